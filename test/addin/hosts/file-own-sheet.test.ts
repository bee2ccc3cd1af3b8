/** Cells written where a sheet has none, and a sheet of the office's own added: everything else stays as it was. */
import { describe, expect, it, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { contentOf, readZip } from "#addin/hosts/file/zip.ts";
import type { CellFix } from "#shared/checking/fixing/certain-fixes.ts";
import { rulesSheetPlan } from "#shared/rules/sheet-plan.ts";
import { richWorkbook } from "#test/support/rich-workbook.ts";
import { makeWorkbook } from "#test/support/workbook-files.ts";

const SHEET = "xl/worksheets/sheet1.xml";

function textOf(bytes: Uint8Array, name: string): string {
  const entry = readZip(bytes).find((one) => one.name === name);
  return entry === undefined ? "" : new TextDecoder().decode(contentOf(entry));
}

function fix(cell: string, to: CellFix["to"], format?: string): CellFix {
  return { sheet: "评分规则", cell, from: null, to, ...(format === undefined ? {} : { format }) };
}

/** A sheet whose part is this. */
function bookOf(xml: string) {
  return openFile(makeWorkbook([{ name: "评分规则", xml }]));
}

describe("a cell that has no element", () => {
  test.each<[string, string, string]>([
    [
      "goes into its row in order",
      '<dimension ref="A1:C1"/><sheetData><row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row></sheetData>',
      '<dimension ref="A1:C1"/><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>20</v></c><c r="C1"><v>3</v></c></row></sheetData>',
    ],
    [
      "takes its column's format, or its row's",
      '<cols><col min="2" max="2" width="9" style="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      '<cols><col min="2" max="2" width="9" style="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>20</v></c></row></sheetData>',
    ],
    [
      "gets a row between others",
      '<sheetData><row r="3"><c r="A3"><v>1</v></c></row></sheetData>',
      '<sheetData><row r="1"><c r="B1"><v>20</v></c></row><row r="3"><c r="A3"><v>1</v></c></row></sheetData>',
    ],
    [
      "gets a row of a sheet without any, which then says how far it reaches",
      '<dimension ref="A1"/><sheetData/>',
      '<dimension ref="A1:B1"/><sheetData><row r="1"><c r="B1"><v>20</v></c></row></sheetData>',
    ],
    [
      "fills a row that is an empty element",
      '<sheetData><row r="1" ht="20"/></sheetData>',
      '<sheetData><row r="1" ht="20"><c r="B1"><v>20</v></c></row></sheetData>',
    ],
  ])("%s", async (_, before, after) => {
    const host = await bookOf(before);
    const { undo, skipped } = await host.applyFixes([fix("B1", 20)]);
    expect(skipped).toEqual([]);
    expect(textOf(host.save(), SHEET)).toContain(after);
    await host.applyFixes(undo);
    expect((await host.read()).sheets[0]?.values[0]?.[1] ?? null).toBeNull();
    expect(textOf(host.save(), SHEET)).not.toContain('r="B1"');
  });

  it("is read back, formulas only text, several rows at once", async () => {
    const host = await bookOf("<sheetData/>");
    await host.applyFixes([
      fix("A3", "=1+1"),
      fix("B3", 0.3, "0%"),
      fix("A1", "项目"),
      fix("B1", "值"),
      fix("A3", "again"),
    ]);
    const [sheet] = (await (await openFile(host.save())).read()).sheets;
    expect(sheet?.values).toEqual([["项目", "值"], [], ["=1+1", 0.3]]);
    expect(sheet?.formats[2]?.[1]).toBe("0%");
    expect(sheet?.isFormula(3, 1)).toBe(false);
  });

  it("leaves a protected sheet as it is", async () => {
    const host = await bookOf('<sheetData/><sheetProtection sheet="1"/>');
    await expect(host.applyFixes([fix("B1", 20)])).rejects.toMatchObject({ code: "protected" });
  });
});

describe("a sheet of the office's own", () => {
  const plan = rulesSheetPlan("评分规则", 2, "&P");

  it("stands behind the others without a mark, and takes what is written", async () => {
    const original = richWorkbook();
    const host = await openFile(original);
    await host.addSheet(plan);
    const { undo } = await host.applyFixes([fix("A1", "项目"), fix("A2", "优秀线"), fix("B2", 90)]);
    expect(undo).toHaveLength(3);
    const sheets = (await (await openFile(host.save())).read()).sheets;
    const own = sheets.at(-1);
    expect([own?.name, own?.resultMark]).toEqual(["评分规则", undefined]);
    expect(own?.values.slice(0, 2).map((row) => row.slice(0, 2))).toEqual([["项目"], ["优秀线", 90]]);
    // Rows grow with what is written in them.
    const part =
      readZip(host.save()).findLast(({ name }) => name.startsWith("xl/worksheets/sheet"))?.name ?? "";
    expect(textOf(host.save(), part)).not.toContain("customHeight");
    // Every part there was and is not about sheets as such is the same.
    const after = new Map(readZip(host.save()).map((entry) => [entry.name, entry.data]));
    const changed = readZip(original).filter(
      ({ name, data }) => Buffer.compare(data, after.get(name) ?? new Uint8Array()) !== 0,
    );
    expect(changed.map(({ name }) => name).toSorted()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
  });

  it("is neither replaced nor followed by a second", async () => {
    const host = await openFile(richWorkbook());
    await host.addSheet(plan);
    await expect(host.addSheet(plan)).rejects.toMatchObject({ code: "sheet-there", subject: "评分规则" });
  });

  it("can't be added to a file that is only read", async () => {
    const host = await openFile(new TextEncoder().encode("项目,值\n建账权重,20\n"), "规则.csv");
    await expect(host.addSheet(plan)).rejects.toMatchObject({ code: "unsupported" });
  });
});
