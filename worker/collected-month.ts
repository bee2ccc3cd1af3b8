/** A month's sheets from what the units handed in, with the county's own beside. */
import { fromWire } from "#shared/api/from-wire.ts";
import { collectedSheets } from "#shared/collecting/collected-sheets.ts";
import type { SubmittedLedgers } from "#shared/collecting/collected-sheets.ts";
import { reportingSheet } from "#shared/collecting/reporting.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import { DEFAULT_SUBMISSION } from "#shared/ledgers/rules.ts";
import type { Rules } from "#shared/ledgers/rules.ts";
import { submissionWords } from "#shared/messages/submissions.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { ApiError } from "./api-error.ts";
import { handedIn, newestSubmissions, submissionDocument } from "./store/submissions.ts";
import type { Submission } from "./store/submissions.ts";

/** Sheets are named in the county's language: Chinese. */
const WORDS = submissionWords("zh-CN");

/** What is asked to be scored of a month. */
interface AskedMonth {
  readonly collected: boolean;
  readonly sheets: readonly MappedSheet[];
  readonly rules: Rules;
}

export interface CollectedMonth {
  readonly sheets: readonly MappedSheet[];
  /** Ids of the submissions it is made from. */
  readonly sources: readonly string[];
}

/** The sheets a request is about: those sent with it, or the units' with them. @throws {ApiError} no-submissions */
export async function sheetsAsked(
  database: D1Database,
  county: string,
  period: Period,
  { collected, sheets, rules }: AskedMonth,
): Promise<CollectedMonth> {
  return collected ? collectedMonth(database, county, period, sheets, rules) : { sheets, sources: [] };
}

/**
 * Every unit's newest submission that was not sent back, each under its unit's name.
 * @param own the county's own sheets
 * @throws {ApiError} no-submissions
 */
async function collectedMonth(
  database: D1Database,
  county: string,
  period: Period,
  own: readonly MappedSheet[],
  rules: Rules,
): Promise<CollectedMonth> {
  const newest = await newestSubmissions(database, county, period);
  const standing = newest.filter(({ returnedAt }) => returnedAt === null);
  if (standing.length === 0) throw new ApiError("no-submissions", period);
  const sheets = collectedSheets(await submittedLedgers(database, standing), own, WORDS.countyWorkbook);
  const units = standing.map(({ unit }) => unit);
  return {
    sheets: [...sheets, ...(await reportsOf(database, county, period, units, rules))],
    sources: standing.map(({ id }) => id),
  };
}

/** The ledgers of submissions. */
export async function submittedLedgers(
  database: D1Database,
  submissions: readonly Pick<Submission, "id" | "unit">[],
): Promise<readonly SubmittedLedgers[]> {
  const submitted: SubmittedLedgers[] = [];
  for (const { id, unit } of submissions) {
    const read = fromWire(JSON.parse(await submissionDocument(database, id, "ledgers")));
    if (read.fault !== undefined) throw new Error(`submission ${id} can't be read: ${read.fault.code}`);
    submitted.push({ unit, sheets: read.sheets });
  }
  return submitted;
}

/** The sheet of 报送 items of a month, where the rule set wants them; else none. @param units who hands in */
export async function reportsOf(
  database: D1Database,
  county: string,
  period: Period,
  units: readonly string[],
  rules: Rules,
): Promise<readonly MappedSheet[]> {
  const { dueDay, reporting } = rules.submission ?? DEFAULT_SUBMISSION;
  if (!reporting) return [];
  const { countyWorkbook: workbook, reportingSheet: sheet, reportingTitle: title } = WORDS;
  const handed = await handedIn(database, county, period);
  const reports = reportingSheet(period, handed, units, { dueDay, workbook, sheet, title });
  return reports === null ? [] : [reports];
}
