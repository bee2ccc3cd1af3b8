/** What would be changed, shown before it is: the focus goes in when it opens, Escape closes it. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

export interface PreviewProps {
  readonly title: string;
  readonly class?: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Preview({ title, class: className, onClose, children }: PreviewProps) {
  const panel = useRef<HTMLDivElement>(null);
  // Whoever works by keyboard or ear goes on in what has opened.
  useEffect(() => panel.current?.focus(), []);
  return (
    <div
      class={className}
      role="group"
      aria-label={title}
      tabIndex={-1}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <p class="message-title">{title}</p>
      {children}
    </div>
  );
}
