/** The main job from top to bottom: workbook, month, 一键评分, then what came of it. */
import type { ViewProps } from "../actions.ts";
import { Button } from "../controls/button.tsx";
import { MessageBar } from "../controls/message-bar.tsx";
import { whyNotScore } from "../state/questions.ts";
import { DoneView } from "./done.tsx";
import { FindingsView } from "./findings.tsx";
import { LedgersView } from "./ledgers.tsx";
import { MonthView } from "./month.tsx";
import { ProgressView } from "./progress.tsx";
import { StandingsView } from "./standings.tsx";
import { TroubleView } from "./trouble.tsx";
import { WeightsView } from "./weights.tsx";
import { WorkbookView } from "./workbook.tsx";

export function WorkView(props: ViewProps) {
  const { state, words, act } = props;
  const blocked = whyNotScore(state);
  return (
    <>
      <div class="bench">
        {state.officeMissing && state.workbook === null && (
          <MessageBar
            intent="warning"
            title={words.officeMissing.title}
            actions={<Button onPress={act.reopen}>{words.retry}</Button>}
          >
            <p>{words.officeMissing.advice}</p>
          </MessageBar>
        )}
        <WorkbookView {...props} />
        <MonthView {...props} />
        <Button
          look="primary"
          icon="score"
          blocked={blocked === null ? undefined : words.blocked[blocked]}
          busy={state.activity !== null}
          onPress={() => act.score({ leaveOutErrors: false })}
        >
          {words.score}
        </Button>
        {blocked !== null && blocked !== "busy" && <p class="button-reason">{words.blocked[blocked]}</p>}
        <ProgressView {...props} />
      </div>
      <TroubleView {...props} />
      <DoneView {...props} />
      <StandingsView {...props} />
      <WeightsView {...props} />
      <LedgersView {...props} />
      <FindingsView {...props} />
      <p class="history-link">
        <button type="button" class="link" onClick={act.openHistory}>
          {words.record.history.title}
        </button>
      </p>
      {state.workbook === null && <p class="footnote">{words.choose.privacy}</p>}
    </>
  );
}
