/** Repairs of single cells, each only while the cell still holds what was found in it. */
import { cellKey } from "#shared/checking/fixing/certain-fixes.ts";
import type { CellValue } from "#shared/reading/grid.ts";
import { HostError } from "../host.ts";
import type { CellRepair, RepairOutcome, SkipReason } from "../host.ts";
import { literal } from "./content.ts";
import { DAYS_BEFORE_1904, showsDay } from "./date-system.ts";
import { asReadOnly } from "./failure.ts";
import type { ExcelSession } from "./session.ts";

/** Repairs in one request: each is three or four calls. */
const FIXES_A_REQUEST = 500;
const TEXT = "@";
const GENERAL = "General";

/** Three requests for every 500 repairs. Where one of them is refused, what the ones before changed is put back. @throws {HostError} */
export async function repairCells(
  session: ExcelSession,
  fixes: readonly CellRepair[],
): Promise<RepairOutcome> {
  const first = new Map(fixes.toReversed().map((fix) => [cellKey(fix), fix]));
  const own = fixes.filter((fix) => first.get(cellKey(fix)) === fix);
  const again = fixes.filter((fix) => first.get(cellKey(fix)) !== fix);
  const undo: CellRepair[] = [];
  const skipped: { fix: CellRepair; why: SkipReason }[] = again.map((fix) => ({ fix, why: "changed" }));
  for (let from = 0; from < own.length; from += FIXES_A_REQUEST) {
    try {
      const some = await repairSome(session, own.slice(from, from + FIXES_A_REQUEST));
      undo.push(...some.undo);
      skipped.push(...some.skipped);
    } catch (error) {
      for (let back = 0; back < undo.length; back += FIXES_A_REQUEST) {
        await repairSome(session, undo.slice(back, back + FIXES_A_REQUEST));
      }
      throw error;
    }
  }
  return { undo, skipped };
}

/** A cell as it stands, its dates as serials of the 1900 system. */
interface Standing {
  readonly value: CellValue;
  readonly format: string;
  readonly computed: boolean;
}

async function repairSome(
  { context, sync }: ExcelSession,
  fixes: readonly CellRepair[],
): Promise<RepairOutcome> {
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
  const undo: CellRepair[] = [];
  const skipped: { fix: CellRepair; why: SkipReason }[] = [];
  for (const { fix, range } of cells) {
    const standing = standingIn(range, since1904);
    const why = whySkipped(standing, fix);
    if (why === null) {
      repair(range, standing.format, fix, since1904);
      undo.push(inverse(fix, standing.format));
    } else skipped.push({ fix, why });
    range.untrack();
  }
  if (undo.length === 0) return { undo, skipped };
  try {
    await sync();
  } catch (error) {
    throw context.workbook.readOnly ? asReadOnly(error) : error;
  }
  return { undo, skipped };
}

function standingIn(range: Excel.Range, since1904: boolean): Standing {
  // Excel gives `any`: text, numbers, true or false, and "" for an empty cell.
  const value = range.values[0]?.[0] as string | number | boolean;
  const formula: unknown = range.formulas[0]?.[0];
  const format = String(range.numberFormat[0]?.[0] ?? GENERAL);
  const shifted = since1904 && typeof value === "number" && showsDay(format);
  return {
    value: value === "" ? null : shifted ? value + DAYS_BEFORE_1904 : value,
    format,
    computed: typeof formula === "string" && formula.startsWith("=") && formula !== value,
  };
}

function whySkipped({ value, format, computed }: Standing, fix: CellRepair): SkipReason | null {
  if (computed) return "computed";
  if (value === fix.to && (fix.format ?? format) === format) return "done";
  return value === fix.from ? null : "changed";
}

function inverse({ sheet, cell, from, to, workbook }: CellRepair, format: string): CellRepair {
  return { ...(workbook === undefined ? {} : { workbook }), sheet, cell, from: to, to: from, format };
}

/**
 * The value goes in under a format that takes it as what it is: text as text, whatever it looks like. A
 * format that is set afterwards changes only what is shown.
 */
function repair(range: Excel.Range, standing: string, { to, format }: CellRepair, since1904: boolean): void {
  const wanted = format ?? standing;
  // A text cell would keep a number as text.
  const final = typeof to === "number" && wanted === TEXT ? GENERAL : wanted;
  const entering = typeof to === "string" ? TEXT : final;
  if (entering !== standing) range.numberFormat = [[entering]];
  range.values = [[contentOf(to, since1904 && showsDay(final))]];
  if (final !== entering) range.numberFormat = [[final]];
}

function contentOf(to: CellRepair["to"], days1904: boolean): string | number | boolean {
  if (to === null) return "";
  if (typeof to === "number") return days1904 ? to - DAYS_BEFORE_1904 : to;
  return typeof to === "string" ? literal(to) : to;
}
