/** The order results are printed in (method §6). */
import type { UnitAssessment } from "./assessment.ts";

/** The groups every county has come first; the others by first appearance. */
const FIRST_GROUPS = ["乡镇", "部门"];

/**
 * 乡镇, 部门, then other groups by first appearance; in each by rank, units of one rank as they came, those
 * 不参评 last. `units` come in the method's order (§2).
 */
export function inPrintedOrder<U extends Pick<UnitAssessment, "group" | "rank">>(
  units: readonly U[],
): readonly U[] {
  const groups = [...new Set([...FIRST_GROUPS, ...units.map(({ group }) => group)])];
  const placeOf = new Map(groups.map((group, place) => [group, place]));
  return units.toSorted(
    (a, b) =>
      (placeOf.get(a.group) ?? 0) - (placeOf.get(b.group) ?? 0) ||
      // Infinity − Infinity is NaN, which counts as equal: two units without a rank keep their order.
      (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
      0,
  );
}
