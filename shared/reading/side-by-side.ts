/** Tables side by side on one sheet, an empty column between them: each is read as if it stood alone. */
import type { Role } from "../ledgers/roles.ts";
import type { SheetGrid } from "./grid.ts";
import { SEQUENCE } from "./next-table.ts";
import type { Table } from "./recognise-table.ts";
import { isBlank, type SheetView } from "./sheet-view.ts";
import type { TableHead } from "./table-head.ts";

/** The columns of one of several tables side by side, both included. */
export interface ColumnBlock {
  readonly left: number;
  readonly right: number;
}

/** Empty columns looked through from top to bottom; sheets have hardly one. */
const MOST_GAPS = 8;
/** Columns to the right of a header in which another table may begin. */
const NEAR = 60;
/** Rows by which the header of the other table may stand lower. */
const ROWS_LOWER = 10;
/** What a table needs to stand alone, by its ledger. */
const OWN_KEYS: Readonly<Record<Role, readonly string[]>> = {
  projects: ["name"],
  milestones: ["project", "task"],
  progress: ["project"],
  handovers: ["title"],
  targets: ["unit"],
};

/**
 * The blocks of columns that empty columns part from a header down, left to right; none where nothing parts them.
 * What stands above the header belongs to the block below it, an empty column to the block on its left.
 */
export function columnBlocks(view: SheetView, head: TableHead): readonly ColumnBlock[] {
  const headed = [...head.paths.keys()];
  const first = Math.min(...headed);
  const last = Math.min(view.lastColumn, Math.max(...headed) + NEAR);
  const blocks: ColumnBlock[] = [];
  let left = 1;
  let looked = 0;
  for (let column = first + 1; column < last && looked < MOST_GAPS; column++) {
    if (head.paths.has(column) || isBlankDown(view, head.first, column + 1)) continue;
    looked++;
    if (!isBlankDown(view, head.first, column) || !hasLabels(view, head, column + 1)) continue;
    blocks.push({ left, right: column });
    left = column + 1;
  }
  return blocks.length === 0 ? [] : [...blocks, { left, right: Math.max(view.lastColumn, left) }];
}

/** The cells of one block alone, at their own places; rows above `from` are left whole. */
export function gridOfBlock(grid: SheetGrid, { left, right }: ColumnBlock, from = 1): SheetGrid {
  return {
    ...grid,
    values: grid.values.map((cells, index) =>
      index + 1 < from ? cells : cells.slice(0, right).map((value, at) => (at + 1 < left ? null : value)),
    ),
    merges: grid.merges
      .filter((area) => area.top < from || (area.left >= left && area.left <= right))
      .map((area) => (area.top < from ? area : { ...area, right: Math.min(area.right, right) })),
  };
}

/** The cells of some rows alone, both included, at their own places. */
export function gridOfRows(grid: SheetGrid, first: number, last: number): SheetGrid {
  return {
    ...grid,
    values: grid.values.slice(0, last).map((cells, index) => (index + 1 < first ? [] : cells)),
    merges: grid.merges.filter((area) => area.top >= first && area.bottom <= last),
  };
}

/**
 * Whether a table to the right of another is one of its own: it has the keys of its ledger, and numbers its rows, is
 * the same ledger again, or has targets for units of its own beside a ledger that names its units too.
 */
export function standsAlone(table: Table, beside: Table | undefined): boolean {
  const role = table.roles[0];
  if (role === undefined) return false;
  if (!OWN_KEYS[role].every((field) => table.columns.some((column) => isField(column, role, field))))
    return false;
  if (beside === undefined || beside.roles[0] === role) return true;
  const [label] = table.columns;
  if (!label) return false;
  const [other] = beside.roles;
  const ownUnits =
    role === "targets" &&
    isField(label, role, "unit") &&
    other !== undefined &&
    beside.columns.some((column) => isField(column, other, "unit"));
  return ownUnits || SEQUENCE.test(label.header.leaf.words);
}

function isField({ candidates }: Table["columns"][number], role: Role, field: string): boolean {
  return candidates.some((one) => one.role === role && one.field === field);
}

/** Whether labels begin in a column, as a header has them; a scribble beside a table has no second. */
function hasLabels(view: SheetView, head: TableHead, column: number): boolean {
  for (let row = head.first; row <= head.last + ROWS_LOWER; row++) {
    const [first, second] = [view.value(row, column), view.value(row, column + 1)];
    if (typeof first === "string" && typeof second === "string") return true;
  }
  return false;
}

function isBlankDown(view: SheetView, from: number, column: number): boolean {
  const { values } = view.grid;
  for (let row = from; row <= view.lastRow; row++) {
    if (!isBlank(values[row - 1]?.[column - 1])) return false;
  }
  return !view.merges.some(
    (area) => area.bottom >= from && area.left < column && area.right >= column && area.top >= from,
  );
}
