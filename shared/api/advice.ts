/** What an answer says beside the scores: what brings a unit further, and which weight would swap two neighbours (method §7). */
import { z } from "zod";
import { ACCOUNTS, INDICATOR_IDS } from "../ledgers/rules.ts";
import { GRADES } from "../scoring/assessment.ts";
import { decimals } from "./decimals.ts";

function stepSchema<T extends z.ZodType>(to: T) {
  return z.object({
    to,
    /** Points of the final score that are missing. */
    gap: decimals,
    /** How many losses, those that cost most first, give that much back; null where all that can be mended don't. */
    repairs: z.int().nullable(),
    /** What these repairs give back, the last done only as far as it is needed; null with `repairs`. */
    gain: decimals.nullable(),
    /** What the gain brings: `to`, or better where a repair can't be done in part; `to` with `repairs` null. */
    reached: to,
    /** Ready to be shown: 按期完成2个节点 +0.83分 → 优, or how far out of reach it is. */
    sentence: z.string(),
  });
}

/** Advice for a unit. What can't be mended any more (done late, signed and ended) is no part of it. */
export const adviceSchema = z
  .object({
    /** All its losses that can be mended as work, one entry an indicator, what gives most back first. */
    works: z.array(
      z.object({
        indicator: z.enum(INDICATOR_IDS),
        /** Cells, projects, milestones or items to be put right. */
        count: z.int(),
        /** Composite points the work gives back. */
        composite: decimals,
        /** Ready to be shown: 按期完成2个节点 +0.83分. */
        sentence: z.string(),
      }),
    ),
    /** null: it stands first. */
    nextRank: stepSchema(z.int()).nullable(),
    /** null: it is 优, vetoed, or no score of its own would lift it. */
    nextGrade: stepSchema(z.enum(GRADES)).nullable(),
  })
  .meta({ id: "Advice", title: "提升建议" });

/** Two neighbours of a ranking, and the smallest change of one weight (the others rescaled) that swaps them. */
export const swapSchema = z
  .object({
    upper: z.string(),
    lower: z.string(),
    /**
     * Weights before and after, in what the rule set's weights count in; at `to` itself the published scores may
     * still be level. null: level today, or no weight alone swaps them.
     */
    change: z.object({ ledger: z.enum(ACCOUNTS), from: decimals, to: decimals }).nullable(),
    /** Ready to be shown: 对账权重由30降到27.35以下，甲镇将超过乙镇. */
    sentence: z.string(),
  })
  .meta({ id: "Swap", title: "相邻名次" });

export type AdviceAnswer = z.infer<typeof adviceSchema>;
export type SwapAnswer = z.infer<typeof swapSchema>;
