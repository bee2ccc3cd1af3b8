/** What lost a unit its points, said under the unit's own name. */
import type { LossReason } from "../scoring/loss-reasons.ts";
import { describeLoss } from "./describe-loss.ts";
import type { Locale } from "./locale.ts";

const AFTER_SUBJECT: Readonly<Record<Locale, string>> = { "zh-CN": "：", en: ": " };

/** The loss's sentence, without the unit's name in front where it is the unit itself that fell short. */
export function describeUnitLoss(unit: string, reason: LossReason, locale: Locale): string {
  const sentence = describeLoss(reason, locale);
  const subject = unit + AFTER_SUBJECT[locale];
  return sentence.startsWith(subject) ? sentence.slice(subject.length) : sentence;
}
