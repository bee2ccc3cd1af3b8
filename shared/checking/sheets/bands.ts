/** Band headings: 二、加快建设（项目共计：12个；总投资：34567万元） against the rows below. */
import { YUAN_IN } from "../../ledgers/rules.ts";
import type { MoneyUnit } from "../../ledgers/rules.ts";
import { keyOf } from "../../ledgers/text.ts";
import { parseDecimal, roundedInteger, shifted } from "../../reading/values/decimal.ts";
import { amountColumns } from "./amount-columns.ts";
import type { AmountColumn } from "./amount-columns.ts";
import { isCountOf } from "./counted-rows.ts";
import { stepOf } from "./rounded.ts";
import { bandsOf } from "./band-levels.ts";
import type { Band } from "./band-levels.ts";
import { columnLetters, columnNumber } from "../../ledgers/address.ts";
import { sourceOf, textsOf, valueAt } from "./sheet-check.ts";
import type { CheckedSheet, SheetCheck } from "./sheet-check.ts";
import { statedCount } from "./stated-count.ts";
import { isSummable, isSumOf, statedSum } from "./sums.ts";

/** Words for an amount, the amount, and its unit, which may be left out. */
const AMOUNT =
  /([^\d,;:;。()（）、]{2,20})[::]?(\d[\d,]*(?:\.\d+)?)(亿元?|万元?|元)?(?![\d.,]*(?:年|月|个|项|家|件|%))/gu;
/** Which field the words before an amount mean; the first that fits. */
const FIELDS = [
  { words: /累计完成投资|完成投资/u, fields: ["investedYear"] },
  { words: /计划.*投资|投资.*计划|年度.*投资/u, not: /总投资/u, fields: ["annualPlan"] },
  { words: /总投资|投资总额|投资额/u, fields: ["totalInvestment"] },
] as const;
/** 约3.5亿元 may be cut off as well as rounded. */
const ABOUT = /[约近超逾]$/u;

export const bands: SheetCheck = (sheet, tell) => {
  if (![...sheet.kinds.values()].includes("band")) return;
  const columns = amountColumns(sheet);
  const found = bandsOf(sheet);
  for (const [place, band] of found.entries()) {
    const { row } = band;
    const rows = band.rows.length > 0 ? band.rows : rowsOfBandsBelow(sheet, found, place);
    if (rows === null) continue;
    const tellAmount = (column: AmountColumn, at: string, stated: number, step: number): void => {
      if (!isSummable(column, rows) || isSumOf(sheet, column, rows, stated, step)) return;
      if (isRoundedInRows(column, rows, stated, step)) return;
      const detail = statedSum(sheet, column, rows, stated);
      tell("band-amount-differs", sourceOf(sheet, row, at), detail);
    };
    for (const { text, column: at } of textsOf(sheet, row)) {
      const heading = keyOf(text);
      const count = statedCount(heading);
      if (count !== null && !isCountOf(sheet, rows, count)) {
        tell("band-count-differs", sourceOf(sheet, row, at), { stated: count, counted: rows.length });
      }
      for (const { column, stated, step } of statedIn(heading, columns)) {
        tellAmount(column, columnLetters(at), stated, step);
      }
    }
    // Some headings carry their sums in the columns themselves.
    for (const column of columns) {
      const cell = valueAt(sheet, row, columnNumber(column.column));
      const stated = typeof cell === "number" ? column.read(cell) : null;
      if (stated !== null) tellAmount(column, column.column, stated, stepOf(stated, column.unit));
    }
  }
};

/**
 * A heading right above another one, neither of a lower level by its number, may be of all headings down to one that
 * is not told apart: of so many of them as its count says; null where that can't be known.
 */
function rowsOfBandsBelow(
  sheet: CheckedSheet,
  headings: readonly Band[],
  place: number,
): readonly number[] | null {
  const stated = textsOf(sheet, headings[place]?.row ?? 0).flatMap(
    ({ text }) => statedCount(keyOf(text)) ?? [],
  );
  const rows: number[] = [];
  for (const below of headings.slice(place + 1)) {
    rows.push(...below.rows);
    if (rows.length > 0 && stated.some((count) => isCountOf(sheet, rows, count))) return rows;
  }
  return rows.length > 0 ? null : rows;
}

/** A heading in 万元 over rows in 亿元 is finer than they are: each may hide half of its last decimal. */
function isRoundedInRows(
  { unit, values }: AmountColumn,
  rows: readonly number[],
  stated: number,
  step: number,
): boolean {
  const finest = Math.min(...rows.map((at) => stepOf(values[at] ?? 0, unit)));
  const sum = rows.reduce((before, at) => before + (values[at] ?? 0), 0);
  return finest > step && Math.abs(stated - sum) * 2 <= finest * rows.length;
}

/** Amounts a heading names, in 元, with the step of their last decimal. */
function statedIn(heading: string, columns: readonly AmountColumn[]) {
  const found: { column: AmountColumn; stated: number; step: number }[] = [];
  for (const [, words = "", number = "", suffix] of heading.matchAll(AMOUNT)) {
    const field = FIELDS.find(
      (known) => known.words.test(words) && !("not" in known && known.not.test(words)),
    );
    const column = columns.find((candidate) => field?.fields.some((name) => name === candidate.field));
    const decimal = parseDecimal(number.replaceAll(",", ""));
    if (!column || !decimal) continue;
    const unit = suffix === undefined ? column.unit : UNITS[suffix.charAt(0)];
    const power = unit === undefined ? 0 : String(YUAN_IN[unit]).length - 1;
    const stated = roundedInteger(shifted(decimal, power));
    if (!stated) continue;
    const step = Math.max(1, 10 ** (power + decimal.exponent));
    found.push({ column, stated: stated.value, step: ABOUT.test(words) ? step * 2 : step });
  }
  return found;
}

const UNITS: Readonly<Record<string, MoneyUnit>> = { 亿: "亿元", 万: "万元", 元: "元" };
