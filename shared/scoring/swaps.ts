/**
 * What it would take to swap two neighbours of a ranking: the smallest change of one account's weight, the
 * others rescaled so that their sum stays (method §7). In closed form: with that weight x each composite is a
 * quotient of two linear functions of x, so that the order of two units turns at the roots of a quadratic.
 */
import { ACCOUNTS, type Account } from "../ledgers/rules.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import type { UnitAssessment } from "./assessment.ts";
import type { ExactRules } from "./exact-rules.ts";
import { groupBy } from "../ledgers/group.ts";

/** Weights are told in hundredths. */
const HUNDRED = 100n;
/** A root is found to the whole number below; the hundredth sought lies so many steps from it at most. */
const STEPS = [-1n, 0n, 1n, 2n];

/** A change of one weight after which the lower unit stands first, before rounding. */
export interface Swap {
  readonly account: Account;
  /** Hundredths of what the rule set's weights count in. */
  readonly from: Hundredths;
  readonly to: Hundredths;
}

export interface NeighbourSwap {
  readonly upper: string;
  readonly lower: string;
  /** They share a rank: nothing is to be swapped. */
  readonly level: boolean;
  /** null: no change of one weight swaps them, or they are level before rounding. */
  readonly swap: Swap | null;
}

type Standing = Pick<UnitAssessment, "unit" | "group" | "rank" | "accounts" | "bonus" | "penalty">;

/** Every pair of neighbours of each group. `units` come in the printed order. Limits of the final score are left aside. */
export function swapsOf(
  units: readonly Standing[],
  rules: Pick<ExactRules, "weights">,
): readonly NeighbourSwap[] {
  const ranked = units.filter(({ rank }) => rank !== null);
  return [...groupBy(ranked, ({ group }) => group).values()].flatMap((members) =>
    members.slice(1).flatMap((lower, at) => {
      const upper = members[at];
      if (upper === undefined) return [];
      const level = upper.rank === lower.rank;
      return [{ upper: upper.unit, lower: lower.unit, level, swap: swapOf(upper, lower, rules) }];
    }),
  );
}

/** The smallest change that swaps two units; of equal ones that of the earlier account. */
export function swapOf(
  upper: Omit<Standing, "unit" | "group" | "rank">,
  lower: Omit<Standing, "unit" | "group" | "rank">,
  { weights: { digits, scale } }: Pick<ExactRules, "weights">,
): Swap | null {
  const weights = ACCOUNTS.map((account) => digits[account] * HUNDRED);
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  let best: { readonly swap: Swap; readonly size: bigint } | undefined;
  for (const [at, account] of ACCOUNTS.entries()) {
    const weight = weights[at] ?? 0n;
    if (weight === sum) continue;
    const lead = leadOf(compositeLine(upper, at, weights, sum), compositeLine(lower, at, weights, sum));
    if (valueAt(lead, weight) <= 0n) return null;
    for (const hundredths of candidates(lead, scale)) {
      const x = hundredths * scale;
      if (x < 0n || x > sum || valueAt(lead, x) >= 0n) continue;
      const size = x > weight ? x - weight : weight - x;
      if (best && size >= best.size) continue;
      best = { swap: { account, from: Number(weight / scale), to: Number(hundredths) }, size };
    }
  }
  return best?.swap ?? null;
}

/** slope · x + rest. */
interface Line {
  readonly slope: bigint;
  readonly rest: bigint;
}

/** A unit's composite, bonus and penalty among it, as num(x) ÷ den(x); `den` is not negative within 0 and the sum. */
interface Quotient {
  readonly num: Line;
  readonly den: Line;
}

/** The composite as account `moving` takes the weight x and the others share the rest as they did. */
function compositeLine(
  { accounts, bonus, penalty }: Omit<Standing, "unit" | "group" | "rank">,
  moving: number,
  weights: readonly bigint[],
  sum: bigint,
): Quotient {
  let weighted = 0n;
  let others = 0n;
  let own = { points: 0n, share: 0n };
  const room = sum - (weights[moving] ?? 0n);
  for (const [at, account] of ACCOUNTS.entries()) {
    const { score } = accounts[account];
    if (score === null) continue;
    const points = BigInt(score + bonus - penalty);
    if (at === moving) own = { points: points * room, share: room };
    else {
      weighted += (weights[at] ?? 0n) * points;
      others += weights[at] ?? 0n;
    }
  }
  return {
    num: { slope: own.points - weighted, rest: sum * weighted },
    den: { slope: own.share - others, rest: sum * others },
  };
}

/** a·x² + b·x + c. */
interface Quadratic {
  readonly a: bigint;
  readonly b: bigint;
  readonly c: bigint;
}

/** Positive where the first composite is greater: both brought over one denominator. */
function leadOf(first: Quotient, second: Quotient): Quadratic {
  const left = product(first.num, second.den);
  const right = product(second.num, first.den);
  return { a: left.a - right.a, b: left.b - right.b, c: left.c - right.c };
}

function product(left: Line, right: Line): Quadratic {
  return {
    a: left.slope * right.slope,
    b: left.slope * right.rest + left.rest * right.slope,
    c: left.rest * right.rest,
  };
}

function valueAt({ a, b, c }: Quadratic, x: bigint): bigint {
  return (a * x + b) * x + c;
}

/** Weights, in hundredths, beside which the sign can turn. */
function candidates(lead: Quadratic, scale: bigint): readonly bigint[] {
  return rootsOf(lead).flatMap((root) => STEPS.map((step) => root / scale + step));
}

/** The real roots, cut to whole numbers. */
function rootsOf({ a, b, c }: Quadratic): readonly bigint[] {
  if (a === 0n) return b === 0n ? [] : [-c / b];
  const discriminant = b * b - 4n * a * c;
  if (discriminant < 0n) return [];
  const root = squareRoot(discriminant);
  return [(-b - root) / (2n * a), (-b + root) / (2n * a)];
}

/** The whole number whose square is not above `value` ≥ 0. */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
