/**
 * A plain county written down as a workbook file, in an order and spelling drawn by dice; and the plain county that
 * file holds, each cell where it now stands.
 */
import * as XLSX from "@e965/xlsx";
import { columnLetters } from "#shared/ledgers/address.ts";
import { FIELDS, fieldDeclaration } from "#shared/ledgers/fields.ts";
import { MONEY_UNITS, type MoneyUnit, type Rules } from "#shared/ledgers/rules.ts";
import { diceOf, type Dice } from "#test/support/clean-county.ts";
import type { PlainCounty, PlainRecord, PlainSheet, PlainValue } from "./model.ts";
import { repeatEachOther, withoutSummaries } from "./summaries.ts";
import { spellable, written, type Hand, type WrittenCell } from "./written-cells.ts";

export interface WrittenCounty {
  readonly file: Uint8Array;
  /** What the file holds, for the naive program. */
  readonly county: PlainCounty;
}

/** A column about to be written. */
interface Column {
  readonly header: string;
  readonly cells: readonly WrittenCell[];
  /** The sheet of plain rows it belongs to, and its field there. */
  readonly field?: string;
  readonly of?: PlainSheet;
}

interface Made {
  readonly name: string;
  readonly grid: readonly (readonly WrittenCell[])[];
  readonly hidden: boolean;
}

const ALIASES: Readonly<Record<string, readonly string[]>> = {
  县工信局: ["工信局", "县工业和信息化局"],
  县发改局: ["县发展和改革局"],
};
/** Targets may not be negative: such a cell counts as empty. */
const NEVER_NEGATIVE = new Set(["reserveTarget", "signTarget", "startTarget", "investTarget"]);
const NOTHING: WrittenCell = { value: null };
/** Months of a register's pairs of columns, at most. */
const MOST_PAIRS = 3;

/**
 * Writes a county down; the same seed writes it the same way. Null where it has no sheet, or where two sheets of equal
 * length repeat each other: the method doesn't say which of them is the summary.
 */
export function writeCounty(plain: PlainCounty, seed: number): WrittenCounty | null {
  if (plain.sheets.length === 0) return null;
  const dice = diceOf(seed);
  // The first draws of neighbouring seeds are alike.
  for (let at = 0; at < 8; at += 1) dice(2);
  const rules: Rules = {
    ...plain.rules,
    units: [
      ...plain.rules.units,
      ...Object.entries(ALIASES).map(([name, aliases]) => ({ name, aliases: [...aliases] })),
    ],
  };
  const made: Made[] = [];
  const sheets: PlainSheet[] = [];
  for (const sheet of plain.sheets.filter(({ register }) => !register)) {
    const { rows, columns } = withoutUnits(heldBy(sheet), dice);
    const parts =
      sheet.role === "projects" ? registerParts({ ...sheet, rows, columns }, plain.period, dice) : [];
    const { made: its, sheets: held } = writeSheet(
      [{ ...sheet, rows, columns }, ...parts],
      plain.period,
      dice,
    );
    made.push(its);
    sheets.push(...held);
  }
  if (repeatEachOther(sheets)) return null;
  const all = dice(3) === 0 ? summaryOf(sheets, plain.period, dice) : undefined;
  if (all) made.unshift(all);
  const first = made[0];
  if (first && dice(3) === 0) made.push({ ...first, name: "停用", hidden: true });
  return { file: fileOf(made), county: { ...plain, sheets: withoutSummaries(sheets), rules } };
}

/** The sheet as its file will hold it: what no spelling means is spelled otherwise, what counts as empty is. */
function heldBy(sheet: PlainSheet): PlainSheet {
  const rows = sheet.rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([field, value]): [string, PlainValue] => {
        if (NEVER_NEGATIVE.has(field) && typeof value === "number" && value < 0) return [field, null];
        const isDate = fieldDeclaration(sheet.role, field)?.kind === "date";
        return [field, isDate && typeof value === "string" ? spellable(value) : value];
      }),
    ),
  );
  return { ...sheet, rows };
}

/** A sheet named after a township may leave out the column of units: all its projects are the township's. */
function withoutUnits(sheet: PlainSheet, dice: Dice): PlainSheet {
  if (sheet.role !== "projects" || !sheet.name.endsWith("镇") || dice(4) > 0) return sheet;
  return {
    ...sheet,
    columns: sheet.columns.filter((field) => field !== "unit"),
    rows: sheet.rows.map((row) => ({ ...row, unit: sheet.name })),
  };
}

/** What else a register may hold: 到位资金 and 核实 of the month, pairs of columns of other months. */
function registerParts(sheet: PlainSheet, period: string, dice: Dice): PlainSheet[] {
  const part = (columns: readonly string[], rows: readonly PlainRecord[]): PlainSheet => ({
    ...sheet,
    role: "progress",
    register: true,
    columns,
    rows,
  });
  const amount = (): number | null => (dice(3) === 0 ? null : dice(60) * 10_000);
  const parts: PlainSheet[] = [];
  const own = ["funded", "verified"].filter(() => dice(3) === 0);
  if (own.length > 0) {
    const rows = sheet.rows.map(() => Object.fromEntries(own.map((field) => [field, amount()])));
    parts.push(
      part(
        own,
        rows.map((row) => ({ month: period, ...row })),
      ),
    );
  }
  // A pair alone that is of the month assessed would be that month's own column; so pairs come in twos and threes.
  const year = period.slice(0, 4);
  for (let pair = dice(2) * (2 + dice(MOST_PAIRS - 1)); pair > 0; pair -= 1) {
    const month = `${year}-${String(pair * 3).padStart(2, "0")}`;
    parts.push(
      part(
        ["done"],
        sheet.rows.map(() => ({ month, done: amount() })),
      ),
    );
  }
  return parts;
}

