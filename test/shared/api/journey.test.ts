/** What the service reads of the sent sheets is what the official's side read of the workbook. */
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { assessmentAnswer } from "#shared/api/answer.ts";
import { fromWire } from "#shared/api/from-wire.ts";
import { toWire } from "#shared/api/wire.ts";
import { examineLedgers, inspectWorkbooks } from "#shared/inspection.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { assess } from "#shared/scoring/assess.ts";

const SAMPLES = ["jingle-2020-11.xlsx", "jingle-2020-12.xlsx"];
/** A mobile number, wherever it stands. */
const MOBILE = /1[3-9]\d{9}/g;

async function inspectionOf(name: string) {
  const host = await openFile(await readFile(`addin/public/samples/${name}`), name);
  const inspection = inspectWorkbooks([await host.read()], DEFAULT_RULES);
  if (inspection.period === undefined) throw new Error(`no period in ${name}`);
  return inspection;
}

describe.each(SAMPLES)("%s", (name) => {
  it("is scored alike on both sides of the wire", async () => {
    const { mapped, period, county } = await inspectionOf(name);
    const sent: unknown = JSON.parse(JSON.stringify(toWire(mapped)));
    const received = fromWire(sent);
    if (received.fault !== undefined) throw new Error(received.fault.code);
    const there = examineLedgers(received.sheets, period, DEFAULT_RULES);
    expect(assessmentAnswer(assess(there.county, null), DEFAULT_RULES, "zh-CN")).toEqual(
      assessmentAnswer(assess(county, null), DEFAULT_RULES, "zh-CN"),
    );
  });

  it("is found in error alike on both sides", async () => {
    const { mapped, period } = await inspectionOf(name);
    const received = fromWire(toWire(mapped));
    if (received.fault !== undefined) throw new Error(received.fault.code);
    const here = examineLedgers(mapped, period, DEFAULT_RULES);
    const there = examineLedgers(received.sheets, period, DEFAULT_RULES);
    const places = (findings: typeof here.findings) =>
      findings.map(({ check, severity, sheet, cell }) => [check, severity, sheet, cell]);
    const local = new Set(["phone-doubtful"]);
    expect(places(there.findings)).toEqual(places(here.findings.filter(({ check }) => !local.has(check))));
  });

  it("sends no phone number", async () => {
    const { mapped } = await inspectionOf(name);
    const numbers = JSON.stringify(mapped).match(MOBILE) ?? [];
    const sent = JSON.stringify(toWire(mapped));
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(sent).not.toContain(number);
  });
});
