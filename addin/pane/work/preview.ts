/** Scores reckoned on this machine: the service's own arithmetic, without its record. */
import { assessmentAnswer } from "#shared/api/answer.ts";
import type { AssessmentAnswer } from "#shared/api/answer.ts";
import type { Inspection } from "#shared/inspection.ts";
import type { Locale } from "#shared/messages/locale.ts";
import { assess } from "#shared/scoring/assess.ts";

/** What the service would answer, less what only its record knows: no earlier month to compare with. */
export function previewOf({ county }: Inspection, locale: Locale): AssessmentAnswer {
  return assessmentAnswer(assess(county, null), county.rules, locale);
}
