/**
 * From candidates to columns: months are settled against the period, doubts by what stands beside, and every
 * field goes to the column that is surest of it.
 */
import { parsePeriod, periodOf, type Period } from "../ledgers/calendar.ts";
import { fieldDeclaration } from "../ledgers/fields.ts";
import type { Role } from "../ledgers/roles.ts";
import { contentsSpeak, type ColumnContents } from "./column-contents.ts";
import type { Candidate, Evidence } from "./header-match.ts";
import type { HeaderText } from "./header-text.ts";

/** One column of a table, with all that speaks for what it is. */
export interface HeaderColumn {
  /** From 1. */
  readonly column: number;
  readonly header: HeaderText;
  readonly candidates: readonly Candidate[];
  readonly contents: ColumnContents;
}

/** A column's claim to be one field (of one month, where it is a month's column). */
export interface Claim {
  readonly column: HeaderColumn;
  readonly role: Role;
  readonly field: string;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly part?: "first" | "second";
  readonly month?: Period;
  readonly rank?: number;
}

/** What columns are claimed for. */
export interface ClaimSetting {
  readonly roles: readonly Role[];
  readonly period?: Period;
  /** The year headers mean that name none. */
  readonly year?: number;
  /** The month of a progress sheet that has no 月份 column, by its title or name. */
  readonly sheetMonth?: Period;
  /** Which of the two 累计完成投资 is, where the cells show it. */
  readonly cumulativeIs?: "investedYear" | "investedTotal";
}

/** Two claims on one field. */
export interface Rival {
  readonly kept: Claim;
  readonly lost: Claim;
}

/** Below this a claim that its contents speak against is dropped. */
const LEAST_AGAINST_CONTENTS = 0.95;
const CONTENTS_AGAINST = 0.35;
const CONTENTS_FOR = 0.05;
/** Rank of a header that no list names: after all that one does. */
const UNLISTED = 1000;
/** Rivals surer than this are told. */
const TOLD_RIVAL = 0.8;
/** 乡镇 or 部门 beside a 责任单位 says where a project lies. */
const PLACE = /^(?:所[属在])?(?:乡镇|部门|单位|街道)/u;

/** The columns of a table as fields, and the rivals that lost. */
export function claimColumns(
  columns: readonly HeaderColumn[],
  setting: ClaimSetting,
): { readonly claims: readonly Claim[]; readonly rivals: readonly Rival[] } {
  const claims = columns.flatMap((column) => claimsOf(column, columns, setting)).flatMap(weighContents);
  const ranked = claims.toSorted(
    (a, b) =>
      b.confidence - a.confidence ||
      options(claims, a) - options(claims, b) ||
      (a.rank ?? UNLISTED) - (b.rank ?? UNLISTED) ||
      a.column.column - b.column.column,
  );
  const bySlot = new Map<string, Claim>();
  const taken = new Set<string>();
  const lost: Rival[] = [];
  for (const claim of ranked) {
    const seat = `${claim.column.column} ${claim.part ?? "whole"}`;
    if (taken.has(seat)) continue;
    // A half of a shared cell stands beside the field's own column, for the rows where that is empty.
    const slot = `${claim.role} ${claim.field} ${claim.month ?? ""} ${claim.part === undefined ? "own" : "shared"}`;
    const kept = bySlot.get(slot);
    if (kept) {
      lost.push({ kept, lost: claim });
      continue;
    }
    bySlot.set(slot, claim);
    taken.add(seat);
  }
  const rivals = lost.filter(
    ({ kept, lost: loser }) =>
      loser.confidence >= TOLD_RIVAL &&
      // A separate cell goes before its half of a shared one.
      loser.part === undefined &&
      kept.part === undefined &&
      !taken.has(`${loser.column.column} whole`) &&
      !(loser.field === "unit" && PLACE.test(loser.column.header.leaf.words)),
  );
  const settled = [...bySlot.values()].toSorted(
    (a, b) =>
      a.column.column - b.column.column || (a.part === "second" ? 1 : 0) - (b.part === "second" ? 1 : 0),
  );
  return { claims: settled, rivals: onePerColumn(rivals) };
}

