/**
 * What a column's candidates come to in its table: years and months settled against the month assessed, doubts
 * by the columns beside.
 */
import { parsePeriod, periodOf, type Period } from "../ledgers/calendar.ts";
import { fieldDeclaration } from "../ledgers/fields.ts";
import type { Claim, ClaimSetting, HeaderColumn } from "./claim.ts";
import type { Candidate } from "./header-match.ts";
import type { HeaderMonths, HeaderText } from "./header-text.ts";
import { MONTHLY_FIELDS } from "./monthly-fields.ts";

/** What the columns of a table say together. */
export interface Beside {
  /** Single months head several columns of money done: each stands for its own month. */
  readonly monthSeries: boolean;
  /** Of two columns of one month, those that stand beside a series: 11月完成投资额 beside 2020-01月… to 2020-11月实际完成投资. */
  readonly besideSeries: ReadonlySet<HeaderColumn>;
  /** A column is surely the year's to date (1-11月, 今年累计). */
  readonly yearToDate: boolean;
  /** A 月份 column gives each row its month. */
  readonly monthColumn: boolean;
}

/** Confidence of 截至2020年底累计 in December 2020 as the whole done so far. */
const SURE_WHOLE = 0.8;
/** Confidence at most of a header that means one thing or another, as the columns beside it have it. */
const SURE_BESIDE = 0.88;
/** What a month's own column yields to the register's column of the month. */
const OWN_MONTH = 0.02;

/** What stands beside, for all columns at once. */
export function besideOf(columns: readonly HeaderColumn[]): Beside {
  const months = new Set<string>();
  const single: MonthColumn[] = [];
  let yearToDate = false;
  let monthColumn = false;
  for (const column of columns) {
    const { header, candidates } = column;
    const named = monthsOf(header);
    for (const { role, field, doubt } of candidates) {
      if (field === "investedYear" && doubt === undefined) yearToDate = true;
      if (role === "progress" && field === "month") monthColumn = true;
      if (
        field === "investedMonth" &&
        doubt === undefined &&
        named?.kind === "month" &&
        named.month !== undefined
      ) {
        months.add(`${yearOf(header) ?? ""} ${named.month}`);
        single.push({ column, words: wordsOf(header), month: named.month, year: yearOf(header) });
      }
    }
  }
  return { monthSeries: months.size > 1, besideSeries: columnsBesideSeries(single), yearToDate, monthColumn };
}

/** A column of the money done in one month. */
interface MonthColumn {
  readonly column: HeaderColumn;
  readonly words: string;
  readonly month: number;
  readonly year: number | undefined;
}

/** Columns of a month that words of a series head too, where their own words head no other month. */
function columnsBesideSeries(columns: readonly MonthColumn[]): ReadonlySet<HeaderColumn> {
  const headed = new Map<string, Set<number>>();
  for (const { words, month } of columns) {
    headed.set(words, (headed.get(words) ?? new Set<number>()).add(month));
  }
  const isSeries = ({ words }: MonthColumn): boolean => (headed.get(words)?.size ?? 0) > 1;
  const inSeries = columns.filter(isSeries);
  const beside = columns.filter(
    (column) =>
      !isSeries(column) &&
      inSeries.some(
        ({ month, year }) =>
          month === column.month && (year === undefined || column.year === undefined || year === column.year),
      ),
  );
  return new Set(beside.map(({ column }) => column));
}

/** The fields a column claims in the roles of its table. */
export function claimsOf(column: HeaderColumn, beside: Beside, setting: ClaimSetting): readonly Claim[] {
  const { roles } = setting;
  const register = roles.includes("projects");
  return column.candidates.flatMap((candidate) => {
    if (candidate.evidence.includes("corrected")) return correctedClaim(column, candidate, beside, setting);
    if (!roles.includes(candidate.role)) return [];
    if (candidate.role === "projects") return registerClaim(column, candidate, beside, setting);
    if (candidate.role !== "progress") return [claimFor(column, candidate)];
    return register
      ? progressOfRegister(column, candidate, beside, setting)
      : [progressClaim(column, candidate, beside, setting)];
  });
}

