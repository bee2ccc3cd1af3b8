/** Fluent 2's message bar: what happened, what to do, and the way on. */
import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";

export interface MessageBarProps {
  readonly intent: "error" | "warning" | "success" | "notice";
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** An error or warning is read out at once, the others when the reader pauses. */
export function MessageBar({ intent, title, children, actions }: MessageBarProps) {
  return (
    <div
      class={`message-bar ${intent}`}
      role={intent === "error" || intent === "warning" ? "alert" : "status"}
    >
      <Icon name={intent} />
      <div class="message-text">
        <p class="message-title">{title}</p>
        {children}
        {actions !== undefined && <div class="message-actions">{actions}</div>}
      </div>
    </div>
  );
}
