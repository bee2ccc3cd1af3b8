/** 优, 中 and 差 by threshold or by quota (method §6). */
import type { Hundredths } from "../ledgers/fields.ts";
import type { Rules } from "../ledgers/rules.ts";
import type { Grade } from "./assessment.ts";
import { decimalOf, reaches } from "./decimal.ts";
import { roundedQuotient } from "./rounding.ts";

/** A ranked unit of a group. */
export interface Graded {
  readonly final: Hundredths;
  readonly rank: number;
  readonly veto: boolean;
}

/** The grade of a unit in a group of `ranked` ranked units. */
export function gradeOf({ final, rank, veto }: Graded, ranked: number, { grade }: Rules): Grade {
  if (veto) return "差";
  if (grade.mode === "threshold") {
    if (reaches(BigInt(final), 100n, decimalOf(grade.excellent))) return "优";
    return reaches(BigInt(final), 100n, decimalOf(grade.medium)) ? "中" : "差";
  }
  if (rank <= placesOf(grade.excellentPercent, ranked)) return "优";
  return rank > ranked - placesOf(grade.poorPercent, ranked) ? "差" : "中";
}

/** A percentage of so many units, in whole places. */
export function placesOf(percent: number, ranked: number): number {
  const { digits, scale } = decimalOf(percent);
  return Number(roundedQuotient(digits * BigInt(ranked), scale * 100n));
}
