/** Turns of phrase the bulletin's sentences share: amounts, days, lists of names. */
import { decimal, plainHundredths, score } from "../../../bulletin/figures.ts";
import { parsePeriod } from "../../../ledgers/calendar.ts";
import type { Period } from "../../../ledgers/calendar.ts";
import type { Yuan } from "../../../ledgers/fields.ts";
import type { UnitAssessment } from "../../../scoring/assessment.ts";
import type { Project } from "../../../scoring/county.ts";
import { groupBy } from "../../../ledgers/group.ts";
import { roundedQuotient } from "../../../scoring/rounding.ts";
import { MONTHS } from "../months.ts";

const YUAN_IN_WAN = 10_000n;
/** Decimals of 元 in 万元. */
const DECIMALS = 4;

/** Exact, in 万元 as the ledgers have it. */
export function money(amount: bigint): string {
  return `${decimal(amount, DECIMALS)} 万元`;
}

export function yuan(amount: Yuan): string {
  return money(BigInt(amount));
}

/** Twelfths of 元: exact where they are whole 元, else to 0.01 万元. */
export function twelfths(amount: bigint): string {
  if (amount % 12n === 0n) return money(amount / 12n);
  return `${decimal(roundedQuotient(amount, (12n * YUAN_IN_WAN) / 100n), 2)} 万元`;
}

export function percent(basisPoints: number): string {
  return `${plainHundredths(basisPoints)}%`;
}

export function months(month: number): string {
  return month === 1 ? "month 1" : `months 1–${month}`;
}

/** `1 project`, `8 projects` */
export function counted(count: number, singular: string): string {
  return `${count} ${singular}${count === 1 ? "" : "s"}`;
}

/** December 2020 */
export function monthName(period: Period): string {
  const { year, month } = parsePeriod(period) ?? { year: 0, month: 1 };
  return `${MONTHS[month - 1] ?? ""} ${year}`;
}

export function projectName(project: Project): string {
  return `${project.unit} ${project.name}`;
}

export function list(units: readonly UnitAssessment[]): string {
  return units.map(({ unit }) => unit).join(", ");
}

/** 鹅城镇 (1st: 92.13) */
export function placed({ unit, rank, final }: UnitAssessment): string {
  return `${unit} (rank ${rank ?? 0}, ${score(final ?? 0)})`;
}

/** `, in 5 units`; nothing for a single row. */
export function spread(units: readonly string[]): string {
  return units.length < 2 ? "" : `, in ${counted(new Set(units).size, "unit")}`;
}

export function tally(units: readonly string[]): string {
  return [...groupBy(units, (unit) => unit)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([unit, rows]) => `${unit} ${rows.length}`)
    .join(", ");
}

/** All by name where they are few, else the first few and where the rest stand. */
export function naming(names: readonly string[], limit: number, lead: string, place?: string): string {
  const where = place === undefined ? "" : ` (all in ${place})`;
  const intro = names.length > limit ? lead : names.length === 1 ? "It is" : "They are";
  return `${intro}: ${names.slice(0, limit).join("; ")}${where}.`;
}
