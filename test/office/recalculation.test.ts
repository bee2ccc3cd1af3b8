/** What the program writes, opened by another program: every formula computed anew gives the value we cached. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { read } from "@e965/xlsx";
import type { WorkBook } from "@e965/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { officeSuite } from "#test/support/office-suite.ts";
import type { OfficeSuite } from "#test/support/office-suite.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Two figures are the same when a person sees the same at far more than two decimals. */
const CLOSE = 1e-9;

let suite: OfficeSuite;
/** The sample's results as written and as computed anew, by the method's own rules and by a county's with every shape. */
let results: readonly { readonly written: WorkBook; readonly recalculated: WorkBook }[];

beforeAll(async () => {
  suite = await officeSuite();
  results = [await scored("own"), await scored("county", "--rules", "docs/rules-example.json")];
}, 360_000);

afterAll(() => suite.close());

async function scored(folder: string, ...rules: readonly string[]) {
  const out = join(suite.folder, folder);
  const sample = "addin/public/samples/jingle-2020-12.xlsx";
  const asked = [sample, "--memory", "--leave-out-errors", "--out", out, ...rules];
  await promisify(execFile)(process.execPath, ["addin/cli/score.ts", ...asked], { cwd: ROOT });
  const path = join(out, "jingle-2020-12-五账.xlsx");
  const written = read(await readFile(path), { cellFormula: true });
  const converted = await readFile(await suite.convert(path, "xlsx"));
  return { written, recalculated: read(converted, { cellFormula: true }) };
}

test.each([
  ["五账得分", 0, 400],
  ["五账得分", 1, 400],
  ["单位画像", 0, 200],
  ["单位画像", 1, 200],
])("recalculating %s changes nothing (rules %i)", (sheet, at, least) => {
  const before = results[at]?.written.Sheets[`${sheet} 2020-12`] ?? {};
  const after = results[at]?.recalculated.Sheets[`${sheet} 2020-12`] ?? {};
  const formulas = Object.keys(before).filter(
    (address) => !address.startsWith("!") && before[address]?.f !== undefined,
  );
  expect(formulas.length).toBeGreaterThan(least);
  for (const address of formulas) {
    const [cached, computed] = [before[address]?.v as unknown, after[address]?.v as unknown];
    expect(typeof cached, address).toBe("number");
    expect(
      Math.abs(Number(computed) - Number(cached)),
      `${address}: ${String(cached)} became ${String(computed)}`,
    ).toBeLessThan(CLOSE);
  }
});

test("the official's own sheets keep every value", () => {
  for (const name of ["建账", "理账", "对账", "交账", "算账"]) {
    const before = results[0]?.written.Sheets[name] ?? {};
    const after = results[0]?.recalculated.Sheets[name] ?? {};
    const cells = Object.keys(before).filter(
      (address) => !address.startsWith("!") && before[address]?.t === "n",
    );
    expect(cells.length).toBeGreaterThan(0);
    for (const address of cells) {
      expect(
        Math.abs(Number(after[address]?.v) - Number(before[address]?.v)),
        `${name} ${address}`,
      ).toBeLessThan(CLOSE);
    }
  }
});
