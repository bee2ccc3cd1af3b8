/** Turns of phrase the bulletin's sentences share: amounts, days, lists of names. */
import { decimal, plainHundredths, score } from "../../../bulletin/figures.ts";
import { dateOf, parseIsoDate, parsePeriod } from "../../../ledgers/calendar.ts";
import type { Day, Period } from "../../../ledgers/calendar.ts";
import type { Yuan } from "../../../ledgers/fields.ts";
import type { UnitAssessment } from "../../../scoring/assessment.ts";
import type { Project } from "../../../scoring/county.ts";
import { groupBy } from "../../../ledgers/group.ts";
import { roundedQuotient } from "../../../scoring/rounding.ts";

const YUAN_IN_WAN = 10_000n;
/** From here on an amount of whole 万元 reads better in 亿元. */
const YUAN_IN_YI = 100_000_000n;
/** Decimals of 元 in 万元 and in 亿元. */
const DECIMALS = { wan: 4, yi: 8 } as const;

/** Exact: in 亿元 where whole 万元 come to one, else in 万元. */
export function money(amount: bigint): string {
  if (amount >= YUAN_IN_YI && amount % YUAN_IN_WAN === 0n) return `${decimal(amount, DECIMALS.yi)}亿元`;
  return `${decimal(amount, DECIMALS.wan)}万元`;
}

export function yuan(amount: Yuan): string {
  return money(BigInt(amount));
}

/** Twelfths of 元: exact where they are whole 元, else to 0.01 万元. */
export function twelfths(amount: bigint): string {
  if (amount % 12n === 0n) return money(amount / 12n);
  return `${decimal(roundedQuotient(amount, (12n * YUAN_IN_WAN) / 100n), 2)}万元`;
}

export function percent(basisPoints: number): string {
  return `${plainHundredths(basisPoints)}%`;
}

/** 1—12月; 1月 alone in January. */
export function months(month: number): string {
  return month === 1 ? "1月" : `1—${month}月`;
}

/** 2020年12月 */
export function monthName(period: Period): string {
  const { year, month } = parsePeriod(period) ?? { year: 0, month: 0 };
  return `${year}年${month}月`;
}

/** 2020年12月31日 */
export function dayName(day: Day): string {
  return `${dateOf(day).year}年${monthDay(day)}`;
}

/** 12月31日 */
export function monthDay(day: Day): string {
  const { month, day: date } = dateOf(day);
  return `${month}月${date}日`;
}

/** With its year only where that is not the as-of date's. */
export function dueName(day: Day, asOf: Day): string {
  return dateOf(day).year === dateOf(asOf).year ? monthDay(day) : dayName(day);
}

/** 2021年1月8日 of 2021-01-08. */
export function isoName(iso: string): string {
  return dayName(parseIsoDate(iso) ?? 0);
}

export function overdueBy(days: number): string {
  return days === 0 ? "当日到期" : `逾期${days}天`;
}

export function projectName({ unit, name }: Project): string {
  return ofUnit(unit, name);
}

/** A project with its unit before it, unless its name begins with it. */
export function ofUnit(unit: string, name: string): string {
  return name.startsWith(unit) ? name : unit + name;
}

/** A、B、C */
export function list(units: readonly UnitAssessment[]): string {
  return units.map(({ unit }) => unit).join("、");
}

/** 鹅城镇（第1名，92.13分） */
export function placed({ unit, rank, final }: UnitAssessment): string {
  return `${unit}（第${rank ?? 0}名，${score(final ?? 0)}分）`;
}

/** ，涉及5个单位; nothing for a single row. */
export function spread(units: readonly string[]): string {
  return units.length < 2 ? "" : `，涉及${new Set(units).size}个单位`;
}

/** A2次、B1次, most first; a single unit by its name alone. */
export function tally(units: readonly string[]): string {
  const byUnit = [...groupBy(units, (unit) => unit)];
  const [only] = byUnit;
  if (only !== undefined && byUnit.length === 1) return only[0];
  return byUnit
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([unit, rows]) => `${unit}${rows.length}次`)
    .join("、");
}

/** How the rows of a count are named. */
export interface NamingStyle {
  /** The most that are named. */
  readonly limit: number;
  /** Words before the first few where there are more. */
  readonly lead: string;
  /** Where all of them stand. */
  readonly place?: string;
  /** Word before a single one. @default 为 */
  readonly only?: string;
  /** @default 、 */
  readonly separator?: string;
}

/**
 * The end of a sentence that counts something: all by name where they are few, else a sentence of the first few,
 * and where the rest stand.
 */
export function naming(names: readonly string[], style: NamingStyle): string {
  const { limit, lead, place, only = "为", separator = "、" } = style;
  const where = place === undefined ? "" : `，详见${place}`;
  if (names.length > limit) return `。${lead}${names.slice(0, limit).join(separator)}等${where}。`;
  return `，${names.length === 1 ? only : "分别是"}${names.join(separator)}${where}。`;
}
