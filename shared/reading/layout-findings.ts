/** What is told of sheets and headers: sheets left out, columns taken with an assumption, ledgers and columns absent. */
import type { Finding } from "../checking/finding.ts";
import type { LayoutDetails } from "../checking/layout-details.ts";
import { cellAddress, columnLetters } from "../ledgers/address.ts";
import { fieldDeclaration } from "../ledgers/fields.ts";
import type { Period } from "../ledgers/calendar.ts";
import { ROLES, type Role } from "../ledgers/roles.ts";
import type { LedgerTable, Ledgers } from "../ledgers/table.ts";
import type { Claim, ClaimSetting } from "./claim.ts";
import type { Rival } from "./column-claims.ts";
import type { Table } from "./recognise-table.ts";
import type { SheetLayout } from "./recognised.ts";
import { surenessOf } from "./sureness.ts";

type Place = Pick<SheetLayout, "workbook" | "sheet">;

/**
 * Columns the method asks for, by ledger: each entry is met by any one of its fields (of that ledger, or of the
 * register for progress).
 */
const ASKED: Readonly<Record<Role, readonly (readonly string[])[]>> = {
  projects: [
    ["name"],
    ["unit"],
    ["nature"],
    ["totalInvestment"],
    ["annualPlan"],
    ["plannedStart"],
    ["plannedFinish"],
    ["leader"],
    ["team"],
    ["scheme"],
    ["owner"],
    ["stage"],
    ["actualStart"],
    ["signedOn"],
    ["investedBefore"],
  ],
  milestones: [["project"], ["task"], ["owner"], ["due"], ["doneOn"]],
  progress: [["project"], ["planned"], ["done", "yearToDate"], ["verified"]],
  handovers: [["kind"], ["title"], ["unit"], ["due"], ["closedOn"]],
  targets: [["unit"], ["reserveTarget"], ["signTarget"], ["startTarget"], ["investTarget"]],
};
/** Fields of a register that stand for fields of progress. */
const REGISTER_FOR_PROGRESS: Readonly<Record<string, readonly string[]>> = {
  project: ["name"],
  done: ["investedMonth"],
  yearToDate: ["investedYear"],
};

/** Whether the method asks for a field: a row can't do without it, or an indicator is made of it. */
export function isAsked(role: Role, field: string): boolean {
  return (
    fieldDeclaration(role, field)?.required !== undefined ||
    ASKED[role].some((fields) => fields.includes(field)) ||
    (role === "projects" && Object.values(REGISTER_FOR_PROGRESS).some((fields) => fields.includes(field)))
  );
}

/** What is told of a sheet that is no ledger; empty sheets and sheets we wrote go without a word. */
export function tellSheet(
  { workbook, sheet }: Place,
  why: NonNullable<SheetLayout["notLedger"]>,
  labels: number,
): readonly Finding[] {
  const at = { ...(workbook === undefined ? {} : { workbook }), sheet };
  switch (why) {
    case "hidden":
      return [{ check: "sheet-hidden", severity: "notice", ...at, detail: {} }];
    case "card":
      return [{ check: "card-form", severity: "warning", ...at, detail: { labels } }];
    case "no-header":
    case "no-field":
    case "transposed":
    case "matrix":
      return [{ check: "sheet-not-recognised", severity: "notice", ...at, detail: { why } }];
    default:
      return [];
  }
}

/** What was settled of a ledger: its columns' fields, what else some might have been, its roles, and by what. */
export interface SettledTable {
  readonly claims: readonly Claim[];
  readonly rivals: readonly Rival[];
  readonly roles: readonly Role[];
  readonly setting: ClaimSetting;
}

