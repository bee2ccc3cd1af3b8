/** Findings as the program prints and serves them: a check's id, where, and the sentence a person reads. */
import { z } from "zod";
import { SEVERITIES } from "../checking/finding.ts";
import type { Finding } from "../checking/finding.ts";
import { STAGES } from "../ledgers/words.ts";
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

const place = {
  severity: z.enum(SEVERITIES),
  workbook: z.string().exactOptional(),
  sheet: z.string().exactOptional(),
  cell: z.string().exactOptional(),
};
const cellSource = z.object({ workbook: z.string().exactOptional(), sheet: z.string(), cell: z.string() });
const ofProject = { project: z.string(), period: z.string() };
const yuan = z.int();

/** A finding between months as a value: who shows it puts it among the findings made where the ledgers are. */
export const monthFindingSchema = z
  .discriminatedUnion("check", [
    z.object({
      ...place,
      check: z.literal("project-missing"),
      detail: z.object({
        ...ofProject,
        unit: z.string(),
        was: z.object({ workbook: z.string().exactOptional(), sheet: z.string(), row: z.int() }),
        perhaps: z.object({ name: z.string(), at: cellSource }).exactOptional(),
      }),
    }),
    z.object({
      ...place,
      check: z.literal("projects-all-missing"),
      detail: z.object({ period: z.string(), count: z.int() }),
    }),
    z.object({
      ...place,
      check: z.literal("stage-backwards"),
      detail: z.object({ ...ofProject, before: z.enum(STAGES), now: z.enum(STAGES) }),
    }),
    z.object({
      ...place,
      check: z.literal("total-changed"),
      detail: z.object({ ...ofProject, before: yuan, now: yuan, percent: z.number() }),
    }),
  ])
  .meta({ id: "MonthFinding", title: "与上月对照的发现" });

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
