/** Which cells hold nothing, and which hold an error (method §1, §8). */
import { isEmptyText } from "../../ledgers/text.ts";
import type { CellValue } from "../grid.ts";

/** Every placeholder begins with one of these, white space aside. */
const MAY_BEGIN_PLACEHOLDER = /^[\s\u200B-\u200D\u2060\uFEFF]*(?:$|[无⽆暂待未/\\\-–—―／＼－﹣﹨﹘︱︲])/u;
const ERROR_VALUES: ReadonlySet<string> = new Set([
  "#REF!",
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
]);

/** Whether a cell counts as empty: nothing, white space, or a placeholder such as 无 or /. */
export function isEmptyCell(value: CellValue): value is null | string {
  if (value === null) return true;
  return typeof value === "string" && MAY_BEGIN_PLACEHOLDER.test(value) && isEmptyText(value);
}

/** Whether a cell shows one of Excel's error values. */
export function isErrorValue(value: CellValue): value is string {
  return typeof value === "string" && value.startsWith("#") && ERROR_VALUES.has(value.trim().toUpperCase());
}
