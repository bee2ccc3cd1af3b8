/** The sentences that tell a unit what brings it further, and a county which weight would swap two neighbours. */
import type { Hundredths, Yuan } from "../ledgers/fields.ts";
import type { Account, IndicatorId } from "../ledgers/rules.ts";
import type { Grade } from "../scoring/assessment.ts";
import type { Step } from "../scoring/advice.ts";
import type { Mending } from "../scoring/mending.ts";
import type { NeighbourSwap } from "../scoring/swaps.ts";
import { advice as english } from "./en/advice.ts";
import type { Locale } from "./locale.ts";
import { advice as chinese } from "./zh-CN/advice.ts";

/** Kinds of work named in one sentence; the rest is counted. */
const KINDS_NAMED = 3;

export interface AdviceWords {
  /** The work of an indicator: so many cells, projects, milestones or items; so much money where it is counted in it. */
  readonly work: Readonly<Record<IndicatorId, (count: number, amount: Yuan) => string>>;
  /** `more`: kinds of work that are not named. */
  readonly works: (named: readonly string[], more: number) => string;
  readonly gain: (works: string, points: Hundredths) => string;
  readonly step: (works: string, points: Hundredths, to: string) => string;
  /** All that can be mended is not enough; 0 where nothing can. */
  readonly beyond: (to: string, gap: Hundredths, regained: Hundredths) => string;
  readonly rank: (rank: number) => string;
  readonly grade: (grade: Grade) => string;
  /** Weights in hundredths. */
  readonly swap: (account: Account, from: Hundredths, to: Hundredths, upper: string, lower: string) => string;
  readonly level: (upper: string, lower: string) => string;
  readonly noSwap: (upper: string, lower: string) => string;
}

const WORDS: Readonly<Record<Locale, AdviceWords>> = { "zh-CN": chinese, en: english };

/** @example 按期完成2个节点 +0.83分 */
export function describeMending(mending: Mending, locale: Locale): string {
  const words = WORDS[locale];
  return words.gain(workOf(mending, words), mending.composite);
}

/**
 * What brings a unit to the next rank or grade, or that all its repairs don't.
 * @param regained what all its repairs give back
 * @example 按期完成2个节点 +0.83分 → 优
 */
export function describeStep(step: Step<number> | Step<Grade>, regained: Hundredths, locale: Locale): string {
  const words = WORDS[locale];
  const { reached } = step;
  const to = typeof reached === "number" ? words.rank(reached) : words.grade(reached);
  if (step.repairs === null) return words.beyond(to, step.gap, regained);
  const named = step.mendings.slice(0, KINDS_NAMED).map((mending) => workOf(mending, words));
  const points = step.mendings.reduce((all, { composite }) => all + composite, 0);
  return words.step(words.works(named, step.mendings.length - named.length), points, to);
}

/** @example 对账权重由30降到27.35以下，甲镇将超过乙镇 */
export function describeSwap({ upper, lower, level, swap }: NeighbourSwap, locale: Locale): string {
  const words = WORDS[locale];
  if (level) return words.level(upper, lower);
  if (swap === null) return words.noSwap(upper, lower);
  return words.swap(swap.account, swap.from, swap.to, upper, lower);
}

function workOf({ indicator, count, amount }: Mending, words: AdviceWords): string {
  return words.work[indicator](count, amount ?? 0);
}
