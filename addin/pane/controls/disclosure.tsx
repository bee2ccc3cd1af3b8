/** A row that folds open: a button that says so, and what it shows. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./icon.tsx";

export interface DisclosureProps {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly class?: string;
  readonly summary: ComponentChildren;
  /** Called only while open. */
  readonly children: () => ComponentChildren;
}

export function Disclosure({ open, onToggle, class: className, summary, children }: DisclosureProps) {
  const region = useId();
  return (
    <div class={`disclosure ${className ?? ""}`}>
      <button
        type="button"
        class="disclosure-button"
        aria-expanded={open}
        aria-controls={open ? region : undefined}
        onClick={onToggle}
      >
        <span class="disclosure-summary">{summary}</span>
        <Icon name="chevron" />
      </button>
      {open && (
        <div id={region} class="disclosure-content">
          {children()}
        </div>
      )}
    </div>
  );
}
