/** Why it stopped, in a sentence, and the way on. */
import type { PaneNotice, PaneWords } from "#shared/messages/pane.ts";
import { explainTrouble } from "#shared/messages/workbook.ts";
import type { ViewProps } from "../actions.ts";
import { Button } from "../controls/button.tsx";
import { MessageBar } from "../controls/message-bar.tsx";
import type { Trouble } from "../state/state.ts";
import { ReasonView } from "./record/reason.tsx";

export interface TroubleProps extends ViewProps {
  /** Whether scores can be reckoned here instead. @default true */
  readonly previews?: boolean;
}

export function TroubleView({ previews = true, ...props }: TroubleProps) {
  const { state, words, act } = props;
  const { trouble } = state;
  if (trouble === null) return null;
  if (trouble.kind === "refused" && trouble.asks !== undefined) {
    return (
      <>
        <MessageBar intent="warning" title={trouble.problem.title}>
          <p>{words.record.reason.advice}</p>
        </MessageBar>
        <ReasonView {...props} asks={trouble.asks} />
      </>
    );
  }
  const { title, advice } = noticeOf(trouble, words);
  const way = wayOn(trouble, words, act);
  return (
    <MessageBar
      intent={asksForSomething(trouble) ? "warning" : "error"}
      title={title}
      actions={
        way && (
          <>
            <Button onPress={way.onPress}>{way.label}</Button>
            {previews && canPreview(trouble) && (
              <Button onPress={act.previewScores}>{words.preview.offer}</Button>
            )}
          </>
        )
      }
    >
      <p>{advice}</p>
    </MessageBar>
  );
}

/** Everything is there but the service. */
function canPreview(trouble: Trouble): boolean {
  return trouble.kind === "unreachable" || trouble.kind === "sign-in";
}

/** Nothing is wrong there: a person has something to say. */
function asksForSomething(trouble: Trouble): boolean {
  return trouble.kind === "sign-in" || (trouble.kind === "workbook" && trouble.code === "no-period");
}

/** The sentence and the advice of a trouble. */
export function noticeOf(trouble: Trouble, words: PaneWords): PaneNotice {
  switch (trouble.kind) {
    case "workbook":
      return explainTrouble(trouble.code, trouble.subject, words.locale);
    case "unreachable":
      return explainTrouble("service-unreachable", "", words.locale);
    case "errors":
      return { title: words.stopped.title(trouble.count), advice: words.stopped.advice };
    case "refused":
      return { title: trouble.problem.title, advice: trouble.problem.detail };
    case "sign-in":
      return words.signIn;
    case "sample-missing":
      return words.sampleMissing;
    default:
      return words.unexpected;
  }
}

interface WayOn {
  readonly label: string;
  readonly onPress: () => void;
}

/** A workbook that can't be used has no way on but another one. */
function wayOn(trouble: Trouble, words: PaneWords, act: ViewProps["act"]): WayOn | undefined {
  switch (trouble.kind) {
    case "workbook":
      return undefined;
    case "errors":
      return { label: words.stopped.leaveOut, onPress: () => act.score({ leaveOutErrors: true }) };
    case "sign-in":
      return { label: words.signIn.open, onPress: () => act.show("settings") };
    case "sample-missing":
      return { label: words.retry, onPress: act.chooseSample };
    default:
      return { label: words.retry, onPress: act.retry };
  }
}
