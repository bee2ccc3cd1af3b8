/** A published month is to be scored or published again: why, asked where it stopped. */
import { MAX_REASON_LENGTH } from "#shared/api/limits.ts";
import { useState } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import type { Wanted } from "../../state/state.ts";

export function ReasonView({ asks, words, act }: ViewProps & { readonly asks: Wanted }) {
  const [reason, setReason] = useState("");
  const text = words.record.reason;
  const missing = reason.trim() === "";
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing) act.wayOn("withReason", reason);
      }}
    >
      <div class="field">
        <label for="correction-reason">{text.label}</label>
        <input
          id="correction-reason"
          autocomplete="off"
          required
          maxLength={MAX_REASON_LENGTH}
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <Button
        look="primary"
        blocked={missing ? text.missing : undefined}
        onPress={() => act.wayOn("withReason", reason)}
      >
        {text.goOn[asks]}
      </Button>
    </form>
  );
}
