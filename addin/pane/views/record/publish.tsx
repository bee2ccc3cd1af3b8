/** Publishing the month: asked twice, for it locks the month. */
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
        <div class="preview" role="group" aria-label={text.title(answer.period)}>
          <p class="message-title">{text.title(answer.period)}</p>
          <p>{text.advice}</p>
          <div class="field">
            <label for="publish-reason">{text.reason}</label>
            <input
              id="publish-reason"
              value={reason}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </div>
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
