/**
 * A county's newest ledgers on record, whoever sent them when: of each unit what it handed in last, of this month or the
 * one before, beside what the county sent itself; or the ledgers a month was scored from, where that was later.
 */
import { collectedSheets, keepsItems, ownSheets } from "#shared/collecting/collected-sheets.ts";
import type { WeeklySources } from "#shared/bulletin/weekly/sources.ts";
import { fromWire } from "#shared/api/from-wire.ts";
import { monthBefore } from "#shared/ledgers/calendar.ts";
import type { Day, Period } from "#shared/ledgers/calendar.ts";
import { groupBy } from "#shared/ledgers/group.ts";
import type { Rules } from "#shared/ledgers/rules.ts";
import { joinLedgers } from "#shared/ledgers/table.ts";
import { unitNames } from "#shared/ledgers/units.ts";
import { submissionWords } from "#shared/messages/submissions.ts";
import { readLedgers } from "#shared/reading/read-ledgers.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import type { County } from "#shared/scoring/county.ts";
import { chinaDayOf } from "./china-time.ts";
import { reportsOf, submittedLedgers } from "./collected-month.ts";
import { rulesInUse } from "./store/rules.ts";
import { documentOf, lastSource } from "./store/scorings.ts";
import type { ScoringSource } from "./store/scorings.ts";
import { sourcesOf, standingSubmissions, unitsExpected } from "./store/submissions.ts";
import type { Submission } from "./store/submissions.ts";

export interface NewestLedgers {
  readonly county: County;
  readonly rules: Rules;
  readonly sheets: readonly MappedSheet[];
  readonly sources: WeeklySources;
  /** The day the newest of it came in. */
  readonly newest: Day;
}

/** Sheets that are read for a month: what is dated without a year is of that month's. */
interface MonthSheets {
  readonly period: Period;
  readonly sheets: readonly MappedSheet[];
}

interface Found extends Pick<NewestLedgers, "sources"> {
  readonly months: readonly MonthSheets[];
}

/** A month's scoring, with when and what it was made from. */
interface Scored extends ScoringSource {
  readonly createdAt: string;
  /** What was handed in for it; none where it was scored from the county's own workbook. */
  readonly handedIn: readonly Pick<Submission, "unit" | "submittedAt">[];
}

type Canonical = (unit: string) => string;

const WORDS = submissionWords("zh-CN");

/** The newest ledgers up to a month, or null for none of it and of the month before. Rows in error are left out. */
export async function newestLedgers(
  database: D1Database,
  county: string,
  month: Period,
  now: Date,
): Promise<NewestLedgers | null> {
  const rules = await rulesInUse(database, county);
  const { canonical } = unitNames(rules);
  const periods = [month, monthBefore(month) ?? month];
  const scored = await lastScored(database, county, periods);
  const standing = newestOfUnits(await standingSubmissions(database, county, periods), canonical);
  // What was scored of the units' ledgers is told by those: some may have been sent back since.
  const isOwnWorkbook =
    scored !== null &&
    scored.handedIn.length === 0 &&
    standing.every(({ submittedAt }) => submittedAt <= scored.createdAt);
  const found = isOwnWorkbook
    ? await ofWorkbook(database, scored)
    : await ofUnits(database, county, standing, scored, { month, rules, now });
  const sheets = found.months.flatMap((each) => each.sheets);
  if (sheets.length === 0) return null;
  const ledgers = joinLedgers(
    found.months.map(({ period, sheets: its }) => readLedgers(its, { period, rules }).ledgers),
  );
  const { units, county: own } = found.sources;
  return {
    county: assembleCounty(ledgers, month, rules),
    rules,
    sheets,
    sources: found.sources,
    newest: Math.max(own?.day ?? 0, units[0]?.day ?? 0),
  };
}

async function lastScored(
  database: D1Database,
  county: string,
  periods: readonly Period[],
): Promise<Scored | null> {
  const source = await lastSource(database, county, periods);
  return source === null ? null : { ...source, handedIn: await sourcesOf(database, source.id) };
}

/** The ledgers a month was scored from. The last of a month's scorings always has them. */
async function scoredLedgers(database: D1Database, scored: Scored): Promise<readonly MappedSheet[]> {
  const read = fromWire(JSON.parse((await documentOf(database, scored, "ledgers")) ?? "null"));
  if (read.fault !== undefined) throw new Error(`scoring ${scored.id} can't be read: ${read.fault.code}`);
  return read.sheets;
}

/** Of each unit the newest month's; under two names of one unit, one. */
function newestOfUnits(standing: readonly Submission[], canonical: Canonical): readonly Submission[] {
  return [...groupBy(standing, ({ unit }) => canonical(unit)).values()].flatMap(([newest]) =>
    newest === undefined ? [] : [newest],
  );
}

/** The workbook of the county's own that a month was scored from. */
async function ofWorkbook(database: D1Database, scored: Scored): Promise<Found> {
  const { period, createdAt } = scored;
  return {
    months: [{ period, sheets: await scoredLedgers(database, scored) }],
    sources: { units: [], county: { day: chinaDayOf(createdAt), items: true }, missing: [] },
  };
}

/** What the units handed in, with what the county sent the last time it scored theirs. */
async function ofUnits(
  database: D1Database,
  county: string,
  standing: readonly Submission[],
  scored: Scored | null,
  { month, rules, now }: { readonly month: Period; readonly rules: Rules; readonly now: Date },
): Promise<Found> {
  const { canonical } = unitNames(rules);
  const beside = scored !== null && scored.handedIn.length > 0 ? scored : null;
  const own =
    beside === null
      ? []
      : ownSheets(await scoredLedgers(database, beside), WORDS.countyWorkbook, WORDS.reportingSheet);
  const months: MonthSheets[] = beside === null ? [] : [{ period: beside.period, sheets: own }];
  for (const [period, its] of groupBy(standing, (each) => each.period)) {
    const collected = collectedSheets(await submittedLedgers(database, its), own, WORDS.countyWorkbook);
    // The county's own stand first, and are there already.
    months.push({ period, sheets: collected.slice(own.length) });
  }
  const names = standing.map(({ unit }) => unit);
  months.push({ period: month, sheets: await reportsOf(database, county, month, names, rules) });
  const known = new Set(names.map(canonical));
  const expected = await unitsExpected(database, county, now.toISOString());
  return {
    months,
    sources: {
      units: byDay(standing, canonical),
      county:
        beside === null || own.length === 0
          ? null
          : { day: chinaDayOf(beside.createdAt), items: keepsItems(own) },
      missing: [...new Set(expected.map(canonical))].filter((unit) => !known.has(unit)),
    },
  };
}

function byDay(
  handedIn: readonly Pick<Submission, "unit" | "submittedAt">[],
  canonical: Canonical,
): WeeklySources["units"] {
  return [...groupBy(handedIn, ({ submittedAt }) => chinaDayOf(submittedAt))]
    .map(([day, its]) => ({ day, names: its.map(({ unit }) => canonical(unit)) }))
    .toSorted((a, b) => b.day - a.day);
}
