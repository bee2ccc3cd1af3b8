/** What each lost point is made of: full − points split over the cells that lost it (method §7). */
import type { Hundredths } from "../ledgers/fields.ts";
import { INDICATOR_IDS } from "../ledgers/rules.ts";
import type { CellSource } from "../ledgers/table.ts";
import { isParted, isRelative, OWN_SHAPE, type ShapeSettings } from "../rules/shapes/table.ts";
import type { Loss, LossReason, Reckoning } from "./assessment.ts";
import type { LosingPart, Tallies } from "./evaluate.ts";
import type { ExactRules } from "./exact-rules.ts";
import type { SettledAccount } from "./points.ts";
import { roundedQuotient } from "./rounding.ts";
import { cellOf } from "./rows.ts";
import type { County } from "./county.ts";

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * A unit's losses in the order of the indicators, each indicator's in workbook order.
 * @param standIn the unit, and a cell of it to name where no row lost the points, only the rule set's way of giving them
 */
export function lossesOf(
  tallies: Tallies,
  accounts: readonly SettledAccount[],
  rules: ExactRules,
  standIn: { readonly unit: string; readonly cell: () => CellSource | undefined },
): readonly Loss[] {
  let weight = 0n;
  for (const { account, score } of accounts) {
    if (score.score !== null) weight += rules.weights.digits[account];
  }
  const losses: Loss[] = [];
  for (const id of INDICATOR_IDS) {
    const settled = accounts.find(({ score }) => score.indicators[id]);
    const indicator = settled?.score.indicators[id];
    if (!settled || !indicator) continue;
    const { losing, explain, targetCell } = tallies[id];
    const { reckoning, full: most, points: had } = indicator;
    const inRows = losing.length === 0 ? 0 : (reckoning?.reachable ?? most) - had;
    const byRule = most - had - inRows;
    const source = reckoning && byRule > 0 ? (targetCell ?? standIn.cell()) : undefined;
    if (reckoning && source) {
      const composite = compositeWorth(byRule, settled, weight, rules);
      losses.push({
        indicator: id,
        points: byRule,
        composite,
        source,
        what: reasonOf(reckoning, standIn.unit),
      });
    }
    const returns = returnOf(rules.shapes[id] ?? OWN_SHAPE);
    const worths = new Map<Hundredths, Hundredths>();
    const split = largestRemainder(inRows, losing);
    for (const [at, points] of split.entries()) {
      const part = losing[at];
      if (points === 0 || !part) continue;
      const { cell, what } = explain(part);
      const composite = worths.get(points) ?? compositeWorth(points, settled, weight, rules);
      worths.set(points, composite);
      losses.push({ indicator: id, points, composite, source: cell, what, ...returns });
    }
  }
  return losses;
}

function reasonOf({ by, place }: Reckoning, subject: string): LossReason {
  return { code: "by-rule", subject, values: { by, ...(place === undefined ? {} : { place }) } };
}

function returnOf(shape: ShapeSettings): Pick<Loss, "returns"> {
  if (isRelative(shape)) return { returns: "by-place" };
  return isParted(shape) ? {} : { returns: "together" };
}

/** A cell that stands for a unit: where its first project, else milestone or item, names it. */
export function cellOfUnit(unit: string, county: County): CellSource | undefined {
  const own = (row: { readonly unit: string }): boolean => row.unit === unit;
  const project = county.projects.find(own);
  if (project) return cellOf(project, "unit", "name");
  const milestone = county.milestones.find(own);
  if (milestone) return cellOf(milestone, "unit", "task");
  const handover = county.handovers.find(own);
  return handover && cellOf(handover, "unit", "title");
}

/** loss × 100 ÷ Σ full of the account × weight ÷ Σ weight, in hundredths. */
function compositeWorth(
  points: Hundredths,
  { account, fullDigits }: SettledAccount,
  weight: bigint,
  { full, weights }: ExactRules,
): Hundredths {
  if (fullDigits <= 0n || weight <= 0n) return 0;
  return Number(
    roundedQuotient(BigInt(points) * 100n * full.scale * weights.digits[account], fullDigits * weight),
  );
}

/** Splits `total` ≥ 0 in proportion to the shares: each part's whole, then one more to the largest remainders. */
export function largestRemainder(
  total: Hundredths,
  parts: readonly Pick<LosingPart, "share">[],
): readonly Hundredths[] {
  const sum = parts.reduce((all, { share }) => all + share, 0n);
  if (total === 0 || sum === 0n) return parts.map(() => 0);
  const { split, remainders } =
    BigInt(total) * sum <= LARGEST_SAFE ? partedSafely(total, parts, Number(sum)) : parted(total, parts, sum);
  const left = total - split.reduce((all, part) => all + part, 0);
  if (left === 0) return split;
  const byRemainder = [...remainders.entries()].sort(([a, one], [b, other]) =>
    one === other ? a - b : one > other ? -1 : 1,
  );
  for (const [at] of byRemainder.slice(0, left)) split[at] = (split[at] ?? 0) + 1;
  return split;
}

/** Each part's whole hundredths, and what is left over of each, in the same measure. */
interface Parted {
  readonly split: Hundredths[];
  readonly remainders: readonly (number | bigint)[];
}

function parted(total: Hundredths, parts: readonly Pick<LosingPart, "share">[], sum: bigint): Parted {
  const wanted = BigInt(total);
  return {
    split: parts.map(({ share }) => Number((wanted * share) / sum)),
    remainders: parts.map(({ share }) => (wanted * share) % sum),
  };
}

/** The same where `total` × `sum` is a safe integer, as it is of all that is counted: the numbers stay exact and cost little. */
function partedSafely(total: Hundredths, parts: readonly Pick<LosingPart, "share">[], sum: number): Parted {
  const remainders = parts.map(({ share }) => (total * Number(share)) % sum);
  return {
    split: parts.map(({ share }, at) => (total * Number(share) - (remainders[at] ?? 0)) / sum),
    remainders,
  };
}
