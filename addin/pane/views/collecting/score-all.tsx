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
  // Errors may stop it once more after the reason was given.
  const [correction, setCorrection] = useState("");
  const text = words.collecting.desk;
  const standing = known.submissions.filter(({ returned }) => returned === null).length;
  const own = countysWorkbook(state, known.period);
  const blocked =
    state.activity !== null ? words.blocked.busy : standing === 0 ? text.nothingToScore : undefined;
  const score = (how: { readonly leaveOutErrors: boolean }, why = correction) =>
    act.collecting.scoreAll({ ...how, withOwn: withOwn && own !== null, correction: why });
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
          onPress={() => score({ leaveOutErrors: false })}
        >
          {text.scoreAll}
        </Button>
        <p class="button-reason">{standing === 0 ? text.nothingToScore : text.scoreHint(standing)}</p>
        <ProgressView {...props} />
      </div>
      <TroubleView
        {...props}
        words={{ ...words, stopped: text.stopped }}
        act={{
          ...act,
          score,
          retry: () => score({ leaveOutErrors: false }),
          goOn: (reason) => {
            setCorrection(reason);
            score({ leaveOutErrors: false }, reason);
          },
        }}
        previews={false}
      />
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
