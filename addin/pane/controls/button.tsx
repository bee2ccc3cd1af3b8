/** Fluent 2 buttons. One that can't be pressed stays in the tab order and says why. */
import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon.tsx";

export interface ButtonProps {
  readonly look?: "primary" | "secondary" | "subtle";
  readonly icon?: IconName;
  /** Why it can't be pressed now; absent where it can. */
  readonly blocked?: string | undefined;
  /** Shows that what it started is running. */
  readonly busy?: boolean;
  /** For a button that shows an icon alone, or stands beside others of its name. */
  readonly label?: string;
  /** For a button that opens something beside it: whether that is open. */
  readonly expanded?: boolean;
  /** For the button a form is sent with, by a press or by Enter: the form says what happens. */
  readonly submits?: boolean;
  readonly onPress?: () => void;
  readonly children?: ComponentChildren;
}

export function Button({
  look = "secondary",
  icon,
  blocked,
  busy,
  label,
  expanded,
  submits,
  onPress,
  children,
}: ButtonProps) {
  return (
    <button
      type={submits === true ? "submit" : "button"}
      class={`button ${look}${children === undefined ? " icon-only" : ""}`}
      aria-disabled={blocked !== undefined}
      aria-label={label}
      aria-busy={busy === true}
      aria-expanded={expanded}
      title={blocked ?? label}
      onClick={(event) => {
        if (blocked === undefined) onPress?.();
        else event.preventDefault();
      }}
    >
      {busy === true ? <span class="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
