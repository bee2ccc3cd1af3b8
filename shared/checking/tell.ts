/** How checks on rows, sheets and between ledgers say what they found. */
import { cellAt, rowSourceOf } from "../scoring/rows.ts";
import type { County, Project, RowOf } from "../scoring/county.ts";
import type { FieldOf } from "../ledgers/fields.ts";
import type { MoneyUnit } from "../ledgers/rules.ts";
import type { Ledgers } from "../ledgers/table.ts";
import type { Role } from "../ledgers/roles.ts";
import type { CellSource } from "../ledgers/table.ts";
import type { Finding } from "./finding.ts";
import type { RowDetails } from "./row-details.ts";
import { severityOf } from "./severities.ts";

/** Tells a finding at a cell. */
export type Tell = <C extends keyof RowDetails>(check: C, at: CellSource, detail: RowDetails[C]) => void;

/** What checks over a county's ledgers look at beside the county put together. */
export interface CountyContext {
  /** The ledgers as read, rows that were left out among them. */
  readonly ledgers: Ledgers;
  /** The unit of money a cell is written in. */
  readonly moneyUnitAt: (cell: CellSource) => MoneyUnit;
  /** The one project that a reference to none may well mean. */
  readonly likelyProject: (reference: string) => Project | undefined;
}

/** A check over a county's ledgers. */
export type CountyCheck = (county: County, tell: Tell, context: CountyContext) => void;

/** A teller that adds to `findings`, with each check's severity. */
export function tellInto(findings: Finding[]): Tell {
  return (check, at, detail) => {
    findings.push({ check, severity: severityOf(check), ...at, detail } as Finding);
  };
}

/** The row's cell of a field, or undefined where its sheet has no column for it. */
export function cellOfField<R extends Role>(row: RowOf<R>, field: FieldOf<R>): CellSource | undefined {
  const columns: Readonly<Record<string, string | undefined>> = row.table.columns;
  const column = columns[field];
  return column === undefined ? undefined : cellAt(rowSourceOf(row), column);
}