function onePerColumn(rivals: readonly Rival[]): readonly Rival[] {
  const seen = new Set<number>();
  return rivals.filter(({ lost }) => {
    if (seen.has(lost.column.column)) return false;
    seen.add(lost.column.column);
    return true;
  });
}

/** How many other meanings the claim's column has in its role: the one with none goes first. */
function options(claims: readonly Claim[], claim: Claim): number {
  return claims.filter((other) => other.column === claim.column && other.role === claim.role).length;
}

function weighContents(claim: Claim): readonly Claim[] {
  const kind = fieldDeclaration(claim.role, claim.field)?.kind;
  const speaks =
    kind && claim.part === undefined ? contentsSpeak(kind, claim.field, claim.column.contents) : undefined;
  if (speaks === "for") {
    return [
      {
        ...claim,
        confidence: Math.min(1, claim.confidence + CONTENTS_FOR),
        evidence: [...claim.evidence, "contents"],
      },
    ];
  }
  if (speaks !== "against") return [claim];
  if (claim.confidence < LEAST_AGAINST_CONTENTS) return [];
  return [
    {
      ...claim,
      confidence: claim.confidence - CONTENTS_AGAINST,
      evidence: [...claim.evidence, "contents-against"],
    },
  ];
}

function claimsOf(
  column: HeaderColumn,
  columns: readonly HeaderColumn[],
  setting: ClaimSetting,
): readonly Claim[] {
  const { roles } = setting;
  const register = roles.includes("projects");
  const claims: Claim[] = [];
  for (const candidate of column.candidates) {
    if (!roles.includes(candidate.role)) continue;
    if (register && candidate.role === "progress") {
      claims.push(...progressOfRegister(column, candidate, columns, setting));
      continue;
    }
    if (candidate.role === "projects") claims.push(...registerClaim(column, candidate, columns, setting));
    else if (candidate.role === "progress") claims.push(progressClaim(column, candidate, columns, setting));
    else claims.push(claimFor(column, candidate));
  }
  return claims;
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
  columns: readonly HeaderColumn[],
  setting: ClaimSetting,
): readonly Claim[] {
  const period = setting.period === undefined ? null : parsePeriod(setting.period);
  const year = yearOf(column.header);
  const otherYear = period !== null && year !== undefined && year !== period.year;
  const months = monthsOf(column.header);
  const otherMonth = period !== null && months?.month !== undefined && months.month !== period.month;
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
        ? [claimFor(column, candidate, { field: "investedTotal", confidence: 0.8 })]
        : [];
    }
    case "investedMonth":
      if (candidate.doubt === "month-cumulative" && !besideRange(column, columns)) {
        return otherYear || otherMonth
          ? []
          : [
              claimFor(column, candidate, {
                field: "investedYear",
                evidence: [...candidate.evidence, "beside"],
              }),
            ];
      }
      return otherYear || otherMonth || isMonthSeries(columns) ? [] : [claimFor(column, candidate)];
    case "investedYear":
      return otherYear || otherMonth ? [] : [claimFor(column, candidate)];
    case "investedTotal":
      if (
        candidate.doubt === "cumulative" &&
        setting.cumulativeIs === "investedYear" &&
        !hasYearToDate(columns)
      ) {
        return [
          claimFor(column, candidate, {
            field: "investedYear",
            evidence: [...candidate.evidence, "beside"],
          }),
        ];
      }
      return [claimFor(column, candidate)];
    case "physicalProgress":
      return months?.kind === "month" && isMonthSeries(columns) ? [] : [claimFor(column, candidate)];
    default:
      return [claimFor(column, candidate)];
  }
}

