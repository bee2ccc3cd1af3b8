/** A workbook that remembers corrections, opened and saved by another program: whole, and remembering still. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import type { Correction } from "#shared/reading/grid.ts";
import { officeSuite, type OfficeSuite } from "#test/support/office-suite.ts";
import { richWorkbook } from "#test/support/rich-workbook.ts";

const CORRECTIONS: readonly Correction[] = [
  { sheet: "项目台账", column: "B", header: "总投资<&>（万元）", role: "projects", field: "annualPlan" },
  { sheet: "参数", ledger: null, period: "2020-12" },
];

let suite: OfficeSuite;
beforeAll(async () => {
  suite = await officeSuite();
}, 120_000);
afterAll(() => suite.close());

test(
  "LibreOffice opens it, shows the same, and saves the corrections with it",
  { timeout: 200_000 },
  async () => {
    const host = await openFile(richWorkbook(), "台账.xlsx");
    await host.writeCorrections(CORRECTIONS);
    const path = join(suite.folder, "corrected.xlsx");
    await writeFile(path, host.save());
    const saved = await openFile(new Uint8Array(await readFile(await suite.convert(path, "xlsx"))));
    const { sheets, corrections, correctionsDamaged } = await saved.read();
    expect([corrections, correctionsDamaged]).toEqual([CORRECTIONS, undefined]);
    expect(sheets[0]?.values[2]).toEqual((await host.read()).sheets[0]?.values[2]);
    // Written anew, there is still one part, and it says what was said last.
    await saved.writeCorrections(CORRECTIONS.slice(0, 1));
    const again = await openFile(saved.save());
    expect((await again.read()).corrections).toEqual(CORRECTIONS.slice(0, 1));
  },
);
