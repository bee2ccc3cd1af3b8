/** Why it stopped, in a sentence, and the way on. */
import { explainTrouble } from "#shared/messages/workbook.ts";
import type { ViewProps } from "../actions.ts";
import { Button } from "../controls/button.tsx";
import { MessageBar } from "../controls/message-bar.tsx";

export function TroubleView({ state, words, act }: ViewProps) {
  const { trouble } = state;
  if (trouble === null) return null;
  const retry = <Button onPress={act.retry}>{words.retry}</Button>;
  switch (trouble.kind) {
    case "workbook": {
      const { title, advice } = explainTrouble(trouble.code, trouble.subject, "zh-CN");
      return (
        <MessageBar intent={trouble.code === "no-period" ? "warning" : "error"} title={title}>
          <p>{advice}</p>
        </MessageBar>
      );
    }
    case "unreachable": {
      const { title, advice } = explainTrouble("service-unreachable", "", "zh-CN");
      return (
        <MessageBar intent="error" title={title} actions={retry}>
          <p>{advice}</p>
        </MessageBar>
      );
    }
    case "errors":
      return (
        <MessageBar
          intent="error"
          title={words.stopped.title(trouble.count)}
          actions={
            <Button onPress={() => act.score({ leaveOutErrors: true })}>{words.stopped.leaveOut}</Button>
          }
        >
          <p>{words.stopped.advice}</p>
        </MessageBar>
      );
    case "sign-in":
      return (
        <MessageBar
          intent="warning"
          title={words.signIn.title}
          actions={<Button onPress={() => act.show("settings")}>{words.signIn.open}</Button>}
        >
          <p>{words.signIn.advice}</p>
        </MessageBar>
      );
    case "refused":
      return (
        <MessageBar intent="error" title={trouble.problem.title} actions={retry}>
          {trouble.problem.detail !== undefined && <p>{trouble.problem.detail}</p>}
        </MessageBar>
      );
    case "sample-missing":
      return (
        <MessageBar
          intent="error"
          title={words.sampleMissing.title}
          actions={<Button onPress={act.chooseSample}>{words.retry}</Button>}
        >
          <p>{words.sampleMissing.advice}</p>
        </MessageBar>
      );
    case "unexpected":
      return (
        <MessageBar intent="error" title={words.unexpected.title} actions={retry}>
          <p>{words.unexpected.advice}</p>
        </MessageBar>
      );
  }
}