function claimFor(column: HeaderColumn, candidate: Candidate, change: Partial<Claim> = {}): Claim {
  return {
    column,
    role: candidate.role,
    field: candidate.field,
    confidence: candidate.confidence,
    evidence: candidate.evidence,
    ...(candidate.part ? { part: candidate.part } : {}),
    ...(candidate.rank === undefined ? {} : { rank: candidate.rank }),
    ...change,
  };
}

/** A candidate of the register itself, where year and month fit it. */
function registerClaim(
  column: HeaderColumn,
  candidate: Candidate,
  beside: Beside,
  setting: ClaimSetting,
): readonly Claim[] {
  const period = setting.period === undefined ? null : parsePeriod(setting.period);
  const year = yearOf(column.header);
  const otherYear = period !== null && year !== undefined && year !== period.year;
  const months = monthsOf(column.header);
  const otherMonth = period !== null && months?.month !== undefined && months.month !== period.month;
  const month = headerMonth(column.header, setting);
  const named = month === undefined ? {} : { month };
  switch (candidate.field) {
    case "annualPlan":
      return otherYear ? [] : [claimFor(column, candidate)];
    case "investedBefore": {
      const before =
        column.header.leaf.before?.year ?? column.header.groups.find((part) => part.before)?.before?.year;
      if (period === null || before === undefined || before === period.year - 1)
        return [claimFor(column, candidate)];
      // 截至2020年底 in December 2020 is the whole that has been done.
      return before >= period.year
        ? [claimFor(column, candidate, { field: "investedTotal", confidence: SURE_WHOLE })]
        : [];
    }
    case "investedMonth":
      if (candidate.doubt === "month-cumulative" && !beside.yearToDate) {
        return otherYear || otherMonth
          ? []
          : [
              claimFor(column, candidate, {
                ...named,
                field: "investedYear",
                confidence: Math.min(candidate.confidence, SURE_BESIDE),
                evidence: [...candidate.evidence, "beside"],
              }),
            ];
      }
      return otherYear || otherMonth || (beside.monthSeries && isOfSeries(column, candidate, beside))
        ? []
        : [claimFor(column, candidate, named)];
    case "investedYear":
      return otherYear || otherMonth ? [] : [claimFor(column, candidate, named)];
    case "investedTotal":
      if (candidate.doubt === "cumulative" && setting.cumulativeIs === "investedYear" && !beside.yearToDate) {
        return [
          claimFor(column, candidate, {
            field: "investedYear",
            confidence: Math.min(candidate.confidence, SURE_BESIDE),
            evidence: [...candidate.evidence, "beside"],
          }),
        ];
      }
      return [claimFor(column, candidate)];
    case "physicalProgress":
      return months?.kind === "month" && beside.monthSeries ? [] : [claimFor(column, candidate)];
    default:
      return [claimFor(column, candidate)];
  }
}

/** Whether a column is one of those of single months; 本月完成投资 and 11月累计完成投资额 stand beside them. */
function isOfSeries(column: HeaderColumn, { doubt }: Candidate, { besideSeries }: Beside): boolean {
  return monthsOf(column.header)?.kind === "month" && doubt === undefined && !besideSeries.has(column);
}

/** What a register's columns say of progress: plans, verified and paid-in amounts, and the months of month columns. */
function progressOfRegister(
  column: HeaderColumn,
  candidate: Candidate,
  beside: Beside,
  setting: ClaimSetting,
): readonly Claim[] {
  const months = monthsOf(column.header);
  const month = headerMonth(column.header, setting);
  const own = candidate.confidence - OWN_MONTH;
  switch (candidate.field) {
    case "planned":
    case "verified":
    case "funded":
      // 计划投资 without a month is the year's in a register.
      if (candidate.field === "planned" && months === undefined && !/月/u.test(wordsOf(column.header)))
        return [];
      return months !== undefined && month === undefined
        ? []
        : [claimFor(column, candidate, month ? { month } : {})];
    case "done":
      if (month === undefined || months?.kind !== "month" || candidate.doubt !== undefined) return [];
      return month === setting.period && (!beside.monthSeries || beside.besideSeries.has(column))
        ? []
        : [claimFor(column, candidate, { month, confidence: own })];
    case "yearToDate":
      if (month === undefined || month === setting.period) return [];
      if (candidate.doubt === "month-cumulative" && beside.yearToDate) {
        return [claimFor(column, candidate, { field: "done", month, confidence: own })];
      }
      return months?.kind === "range" || candidate.doubt === "month-cumulative"
        ? [claimFor(column, candidate, { month, confidence: own })]
        : [];
    case "physicalProgress":
      return month !== undefined && beside.monthSeries
        ? [claimFor(column, candidate, { month, confidence: own })]
        : [];
    default:
      return [];
  }
}

