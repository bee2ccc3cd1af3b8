/** What a county has to see to, computed from its record: cheap enough to be read with every look at the desk. */
import type { RemindersAnswer } from "#shared/api/reminders.ts";
import { sortOf, weekFacts } from "#shared/bulletin/weekly/facts.ts";
import type { OverdueDuty } from "#shared/bulletin/weekly/facts.ts";
import { allOverdue } from "#shared/bulletin/weekly/lists.ts";
import { ledgersOfUnits } from "#shared/bulletin/weekly/sources.ts";
import { dueDayOf } from "#shared/collecting/reporting.ts";
import { remindersByUnit } from "#shared/collecting/reminders.ts";
import type { CollectedMonth } from "#shared/collecting/reminders.ts";
import { dateOf, isoDate, monthBefore, periodOf } from "#shared/ledgers/calendar.ts";
import type { Day, Period } from "#shared/ledgers/calendar.ts";
import { DEFAULT_SUBMISSION } from "#shared/ledgers/rules.ts";
import type { Rules } from "#shared/ledgers/rules.ts";
import { unitNames } from "#shared/ledgers/units.ts";
import { weekOf } from "#shared/ledgers/weeks.ts";
import { reminderWords } from "#shared/messages/reminders.ts";
import { chinaDayOf, endOfChinaDay } from "./china-time.ts";
import { newestLedgers } from "./newest-ledgers.ts";
import type { NewestLedgers } from "./newest-ledgers.ts";
import { newestJobOutcomes } from "./store/job-outcomes.ts";
import { listPeriods } from "./store/periods.ts";
import { rulesInUse } from "./store/rules.ts";
import { isCollecting, newestSubmissions, unitsExpected } from "./store/submissions.ts";

/** Messages to units are Chinese, whoever reads the list. */
const WORDS = reminderWords("zh-CN");
/** Years after which a month that was never published is no longer asked for. */
const YEARS_ASKED_FOR = 1;

/** All of it at a moment, but for the link to the bulletin. */
export async function countyReminders(
  database: D1Database,
  county: string,
  now: Date,
): Promise<Omit<RemindersAnswer, "bulletin">> {
  const today = chinaDayOf(now.toISOString());
  const { year, month } = dateOf(today);
  const running = periodOf(year, month);
  const rules = await rulesInUse(database, county);
  const dueDay = dueDayBy(rules);
  const periods = await listPeriods(database, county);
  const isPublished = (period: Period) =>
    periods.some((each) => each.period === period && each.publication !== null);
  const months = await Promise.all(
    [monthBefore(running) ?? running, running]
      .filter((period) => !isPublished(period))
      .map((period) => collectedMonth(database, county, period, { rules, now })),
  );
  const newest = await newestLedgers(database, county, running, now);
  const overdue = newest === null ? [] : overdueBy(newest, today);
  const issuer = rules.bulletin.signature ?? rules.bulletin.issuer;
  return {
    day: isoDate(today),
    units: remindersByUnit(months, overdue, { dueDay, today }).map((unit) => {
      const ledgersOf = ledgersDayOf(newest, unit.overdue);
      return {
        unit: unit.unit,
        missing: unit.missing.map((each) => ({ ...each, due: isoDate(each.due) })),
        returned: unit.returned.map((each) => ({ ...each, day: isoDate(each.day) })),
        overdue: unit.overdue.map(({ duty: { kind, project, task, due }, days }) => {
          return { kind, project, task, due: isoDate(due), days };
        }),
        ledgersOf: ledgersOf === null ? null : isoDate(ledgersOf),
        text: WORDS.message(unit, { today, ledgersOf, issuer }),
      };
    }),
    unpublished: periods
      .filter(
        ({ period, publication }) =>
          period > periodOf(year - YEARS_ASKED_FOR, month) && publication?.current !== true,
      )
      .map(({ period, scoredAt, publication }) => ({ period, scoredAt, again: publication !== null })),
    jobs: await newestJobOutcomes(database, county),
  };
}

function dueDayBy({ submission }: Rules): number {
  return (submission ?? DEFAULT_SUBMISSION).dueDay;
}

/** Of a month not published: who has not handed in, and what was sent back since. */
async function collectedMonth(
  database: D1Database,
  county: string,
  period: Period,
  { rules, now }: { readonly rules: Rules; readonly now: Date },
): Promise<CollectedMonth> {
  const { canonical } = unitNames(rules);
  const moment = now.toISOString();
  const newest = await newestSubmissions(database, county, period);
  const handed = new Set(newest.map(({ unit }) => canonical(unit)));
  // Who scores from its own workbook alone waits for nobody.
  const expected = (await isCollecting(database, county, moment))
    ? await unitsExpected(database, county, moment, endOfChinaDay(dueDayOf(period, dueDayBy(rules))))
    : [];
  return {
    period,
    missing: [...new Set(expected.map(canonical))].filter((unit) => !handed.has(unit)),
    returned: newest.flatMap(({ unit, returnedAt, remark }) =>
      returnedAt === null || remark === null
        ? []
        : [{ unit: canonical(unit), day: chinaDayOf(returnedAt), remark }],
    ),
  };
}

/** What is overdue today by the newest ledgers; what they can't tell is not. */
function overdueBy({ county, sources }: NewestLedgers, today: Day): readonly OverdueDuty[] {
  const { from } = weekOf(today).span;
  return allOverdue(weekFacts(county, { from, to: today }, ledgersOfUnits(sources)));
}

/** The day of the oldest ledgers that tell what is overdue of a unit; null for nothing overdue. */
function ledgersDayOf(newest: NewestLedgers | null, overdue: readonly OverdueDuty[]): Day | null {
  if (newest === null || overdue.length === 0) return null;
  const dayOf = ledgersOfUnits(newest.sources);
  return Math.min(...overdue.map(({ duty }) => dayOf(duty.unit, sortOf(duty.kind))));
}
