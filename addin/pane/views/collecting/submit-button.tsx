/** 报送本月台账: a unit's own way in, where the county scores. */
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { whyNotSubmit } from "../../state/questions.ts";

export function SubmitButton({ state, words, act }: ViewProps) {
  const blocked = whyNotSubmit(state);
  const { unit } = state.collecting.identity ?? {};
  return (
    <>
      <Button
        look="primary"
        icon="score"
        blocked={blocked === null ? undefined : words.blocked[blocked]}
        busy={state.activity !== null}
        onPress={() => act.collecting.submit({ leaveOutErrors: false })}
      >
        {words.collecting.submit.action}
      </Button>
      <p class="button-reason">
        {blocked !== null && blocked !== "busy"
          ? words.blocked[blocked]
          : words.collecting.submit.as(unit ?? "")}
      </p>
    </>
  );
}
