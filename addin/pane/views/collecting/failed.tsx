/** A list that could not be read: why, and the way on. */
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { MessageBar } from "../../controls/message-bar.tsx";
import type { Trouble } from "../../state/state.ts";
import { noticeOf } from "../trouble.tsx";

export interface FailedProps extends Pick<ViewProps, "words" | "act"> {
  readonly trouble: Trouble;
  readonly again: () => void;
}

export function Failed({ trouble, again, words, act }: FailedProps) {
  const { title, advice } = noticeOf(trouble, words);
  return (
    <MessageBar
      intent="error"
      title={title}
      actions={
        trouble.kind === "sign-in" ? (
          <Button onPress={() => act.show("settings")}>{words.signIn.open}</Button>
        ) : (
          <Button onPress={again}>{words.collecting.again}</Button>
        )
      }
    >
      <p>{advice}</p>
    </MessageBar>
  );
}

/** Why something asked for was refused; nothing where it was not. */
export function Refused({ trouble, words }: Pick<ViewProps, "words"> & { readonly trouble: Trouble | null }) {
  if (trouble === null) return null;
  const { title, advice } = noticeOf(trouble, words);
  return (
    <MessageBar intent="error" title={title}>
      <p>{advice}</p>
    </MessageBar>
  );
}
