/** The value beside an item of a rule sheet: numbers as text, full-width, with 分, %, 天 or ≥; dates; choices. */
import type { RuleFault } from "../checking/rule-details.ts";
import { isoDate } from "../ledgers/calendar.ts";
import { MONEY_UNITS } from "../ledgers/rules.ts";
import { keyOf } from "../ledgers/text.ts";
import type { CellValue } from "../reading/grid.ts";
import { readDateNumber } from "../reading/values/date-number.ts";
import { readDateText } from "../reading/values/date-text.ts";
import { decimalOf, numberOf, shifted } from "../reading/values/decimal.ts";
import { isErrorValue } from "../reading/values/empty-cells.ts";
import { readNumberText } from "../reading/values/number-text.ts";
import { canBeSpelling } from "../reading/values/spelling.ts";
import type { ItemKind } from "./item.ts";

/** A value, "unreadable", or what makes it doubtful. */
export type ValueReading =
  { readonly value: string | number | boolean } | { readonly fault: RuleFault } | "unreadable";

/** Percent is moved by two places. */
const PERCENT_PLACES = 2;
const AT_LEAST = /^(?:≥|>=|≤|<=|±|\+-|不低于|不少于|不超过|不高于|最高|最多|最低)/u;
/** Two numbers, which without their blank would be one. */
const PARTED_DIGITS = /\d\s+\d/u;
const AND_UP = /(?:(?:及)?(?:以上|以内|以下)|前)$/u;
const COUNTED = /(?:分|个百分点|百分点|天|日|号|期|个)$/u;
const OF_MONTH = /^(?:次月|下月|下个月|每月)/u;
const PERCENT_SIGN = /[%٪]$/u;
const PERCENT_WORDS = /^百分之/u;
const PERCENT_FORMAT = /%(?=(?:[^"]*"[^"]*")*[^"]*$)/;

const MODES: Readonly<Record<string, "threshold" | "quota">> = {
  阈值: "threshold",
  按阈值: "threshold",
  分数线: "threshold",
  按分数线: "threshold",
  分数: "threshold",
  按分数: "threshold",
  按得分: "threshold",
  THRESHOLD: "threshold",
  比例: "quota",
  按比例: "quota",
  名额: "quota",
  按名额: "quota",
  强制分布: "quota",
  QUOTA: "quota",
};

const YES: ReadonlySet<string> = new Set(["是", "计", "计分", "要", "有", "√", "TRUE", "YES"]);
const NO: ReadonlySet<string> = new Set(["否", "不", "不计", "不计分", "不要", "无", "×", "FALSE", "NO"]);

/** Reads one cell that is not empty. `format` is its number format, null for General. */
export function readItemValue(kind: ItemKind, cell: CellValue, format: string | null): ValueReading {
  if (kind === "yes-no") return readYesNo(cell);
  if (cell === null || typeof cell === "boolean" || isErrorValue(cell)) return "unreadable";
  switch (kind) {
    case "weight":
    case "points":
    case "days":
    case "count":
    case "day-of-month":
    case "percent":
      return readNumber(kind, cell, format);
    case "date":
      return readDay(cell, format);
    case "mode":
      return chosen(MODES[keyOf(String(cell)).toUpperCase()]);
    case "money-unit":
      return chosen(MONEY_UNITS.find((unit) => unit === keyOf(String(cell))));
    default:
      return { value: String(cell).trim() };
  }
}

function readYesNo(cell: CellValue): ValueReading {
  const word = keyOf(String(cell)).toUpperCase();
  return YES.has(word) ? { value: true } : NO.has(word) ? { value: false } : "unreadable";
}

function chosen(value: string | undefined): ValueReading {
  return value === undefined ? "unreadable" : { value };
}

function readNumber(kind: ItemKind, cell: string | number, format: string | null): ValueReading {
  const read = typeof cell === "number" ? numberInCell(cell, format) : numberInText(cell);
  if (read === null) return "unreadable";
  const { value, isPercent } = read;
  if (kind === "percent" && !isPercent && value > 0 && value < 1)
    return { fault: { why: "percent-doubtful" } };
  return { value };
}

function numberInCell(
  cell: number,
  format: string | null,
): { readonly value: number; readonly isPercent: boolean } {
  const isPercent = format !== null && hasPercentFormat(format);
  return { value: isPercent ? numberOf(shifted(decimalOf(cell), PERCENT_PLACES)) : cell, isPercent };
}

/** Whether a number format shows a fraction as percent. */
export function hasPercentFormat(format: string): boolean {
  return PERCENT_FORMAT.test(format);
}

function numberInText(cell: string): { readonly value: number; readonly isPercent: boolean } | null {
  if (!canBeSpelling(cell) || PARTED_DIGITS.test(cell)) return null;
  const words = keyOf(cell).replace(AT_LEAST, "").replace(OF_MONTH, "").replace(AND_UP, "");
  const isPercent = PERCENT_SIGN.test(words) || PERCENT_WORDS.test(words);
  const bare = words.replace(PERCENT_SIGN, "").replace(PERCENT_WORDS, "").replace(COUNTED, "");
  const read = readNumberText(bare, "points");
  if (typeof read === "string" || read.approximate) return null;
  return { value: numberOf(read.decimal), isPercent };
}

/** One day with its year: a campaign begins on no other. */
function readDay(cell: string | number, format: string | null): ValueReading {
  const read = typeof cell === "number" ? dayOfNumber(cell, format) : dayOfText(cell);
  return read === null ? "unreadable" : { value: isoDate(read) };
}

function dayOfNumber(cell: number, format: string | null): number | null {
  const read = readDateNumber(cell, format, () => "unknown");
  if (read === null || read === "ambiguous") return null;
  return read.span.from === read.span.to ? read.span.from : null;
}

function dayOfText(cell: string): number | null {
  // Any year does: a text that lacks its own is refused.
  const read = readDateText(cell, 2000);
  return read === null || read.yearSupplied || !read.namesDay ? null : read.span.from;
}
