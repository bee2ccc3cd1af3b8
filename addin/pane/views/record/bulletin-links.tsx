/** The bulletin to read, and its link to pass on: in every host one of the ways works. */
import { useEffect, useRef } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { useCopying } from "../../controls/copying.ts";

export interface BulletinLinksProps extends ViewProps {
  /** The signed link to the Word document. */
  readonly link: string;
}

export function BulletinLinks({ link, words, act }: BulletinLinksProps) {
  const { copied, copy } = useCopying();
  const field = useRef<HTMLInputElement>(null);
  const { href } = new URL(link, location.href);
  const page = href.replace("/bulletin.docx?", "/bulletin.html?");
  useEffect(() => field.current?.select(), [copied]);
  return (
    <div class="bulletin-links">
      <OutsideLink href={page} act={act}>
        {words.done.preview}
      </OutsideLink>
      <Button look="subtle" onPress={() => void copy(href)}>
        {words.done.copyLink}
      </Button>
      <p role="status" class="quiet">
        {copied === "yes" && words.done.copied}
        {copied === "by-hand" && words.done.copyByHand}
      </p>
      {copied === "by-hand" && <input ref={field} aria-label={words.done.copyLink} readOnly value={href} />}
    </div>
  );
}

interface OutsideLinkProps extends Pick<ViewProps, "act"> {
  readonly href: string;
  readonly children: string;
}

/** Opens beside the pane; on the desktop in the person's own browser, where Excel can. */
function OutsideLink({ href, act, children }: OutsideLinkProps) {
  return (
    <a
      class="button subtle"
      href={href}
      target="_blank"
      rel="noopener"
      onClick={(event) => {
        if (act.openOutside(href)) event.preventDefault();
      }}
    >
      {children}
    </a>
  );
}
