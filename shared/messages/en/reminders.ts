/** Reminders: a message to a unit, for readers of English. */
import { isoDate } from "../../ledgers/calendar.ts";
import type { ReminderWords } from "../reminders.ts";
import { counted } from "./bulletin/phrases.ts";

export const reminders: ReminderWords = {
  message: ({ unit, missing, returned, overdue }, { today, ledgersOf, issuer }) =>
    [
      `${unit}:`,
      ...missing.map(
        ({ period, due }) => `Ledgers of ${period} are due on ${isoDate(due)} and not handed in.`,
      ),
      ...returned.map(
        ({ period, day, remark }) => `Ledgers of ${period} were sent back on ${isoDate(day)}: ${remark}`,
      ),
      ...overdue.map(({ duty, days }) =>
        [duty.project, duty.task, `due ${isoDate(duty.due)}`, `${counted(days, "day")} overdue`]
          .filter((part) => part !== "")
          .join(", "),
      ),
      ...(ledgersOf === null ? [] : [`By the ledgers of ${isoDate(ledgersOf)}.`]),
      [issuer, isoDate(today)].filter((part) => part !== "").join(", "),
    ].join("\n"),
};
