/** One unit to be reminded: of what, and the message to copy, shown where it has to be copied by hand. */
import type { UnitReminder } from "#shared/api/reminders.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import type { CollectingWords } from "#shared/messages/collecting.ts";
import { useEffect, useRef } from "preact/hooks";
import { Button } from "../../controls/button.tsx";
import { useCopying } from "../../controls/copying.ts";

/** Chinese characters that fit a line of the narrowest pane. */
const LINE = 20;

export interface ReminderLineProps {
  readonly reminder: UnitReminder;
  /** How a month is called. */
  readonly month: (period: Period) => string;
  readonly text: CollectingWords["reminders"];
}

export function ReminderLine({ reminder, month, text }: ReminderLineProps) {
  const { unit, missing, returned, overdue, text: message } = reminder;
  const { copied, copy } = useCopying();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (copied === "by-hand") field.current?.select();
  }, [copied]);
  const why = [
    ...missing.map(({ period, days }) => text.missing(month(period), days)),
    ...returned.map(({ period }) => text.returned(month(period))),
    ...(overdue.length === 0 ? [] : [text.overdue(overdue.length)]),
  ];
  return (
    <>
      <div class="reminder-line">
        <span class="submission-text">
          <span class="unit-name">{unit}</span>
          <span class="quiet">{why.join(text.and)}</span>
        </span>
        <Button look="subtle" label={text.copyFor(unit)} onPress={() => void copy(message)}>
          {text.copy}
        </Button>
      </div>
      <p role="status" class="reminder-copied quiet">
        {copied === "yes" && text.copied}
        {copied === "by-hand" && text.copyByHand}
      </p>
      {copied !== null && (
        <textarea
          ref={field}
          class="reminder-message"
          readOnly
          rows={rowsOf(message)}
          aria-label={text.messageTo(unit)}
          value={message}
        />
      )}
    </>
  );
}

/** Lines a message takes. */
function rowsOf(message: string): number {
  return message.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
}
