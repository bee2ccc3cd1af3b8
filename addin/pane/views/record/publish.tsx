/** Publishing the month: asked twice, for it locks the month. */
import { parsePeriod } from "#shared/ledgers/calendar.ts";
import { useState } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { MessageBar } from "../../controls/message-bar.tsx";
import { whyNotPublish } from "../../state/questions.ts";

export function PublishView({ state, words, act }: ViewProps) {
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const text = words.record.publication;
  const blocked = whyNotPublish(state);
  if (state.result === null) return null;
  const { answer, correction } = state.result;
  const reason = typed ?? correction ?? "";
  const month = parsePeriod(answer.period);
  const title = text.title(month?.year ?? 0, month?.month ?? 0);
  if (state.published !== null) {
    return <MessageBar intent="success" title={text.done(state.published)} />;
  }
  return (
    <div class="publish">
      <Button
        expanded={asked}
        blocked={blocked === null ? undefined : words.blocked[blocked]}
        onPress={() => setAsked(!asked)}
      >
        {correction === undefined ? text.open : text.again}
      </Button>
      {asked && (
        <div class="preview" role="group" aria-label={title}>
          <p class="message-title">{title}</p>
          <p>{text.advice}</p>
          {/* A month that was published before is published again for a reason alone. */}
          {correction !== undefined && (
            <div class="field">
              <label for="publish-reason">{text.reason}</label>
              <input
                id="publish-reason"
                value={reason}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
            </div>
          )}
          <div class="message-actions">
            <Button
              look="primary"
              onPress={() => {
                setAsked(false);
                setTyped(null);
                act.publish(reason);
              }}
            >
              {text.confirm}
            </Button>
            <Button onPress={() => setAsked(false)}>{words.cancel}</Button>
          </div>
        </div>
      )}
    </div>
  );
}
