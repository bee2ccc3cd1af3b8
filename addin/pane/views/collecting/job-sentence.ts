/** What the clock did, as the county reads it. */
import type { RemindersAnswer } from "#shared/api/reminders.ts";
import type { Day } from "#shared/ledgers/calendar.ts";
import { parseWeek, weekOf } from "#shared/ledgers/weeks.ts";
import type { CollectingWords } from "#shared/messages/collecting.ts";
import { momentOf } from "./moment.ts";

type Job = RemindersAnswer["jobs"][number];

/** Of the week's bulletin always; of the rule of retention only where it failed. */
export function jobSentence(
  { job, subject, at, outcome, run }: Job,
  today: Day,
  text: CollectingWords["reminders"],
): readonly string[] {
  if (job === "retention") return outcome === "failed" ? [text.retentionFailed(run)] : [];
  const week = parseWeek(subject);
  if (week === null) return [];
  const name = text.week(week.number, week.name === weekOf(today).name);
  return [text.weekly[outcome](name, { moment: momentOf(at), run })];
}
