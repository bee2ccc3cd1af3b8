/** Amounts and dates as sentences show them. */
import type { Yuan } from "../ledgers/fields.ts";

/** 元 in one 万元. */
const YUAN_IN_WAN = 10_000;
const DECIMALS = 4;

/** Whole 元 in 万元, exact, without trailing zeros: 12,005,000 元 is `1200.5`. */
export function inWan(yuan: Yuan): string {
  const magnitude = Math.abs(yuan);
  const rest = magnitude % YUAN_IN_WAN;
  const fraction = String(rest).padStart(DECIMALS, "0").replace(/0+$/u, "");
  const whole = String((magnitude - rest) / YUAN_IN_WAN);
  return `${yuan < 0 ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

/** An ISO date as Chinese prose has it: 2020年11月3日. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
