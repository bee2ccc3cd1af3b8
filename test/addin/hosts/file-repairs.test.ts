/** Repairs change the cells the official pressed, and nothing else of the workbook. */
import { unzipSync, zipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { openFile, type FileHost } from "#addin/hosts/file.ts";
import { contentOf, readZip } from "#addin/hosts/file/zip.ts";
import type { CellFix } from "#shared/checking/fixing/certain-fixes.ts";
import type { RepairOutcome } from "#addin/hosts/host.ts";
import type { SheetGrid } from "#shared/reading/grid.ts";
import { richWorkbook } from "#test/support/rich-workbook.ts";
import { makeWorkbook, type WorkbookShape } from "#test/support/workbook-files.ts";

const NUMBER: CellFix = { sheet: "项目台账", cell: "B3", from: "１２００", to: 1200 };
const DATE: CellFix = { sheet: "项目台账", cell: "C4", from: "2020-11-03", to: 44_138, format: "yyyy-mm-dd" };
const TEXT: CellFix = { sheet: "项目台账", cell: "A4", from: "<待定> & “其他”", to: "<已定> &\n“其他”" };

function textOf(bytes: Uint8Array, name: string): string {
  const entry = readZip(bytes).find((one) => one.name === name);
  return entry === undefined ? "" : new TextDecoder().decode(contentOf(entry));
}

/** How many cells were changed. */
function changed({ undo }: RepairOutcome): number {
  return undo.length;
}

function partNames(bytes: Uint8Array): string[] {
  return readZip(bytes).map(({ name }) => name);
}

async function firstSheet(host: FileHost): Promise<SheetGrid | undefined> {
  return (await (await openFile(host.save())).read()).sheets[0];
}

describe("in the workbook with everything", () => {
  const original = richWorkbook();
  const part = "xl/worksheets/sheet1.xml";
  let host: FileHost;

  beforeEach(async () => {
    host = await openFile(original);
  });

  test("a number, a date and a text are repaired and read so", async () => {
    expect(changed(await host.applyFixes([NUMBER, DATE, TEXT]))).toBe(3);
    const sheet = await firstSheet(host);
    expect([sheet?.values[2]?.[1], sheet?.values[3]?.[2], sheet?.values[3]?.[0]]).toEqual([
      1200,
      44_138,
      TEXT.to,
    ]);
    expect([sheet?.formats[2]?.[1], sheet?.formats[3]?.[2]]).toEqual([undefined, "yyyy-mm-dd"]);
  });

  test("of the sheet's part nothing else changes but the total over them", async () => {
    await host.applyFixes([NUMBER, DATE]);
    const repaired = textOf(host.save(), part)
      .replace('<c r="B3" s="5"><v>1200</v></c>', '<c r="B3" s="3" t="s"><v>5</v></c>')
      .replace("<f>SUM(B3:B4)</f><v>2001</v>", "<f>SUM(B3:B4)</f><v>801</v>")
      .replace('<c r="C4" s="6"><v>44138</v></c>', '<c r="C4" s="3" t="s"><v>6</v></c>');
    expect(repaired).toBe(textOf(original, part));
  });

  test("the repaired cell keeps its look but for the number format", async () => {
    await host.applyFixes([NUMBER, DATE]);
    const formats = textOf(host.save(), "xl/styles.xml").match(/<xf (?:[^>]*\/>|.*?<\/xf>)/g);
    const kept =
      'fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"><alignment horizontal="right"/></xf>';
    expect(formats?.slice(-2)).toEqual([
      `<xf numFmtId="0" applyNumberFormat="1" ${kept}`,
      `<xf numFmtId="165" applyNumberFormat="1" ${kept}`,
    ]);
  });

  test("every other part is the same, byte for byte", async () => {
    await host.applyFixes([NUMBER]);
    const after = readZip(host.save());
    const others = readZip(original).filter((entry, index) => {
      return Buffer.compare(entry.data, after[index]?.data ?? new Uint8Array()) !== 0;
    });
    expect(others.map((entry) => entry.name).toSorted()).toEqual(["xl/styles.xml", "xl/workbook.xml", part]);
  });

  test.each<[string, CellFix, string]>([
    ["holds something else by now", { ...NUMBER, from: "1200" }, "changed"],
    ["is as wanted already", { ...NUMBER, from: "1200", to: "１２００" }, "done"],
    ["is computed", { sheet: "项目台账", cell: "B5", from: 801, to: 802 }, "computed"],
    ["is computed and was never shown", { sheet: "项目台账", cell: "C5", from: null, to: 1 }, "computed"],
    ["has no address", { ...NUMBER, cell: "" }, "changed"],
  ])("a cell that %s stays, and it is told", async (_, fix, why) => {
    expect(await host.applyFixes([fix])).toEqual({ undo: [], skipped: [{ fix, why }] });
    expect(host.save()).toEqual((await openFile(original)).save());
  });

  test("a second repair of the same cell finds it changed", async () => {
    const other = { ...NUMBER, to: 12 };
    expect((await host.applyFixes([NUMBER, other])).skipped).toEqual([{ fix: other, why: "changed" }]);
    expect((await host.applyFixes([NUMBER])).skipped).toEqual([{ fix: NUMBER, why: "done" }]);
  });

  test("undoing puts back the very cells: strings that others share, rich text, look and format", async () => {
    const { undo } = await host.applyFixes([NUMBER, DATE, TEXT]);
    expect(undo).toMatchObject([
      { sheet: "项目台账", cell: "B3", from: 1200, to: NUMBER.from, format: "@" },
      { sheet: "项目台账", cell: "C4", from: DATE.to, to: DATE.from, format: "@" },
      { sheet: "项目台账", cell: "A4", from: TEXT.to, to: TEXT.from },
    ]);
    expect(textOf(host.save(), part)).not.toBe(textOf(original, part));
    expect(changed(await host.applyFixes(undo))).toBe(3);
    expect(textOf(host.save(), part)).toBe(textOf(original, part));
  });

  test("undoing leaves a cell that was changed again", async () => {
    const { undo } = await host.applyFixes([NUMBER, DATE]);
    await host.applyFixes([{ ...NUMBER, from: 1200, to: 1300 }]);
    const { undo: redo, skipped } = await host.applyFixes(undo);
    expect(redo.map(({ cell }) => cell)).toEqual(["C4"]);
    expect(skipped).toMatchObject([{ fix: { cell: "B3" }, why: "changed" }]);
    expect((await firstSheet(host))?.values[2]?.[1]).toBe(1300);
  });

  test("Excel is asked to compute anew, once", async () => {
    const { undo } = await host.applyFixes([NUMBER]);
    await host.applyFixes(undo);
    const workbook = textOf(host.save(), "xl/workbook.xml");
    expect(workbook.match(/<calcPr[^>]*>/g)).toEqual([expect.stringContaining(' fullCalcOnLoad="1"')]);
    expect(workbook.replace(' fullCalcOnLoad="1"', "")).toBe(textOf(original, "xl/workbook.xml"));
  });

  test("a sheet that is gone is told, and nothing is changed", async () => {
    await expect(host.applyFixes([NUMBER, { ...NUMBER, sheet: "没有" }])).rejects.toMatchObject({
      code: "sheet-gone",
      subject: "没有",
    });
    expect((await firstSheet(host))?.values[2]?.[1]).toBe("１２００");
  });
});

test("a text of several looks and with its reading, shared by two cells, is repaired in one of them alone", async () => {
  const parts = unzipSync(richWorkbook());
  const change = (name: string, from: string, to: string): void => {
    const text = new TextDecoder().decode(parts[name]);
    expect(text).toContain(from);
    parts[name] = new TextEncoder().encode(text.replace(from, to));
  };
  const strings = "xl/sharedStrings.xml";
  const sheet = "xl/worksheets/sheet1.xml";
  const rich =
    '<si><r><t>１２</t></r><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>００</t></r>' +
    '<rPh sb="0" eb="2"><t>yi er</t></rPh><phoneticPr fontId="0"/></si>';
  change(strings, "<si><t>１２００</t></si>", rich);
  change(sheet, '<c r="A3" t="s"><v>4</v></c>', '<c r="A3" s="1" t="s"><v>5</v></c>');
  const host = await openFile(zipSync(parts));
  const before = textOf(host.save(), sheet);
  const { undo, skipped } = await host.applyFixes([NUMBER]);
  expect(skipped).toEqual([]);
  expect((await firstSheet(host))?.values[2]?.slice(0, 2)).toEqual(["１２００", 1200]);
  expect(textOf(host.save(), strings)).toContain(rich);
  await host.applyFixes(undo);
  expect(textOf(host.save(), sheet)).toBe(before);
});

describe("in workbooks as other programs write them", () => {
  const xml =
    '<sheetData><row><c t="inlineStr"><is><t>１２</t></is></c><c s="3" t="inlineStr"><is><t>2020-11-03</t></is></c></row></sheetData>';
  const fixes: CellFix[] = [
    { sheet: "台账", cell: "A1", from: "１２", to: 12 },
    { sheet: "台账", cell: "B1", from: "2020-11-03", to: 44_138, format: "yyyy-mm-dd" },
  ];
  const shapes: Readonly<Record<string, WorkbookShape>> = {
    "without places": {},
    "with a prefix": { prefix: "x:" },
    strict: { strict: true },
    "counting from 1904": { date1904: true },
  };
  test.each(Object.entries(shapes))("%s", async (_, shape) => {
    const host = await openFile(makeWorkbook([{ name: "台账", xml }], shape));
    const { undo } = await host.applyFixes(fixes);
    expect((await firstSheet(host))?.values).toEqual([[12, 44_138]]);
    expect(changed(await host.applyFixes(undo))).toBe(2);
    expect((await firstSheet(host))?.values).toEqual([["１２", "2020-11-03"]]);
  });

  test("a protected sheet refuses", async () => {
    const host = await openFile(makeWorkbook([{ name: "台账", xml: `${xml}<sheetProtection sheet="1"/>` }]));
    await expect(host.applyFixes(fixes)).rejects.toMatchObject({ code: "protected", subject: "台账" });
  });
});

function fixOf(cell: string, from: number, to: CellFix["to"]): CellFix {
  return { sheet: "台账", cell, from, to };
}

test("values of every kind are written", async () => {
  const xml =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row></sheetData>';
  const host = await openFile(makeWorkbook([{ name: "台账", xml }], { withoutStyles: true }));
  const fixes = [fixOf("A1", 1, true), fixOf("B1", 2, null), fixOf("C1", 3, "")];
  expect(changed(await host.applyFixes(fixes))).toBe(3);
  expect((await firstSheet(host))?.values).toEqual([[true]]);
});

test("a workbook without styles gets what a date's format needs, and nothing where none is needed", async () => {
  const xml =
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>2020-11-03</t></is></c><c r="B1" t="inlineStr"><is><t>１２</t></is></c></row></sheetData>';
  const made = makeWorkbook([{ name: "台账", xml }], { withoutStyles: true });
  const host = await openFile(made);
  await host.applyFixes([{ sheet: "台账", cell: "B1", from: "１２", to: 12 }]);
  expect(partNames(host.save())).toEqual(partNames(made));
  await host.applyFixes([
    { sheet: "台账", cell: "A1", from: "2020-11-03", to: 44_138, format: "yyyy-mm-dd" },
  ]);
  expect(partNames(host.save())).toEqual([...partNames(made), "xl/styles.xml"]);
  const sheet = await firstSheet(host);
  expect(sheet?.values).toEqual([[44_138, 12]]);
  expect(sheet?.formats).toEqual([["yyyy-mm-dd", undefined]]);
});
