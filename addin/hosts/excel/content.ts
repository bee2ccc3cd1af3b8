/** What a plan puts into cells: number formats first, then values and formulas, then links. */
import { cellAddress } from "#shared/ledgers/address.ts";
import type { PlanCell, PlannedSheet } from "#shared/results/plan.ts";
import { renamedSheets, shortened } from "../file/sheet-xml.ts";
import { quotedSheet } from "../file/workbook-part.ts";
import { NUMBER_FORMATS } from "../looks.ts";
import { piecesOfCalls, rowsAtOnce } from "./batches.ts";
import type { Piece } from "./batches.ts";
import { rangeOf } from "./extent.ts";
import type { SheetNaming } from "./places.ts";

/** Links in one piece, and what one counts for in cells: each is a call of its own. */
const LINKS_A_PIECE = 500;
const CELLS_A_LINK = 20;

/** The cells of a plan in blocks, then its links. */
export function contentOf(name: string, plan: PlannedSheet, naming: SheetNaming): Piece[] {
  const columns = Math.max(0, ...plan.rows.map((row) => row.cells.length));
  if (columns === 0) return [];
  const rows = rowsAtOnce(columns);
  const pieces: Piece[] = [];
  for (let first = 0; first < plan.rows.length; first += rows) {
    pieces.push(blockOf(name, plan, columns, first, Math.min(plan.rows.length, first + rows), naming));
  }
  return [...pieces, ...linksOf(name, plan, naming)];
}

/** Rows `first` to before `end`, counted from 0. */
function blockOf(
  name: string,
  plan: PlannedSheet,
  columns: number,
  first: number,
  end: number,
  naming: SheetNaming,
): Piece {
  return {
    cells: (end - first) * columns,
    queue(context) {
      const sheet = context.workbook.worksheets.getItem(name);
      const range = rangeOf(sheet, { top: first + 1, left: 1, bottom: end, right: columns });
      const cells = plan.rows
        .slice(first, end)
        .map((row) => Array.from({ length: columns }, (_, column) => row.cells[column] ?? null));
      // The format goes first: a cell that is text already takes what looks like a formula as text.
      range.numberFormat = cells.map((row) => row.map(formatOf));
      range.formulas = cells.map((row) => row.map((cell) => contentOfCell(cell, naming)));
      range.untrack();
    },
    ...(end - first > 1 && {
      halves() {
        const middle = Math.ceil((first + end) / 2);
        return [
          blockOf(name, plan, columns, first, middle, naming),
          blockOf(name, plan, columns, middle, end, naming),
        ] as const;
      },
    }),
  };
}

/** Null leaves a cell as it is. */
function formatOf(cell: PlanCell | null): string | null {
  if (cell === null) return null;
  if (cell.formula !== undefined && cell.format === "text") return "General";
  return typeof cell.value === "string" && cell.formula === undefined
    ? NUMBER_FORMATS.text
    : NUMBER_FORMATS[cell.format];
}

function contentOfCell(cell: PlanCell | null, naming: SheetNaming): string | number | null {
  if (cell === null) return null;
  if (cell.formula !== undefined) return `=${renamedSheets(cell.formula, { sheetName: naming })}`;
  return typeof cell.value === "string" ? literal(cell.value) : cell.value;
}

/** What is typed to get the text: Excel takes one leading apostrophe as its own sign for text and keeps the rest. */
export function literal(text: string): string {
  const whole = shortened(text);
  return whole.startsWith("'") ? `'${whole}` : whole;
}

function linksOf(name: string, plan: PlannedSheet, naming: SheetNaming): Piece[] {
  const links = plan.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const sheet = cell?.link && naming(cell.link.sheet);
      if (cell?.link === undefined || sheet === undefined) return [];
      const to = quotedSheet(sheet) + cell.link.cell;
      return [{ address: cellAddress(column + 1, row + 1), text: cell.value, to }];
    }),
  );
  return piecesOfCalls(links, { most: LINKS_A_PIECE, cells: CELLS_A_LINK }, ({ workbook }, some) => {
    const sheet = workbook.worksheets.getItem(name);
    for (const { address, text, to } of some) {
      sheet.getRange(address).hyperlink = {
        documentReference: to,
        ...(typeof text === "string" && { textToDisplay: literal(text) }),
      };
    }
  });
}
