/** One county's ledgers in several workbooks, as its offices keep them: read together they score as one. */
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { inspect } from "#addin/session.ts";
import { assessmentAnswer } from "#shared/api/answer.ts";
import { readAnswer } from "#shared/api/read-answer.ts";
import type { Inspection } from "#shared/inspection.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { assess } from "#shared/scoring/assess.ts";
import { splitBySheet, splitByUnit } from "#test/support/split-workbooks.ts";
import type { NamedFile } from "#test/support/split-workbooks.ts";

const SAMPLE = new URL("../../addin/public/samples/jingle-2020-12.xlsx", import.meta.url);

let sample: Uint8Array;
let whole: Inspection;

beforeAll(async () => {
  sample = new Uint8Array(await readFile(SAMPLE));
  whole = await inspected([{ name: "jingle-2020-12.xlsx", bytes: sample }]);
});

async function inspected(files: readonly NamedFile[]): Promise<Inspection> {
  const hosts = await Promise.all(files.map(({ name, bytes }) => openFile(bytes, name)));
  const outcome = await inspect(hosts, { period: "2020-12" }, () => undefined);
  if (outcome.kind !== "inspected") throw new Error(outcome.kind);
  return outcome.inspection;
}

/** The scoring's whole answer as text, each place left out: what a loss's sentence says has none. */
function scoresOf({ county }: Inspection): string {
  const answer = assessmentAnswer(assess(county, null), DEFAULT_RULES, "zh-CN");
  return JSON.stringify(
    answer,
    (key, value: unknown) => (key === "source" || key === "cell" ? undefined : value),
    1,
  );
}

describe.each([
  ["a workbook for each ledger", () => splitBySheet(sample)],
  ["a workbook for each unit", () => splitByUnit(sample, whole)],
])("%s", (_, split) => {
  let files: readonly NamedFile[];
  let together: Inspection;

  beforeAll(async () => {
    files = split();
    together = await inspected(files);
  });

  test("scores as one workbook does, to the last byte", () => {
    expect(files.length).toBeGreaterThan(4);
    expect(scoresOf(together)).toBe(scoresOf(whole));
  });

  test("gives every row, finding, loss and row left out its workbook", () => {
    const names = new Set(files.map(({ name }) => name));
    const { ledgers, findings, sheets } = readAnswer(together, "zh-CN");
    const { units, leftOut } = assessmentAnswer(assess(together.county, null), DEFAULT_RULES, "zh-CN");
    const places = [
      ...Object.values(ledgers)
        .flat()
        .map(({ source }) => source),
      ...findings.filter(({ sheet }) => sheet !== undefined),
      ...units.flatMap(({ losses }) => losses.map(({ source }) => source)),
      ...leftOut.map(({ source }) => source),
      ...sheets,
    ];
    expect(places.length).toBeGreaterThan(1500);
    expect(places.filter(({ workbook }) => !names.has(workbook ?? ""))).toEqual([]);
  });
});
