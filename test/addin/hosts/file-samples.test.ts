/** The ledgers the project ships: read whole, and left as they were beside the results. */
import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { readZip } from "#addin/hosts/file/zip.ts";
import { samplePlan } from "#test/support/plans.ts";

const FOLDER = new URL("../../../addin/public/samples/", import.meta.url);

/** The samples and the number of formulas in their project register. */
const SAMPLES: readonly (readonly [string, number])[] = [
  ["jingle-2020-11.xlsx", 0],
  ["jingle-2020-12.xlsx", 126],
];

describe.each(SAMPLES)("%s", (name, formulas) => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = new Uint8Array(await readFile(new URL(name, FOLDER)));
  });

  test("gives its five ledgers with their heads, formulas and dates", async () => {
    const { sheets } = await (await openFile(bytes, name)).read();
    expect(sheets.map((sheet) => sheet.name)).toEqual(["建账", "理账", "对账", "交账", "算账"]);
    const [register] = sheets;
    expect(register?.values[0]?.[0]).toBe("静乐县2020年重点项目建设台账");
    expect(register?.printTitleRows).toEqual({ first: 1, last: 4 });
    expect(register?.merges).toContainEqual({ top: 1, left: 1, bottom: 1, right: 28 });
    const computed = register?.values.flatMap((row, index) =>
      row.filter((_, column) => register.isFormula(index + 1, column + 1)),
    );
    expect(computed?.length).toBe(formulas);
    expect(register?.formats.some((row) => row[13] === "yyyy/m/d")).toBe(true);
  });

  test("keeps every part of its own, and its sheets read the same", async () => {
    const host = await openFile(bytes, name);
    const before = await host.read();
    await host.writeSheets([samplePlan()]);
    const saved = host.save();
    const after = await (await openFile(saved)).read();
    expect(JSON.stringify(after.sheets.slice(0, 5))).toBe(JSON.stringify(before.sheets));
    const entries = new Map(readZip(saved).map((entry) => [entry.name, entry]));
    const changed = readZip(bytes).filter(
      (entry) => Buffer.compare(entries.get(entry.name)?.data ?? new Uint8Array(), entry.data) !== 0,
    );
    expect(changed.map((entry) => entry.name).toSorted()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
  });
});
