/** Findings in the order they are worth reading, each once. */
import { columnNumber } from "../ledgers/address.ts";
import type { CheckId } from "./details.ts";
import { SEVERITIES } from "./finding.ts";
import type { Finding } from "./finding.ts";

/** A sheet's place in the workbooks read. */
export interface SheetPlace {
  readonly workbook?: string;
  readonly sheet: string;
}

/** These say that nothing usable stands in a cell; where the cell has an error of its own, that says more. */
const SAYS_NOTHING_THERE: ReadonlySet<string> = new Set(["key-missing", "cell-empty", "done-without-date"]);
/** An amount 10⁴ off its neighbours: what it is compared with is not to blame, and nothing more is told of it. */
const DOUBTS_AN_AMOUNT: CheckId = "money-unit-doubtful";
const CELL = /^([A-Z]+)(\d+)$/;

/**
 * Errors, then warnings, then notices; in each by sheet (in the order of `sheets`), row and column. One
 * check is told once a cell.
 */
export function orderByWorth(
  findings: readonly Finding[],
  sheets: readonly SheetPlace[],
): readonly Finding[] {
  const orderOfSheet = new Map(sheets.map((place, at) => [sheetKey(place), at]));
  const erring = new Set<string>();
  for (const finding of findings) {
    if (finding.severity === "error" && !SAYS_NOTHING_THERE.has(finding.check)) erring.add(cellKey(finding));
  }
  const doubted = new Set(
    findings.flatMap((finding) => (finding.check === DOUBTS_AN_AMOUNT ? [cellKey(finding)] : [])),
  );
  const told = new Set<string>();
  const kept = findings.filter((finding) => {
    if (finding.cell === undefined) return true;
    const cell = cellKey(finding);
    if (SAYS_NOTHING_THERE.has(finding.check) && erring.has(cell)) return false;
    if (finding.check !== DOUBTS_AN_AMOUNT && comparedCells(finding).some((key) => doubted.has(key))) {
      return false;
    }
    const key = `${finding.check} ${cell}`;
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

/** The cells whose amounts a finding holds against each other; none for other findings. */
function comparedCells(finding: Finding): readonly string[] {
  const { detail } = finding;
  if (!("other" in detail) || !("unit" in detail)) return [];
  const parts = "parts" in detail ? (detail.parts ?? []) : [];
  return [cellKey(finding), ...[detail.other, ...parts].map(cellKey)];
}

function sheetKey({ workbook, sheet }: SheetPlace): string {
  return JSON.stringify([workbook ?? null, sheet]);
}

function cellKey({ workbook, sheet, cell }: Pick<Finding, "workbook" | "sheet" | "cell">): string {
  return JSON.stringify([workbook ?? null, sheet ?? null, cell ?? null]);
}