/** What a register's columns say of progress: plans, verified and paid-in amounts, and the months of month columns. */
function progressOfRegister(
  column: HeaderColumn,
  candidate: Candidate,
  columns: readonly HeaderColumn[],
  setting: ClaimSetting,
): readonly Claim[] {
  const months = monthsOf(column.header);
  const month = headerMonth(column.header, setting);
  const own = candidate.confidence - 0.02;
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
      return month === setting.period && !isMonthSeries(columns)
        ? []
        : [claimFor(column, candidate, { month, confidence: own })];
    case "yearToDate":
      if (month === undefined || month === setting.period) return [];
      if (candidate.doubt === "month-cumulative" && besideRange(column, columns)) {
        return [claimFor(column, candidate, { field: "done", month, confidence: own })];
      }
      return months?.kind === "range" || candidate.doubt === "month-cumulative"
        ? [claimFor(column, candidate, { month, confidence: own })]
        : [];
    case "physicalProgress":
      return month !== undefined && isMonthSeries(columns)
        ? [claimFor(column, candidate, { month, confidence: own })]
        : [];
    default:
      return [];
  }
}

/** A column of a progress ledger: its month from its header, else the sheet's, where no 月份 column gives it. */
function progressClaim(
  column: HeaderColumn,
  candidate: Candidate,
  columns: readonly HeaderColumn[],
  setting: ClaimSetting,
): Claim {
  const hasMonthColumn = columns.some((one) =>
    one.candidates.some(
      ({ role, field, confidence }) => role === "progress" && field === "month" && confidence > 0.6,
    ),
  );
  const monthly = ["planned", "done", "yearToDate", "verified", "funded", "physicalProgress"].includes(
    candidate.field,
  );
  const month =
    hasMonthColumn || !monthly
      ? undefined
      : (headerMonth(column.header, setting) ?? setting.sheetMonth ?? setting.period);
  const field =
    candidate.doubt === "month-cumulative" && besideRange(column, columns) ? "done" : candidate.field;
  return claimFor(column, candidate, { field, ...(month ? { month } : {}) });
}

/** Whether single months head several columns of money done: then each stands for its own month. */
function isMonthSeries(columns: readonly HeaderColumn[]): boolean {
  const months = new Set<string>();
  for (const column of columns) {
    const named = monthsOf(column.header);
    if (named?.kind !== "month" || named.month === undefined) continue;
    const monthly = column.candidates.some(
      ({ field, doubt }) => field === "investedMonth" && doubt === undefined,
    );
    if (monthly) months.add(`${yearOf(column.header) ?? ""} ${named.month}`);
  }
  return months.size > 1;
}

function hasYearToDate(columns: readonly HeaderColumn[]): boolean {
  return columns.some((column) =>
    column.candidates.some(({ field, doubt }) => field === "investedYear" && doubt === undefined),
  );
}

/** Whether a 1-11月 column of money done stands beside. */
function besideRange(column: HeaderColumn, columns: readonly HeaderColumn[]): boolean {
  return columns.some(
    (other) =>
      other !== column &&
      other.candidates.some(({ field, doubt }) => field === "investedYear" && doubt === undefined),
  );
}

function headerMonth(header: HeaderText, setting: ClaimSetting): Period | undefined {
  const months = monthsOf(header);
  if (months === undefined) return undefined;
  if (months.month === undefined) return setting.period;
  const year =
    yearOf(header) ?? (setting.period ? parsePeriod(setting.period)?.year : undefined) ?? setting.year;
  return year === undefined ? undefined : periodOf(year, months.month);
}

function monthsOf(header: HeaderText): HeaderText["leaf"]["months"] {
  return header.leaf.months ?? header.groups.find((part) => part.months)?.months;
}

function yearOf(header: HeaderText): number | undefined {
  return header.leaf.year ?? header.groups.find((part) => part.year !== undefined)?.year;
}

function wordsOf(header: HeaderText): string {
  return [header.leaf, ...header.groups].map((part) => part.words).join("/");
}
