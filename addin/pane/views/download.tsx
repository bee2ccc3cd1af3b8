/** Something to take away: what it is, what is in it, and the whole row to press. */
import { useId } from "preact/hooks";
import { Icon, type IconName } from "../controls/icon.tsx";

export interface DownloadProps {
  readonly icon: IconName;
  readonly href: string;
  /** The name to save under; absent where the server names it. */
  readonly file?: string;
  readonly hint: string;
  /** For what lies on a server: where the host opens such things itself. */
  readonly openOutside?: (address: string) => boolean;
  readonly children: string;
}

/** The hint stands outside the link, so that the link's name is the action alone. */
export function Download({ icon, href, file, hint, openOutside, children }: DownloadProps) {
  const described = useId();
  return (
    <div class="download">
      <Icon name={icon} />
      <span class="download-text">
        <a
          href={href}
          download={file ?? ""}
          aria-describedby={described}
          onClick={(event) => {
            if (openOutside?.(new URL(href, location.href).href) === true) event.preventDefault();
          }}
        >
          {children}
        </a>
        <span id={described} class="quiet">
          {hint}
        </span>
      </span>
      <Icon name="download" />
    </div>
  );
}
