/** 汇总评分: what it scores, what it is scored with, and what stopped it. */
import type { SubmissionsAnswer } from "#shared/api/submission.ts";
import { useState } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import type { PaneState } from "../../state/state.ts";
import { ProgressView } from "../progress.tsx";
import { TroubleView } from "../trouble.tsx";

export function ScoreAllView({ known, ...props }: ViewProps & { readonly known: SubmissionsAnswer }) {
  const { state, words, act } = props;
  const [withOwn, setWithOwn] = useState(true);
  const text = words.collecting.desk;
  const standing = known.submissions.filter(({ returned }) => returned === null).length;
  const own = countysWorkbook(state, known.period);
  const blocked =
    state.activity !== null ? words.blocked.busy : standing === 0 ? text.nothingToScore : undefined;
  return (
    <>
      <div class="bench score-all">
        {own !== null && (
          <label class="check">
            <input
              type="checkbox"
              checked={withOwn}
              onChange={(event) => setWithOwn(event.currentTarget.checked)}
            />
            {text.withOwn(own)}
          </label>
        )}
        <Button
          look="primary"
          icon="score"
          blocked={blocked}
          busy={state.activity !== null}
          onPress={() => act.collecting.scoreAll({ leaveOutErrors: false, withOwn: withOwn && own !== null })}
        >
          {text.scoreAll}
        </Button>
        <p class="button-reason">{standing === 0 ? text.nothingToScore : text.scoreHint(standing)}</p>
        <ProgressView {...props} />
      </div>
      {state.stopped === "collected" && <TroubleView {...props} />}
    </>
  );
}

/** The workbook in hand where it is of the month and holds what the county keeps for all; null for none. */
function countysWorkbook(state: PaneState, period: string): string | null {
  if (state.inspection?.period !== period) return null;
  const keeps = state.recognised?.sheets.some(({ roles }) =>
    roles.some((role) => role === "targets" || role === "handovers"),
  );
  return keeps === true ? (state.workbook?.names.join("、") ?? null) : null;
}
