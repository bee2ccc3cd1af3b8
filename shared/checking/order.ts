/** Findings in the order they are worth reading, each once. */
import { columnNumber } from "../ledgers/address.ts";
import { cellKey, withConsequences } from "./consequences.ts";
import { SEVERITIES } from "./finding.ts";
import type { Finding } from "./finding.ts";

/** A sheet's place in the workbooks read. */
export interface SheetPlace {
  readonly workbook?: string;
  readonly sheet: string;
}

const CELL = /^([A-Z]+)(\d+)$/;

/**
 * Errors, then warnings, then notices; in each by sheet (in the order of `sheets`), row and column. One
 * check is told once a cell, and what only follows from another as that.
 */
export function orderByWorth(
  findings: readonly Finding[],
  sheets: readonly SheetPlace[],
): readonly Finding[] {
  const orderOfSheet = new Map(sheets.map((place, at) => [sheetKey(place), at]));
  const told = new Set<string>();
  const kept = withConsequences(findings).filter((finding) => {
    if (finding.cell === undefined) return true;
    const key = `${finding.check} ${cellKey(finding)}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
  return kept
    .map((finding) => ({ finding, rank: rankOf(finding, orderOfSheet) }))
    .toSorted((a, b) => compare(a.rank, b.rank))
    .map(({ finding }) => finding);
}

type Rank = readonly [severity: number, sheet: number, row: number, column: number];

/** What is of the whole workbook stands before its sheets, what is of a sheet before its cells. */
function rankOf(finding: Finding, orderOfSheet: ReadonlyMap<string, number>): Rank {
  const { severity, sheet, workbook, cell } = finding;
  const place =
    sheet === undefined
      ? -1
      : orderOfSheet.get(sheetKey({ ...(workbook === undefined ? {} : { workbook }), sheet }));
  const address = cell === undefined ? null : CELL.exec(cell);
  return [
    SEVERITIES.indexOf(severity),
    place ?? orderOfSheet.size,
    Number(address?.[2] ?? 0),
    columnNumber(address?.[1] ?? ""),
  ];
}

function compare(first: Rank, second: Rank): number {
  return first[0] - second[0] || first[1] - second[1] || first[2] - second[2] || first[3] - second[3];
}

function sheetKey({ workbook, sheet }: SheetPlace): string {
  return JSON.stringify([workbook ?? null, sheet]);
}
