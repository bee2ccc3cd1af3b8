/** A repaired copy, opened by another program that computes everything anew: the cells are what they were made. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { read } from "@e965/xlsx";
import type { WorkBook } from "@e965/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { certainFixes } from "#shared/checking/fixing/certain-fixes.ts";
import type { CellFix } from "#shared/checking/fixing/certain-fixes.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import { officeSuite } from "#test/support/office-suite.ts";
import type { OfficeSuite } from "#test/support/office-suite.ts";
import { richWorkbook } from "#test/support/rich-workbook.ts";

const SAMPLE = fileURLToPath(new URL("../../addin/public/samples/jingle-2020-12.xlsx", import.meta.url));
/** Two figures are the same when a person sees the same at far more than two decimals. */
const CLOSE = 1e-6;
const TIMEOUT_MS = 240_000;

let suite: OfficeSuite;
beforeAll(async () => {
  suite = await officeSuite();
}, TIMEOUT_MS);
afterAll(() => suite.close());

/** The workbook with the fixes made, as written and as LibreOffice saves it. */
async function repaired(
  name: string,
  bytes: Uint8Array,
  fixesOf: (fixes: readonly CellFix[]) => readonly CellFix[],
): Promise<{ readonly written: WorkBook; readonly opened: WorkBook; readonly fixes: readonly CellFix[] }> {
  const host = await openFile(bytes, name);
  const inspection = inspectWorkbooks([await host.read()], DEFAULT_RULES, "2020-12");
  const findings = inspection.period === undefined ? [] : inspection.findings;
  const fixes = fixesOf(certainFixes(findings));
  expect((await host.applyFixes(fixes)).skipped).toEqual([]);
  const path = join(suite.folder, name);
  await writeFile(path, host.save());
  const opened = read(await readFile(await suite.convert(path, "xlsx")));
  return { written: read(host.save()), opened, fixes };
}

test("the sample with everything certain repaired", { timeout: TIMEOUT_MS }, async () => {
  const { written, opened, fixes } = await repaired("sample.xlsx", await readFile(SAMPLE), (all) => all);
  expect(fixes.length).toBeGreaterThan(50);
  for (const { sheet, cell, to } of fixes)
    expect(opened.Sheets[sheet]?.[cell]?.v, `${sheet} ${cell}`).toBe(to);
  // Totals too: those we brought up to date are what the other program computes.
  let numbers = 0;
  for (const name of written.SheetNames) {
    const [before, after] = [written.Sheets[name] ?? {}, opened.Sheets[name] ?? {}];
    for (const address of Object.keys(before)) {
      if (address.startsWith("!") || before[address]?.t !== "n") continue;
      numbers += 1;
      expect(
        Math.abs(Number(after[address]?.v) - Number(before[address]?.v)),
        `${name} ${address}`,
      ).toBeLessThan(CLOSE);
    }
  }
  expect(numbers).toBeGreaterThan(3_000);
});

test(
  "a workbook with everything in it keeps its other cells, rich and shared texts among them",
  { timeout: TIMEOUT_MS },
  async () => {
    const { opened } = await repaired("rich.xlsx", richWorkbook(), () => [
      { sheet: "项目台账", cell: "B3", from: "１２００", to: 1200 },
      { sheet: "项目台账", cell: "C4", from: "2020-11-03", to: 44_138, format: "yyyy-mm-dd" },
    ]);
    const untouched = read(richWorkbook()).Sheets["项目台账"] ?? {};
    const after = opened.Sheets["项目台账"] ?? {};
    expect([after["B3"]?.v, after["C4"]?.v]).toEqual([1200, 44_138]);
    for (const address of ["A1", "A2", "B2", "C2", "A3", "A4"]) {
      expect(after[address]?.v, address).toBe(untouched[address]?.v);
    }
  },
);
