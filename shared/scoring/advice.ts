/** What a unit should do first, and how far it is from the next rank and the next grade (method §7, Advice). */
import { groupBy } from "../ledgers/group.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import type { Rules } from "../ledgers/rules.ts";
import type { Assessment, Grade, Loss, UnitAssessment } from "./assessment.ts";
import { decimalOf, leastReaching } from "./decimal.ts";
import { gradeOf, placesOf } from "./grades.ts";
import { isMendable, mendingsOf, type Mending } from "./mending.ts";

/** A step up that more points would bring. */
export interface Step<T> {
  readonly to: T;
  /** Points of the final score that are missing, more than 0. */
  readonly gap: Hundredths;
  /** How many of the repairs, from the first on, give that much back; null where all of them don't. */
  readonly repairs: number | null;
  /** The work these repairs are, the last only as far as it is needed; none where all don't give enough. */
  readonly mendings: readonly Mending[];
  /** What that work brings, the others staying as they are: `to`, or better where a repair can't be parted. */
  readonly reached: T;
}

export interface Advice {
  /** The unit's losses that can be mended, most composite points to be regained first; equals in their order. */
  readonly repairs: readonly Loss[];
  /** null: it stands first, or is not ranked. A tie shares the rank. */
  readonly nextRank: Step<number> | null;
  /** null: it is 优, not ranked, vetoed, or no score of its own would lift it. */
  readonly nextGrade: Step<Grade> | null;
}

/** Advice for one unit of an assessment, made by the same rules. */
export function adviceFor(unit: UnitAssessment, { units }: Pick<Assessment, "units">, rules: Rules): Advice {
  const repairs = inOrder(unit.losses.filter(isMendable));
  const { final, rank } = unit;
  if (final === null || rank === null) return { repairs, nextRank: null, nextGrade: null };
  const rivals = units
    .filter((other) => other.group === unit.group && other !== unit)
    .flatMap((other) => (other.final === null ? [] : [other.final]))
    .sort((a, b) => b - a);
  const rankWith = (points: Hundredths) => 1 + rivals.filter((other) => other > points).length;
  const gradeWith = (points: Hundredths) =>
    gradeOf({ final: points, rank: rankWith(points), veto: unit.veto }, rivals.length + 1, rules);
  const step = <T>(to: T, wanted: Hundredths, standingWith: (points: Hundredths) => T): Step<T> => {
    const gap = wanted - final;
    const enough = repairsFor(gap, repairs);
    if (enough === null) return { to, gap, repairs: null, mendings: [], reached: to };
    const mendings = mendingsOf(repairs.slice(0, enough), gap);
    const gain = mendings.reduce((all, { composite }) => all + composite, 0);
    return { to, gap, repairs: enough, mendings, reached: standingWith(final + gain) };
  };
  const above = rivals.findLast((other) => other > final);
  const grade = nextGrade(unit, rivals, rules);
  return {
    repairs,
    nextRank: above === undefined ? null : step(rankWith(above), above, rankWith),
    nextGrade: grade && step(grade.to, grade.wanted, gradeWith),
  };
}

/**
 * Most composite points to be regained first. What comes back only together stands together, by what all of it gives;
 * what a place decides stands last, for nobody can promise it.
 */
function inOrder(mendable: readonly Loss[]): readonly Loss[] {
  let alone = 0;
  const keyOf = ({ returns, indicator }: Loss) => (returns === undefined ? alone++ : indicator);
  return [...groupBy(mendable, keyOf).values()]
    .map((losses) => ({
      losses,
      certain: Number(losses[0]?.returns !== "by-place"),
      worth: losses.reduce((all, { composite }) => all + composite, 0),
    }))
    .toSorted((a, b) => b.certain - a.certain || b.worth - a.worth)
    .flatMap((bundle) => bundle.losses);
}

/** How many repairs, from the first on, give `gap` points back; of what comes back only together, all. */
function repairsFor(gap: Hundredths, repairs: readonly Loss[]): number | null {
  let regained = 0;
  for (const [at, { composite, returns, indicator }] of repairs.entries()) {
    regained += composite;
    const next = repairs[at + 1];
    if (returns !== undefined && next?.returns === returns && next.indicator === indicator) continue;
    if (regained >= gap) return at + 1;
  }
  return null;
}

/** The next better grade and the final score that brings it, `rivals` being the others' in descending order. */
function nextGrade(
  { grade, veto }: UnitAssessment,
  rivals: readonly Hundredths[],
  rules: Rules,
): { readonly to: Grade; readonly wanted: Hundredths } | null {
  if (grade === null || grade === "优" || veto) return null;
  const wanted = wantedFor(grade === "差" ? "中" : "优", rivals, rules);
  if (wanted === undefined) return null;
  const rank = 1 + rivals.filter((other) => other > wanted).length;
  // Where quotas meet, the score that ends 差 may be 优 at once.
  return { to: gradeOf({ final: wanted, rank, veto }, rivals.length + 1, rules), wanted };
}

/** The least final score that brings 优, or that ends 差; undefined where none does. */
function wantedFor(to: "优" | "中", rivals: readonly Hundredths[], { grade }: Rules): Hundredths | undefined {
  if (grade.mode === "threshold") {
    const excellent = leastReaching(decimalOf(grade.excellent));
    return to === "优" ? excellent : Math.min(excellent, leastReaching(decimalOf(grade.medium)));
  }
  const ranked = rivals.length + 1;
  const excellent = placesOf(grade.excellentPercent, ranked);
  const places = to === "优" ? excellent : Math.max(excellent, ranked - placesOf(grade.poorPercent, ranked));
  // With as many points as the rival on the last of those places, the unit shares its rank.
  return rivals[places - 1];
}
