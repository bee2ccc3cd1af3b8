/** 催报催办: a message to a unit, and what the county's list says; the same in every language. */
import type { UnitReminders } from "../collecting/reminders.ts";
import type { Day } from "../ledgers/calendar.ts";
import { reminders as english } from "./en/reminders.ts";
import type { Locale } from "./locale.ts";
import { reminders as chinese } from "./zh-CN/reminders.ts";

export interface ReminderWords {
  /**
   * The message that is pasted into a chat or a short message.
   * @param ledgersOf the day the ledgers are of that tell what is overdue
   */
  readonly message: (reminders: UnitReminders, told: MessageTold) => string;
}

/** What a message says beside what it is about. */
export interface MessageTold {
  readonly today: Day;
  /** The day the ledgers are of that tell what is overdue; null where nothing is. */
  readonly ledgersOf: Day | null;
  /** Who signs. */
  readonly issuer: string;
}

const WORDS: Readonly<Record<Locale, ReminderWords>> = { "zh-CN": chinese, en: english };

export function reminderWords(locale: Locale): ReminderWords {
  return WORDS[locale];
}
