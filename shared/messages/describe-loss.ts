/** The sentence that tells a unit what lost its points. */
import type { LossCode, LossReason } from "../scoring/loss-reasons.ts";
import { losses as english } from "./en/losses.ts";
import type { Locale } from "./locale.ts";
import { losses as chinese } from "./zh-CN/losses.ts";

type ReasonOf<C extends LossCode> = Extract<LossReason, { readonly code: C }>;

/** One sentence a code, or it does not compile: what is concerned, and what is missing. */
export type LossSentences = {
  readonly [C in LossCode]: (values: ReasonOf<C>["values"], subject: string) => string;
};

const SENTENCES: Readonly<Record<Locale, LossSentences>> = { "zh-CN": chinese, en: english };

/** @example describeLoss({ code: "field-empty", subject: "岑山乡村民宿集群项目", values: { field: "leader" } }, "zh-CN") // 岑山乡村民宿集群项目：未填包联领导 */
export function describeLoss(reason: LossReason, locale: Locale): string {
  // Each sentence takes the values of its own code, which a union of codes can't show the compiler.
  const say = SENTENCES[locale][reason.code] as (values: LossReason["values"], subject: string) => string;
  return say(reason.values, reason.subject);
}
