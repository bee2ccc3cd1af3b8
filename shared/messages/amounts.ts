/** Amounts and dates as sentences show them. */
import { daysInMonth } from "../ledgers/calendar.ts";
import type { Yuan } from "../ledgers/fields.ts";
import { YUAN_IN } from "../ledgers/rules.ts";
import type { MoneyUnit } from "../ledgers/rules.ts";

/** Whole 元 in 万元, exact, without trailing zeros: 12,005,000 元 is `1200.5`. */
export function inWan(yuan: Yuan): string {
  return inUnit(yuan, "万元");
}

/** Whole 元 in a unit of money, exact, without trailing zeros: 30,500,000 元 in 亿元 is `0.305`. */
export function inUnit(yuan: Yuan, unit: MoneyUnit): string {
  const one = YUAN_IN[unit];
  const decimals = String(one).length - 1;
  const magnitude = Math.abs(yuan);
  const rest = magnitude % one;
  const fraction = rest === 0 ? "" : String(rest).padStart(decimals, "0").replace(/0+$/u, "");
  const whole = String((magnitude - rest) / one);
  return `${yuan < 0 ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/**
 * Days (ISO dates) as Chinese prose has them, as short as they can be: 2020年 for a whole year, 2020年11月 for a whole
 * month, 2020年11月3日, 2020年11月1日至10日.
 */
export function chineseSpan(from: string, to: string): string {
  const [year = "", month = "", day = ""] = from.split("-");
  if (from === to) return chineseDate(from);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `${year}年`;
  const last = daysInMonth(Number(year), Number(month));
  if (day === "01" && to === `${year}-${month}-${last}`) return `${year}年${Number(month)}月`;
  const end = chineseDate(to);
  const shared = [chineseDate(`${year}-${month}-01`).replace(/1日$/u, ""), `${year}年`];
  const told = shared.find((beginning) => end.startsWith(beginning)) ?? "";
  return `${chineseDate(from)}至${end.slice(told.length)}`;
}

/** An ISO date as Chinese prose has it: 2020年11月3日. */
export function chineseDate(iso: string): string {
  return `${Number(iso.slice(0, 4))}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`;
}
