/** A value as it goes into its cell: what the sheet's own reader reads back as that value, shown as the cell shows its own. */
import { parseIsoDate, serialOfDay } from "../ledgers/calendar.ts";
import { isShownAsDate } from "../messages/cell-text.ts";
import type { CellValue } from "../reading/grid.ts";
import { decimalOf, numberOf, shifted } from "../reading/values/decimal.ts";
import { hasPercentFormat } from "./item-value.ts";
import type { Setting } from "./read-settings.ts";

/** A cell's content, and the number format it needs where that is not the one it has. */
export interface WrittenValue {
  readonly to: CellValue;
  readonly format?: string;
}

const DATE_FORMAT = "yyyy/m/d";
const WHOLE_PERCENT = "0%";
const FINE_PERCENT = "0.00%";
const GENERAL = "General";
/** A fraction is a percent moved by two places. */
const PERCENT_PLACES = 2;
/** Formats that show digits and no decimals: a fraction would look rounded. */
const WITHOUT_DECIMALS = /^[#,0]+$/u;

/** @param standing what the cell holds, and its number format, null for General */
export function writtenValue(
  { item, value, typed }: Typed,
  standing: { readonly value: CellValue; readonly format: string | null },
): WrittenValue {
  const { format } = standing;
  if (typeof value === "object") return { to: typed };
  switch (item.kind) {
    case "percent":
      return writtenPercent(Number(value), format, typeof standing.value === "number");
    case "weight":
    case "points":
    case "days":
    case "count":
    case "day-of-month":
      return writtenNumber(Number(value), format);
    case "date":
      return writtenDate(String(value), format);
    case "mode":
      return { to: value === "quota" ? "比例" : "阈值" };
    case "yes-no":
      return { to: value === true ? "是" : "否" };
    case "money-unit":
      return { to: String(value) };
    default:
      return { to: typed };
  }
}

/** A setting with the text it was read from. */
type Typed = Pick<Setting, "item" | "value"> & { readonly typed: string };

function writtenPercent(percent: number, standing: string | null, wasNumber: boolean): WrittenValue {
  const isPercent = standing !== null && hasPercentFormat(standing);
  // Without its sign a number below 1 could be a share as well as a percentage.
  if (!isPercent && wasNumber && (percent === 0 || percent >= 1)) return writtenNumber(percent, standing);
  const share = fractionOf(percent);
  const wanted = Number.isInteger(percent) ? WHOLE_PERCENT : FINE_PERCENT;
  return isPercent && (standing !== WHOLE_PERCENT || wanted === WHOLE_PERCENT)
    ? { to: share }
    : { to: share, format: wanted };
}

function writtenNumber(value: number, standing: string | null): WrittenValue {
  if (standing === null) return { to: value };
  if (hasPercentFormat(standing)) return { to: fractionOf(value) };
  const misleads =
    isShownAsDate(value, standing) || (!Number.isInteger(value) && WITHOUT_DECIMALS.test(standing));
  return misleads ? { to: value, format: GENERAL } : { to: value };
}

function writtenDate(iso: string, standing: string | null): WrittenValue {
  const day = parseIsoDate(iso);
  if (day === null) return { to: iso };
  const serial = serialOfDay(day);
  const format = standing !== null && isShownAsDate(serial, standing) ? standing : DATE_FORMAT;
  return { to: serial, format };
}

function fractionOf(percent: number): number {
  return numberOf(shifted(decimalOf(percent), -PERCENT_PLACES));
}
