/** Columns of money, of counts and of points: numbers, and the texts that mean numbers. */
import type { CellDetails, FieldName, NumberFault } from "../../checking/cell-details.ts";
import type { Yuan } from "../../ledgers/fields.ts";
import { YUAN_IN } from "../../ledgers/rules.ts";
import type { MoneyUnit } from "../../ledgers/rules.ts";
import type { CellValue } from "../grid.ts";
import { EMPTY, FILLED, UNREADABLE } from "./column-context.ts";
import type { ColumnContext, ReadColumn } from "./column-context.ts";
import { shownParts } from "./date-format.ts";
import { decimalOf, numberOf, roundedInteger, shifted } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { isEmptyCell, isErrorValue } from "./empty-cells.ts";
import { readNumberText } from "./number-text.ts";
import type { CountedKind } from "./number-text.ts";

/** Powers of ten from the column's unit to the whole number kept: hundredths for points, 元 for money. */
const POINT_DECIMALS = 2;
/** Significant digits Excel shows of a number. */
const EXCEL_DIGITS = 15;
/** Several times what a whole country makes in a year is no amount; and twelve months of less add up exactly. */
const MOST_YUAN = Math.floor(Number.MAX_SAFE_INTEGER / 12);
/** These fields of the targets ledger may not be negative at all; of other money it is merely told. */
const NEVER_NEGATIVE: ReadonlySet<string> = new Set([
  "reserveTarget",
  "signTarget",
  "startTarget",
  "investTarget",
  "bonus",
  "penalty",
]);

/** 加2分, 扣1分: what the column says itself. */
const SIGN_WORDS: Readonly<Partial<Record<FieldName, RegExp>>> = { bonus: /^\s*加/u, penalty: /^\s*扣/u };

/** Reads a column of numbers: 元 for money, hundredths for points, the number itself for counts. */
export function readNumbers(context: ColumnContext, kind: CountedKind): ReadColumn<number> {
  const { cells } = context;
  const power = powerOf(context, kind);
  const factor = kind === "money" ? YUAN_IN[context.moneyUnit] : 1;
  const values: (number | null)[] = [];
  const states = new Uint8Array(cells.length);
  for (const [at, cell] of cells.entries()) {
    // Nearly every cell: a number that is whole 元, without a format that says otherwise.
    if (typeof cell === "number" && kind === "money" && context.formats[at] === null && cell >= 0) {
      const yuan = wholeYuan(cell, factor);
      if (yuan !== null) {
        values.push(yuan);
        states[at] = FILLED;
        continue;
      }
    }
    const value = readCell(context, kind, power, at, cell);
    values.push(value ?? null);
    states[at] = value === undefined ? UNREADABLE : value === null ? EMPTY : FILLED;
  }
  return { values, states };
}

/**
 * The 元 of an amount that is a whole number of them: a double has no other decimal of fifteen digits, so the one that
 * gives it back is the shortest. Null where that can't be seen so cheaply.
 */
function wholeYuan(cell: number, factor: number): Yuan | null {
  const yuan = Math.round(cell * factor);
  return yuan <= MOST_YUAN && yuan / factor === cell ? yuan : null;
}

function powerOf(context: ColumnContext, kind: CountedKind): number {
  if (kind === "points") return POINT_DECIMALS;
  return kind === "money" ? String(YUAN_IN[context.moneyUnit]).length - 1 : 0;
}

