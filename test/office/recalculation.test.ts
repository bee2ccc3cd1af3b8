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
let written: WorkBook;
let recalculated: WorkBook;

beforeAll(async () => {
  suite = await officeSuite();
  const out = join(suite.folder, "out");
  await promisify(execFile)(
    process.execPath,
    [
      "addin/cli/score.ts",
      "addin/public/samples/jingle-2020-12.xlsx",
      "--memory",
      "--leave-out-errors",
      "--out",
      out,
    ],
    { cwd: ROOT },
  );
  const path = join(out, "jingle-2020-12-五账.xlsx");
  written = read(await readFile(path), { cellFormula: true });
  recalculated = read(await readFile(await suite.convert(path, "xlsx")), { cellFormula: true });
}, 240_000);

afterAll(() => suite.close());

test("recalculating 五账得分 changes nothing", () => {
  const before = written.Sheets["五账得分 2020-12"] ?? {};
  const after = recalculated.Sheets["五账得分 2020-12"] ?? {};
  const formulas = Object.keys(before).filter(
    (address) => !address.startsWith("!") && before[address]?.f !== undefined,
  );
  expect(formulas.length).toBeGreaterThan(400);
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
    const before = written.Sheets[name] ?? {};
    const after = recalculated.Sheets[name] ?? {};
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