/** What is told of a ledger's header, columns and rows. */
export function tellTable(
  { workbook, sheet }: Place,
  table: Table,
  settled: SettledTable,
): readonly Finding[] {
  const at = { ...(workbook === undefined ? {} : { workbook }), sheet };
  const headerCell = (column: number): string => cellAddress(column, table.head.last);
  const findings: Finding[] = [];
  const month = monthSupplied(settled);
  if (month !== undefined)
    findings.push({ check: "month-supplied", severity: "notice", ...at, detail: { month } });
  const { otherMoney } = table.titles;
  if (otherMoney !== undefined && settled.claims.some(needsUnit)) {
    const detail = { stated: otherMoney };
    findings.push({ check: "money-unit-unknown", severity: "warning", ...at, detail });
  }
  for (const { kept, lost } of settled.rivals) {
    const detail: LayoutDetails["header-mapped-twice"] = {
      role: lost.role,
      field: lost.field,
      kept: columnLetters(kept.column.column),
      keptHeader: kept.column.header.written,
      lost: columnLetters(lost.column.column),
      lostHeader: lost.column.header.written,
    };
    findings.push({
      check: "header-mapped-twice",
      severity: isWorthAWarning(kept, lost) ? "warning" : "notice",
      ...at,
      cell: headerCell(lost.column.column),
      detail,
    });
  }
  for (const { column, role, field, confidence, evidence } of settled.claims) {
    const detail = { role, field, column: columnLetters(column.column), header: column.header.written };
    const cell = headerCell(column.column);
    if (evidence.includes("contents-against")) {
      findings.push({ check: "column-contents-differ", severity: "warning", ...at, cell, detail });
    } else if (surenessOf(confidence, evidence) === "check") {
      findings.push({ check: "header-near", severity: "notice", ...at, cell, detail });
    }
  }
  const unknown = table.rows.filter(({ kind }) => kind === "unknown");
  if (unknown[0]) {
    const detail = { count: unknown.length, first: unknown[0].row };
    findings.push({
      check: "rows-unknown",
      severity: "warning",
      ...at,
      cell: cellAddress(1, unknown[0].row),
      detail,
    });
  }
  return findings;
}

/**
 * Two columns of one amount or date, or two of one header, leave open which figures are meant. A 联系人 beside a
 * 责任人 is no mistake: it is only told which of them is read.
 */
function isWorthAWarning({ column: kept }: Claim, { column: lost, role, field }: Claim): boolean {
  const kind = fieldDeclaration(role, field)?.kind;
  return kind === "money" || kind === "date" || kept.header.leaf.words === lost.header.leaf.words;
}

/** Whether a column holds amounts whose unit its header leaves to the sheet. */
function needsUnit({ role, field, column: { header } }: Claim): boolean {
  return fieldDeclaration(role, field)?.kind === "money" && header.moneyUnit === undefined;
}

/** The month assessed, where a progress sheet is of it only because nothing on it names a month. */
function monthSupplied({ claims, roles, setting }: SettledTable): Period | undefined {
  if (roles.length !== 1 || roles[0] !== "progress" || setting.sheetMonth !== undefined) return undefined;
  return claims.some(saysMonth) ? undefined : setting.period;
}

/** Whether a column gives the months of its rows, or its header names one. */
function saysMonth({ field, column: { header } }: Claim): boolean {
  return field === "month" || [header.leaf, ...header.groups].some(({ months }) => months !== undefined);
}

/** Keys of rows that a sheet's name, titles or headings give where it has no column of them. */
const SUPPLIED: ReadonlySet<string> = new Set(["unit", "project", "kind"]);

/** The findings but for keys told as without a column whose values were supplied otherwise. */
export function withoutSupplied(findings: readonly Finding[], ledgers: Ledgers): readonly Finding[] {
  return findings.filter((finding) => {
    if (finding.check !== "column-absent" || !SUPPLIED.has(finding.detail.field)) return true;
    const { role, field } = finding.detail;
    const tables: readonly LedgerTable[] = ledgers[role];
    return !tables.some(({ values }) =>
      (values as Readonly<Record<string, readonly unknown[]>>)[field]?.some((value) => value !== null),
    );
  });
}

/** Ledgers that no sheet is, and columns the method asks for that no sheet of a ledger has. */
export function absentLedgersAndColumns(layouts: readonly SheetLayout[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const role of ROLES) {
    const sheets = layouts.filter(({ roles, mapped }) => mapped && roles.includes(role));
    const [only, ...more] = sheets;
    if (!only) {
      findings.push({ check: "ledger-absent", severity: "notice", detail: { role } });
      continue;
    }
    const columns = sheets.flatMap(({ mapped }) => mapped?.columns ?? []);
    const has = (field: string): boolean =>
      columns.some((column) => column.role === role && column.field === field) ||
      (role === "progress" &&
        columns.some(
          (column) =>
            column.role === "projects" && (REGISTER_FOR_PROGRESS[field] ?? []).includes(column.field),
        ));
    const place =
      more.length > 0
        ? {}
        : { ...(only.workbook === undefined ? {} : { workbook: only.workbook }), sheet: only.sheet };
    for (const fields of ASKED[role]) {
      const [field] = fields;
      if (field === undefined || fields.some(has)) continue;
      findings.push({ check: "column-absent", severity: "notice", ...place, detail: { role, field } });
    }
  }
  return findings;
}
