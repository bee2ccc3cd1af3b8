/** Why it stopped, in a sentence, and the way on. */
import type { PaneNotice, PaneWords } from "#shared/messages/pane.ts";
import { explainTrouble } from "#shared/messages/workbook.ts";
import type { ViewProps } from "../actions.ts";
import { canBeSaid } from "../state/columns.ts";
import { Button } from "../controls/button.tsx";
import { MessageBar } from "../controls/message-bar.tsx";
import type { PaneState, Trouble } from "../state/state.ts";
import { ReasonView } from "./record/reason.tsx";

export function TroubleView(props: ViewProps) {
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
  const { title, advice } = noticeOf(trouble, words, state.stopped);
  const way = wayOn(trouble, props);
  return (
    <MessageBar
      intent={asksForSomething(trouble) ? "warning" : "error"}
      title={title}
      actions={
        way && (
          <>
            <Button onPress={way.onPress}>{way.label}</Button>
            {state.stopped === "scoring" && canPreview(trouble) && (
              <Button onPress={() => act.wayOn("preview")}>{words.preview.offer}</Button>
            )}
          </>
        )
      }
    >
      <p>{advice}</p>
      {canSay(state) && <p>{words.ledgers.sayHint}</p>}
    </MessageBar>
  );
}

/** No ledger was recognised, and there is a sheet a person can say something of. */
function canSay({ trouble, recognised }: PaneState): boolean {
  const none = trouble?.kind === "workbook" && trouble.code === "no-ledger";
  return none && recognised?.sheets.some(canBeSaid) === true;
}

/** Everything is there but the service. */
function canPreview(trouble: Trouble): boolean {
  return trouble.kind === "unreachable" || trouble.kind === "sign-in";
}

/** Nothing is wrong there: a person has something to say. */
function asksForSomething(trouble: Trouble): boolean {
  return trouble.kind === "sign-in" || (trouble.kind === "workbook" && trouble.code === "no-period");
}

/** The sentence and the advice of a trouble. @param stopped the job it stopped. @default none */
export function noticeOf(
  trouble: Trouble,
  words: PaneWords,
  stopped: PaneState["stopped"] = null,
): PaneNotice {
  switch (trouble.kind) {
    case "workbook":
      return headline(explainTrouble(trouble.code, trouble.subject, words.locale));
    case "unreachable":
      return headline(explainTrouble("service-unreachable", "", words.locale));
    case "errors": {
      const { title, advice } = errorWords(words, stopped);
      return { title: title(trouble.count), advice };
    }
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

/** A headline has no full stop, as it has in a line of text. */
function headline({ title, advice }: PaneNotice): PaneNotice {
  return { title: title.replace(/[。.]$/u, ""), advice };
}

interface WayOn {
  readonly label: string;
  readonly onPress: () => void;
}

/** A file that can't be used has no way on but another one; a workbook open in Excel may be put right there. */
function wayOn(trouble: Trouble, { state, words, act }: ViewProps): WayOn | undefined {
  const again = { label: words.retry, onPress: () => act.wayOn("again") };
  switch (trouble.kind) {
    case "workbook":
      return state.place === "excel" && trouble.code !== "no-period" ? again : undefined;
    case "errors":
      return {
        label: errorWords(words, state.stopped).leaveOut,
        onPress: () => act.wayOn("leaveOutErrors"),
      };
    case "sign-in":
      return { label: words.signIn.open, onPress: () => act.show("settings") };
    case "sample-missing":
      return { label: words.retry, onPress: act.chooseSample };
    default:
      return again;
  }
}

/** What is said of errors: what they stopped is a scoring, one of all submissions, or a submission. */
function errorWords(words: PaneWords, stopped: PaneState["stopped"]): PaneWords["stopped"] {
  if (stopped === "submission") return words.collecting.submit.stopped;
  return stopped === "collected" ? words.collecting.desk.stopped : words.stopped;
}
