/** `npm run score`: scores a month from workbooks and writes the results; without a file, the shipped sample. */
import { mkdir, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RulesInput } from "#shared/api/rules.ts";
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import { newWorkbook } from "#addin/hosts/file.ts";
import type { FileHost } from "#addin/hosts/file.ts";
import { score, writeResults } from "#addin/session.ts";
import type { Scored } from "#addin/session.ts";
import { startEmbedded } from "#worker/local/embedded.ts";
import { EXIT, scoreArguments, UnusableInput } from "./arguments.ts";
import type { ScoreArguments } from "./arguments.ts";
import { bulletinFile } from "./bulletin-file.ts";
import { announcer, answer, findingLines, openFiles, run, say, words } from "./command.ts";
import { FINDINGS_SHOWN, readyToScore } from "./ready.ts";
import { rulesFrom } from "./rules-file.ts";
import { standingsTables } from "./standings.ts";
import { changesFrom, tryOutFiles } from "./what-if.ts";

/** Two months of a county: the first is scored so that the second shows movement. */
const SAMPLES = ["jingle-2020-11.xlsx", "jingle-2020-12.xlsx"].map((name) =>
  fileURLToPath(new URL(`../public/samples/${name}`, import.meta.url)),
);

await run(async () => {
  const asked = scoreArguments(process.argv.slice(2));
  const rules = asked.rules === undefined ? undefined : await rulesFrom(asked.rules);
  const changes = asked.whatIf === undefined ? undefined : await changesFrom(asked.whatIf);
  say(words.service);
  const service = await startEmbedded({ memory: asked.memory });
  try {
    if (changes !== undefined) return await tryOutFiles(changes, asked, rules, service);
    if (asked.files.length > 0) return await scoreFiles(asked.files, asked, rules, service);
    let status: number = EXIT.done;
    for (const sample of SAMPLES) {
      say("");
      status = await scoreFiles([sample], asked, rules, service);
    }
    return status;
  } finally {
    await service.stop();
  }
});

type Service = Awaited<ReturnType<typeof startEmbedded>>;

async function scoreFiles(
  paths: readonly string[],
  asked: ScoreArguments,
  rules: RulesInput | undefined,
  service: Service,
): Promise<number> {
  const hosts = await openFiles(paths);
  const inspection = await readyToScore(hosts, asked, rules);
  if (inspection === undefined) return EXIT.stopped;
  const watch = announcer();
  const scored = await score(
    inspection,
    service,
    {
      leaveOutErrors: asked.leaveOutErrors,
      idempotencyKey: crypto.randomUUID(),
      ...(asked.correction === undefined ? {} : { correction: asked.correction }),
    },
    watch,
  );
  const { copy, name } = resultsFor(hosts, inspection.period);
  const sheets = await writeResults(copy, scored, watch);
  await mkdir(asked.out, { recursive: true });
  const workbook = join(asked.out, name);
  const bulletin = join(asked.out, `考评通报-${inspection.period}.docx`);
  await writeFile(workbook, copy.save());
  await writeFile(bulletin, await bulletinFile(service, scored.answer.bulletin, asked.letterhead));
  answer(
    asked.json
      ? printed(scored.answer, sheets, bulletin)
      : report(scored, hosts.length, sheets, [workbook, bulletin]),
  );
  return EXIT.done;
}

/**
 * The workbook the results are written to, and the name it is saved under: a copy of the one that holds the
 * ledgers; a new one where each office has its own, for the county's ranking is no part of any of them.
 */
function resultsFor(
  hosts: readonly FileHost[],
  period: Period,
): { readonly copy: FileHost; readonly name: string } {
  const [first, second] = hosts;
  if (first === undefined) throw new UnusableInput(words.noFile);
  if (second === undefined) {
    const { savedName } = first;
    const ending = extname(savedName);
    return { copy: first, name: `${savedName.slice(0, savedName.length - ending.length)}-五账${ending}` };
  }
  const name = `五账考评-${period}.xlsx`;
  return { copy: newWorkbook(name), name };
}

/** The contract's JSON: the answer, with the sheets and the bulletin as they now stand on disk. */
function printed(
  { sheetPlans: _, ...scored }: ScoringAnswer,
  sheets: readonly string[],
  bulletin: string,
): string {
  return JSON.stringify({ ...scored, sheets, bulletin });
}

function report(
  { answer: scoring, inspection }: Scored,
  workbooks: number,
  sheets: readonly string[],
  files: readonly string[],
): string {
  return [
    ...findingLines(inspection.findings, FINDINGS_SHOWN),
    "",
    ...standingsTables(scoring),
    ...(scoring.leftOut.length > 0 ? [words.leftOut(scoring.leftOut.length)] : []),
    `${workbooks > 1 ? words.originals(workbooks) : words.original}${sheets.join("、")}`,
    words.written,
    ...files.map((file) => `  ${file}`),
  ].join("\n");
}
