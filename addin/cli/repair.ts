/** `npm run repair`: a copy of each workbook with its certain fixes made, and a list of every cell that changed. */
import { mkdir, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { certainFixes } from "#shared/checking/fixing/certain-fixes.ts";
import { describeFix } from "#shared/messages/describe-fix.ts";
import { placeName } from "#shared/messages/places.ts";
import type { FileHost } from "#addin/hosts/file.ts";
import { EXIT, LOCALE, repairArguments } from "./arguments.ts";
import type { RepairArguments } from "./arguments.ts";
import { answer, inspectFiles, openFiles, run, words } from "./command.ts";

await run(async () => {
  const asked = repairArguments(process.argv.slice(2));
  for (const host of await openFiles(asked.files)) await repair(host, asked);
  return EXIT.done;
});

async function repair(host: FileHost, { period, out }: RepairArguments): Promise<void> {
  const { findings } = await inspectFiles([host], period === undefined ? {} : { period });
  const fixes = certainFixes(findings);
  const name = host.name ?? "";
  if (fixes.length === 0) return answer(words.repair.nothing(name));
  const left = new Set((await host.applyFixes(fixes)).skipped.map(({ fix }) => fix));
  const made = fixes.filter((fix) => !left.has(fix));
  const { savedName } = host;
  const ending = extname(savedName);
  const base = savedName.slice(0, savedName.length - ending.length);
  const copy = join(out, words.repair.copyName(base) + ending);
  await mkdir(out, { recursive: true });
  await writeFile(copy, host.save());
  const lines = made.map((fix) => {
    const { old, new: becomes } = describeFix(fix, LOCALE);
    return `  ${words.repair.line(placeName(fix), old, becomes)}`;
  });
  answer([words.repair.repaired(name, made.length), ...lines, words.written, `  ${copy}`].join("\n"));
}
