/** `npm run read`: what was recognised in workbooks, and the findings. */
import type { Inspection } from "#shared/inspection.ts";
import { inspect } from "#addin/session.ts";
import { ROLE_TITLES } from "#shared/ledgers/roles.ts";
import type { SheetLayout } from "#shared/reading/recognised.ts";
import { sheetMoneyUnit } from "#shared/reading/sheet-money-unit.ts";
import { readAnswer } from "#shared/api/read-answer.ts";
import { describeEvidence } from "#shared/messages/describe-evidence.ts";
import { paneWords } from "#shared/messages/pane.ts";
import { placeName } from "#shared/messages/places.ts";
import { fieldDeclaration } from "#shared/ledgers/fields.ts";
import { surenessOf } from "#shared/reading/sureness.ts";
import { EXIT, LOCALE, readArguments } from "./arguments.ts";
import { announcer, answer, findingLines, obstructed, openFiles, run, say, words } from "./command.ts";
import { rulesFrom } from "./rules-file.ts";
import { table } from "./table.ts";

await run(async () => {
  const { files, json, columns, period, rules } = readArguments(process.argv.slice(2));
  const options = {
    ...(period === undefined ? {} : { period }),
    ...(rules === undefined ? {} : { rules: await rulesFrom(rules) }),
  };
  const hosts = await openFiles(files);
  const outcome = await inspect(hosts, options, announcer());
  if (outcome.kind === "inspected") {
    const { inspection } = outcome;
    answer(json ? JSON.stringify(readAnswer(inspection, LOCALE)) : report(inspection, columns));
    return EXIT.done;
  }
  const obstacle = obstructed(outcome, hosts);
  // Programs get what was found all the same; only without a month is the question itself unanswered.
  if (json) answer(JSON.stringify(readAnswer(outcome.found, LOCALE)));
  if (!json || outcome.found.period === undefined) throw obstacle;
  say(obstacle.message);
  return EXIT.done;
});

function report({ recognition, mapped, findings, period, rules }: Inspection, withColumns: boolean): string {
  const sheets = recognition.layouts.map((layout) => [
    placeName(layout),
    layout.mapped === undefined
      ? words.notLedger
      : layout.roles.map((role) => ROLE_TITLES[role].ledger).join("、"),
    layout.headerRows.join("、"),
    layout.mapped === undefined ? "" : String(layout.mapped.rows.length),
    (layout.mapped && sheetMoneyUnit(layout.mapped, rules)) ?? "",
  ]);
  const rows = mapped.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  return [
    `${period}  ${words.recognised(mapped.length, rows)}`,
    table(words.sheetHead, sheets, new Set([3])),
    ...(withColumns ? recognition.layouts.flatMap(columnLines) : []),
    ...findingLines(findings, Number.POSITIVE_INFINITY),
  ].join("\n");
}

/** Every column of a ledger that has a header: the field it was taken for, how surely and why. */
function columnLines(layout: SheetLayout): readonly string[] {
  const { mapped } = layout;
  if (mapped === undefined) return [];
  const { and, because, ofMonth, sureness, unused } = paneWords(LOCALE).columns;
  const rows = layout.columns.map(({ column, header }) => {
    const taken = mapped.columns.filter((one) => one.column === column);
    const [first] = taken;
    if (first === undefined) return [column, header, unused, "", ""];
    const fields = taken.map(({ role, field, month }) => {
      const title = fieldDeclaration(role, field)?.title ?? field;
      return month === undefined ? title : ofMonth(title, month);
    });
    const sure = sureness[surenessOf(first.confidence, first.evidence)];
    return [column, header, fields.join(and), sure, because(describeEvidence(first.evidence, LOCALE))];
  });
  return [placeName(layout), table(words.columnsHead, rows)];
}
