/** One code or device: whose it is, until when, and taking it back, asked in its place. */
import type { IdentityRole } from "#shared/api/access.ts";
import { useState } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { dayOf } from "./moment.ts";

export interface AccessLineProps extends Pick<ViewProps, "words"> {
  readonly entry: {
    readonly name: string;
    readonly role: IdentityRole;
    readonly unit: string | null;
    readonly expiresAt: string;
  };
  readonly tag?: string | undefined;
  /** Why it can't be taken back; absent where it can. */
  readonly kept?: string | undefined;
  /** What is asked before it is taken back. */
  readonly question?: string;
  /** Absent where there is nothing to take back any more. */
  readonly onWithdraw?: () => void;
}

export function AccessLine({ words, entry, tag, kept, question, onWithdraw }: AccessLineProps) {
  const [asked, setAsked] = useState(false);
  const text = words.collecting.access;
  const { name, role, unit, expiresAt } = entry;
  return (
    <div class="access-line">
      <div class="access-entry">
        <p class="access-text">
          <span class="unit-name">
            {name}
            {tag !== undefined && <span class="tag">{tag}</span>}
          </span>
          <span class="quiet">
            {unit ?? text.roles[role]} · {text.until(dayOf(expiresAt))}
          </span>
        </p>
        {onWithdraw !== undefined && (
          <Button
            look="subtle"
            label={text.withdrawOf(name)}
            expanded={asked}
            blocked={kept}
            onPress={() => setAsked(!asked)}
          >
            {text.withdraw}
          </Button>
        )}
      </div>
      {kept !== undefined && <p class="quiet">{kept}</p>}
      {asked && kept === undefined && (
        <div class="preview" role="group" aria-label={question}>
          <p>{question}</p>
          <div class="message-actions">
            <Button
              look="primary"
              onPress={() => {
                setAsked(false);
                onWithdraw?.();
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
