/** Counties drawn at random: LibreOffice computes every formula of every result sheet to the value we cached. */
import { writeFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { read } from "@e965/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newWorkbook } from "#addin/hosts/file.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { planLosses } from "#shared/results/losses.ts";
import { planProfiles } from "#shared/results/profiles.ts";
import { planScores } from "#shared/results/scores.ts";
import { planStandings } from "#shared/results/standings.ts";
import { assess } from "#shared/scoring/assess.ts";
import { baselineOf } from "#shared/scoring/movement.ts";
import { trendsOf } from "#shared/scoring/trend.ts";
import { CLEAN_PERIOD, cleanCounty, diceOf } from "#test/support/clean-county.ts";
import { cleanWorkbook, officeStyle } from "#test/support/clean-sheets.ts";
import { officeSuite } from "#test/support/office-suite.ts";
import type { OfficeSuite } from "#test/support/office-suite.ts";
import { packageFaults } from "#test/support/package-faults.ts";

/** Two figures are the same when a person sees the same at far more than two decimals. */
const CLOSE = 1e-9;

let suite: OfficeSuite;
beforeAll(async () => {
  suite = await officeSuite();
});
afterAll(() => suite.close());

test.each([7, 11])("county %i", { timeout: 240_000 }, async (seed) => {
  const dice = diceOf(seed);
  const grid = cleanWorkbook(cleanCounty(dice, 80, 60), officeStyle(dice));
  const inspection = inspectWorkbooks([grid], DEFAULT_RULES, CLEAN_PERIOD);
  if (inspection.period === undefined) throw new Error("the month was given");
  const assessment = assess(inspection.county, null);
  const history = [{ ...baselineOf(assessment), period: "2020-10" }];
  const host = newWorkbook("county.xlsx");
  await host.writeSheets([
    planStandings(assessment, { rulesVersion: "1", rulesDigest: "sha256:0" }, "zh-CN"),
    planProfiles(assessment, DEFAULT_RULES, trendsOf(assessment, history), "zh-CN"),
    planScores(assessment, DEFAULT_RULES, "zh-CN"),
    planLosses(assessment, "zh-CN"),
  ]);
  const bytes = host.save();
  expect(packageFaults(bytes)).toEqual([]);
  const path = join(suite.folder, `county-${seed}.xlsx`);
  await writeFile(path, bytes);
  const before = read(bytes, { cellFormula: true });
  const after = read(await readFile(await suite.convert(path, "xlsx")));
  let formulas = 0;
  for (const name of before.SheetNames) {
    const sheet = before.Sheets[name] ?? {};
    for (const address of Object.keys(sheet).filter((key) => sheet[key]?.f !== undefined)) {
      formulas += 1;
      const computed: unknown = after.Sheets[name]?.[address]?.v;
      expect(Math.abs(Number(computed) - Number(sheet[address]?.v)), `${name} ${address}`).toBeLessThan(
        CLOSE,
      );
    }
  }
  expect(formulas).toBeGreaterThan(250);
});
