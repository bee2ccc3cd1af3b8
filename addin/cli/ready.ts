/** Workbooks as far as a scoring may begin. */
import type { RulesInput } from "#shared/api/rules.ts";
import { readAnswer } from "#shared/api/read-answer.ts";
import type { Inspection } from "#shared/inspection.ts";
import type { FileHost } from "#addin/hosts/file.ts";
import { LOCALE } from "./arguments.ts";
import type { ScoreArguments } from "./arguments.ts";
import { answer, findingLines, inspectFiles, say, words } from "./command.ts";

/** As many causes as a screen takes; the workbook holds every finding. */
export const FINDINGS_SHOWN = 12;

/** Reads and checks workbooks; where errors stop the scoring they are the answer, and there is nothing more to do. */
export async function readyToScore(
  hosts: readonly FileHost[],
  asked: ScoreArguments,
  rules: RulesInput | undefined,
): Promise<Inspection | undefined> {
  const inspection = await inspectFiles(hosts, {
    ...(rules === undefined ? {} : { rules }),
    ...(asked.period === undefined ? {} : { period: asked.period }),
  });
  const stops = inspection.findings.some((finding) => finding.severity === "error");
  if (!stops || asked.leaveOutErrors) return inspection;
  answer(
    asked.json
      ? JSON.stringify(readAnswer(inspection, LOCALE))
      : findingLines(inspection.findings, FINDINGS_SHOWN).join("\n"),
  );
  say(words.stopped);
  return undefined;
}
