/** `npm run bulletin`: the bulletin of a week or of a month, as .docx and .html. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toWire } from "#shared/api/wire.ts";
import { periodOfWeek } from "#shared/ledgers/weeks.ts";
import type { Inspection } from "#shared/inspection.ts";
import { fetchBulletin, requestWeeklyBulletin } from "#addin/service.ts";
import { score } from "#addin/session.ts";
import { startEmbedded } from "#worker/local/embedded.ts";
import type { EmbeddedService } from "#worker/local/embedded.ts";
import { EXIT, bulletinArguments } from "./arguments.ts";
import type { BulletinArguments } from "./arguments.ts";
import { bulletinFile } from "./bulletin-file.ts";
import { announcer, answer, openFiles, run, say, words } from "./command.ts";
import { readyToScore } from "./ready.ts";
import { rulesFrom } from "./rules-file.ts";

await run(async () => {
  const asked = bulletinArguments(process.argv.slice(2));
  const rules = asked.rules === undefined ? undefined : await rulesFrom(asked.rules);
  const period = asked.week === undefined ? asked.period : periodOfWeek(asked.week);
  const inspection = await readyToScore(
    await openFiles(asked.files),
    period === undefined ? asked : { ...asked, period },
    rules,
  );
  if (inspection === undefined) return EXIT.stopped;
  say(words.service);
  const service = await startEmbedded({ memory: asked.memory });
  try {
    const { link, name } = await made(inspection, asked, service);
    await mkdir(asked.out, { recursive: true });
    const files: string[] = [];
    for (const format of ["docx", "html"] as const) {
      const file = join(asked.out, `${name}.${format}`);
      // A link opens its document in either format.
      const bytes =
        format === "docx"
          ? await bulletinFile(service, link, asked.letterhead)
          : await fetchBulletin(service, link.replace("/bulletin.docx?", "/bulletin.html?"));
      await writeFile(file, bytes);
      files.push(file);
    }
    answer(
      asked.json
        ? JSON.stringify({ files })
        : [words.written, ...files.map((file) => `  ${file}`)].join("\n"),
    );
    return EXIT.done;
  } finally {
    await service.stop();
  }
});

/** Has the bulletin made: its link, and its files' name. */
async function made(
  inspection: Inspection,
  { week, leaveOutErrors }: BulletinArguments,
  service: EmbeddedService,
): Promise<{ readonly link: string; readonly name: string }> {
  const { writtenRules, mapped, period } = inspection;
  if (week === undefined) {
    const options = { leaveOutErrors, idempotencyKey: crypto.randomUUID() };
    const scored = await score(inspection, service, options, announcer());
    return { link: scored.answer.bulletin, name: words.bulletinName.month(period) };
  }
  const { bulletin } = await requestWeeklyBulletin(service, week.name, {
    ledgers: toWire(mapped),
    leaveOutErrors,
    ...(writtenRules === undefined ? {} : { rules: writtenRules }),
  });
  return { link: bulletin, name: words.bulletinName.week(week.name) };
}
