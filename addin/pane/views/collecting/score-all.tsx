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
        <div class="rules-used quiet">
          <p>{rulesUsed(props)}</p>
          <button type="button" class="link" onClick={act.rules.open}>
            {words.rules.title}
          </button>
        </div>
        <p class="button-reason">{standing === 0 ? text.nothingToScore : text.scoreHint(standing)}</p>
        <ProgressView {...props} />
      </div>
      {state.stopped === "collected" && <TroubleView {...props} />}
    </>
  );
}

/** By which rules it is scored: those of the workbook in hand, else those of the last scoring. */
function rulesUsed({ state, words }: ViewProps): string {
  const { known } = state.rules;
  const { rulesOf, rulesOfLast, rulesOfOpen } = words.collecting.desk;
  if (known === null) return state.place === "excel" ? rulesOfOpen : rulesOfLast;
  const items = new Set(known.sheets.settings.map(({ item }) => item.title)).size;
  return items === 0 ? rulesOfLast : rulesOf(known.workbooks.map(({ name }) => name).join("、"), items);
}

/** The workbook in hand where it is of the month and holds what the county keeps for all; null for none. */
function countysWorkbook(state: PaneState, period: string): string | null {
  if (state.inspection?.period !== period) return null;
  const keeps = state.recognised?.sheets.some(({ roles }) =>
    roles.some((role) => role === "targets" || role === "handovers"),
  );
  return keeps === true ? (state.workbook?.names.join("、") ?? null) : null;
}
