/** 报送情况: who has handed in a month, who has not, and 汇总评分. */
import type { SubmissionsAnswer } from "#shared/api/submission.ts";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { MessageBar } from "../../controls/message-bar.tsx";
import type { Desk } from "../../state/collecting.ts";
import { PeriodChoice } from "../month.tsx";
import { DeskLine } from "./desk-line.tsx";
import { Failed, Refused } from "./failed.tsx";
import { RemindersView } from "./reminders.tsx";
import { ScoreAllView } from "./score-all.tsx";

export function DeskView(props: ViewProps) {
  const { state, words, act } = props;
  const { desk } = state.collecting;
  if (desk === null) return null;
  const text = words.collecting.desk;
  return (
    <>
      <RemindersView {...props} />
      <div class="bench">
        <div class="month" role="group" aria-label={words.month.label}>
          <p class="month-label">{words.month.label}</p>
          <PeriodChoice
            period={desk.period}
            thisYear={state.thisYear}
            words={words}
            disabled={state.activity !== null}
            onChoose={act.collecting.openDesk}
          />
        </div>
      </div>
      {desk.asked.kind === "loading" && (
        <p class="quiet none" role="status">
          {words.collecting.loading}
        </p>
      )}
      {desk.asked.kind === "failed" && (
        <Failed {...props} trouble={desk.asked.trouble} again={() => act.collecting.openDesk(desk.period)} />
      )}
      {desk.asked.kind === "known" && (
        <>
          <ScoreAllView key={desk.period} {...props} known={desk.asked.known} />
          <p class="visually-hidden" role="status">
            {desk.sentBack !== null && text.sentBack(desk.sentBack)}
          </p>
          <Refused words={words} trouble={desk.trouble} />
          <Submissions {...props} desk={desk} known={desk.asked.known} />
        </>
      )}
    </>
  );
}

interface SubmissionsProps extends ViewProps {
  readonly desk: Desk;
  readonly known: SubmissionsAnswer;
}

function Submissions({ desk, known, ...props }: SubmissionsProps) {
  const { words, act } = props;
  const text = words.collecting.desk;
  const { submissions, missing, due } = known;
  return (
    <section class="desk" aria-labelledby="desk-submitted">
      <h2 id="desk-submitted">
        {text.submitted(submissions.length)}
        <span class="quiet">{text.due(due)}</span>
        <Button look="subtle" onPress={() => act.collecting.openDesk(desk.period)}>
          {text.refresh}
        </Button>
      </h2>
      {submissions.length === 0 && <p class="quiet none">{text.none}</p>}
      <ul class="rows">
        {submissions.map((submission) => (
          <li key={submission.id}>
            <DeskLine {...props} submission={submission} />
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <MessageBar intent="notice" title={text.missing(missing.length)}>
          <p>{missing.join("、")}</p>
        </MessageBar>
      )}
    </section>
  );
}
