/** What a month came to for one unit (`GET /api/v1/periods/{period}/units/{unit}`). */
import { z } from "zod";
import { publicationSchema } from "./publication.ts";
import { scoringAnswerSchema } from "./scoring.ts";

const { period, scoring, rules, inputDigest, baseline, gradeLimits, units, stages } =
  scoringAnswerSchema.shape;

export const unitResultSchema = z
  .object({
    period,
    scoring,
    /** null: not published; what is answered may still change. */
    publication: publicationSchema.nullable(),
    rules,
    inputDigest,
    baseline,
    gradeLimits,
    /** The unit's line of the ranking, its ledgers, losses and advice. */
    unit: units.element,
    /** null: no project of the unit is on record. */
    stages: stages.shape.county.nullable(),
    /** Units ranked in its group. */
    ranked: z.int().min(0),
  })
  .meta({ id: "UnitResult", title: "单位考评结果" });

export type UnitResultAnswer = z.infer<typeof unitResultSchema>;
