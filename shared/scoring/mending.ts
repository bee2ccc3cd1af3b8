/** Losses as work: what of one kind is to be done, how much of it, and what that gives back. */
import { groupBy } from "../ledgers/group.ts";
import type { Hundredths, Yuan } from "../ledgers/fields.ts";
import type { IndicatorId } from "../ledgers/rules.ts";
import type { Loss } from "./assessment.ts";
import { decimalOf } from "./decimal.ts";
import type { LossCode, LossReason, LossValues } from "./loss-reasons.ts";

/** What was done late, signed and ended, or no row's loss: those points are gone, there is nothing left to ask for. */
const PAST: ReadonlySet<LossCode> = new Set([
  "milestone-late",
  "handover-late",
  "report-late",
  "project-ended",
  "by-rule",
]);
const MONTHS_A_YEAR = 12n;
/** Amounts are asked for in whole 万元. */
const YUAN_A_STEP = 10_000;
const YUAN_IN_STEP = BigInt(YUAN_A_STEP);

/** The work of one indicator. */
export interface Mending {
  readonly indicator: IndicatorId;
  /** Cells, projects, milestones or items to be put right; of R3 and S2 the projects that are missing. */
  readonly count: number;
  /** What is missing of a plan or target, in 元 and whole 万元; null where none is counted in money. */
  readonly amount: Yuan | null;
  /** Composite points it gives back, at least. */
  readonly composite: Hundredths;
}

/** Whether the points of a loss can still be regained. */
export function isMendable({ what }: Pick<Loss, "what">): boolean {
  return !PAST.has(what.code);
}

/**
 * The work that gives `gap` composite points back, losses taken from the first on and the last of them only as
 * far as it is needed; all the work without a `gap`. One entry an indicator, in the order they are met.
 */
export function mendingsOf(repairs: readonly Loss[], gap = Infinity): readonly Mending[] {
  let wanted = gap;
  const pieces: Mending[] = [];
  for (const loss of repairs) {
    if (wanted <= 0 && (loss.returns === undefined || loss.indicator !== pieces.at(-1)?.indicator)) break;
    if (loss.composite === 0) continue;
    const piece = pieceOf(loss, Math.min(wanted, loss.composite));
    pieces.push(piece);
    wanted -= piece.composite;
  }
  return [...groupBy(pieces, ({ indicator }) => indicator).values()].flatMap(joined);
}

function joined(pieces: readonly Mending[]): readonly Mending[] {
  const [first] = pieces;
  if (first === undefined) return [];
  return [
    {
      indicator: first.indicator,
      count: pieces.reduce((all, { count }) => all + count, 0),
      amount: first.amount === null ? null : pieces.reduce((all, { amount }) => all + (amount ?? 0), 0),
      composite: pieces.reduce((all, { composite }) => all + composite, 0),
    },
  ];
}

/** What a loss that can be parted is made of: num ÷ den steps, each a project or 1 万元; both above 0. */
interface Missing {
  readonly num: bigint;
  readonly den: bigint;
  readonly money: boolean;
}

/** So much of a loss as gives `wanted` back; the whole of it where it can't be parted. */
function pieceOf({ indicator, composite, what, returns }: Loss, gap: Hundredths): Mending {
  const wanted = returns === undefined ? gap : composite;
  const missing = missingOf(what);
  if (missing === null || missing.num <= 0n) return { indicator, count: 1, amount: null, composite };
  const { num, den, money } = missing;
  // Each step gives composite × den ÷ num: the least number of steps that gives what is wanted.
  const divisor = den * BigInt(composite);
  const steps = (num * BigInt(wanted) + divisor - 1n) / divisor;
  const regained = (BigInt(composite) * steps * den) / num;
  return {
    indicator,
    count: money ? 1 : Number(steps),
    amount: money ? Number(steps) * YUAN_A_STEP : null,
    composite: Math.min(composite, Number(regained)),
  };
}

function missingOf(reason: LossReason): Missing | null {
  switch (reason.code) {
    case "reserve-short":
    case "start-short":
      return { ...monthsMissing(reason.values), money: false };
    case "invest-short":
    case "sign-short": {
      const { num, den } = monthsMissing(reason.values);
      return { num, den: den * YUAN_IN_STEP, money: true };
    }
    case "behind-plan":
      return yuanMissing(reason.values.planned - reason.values.done);
    case "no-investment":
      return yuanMissing(reason.values.planned);
    default:
      return null;
  }
}

function yuanMissing(yuan: Yuan): Missing {
  return { num: BigInt(yuan), den: YUAN_IN_STEP, money: true };
}

/** What is missing of a year's target by the end of a month; targets may have decimals. */
function monthsMissing(values: LossValues["start-short"]): Omit<Missing, "money"> {
  const { digits, scale } = decimalOf(values.target);
  const reached = BigInt(values.reached) * MONTHS_A_YEAR * scale;
  return { num: digits * BigInt(values.month) - reached, den: MONTHS_A_YEAR * scale };
}