/** Which field of progress a register's amount of the month is, and the other way round. */
const SAME_AMOUNT: readonly (readonly [register: string, progress: string])[] = [
  ["name", "project"],
  ["investedMonth", "done"],
  ["investedYear", "yearToDate"],
];

/**
 * What an official said a column is. The month its header names stays what it is: a month's amount in a register
 * is 本月 where the header names the month assessed or none, and that month's progress where it names another.
 */
function correctedClaim(
  column: HeaderColumn,
  candidate: Candidate,
  beside: Beside,
  setting: ClaimSetting,
): readonly Claim[] {
  const { roles, period } = setting;
  const register = roles.includes("projects");
  const month = headerMonth(column.header, setting);
  if (candidate.role === "projects" && !register) {
    // The sheet has become a progress ledger beside a register.
    const field = SAME_AMOUNT.find(([own]) => own === candidate.field)?.[1] ?? candidate.field;
    const known = roles.includes("progress") && fieldDeclaration("progress", field) !== undefined;
    return known ? [progressClaim(column, { ...candidate, role: "progress", field }, beside, setting)] : [];
  }
  if (!roles.includes(candidate.role)) return [];
  if (candidate.role === "progress" && register) {
    const own = SAME_AMOUNT.find(([, progress]) => progress === candidate.field)?.[0];
    if (own !== undefined && (month === undefined || month === period)) {
      return [claimFor(column, candidate, { role: "projects", field: own, ...(month ? { month } : {}) })];
    }
    return [claimFor(column, candidate, month === undefined ? {} : { month })];
  }
  if (candidate.role === "progress") return [progressClaim(column, candidate, beside, setting)];
  const monthly = candidate.field === "investedMonth" || candidate.field === "investedYear";
  return [claimFor(column, candidate, monthly && month === period && month ? { month } : {})];
}

/** A column of a progress ledger: its month from its header, else the sheet's, where no 月份 column gives it. */
function progressClaim(
  column: HeaderColumn,
  candidate: Candidate,
  beside: Beside,
  setting: ClaimSetting,
): Claim {
  const monthly = MONTHLY_FIELDS.has(candidate.field);
  // 年初至今 names no month: it is up to the sheet's own.
  const names = monthsOf(column.header)?.month !== undefined;
  const month =
    beside.monthColumn || !monthly
      ? undefined
      : ((names ? headerMonth(column.header, setting) : undefined) ?? setting.sheetMonth ?? setting.period);
  const field = candidate.doubt === "month-cumulative" && beside.yearToDate ? "done" : candidate.field;
  return claimFor(column, candidate, { field, ...(month ? { month } : {}) });
}

function headerMonth(header: HeaderText, setting: ClaimSetting): Period | undefined {
  const months = monthsOf(header);
  if (months === undefined) return undefined;
  if (months.month === undefined) return setting.period;
  const year =
    yearOf(header) ?? (setting.period ? parsePeriod(setting.period)?.year : undefined) ?? setting.year;
  return year === undefined ? undefined : periodOf(year, months.month);
}

function monthsOf(header: HeaderText): HeaderMonths | undefined {
  return header.leaf.months ?? header.groups.find((part) => part.months)?.months;
}

function yearOf(header: HeaderText): number | undefined {
  return header.leaf.year ?? header.groups.find((part) => part.year !== undefined)?.year;
}

function wordsOf(header: HeaderText): string {
  return [header.leaf, ...header.groups].map((part) => part.words).join("/");
}
