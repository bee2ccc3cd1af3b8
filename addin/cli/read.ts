/** `npm run read`: what was recognised in workbooks, and the findings. */
import type { Inspection } from "#shared/inspection.ts";
import { inspect } from "#addin/session.ts";
import { ROLE_TITLES } from "#shared/ledgers/roles.ts";
import { sheetMoneyUnit } from "#shared/reading/sheet-money-unit.ts";
import { readAnswer } from "#shared/api/read-answer.ts";
import { placeName } from "#shared/messages/places.ts";
import { EXIT, LOCALE, readArguments } from "./arguments.ts";
import { announcer, answer, findingLines, obstructed, openFiles, run, say, words } from "./command.ts";
import { table } from "./table.ts";

await run(async () => {
  const { files, json, period } = readArguments(process.argv.slice(2));
  const hosts = await openFiles(files);
  const outcome = await inspect(hosts, period === undefined ? {} : { period }, announcer());
  if (outcome.kind === "inspected") {
    const { inspection } = outcome;
    answer(json ? JSON.stringify(readAnswer(inspection, LOCALE)) : report(inspection));
    return EXIT.done;
  }
  const obstacle = obstructed(outcome, hosts);
  // Programs get what was found all the same; only without a month is the question itself unanswered.
  if (json) answer(JSON.stringify(readAnswer(outcome.found, LOCALE)));
  if (!json || outcome.found.period === undefined) throw obstacle;
  say(obstacle.message);
  return EXIT.done;
});

function report({ recognition, mapped, findings, period }: Inspection): string {
  const sheets = recognition.layouts.map((layout) => [
    placeName(layout),
    layout.mapped === undefined
      ? words.notLedger
      : layout.roles.map((role) => ROLE_TITLES[role].ledger).join("、"),
    layout.headerRows.join("、"),
    layout.mapped === undefined ? "" : String(layout.mapped.rows.length),
    (layout.mapped && sheetMoneyUnit(layout.mapped)) ?? "",
  ]);
  const rows = mapped.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  return [
    `${period}  ${words.recognised(mapped.length, rows)}`,
    table(words.sheetHead, sheets, new Set([3])),
    ...findingLines(findings, Number.POSITIVE_INFINITY),
  ].join("\n");
}
