/** Findings as the program prints and serves them: a check's id, where, and the sentence a person reads. */
import { z } from "zod";
import { SEVERITIES } from "../checking/finding.ts";
import type { Finding } from "../checking/finding.ts";
import { describeFinding } from "../messages/describe-finding.ts";
import type { Locale } from "../messages/locale.ts";

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One finding. `sheet` and `cell` are absent where it is of the workbook or of the sheet. */
export const findingAnswerSchema = z
  .object({
    check: z.string(),
    severity: z.enum(SEVERITIES),
    workbook: z.string().exactOptional(),
    sheet: z.string().exactOptional(),
    cell: z.string().exactOptional(),
    message: z.string(),
    hint: z.string(),
    fix: z.object({ from: cellValue, to: cellValue, format: z.string().exactOptional() }).exactOptional(),
  })
  .meta({ id: "Finding", title: "校验发现" });

export type FindingAnswer = z.infer<typeof findingAnswerSchema>;

/** A finding with its sentence. */
export function findingAnswer(finding: Finding, locale: Locale): FindingAnswer {
  const { check, severity, workbook, sheet, cell, fix } = finding;
  const { message, hint } = describeFinding(finding, locale);
  return {
    check,
    severity,
    ...(workbook === undefined ? {} : { workbook }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
    message,
    hint,
    ...(fix === undefined ? {} : { fix: { ...fix } }),
  };
}