/** The value; null for an empty cell, undefined for one that can't be read. */
function readCell(
  context: ColumnContext,
  kind: CountedKind,
  power: number,
  at: number,
  cell: CellValue,
): number | null | undefined {
  if (isEmptyCell(cell)) return null;
  const { role, field, report } = context;
  const text = String(cell);
  const refuse = (why: NumberFault): undefined => {
    report(at, "number-unreadable", { role, field, text, why });
  };
  if (isErrorValue(cell)) {
    report(at, "error-value", { role, field, text });
    return undefined;
  }
  if (typeof cell === "boolean") return refuse("boolean");
  if (typeof cell === "number") {
    const shows = shownAs(context.formats[at] ?? null);
    if (shows !== "number" && cell !== 0) return refuse(shows);
    return settle(context, kind, at, text, shifted(decimalOf(cell), power), refuse);
  }
  const sign = SIGN_WORDS[field];
  const reading = readNumberText(sign ? text.replace(sign, "") : text, kind);
  if (typeof reading === "string") return refuse(reading);
  const exact = reading.inYuan ? reading.decimal : shifted(reading.decimal, power);
  const value = settle(context, kind, at, text, exact, refuse);
  if (value !== undefined) tellSpelling(context, at, text, shifted(exact, -power), reading);
  return value;
}

/** The whole number kept, or undefined where it is too large or may not be negative. */
function settle(
  context: ColumnContext,
  kind: CountedKind,
  at: number,
  text: string,
  exact: Decimal,
  refuse: (why: NumberFault) => undefined,
): number | undefined {
  const { role, field, report } = context;
  const rounded = roundedInteger(exact);
  if (!rounded || (kind === "money" && Math.abs(rounded.value) > MOST_YUAN)) return refuse("too-large");
  const value = kind === "count" ? numberOf(exact) : rounded.value;
  if (value < 0 || (exact.negative && value !== 0)) {
    const negative = NEVER_NEGATIVE.has(field) ? "target-negative" : "money-negative";
    report(at, negative, { role, field, text });
    if (negative === "target-negative") return undefined;
  }
  if (kind === "money" && !rounded.exact && !isNoise(context.cells[at] ?? null, exact)) {
    report(at, "money-rounded", { role, field, text, yuan: value });
  }
  return value;
}

/** Whether only what Excel itself doesn't show is rounded away: 0.1 + 0.2 is 0.30000000000000004. */
function isNoise(cell: CellValue, { exponent }: Decimal): boolean {
  if (typeof cell !== "number") return false;
  const { exponent: own } = decimalOf(cell);
  const shown = decimalOf(Number(cell.toPrecision(EXCEL_DIGITS)));
  return roundedInteger(shifted(shown, exponent - own))?.exact === true;
}

/** Tells a number that is text: an estimate, one in another unit, or one that a press can repair. */
function tellSpelling(
  context: ColumnContext,
  at: number,
  cell: string,
  inColumnUnit: Decimal,
  reading: { readonly approximate: boolean; readonly inYuan: boolean },
): void {
  const { role, field, report } = context;
  const value = numberOf(inColumnUnit);
  const detail = { role, field, text: cell, value } satisfies CellDetails["number-as-text"];
  if (reading.approximate) {
    report(at, "number-approximate", detail);
    return;
  }
  // A cell formatted as text would keep the number as text, one formatted as a date show it as a date.
  const format = context.formats[at] ?? null;
  const fix = {
    from: cell,
    to: value,
    ...(format === "@" || shownAs(format) !== "number" ? { format: "General" } : {}),
  };
  if (reading.inYuan && !namesColumnUnit(cell, context.moneyUnit)) {
    const certain = context.moneyUnitStated ? fix : undefined;
    report(at, "money-unit-in-cell", { ...detail, columnUnit: context.moneyUnit }, certain);
    return;
  }
  report(at, "number-as-text", detail, fix);
}

/** Whether the unit a cell names is its column's; 1亿2000万元 names two, and so another. */
function namesColumnUnit(cell: string, unit: MoneyUnit): boolean {
  return `${Array.from(cell.matchAll(/[亿万]/gu), ([scale]) => scale).join("")}元` === unit;
}

function shownAs(format: string | null): "number" | "percent" | "date" {
  if (format === null) return "number";
  if (format.includes("%")) return "percent";
  return shownParts(format) === "none" ? "number" : "date";
}