function headerOf(sheet: PlainSheet, field: string, period: string, dice: Dice): string {
  const month = String(sheet.rows[0]?.["month"] ?? period);
  if (sheet.register && field === "done") return `${month.slice(0, 4)}-${month.slice(5)}月实际完成投资`;
  if (field === "investedYear") return "年初至今累计完成投资额";
  if (field === "annualPlan") return "年度计划投资";
  if (field === "investedBefore") return "截至2019年底累计完成投资";
  if (field === "investedMonth") return "本月完成投资";
  const declared = fieldDeclaration(sheet.role, field)?.headers ?? [];
  const fields = FIELDS[sheet.role] as Readonly<Record<string, { readonly title: string }>>;
  return dice(3) === 0 ? (declared[0] ?? "") : (fields[field]?.title ?? "");
}

function writeSheet(
  parts: readonly PlainSheet[],
  period: string,
  dice: Dice,
): { readonly made: Made; readonly sheets: readonly PlainSheet[] } {
  const [first] = parts;
  if (!first) throw new Error("a sheet of nothing");
  const stated = MONEY_UNITS[dice(MONEY_UNITS.length)] as MoneyUnit;
  const isStatedAbove = dice(2) === 0;
  const columns: Column[] = parts.flatMap((sheet) =>
    sheet.columns.flatMap((field): Column[] => {
      if (sheet.register && field === "month") return [];
      const kind = fieldDeclaration(sheet.role, field)?.kind ?? "text";
      const isOwn = kind === "money" && (!isStatedAbove || dice(3) === 0);
      const moneyUnit = isOwn ? (MONEY_UNITS[dice(MONEY_UNITS.length)] as MoneyUnit) : stated;
      const hand: Hand = { dice, year: Number(period.slice(0, 4)), moneyUnit, aliases: ALIASES };
      const header = `${headerOf(sheet, field, period, dice)}${isOwn ? `（${moneyUnit}）` : ""}`;
      return [
        { header, field, of: sheet, cells: sheet.rows.map((row) => written(kind, row[field] ?? null, hand)) },
      ];
    }),
  );
  if (dice(2) === 0) columns.push({ header: "备注", cells: first.rows.map(() => NOTHING) });
  const ordered = dice(2) === 0 ? columns : shuffled(columns, dice);
  const numbered = dice(2) === 0;
  const all: Column[] = numbered
    ? [{ header: "序号", cells: first.rows.map((_, at) => ({ value: at + 1 })) }, ...ordered]
    : ordered;
  const head: WrittenCell[][] = [];
  if (isStatedAbove || dice(2) === 0) head.push([{ value: `静乐县${first.name}` }]);
  if (isStatedAbove) head.push([...all.slice(1).map(() => NOTHING), { value: `单位：${stated}` }]);
  head.push(all.map(({ header }) => ({ value: header })));
  const grid = [...head, ...first.rows.map((_, at) => all.map(({ cells }) => cells[at] ?? NOTHING))];
  const places = first.rows.map((_, at) => head.length + at + 1);
  const sheets = parts.map((sheet): PlainSheet => {
    const letters = Object.fromEntries(
      all.flatMap(({ of, field }, at) => (of === sheet && field ? [[field, columnLetters(at + 1)]] : [])),
    );
    return sheet.register ? heldRows({ ...sheet, places, letters }, first) : { ...sheet, places, letters };
  });
  return { made: { name: first.name, grid, hidden: false }, sheets };
}

/** A register's row of the month exists where 本月, 累计 or 到位资金 is filled; a pair's where it is. */
function heldRows(sheet: PlainSheet, register: PlainSheet): PlainSheet {
  const making = sheet.columns.includes("done") ? ["done"] : ["funded", "investedMonth", "investedYear"];
  const held = sheet.rows.flatMap((row, at) =>
    making.some((field) => (row[field] ?? register.rows[at]?.[field] ?? null) !== null) ? [at] : [],
  );
  return {
    ...sheet,
    places: held.map((at) => sheet.places[at] ?? 0),
    rows: held.map((at) => sheet.rows[at] ?? {}),
  };
}

/** A 总表 of what stands on several sheets, before them all. */
function summaryOf(sheets: readonly PlainSheet[], period: string, dice: Dice): Made | undefined {
  const registers = sheets.filter(({ role }) => role === "projects");
  const rows = registers.flatMap((sheet) => sheet.rows).filter((row) => row["name"] !== null);
  if (
    registers.length < 2 ||
    rows.length === 0 ||
    registers.some((sheet) => sheet.rows.length === rows.length)
  )
    return undefined;
  const columns = ["name", "unit", "stage", "annualPlan"];
  return writeSheet(
    [{ role: "projects", name: "总表", register: false, columns, places: [], rows }],
    period,
    dice,
  ).made;
}

function shuffled<T>(items: readonly T[], dice: Dice): T[] {
  const left = [...items];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(dice(left.length), 1));
  return drawn;
}

function fileOf(made: readonly Made[]): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const { name, grid } of made) {
    const sheet = XLSX.utils.aoa_to_sheet(grid.map((row) => row.map(({ value }) => value)));
    for (const [y, row] of grid.entries()) {
      for (const [x, { format }] of row.entries()) {
        const cell = sheet[`${columnLetters(x + 1)}${y + 1}`] as XLSX.CellObject | undefined;
        if (cell && format !== undefined) cell.z = format;
      }
    }
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: made.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  const bytes: unknown = XLSX.write(book, { type: "buffer", bookSST: true });
  return bytes as Uint8Array;
}
