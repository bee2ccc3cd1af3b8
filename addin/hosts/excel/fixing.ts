/** Repairs of single cells, each only while the cell still holds what was found in it. */
import { HostError } from "../host.ts";
import type { CellFix } from "../host.ts";
import { literal } from "./content.ts";
import { DAYS_BEFORE_1904, showsDay } from "./date-system.ts";
import { asReadOnly } from "./failure.ts";
import type { ExcelSession } from "./session.ts";

/** Repairs in one request: each is three or four calls. */
const FIXES_A_REQUEST = 500;

/** Two requests for every 500 repairs; returns how many cells were changed. @throws {HostError} */
export async function repairCells(session: ExcelSession, fixes: readonly CellFix[]): Promise<number> {
  let changed = 0;
  for (let first = 0; first < fixes.length; first += FIXES_A_REQUEST) {
    changed += await repairSome(session, fixes.slice(first, first + FIXES_A_REQUEST));
  }
  return changed;
}

async function repairSome({ context, sync }: ExcelSession, fixes: readonly CellFix[]): Promise<number> {
  const { worksheets, functions } = context.workbook;
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { sheet: name } of fixes) {
    if (sheets.has(name)) continue;
    const sheet = worksheets.getItemOrNullObject(name);
    // Without a property of its own a sheet does not learn that it is missing.
    sheet.load("name,protection/protected");
    sheets.set(name, sheet);
  }
  context.workbook.load("readOnly");
  const day = functions.date(1904, 1, 2);
  day.load("value");
  await sync();
  for (const [name, sheet] of sheets) {
    if (sheet.isNullObject) throw new HostError("sheet-gone", name);
    if (sheet.protection.protected) throw new HostError("protected", name);
  }
  const since1904 = day.value === 1;
  const cells = fixes.map((fix) => {
    const range = worksheets.getItem(fix.sheet).getRange(fix.cell);
    range.load("values,formulas,numberFormat");
    return { fix, range };
  });
  await sync();
  const standing = cells.filter(({ fix, range }) => holds(range, fix, since1904));
  for (const { fix, range } of standing) repair(range, fix, since1904);
  for (const { range } of cells) range.untrack();
  if (standing.length === 0) return 0;
  try {
    await sync();
  } catch (error) {
    throw context.workbook.readOnly ? asReadOnly(error) : error;
  }
  return standing.length;
}

/** Whether the loaded cell still is what the fix was made for, and no formula. */
function holds(range: Excel.Range, fix: CellFix, since1904: boolean): boolean {
  const value: unknown = range.values[0]?.[0];
  const formula: unknown = range.formulas[0]?.[0];
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return false;
  const found = value === "" ? null : value;
  const shifted = since1904 && typeof found === "number" && showsDay(String(range.numberFormat[0]?.[0]));
  return (shifted ? found + DAYS_BEFORE_1904 : found) === fix.from;
}

function repair(range: Excel.Range, { to, format }: CellFix, since1904: boolean): void {
  const standing = String(range.numberFormat[0]?.[0] ?? "General");
  const wanted = format ?? (typeof to === "string" && mayBeTakenForMore(to) ? "@" : standing);
  // A text cell would keep a number as text.
  const applied = typeof to === "number" && wanted === "@" ? "General" : wanted;
  if (applied !== standing) range.numberFormat = [[applied]];
  range.values = [[contentOf(to, since1904 && showsDay(applied))]];
}

function contentOf(to: CellFix["to"], days1904: boolean): string | number | boolean {
  if (to === null) return "";
  if (typeof to === "number") return days1904 ? to - DAYS_BEFORE_1904 : to;
  return typeof to === "string" ? literal(to) : to;
}

/** Text Excel would read as a formula, a number, a date or a truth value. */
function mayBeTakenForMore(text: string): boolean {
  return /^[=+\-@\t\r]|\d/.test(text) || /^(?:true|false)$/i.test(text);
}
