/** Colour bars, charts and page breaks in a package: whole, and beside whatever an official drew. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { readZip } from "#addin/hosts/file/zip.ts";
import type { SheetPlan } from "#shared/results/plan.ts";
import { packageFaults } from "#test/support/package-faults.ts";
import { drawnPlan, samplePlan, textCell } from "#test/support/plans.ts";
import { richWorkbook } from "#test/support/rich-workbook.ts";
import { makeWorkbook, type WorkbookShape } from "#test/support/workbook-files.ts";

type Parts = Readonly<Record<string, string>>;

async function written(bytes: Uint8Array, ...plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const host = await openFile(bytes);
  await host.writeSheets(plans);
  return host.save();
}

function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function plain(shape: WorkbookShape = {}): Uint8Array {
  return makeWorkbook([{ name: "台账", xml: "<sheetData/>" }], shape);
}

function charts(parts: Parts): string[] {
  return Object.keys(parts).filter((name) => /charts\/chart\d*\.xml$/.test(name));
}

describe("a chart", () => {
  test("has a part, a drawing and the way to both; it shows the sheet's cells, and keeps what they hold", async () => {
    const saved = await written(plain(), drawnPlan());
    expect(packageFaults(saved)).toEqual([]);
    const parts = partsOf(saved);
    expect(parts["xl/worksheets/_rels/sheet2.xml.rels"]).toContain('Target="/xl/drawings/drawing1.xml"');
    expect(parts["xl/drawings/_rels/drawing1.xml.rels"]).toContain('Target="/xl/charts/chart1.xml"');
    const chart = parts["xl/charts/chart1.xml"] ?? "";
    expect(chart).toContain("<c:f>'单位画像 2020-12'!$B$1:$C$1</c:f>");
    expect(chart).toContain("<c:f>'单位画像 2020-12'!$B$2:$C$2</c:f>");
    expect(chart).toContain('<c:pt idx="1"><c:v>86.42</c:v></c:pt>');
    expect(chart).toContain("近2个月&lt;得分&gt;");
    expect(chart).toContain('<c:max val="90"/><c:min val="70"/>');
    expect(parts["xl/drawings/drawing1.xml"]).toContain("<xdr:col>3</xdr:col>");
  });

  test("follows its sheet to the name it had to take", async () => {
    const own = makeWorkbook([{ name: "单位画像 2020-12", xml: "<sheetData/>" }]);
    expect(partsOf(await written(own, drawnPlan()))["xl/charts/chart1.xml"]).toContain(
      "'单位画像 2020-12 (2)'!",
    );
  });

  test("is drawn anew with its sheet, and nothing of the old one is left", async () => {
    const once = await written(plain(), drawnPlan());
    const twice = await written(once, drawnPlan());
    expect(packageFaults(twice)).toEqual([]);
    const [{ "[Content_Types].xml": types, ...rest }, { "[Content_Types].xml": before, ...first }] = [
      partsOf(twice),
      partsOf(once),
    ];
    expect(rest).toEqual(first);
    expect(types?.split("<").toSorted()).toEqual(before?.split("<").toSorted());
    const without = partsOf(await written(once, samplePlan({ kind: "profiles", name: "单位画像 2020-12" })));
    expect(Object.keys(without).filter((name) => /chart|drawing/.test(name))).toEqual([]);
    expect(without["[Content_Types].xml"]).not.toMatch(/chart|drawing/);
    expect(
      packageFaults(await written(once, samplePlan({ kind: "profiles", name: "单位画像 2020-12" }))),
    ).toEqual([]);
  });

  test.each<[string, WorkbookShape]>([
    ["the strict namespaces", { strict: true }],
    ["a prefix on every element", { prefix: "x:" }],
    ["a workbook part of another name", { workbook: "office/book.xml" }],
    ["absolute targets", { absolute: true }],
  ])("stands in a workbook with %s", async (_, shape) => {
    const saved = await written(plain(shape), drawnPlan(), samplePlan());
    expect(packageFaults(saved)).toEqual([]);
    expect(charts(partsOf(saved))).toHaveLength(1);
    const namespaces = JSON.stringify(partsOf(saved)).match(/drawingml\/(?:2006\/)?chart/g) ?? [];
    expect(new Set(namespaces)).toEqual(new Set([shape.strict ? "drawingml/chart" : "drawingml/2006/chart"]));
  });

  test("leaves the official's own charts, pictures and drawings byte for byte", async () => {
    const original = richWorkbook();
    expect(packageFaults(original)).toEqual([]);
    const saved = await written(original, drawnPlan(), samplePlan());
    expect(packageFaults(saved)).toEqual([]);
    const after = new Map(readZip(saved).map((entry) => [entry.name, entry.data]));
    for (const { name, data } of readZip(original)) {
      if (/^\[Content|workbook\.xml|styles\.xml$/.test(name)) continue;
      expect(Buffer.compare(after.get(name) ?? new Uint8Array(), data), name).toBe(0);
    }
    expect(charts(partsOf(saved))).toHaveLength(3);
  });

  test("is replaced beside what an official laid on our sheet, which stays", async () => {
    const parts = unzipSync(await written(plain(), drawnPlan()));
    const drawing = "xl/drawings/drawing1.xml";
    const shape =
      "<xdr:absoluteAnchor><xdr:pos x='0' y='0'/><xdr:ext cx='9' cy='9'/><xdr:sp macro='' textlink=''><xdr:nvSpPr><xdr:cNvPr id='7' name='批注框'/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:absoluteAnchor>";
    const text = strFromU8(parts[drawing] ?? new Uint8Array()).replace("</xdr:wsDr>", `${shape}</xdr:wsDr>`);
    const drawnOn = zipSync({ ...parts, [drawing]: strToU8(text) });
    for (const plan of [drawnPlan(), drawnPlan({ charts: [], bars: [] })]) {
      const saved = await written(drawnOn, plan);
      expect(packageFaults(saved)).toEqual([]);
      const after = partsOf(saved);
      expect(after[drawing]).toContain(shape);
      expect(charts(after)).toHaveLength(plan.charts?.length ?? 0);
      expect(after["xl/worksheets/sheet2.xml"]).toMatch(/<drawing [^>]*r:id="rId1"\/>/);
    }
  });
});

describe("colour bars and pages", () => {
  test("bars have fixed ends, in the format of Excel 2007 and in the newer one", async () => {
    const sheet = partsOf(await written(plain(), drawnPlan()))["xl/worksheets/sheet2.xml"] ?? "";
    const ids = sheet.match(/\{F1E1ED6E-[^}]*\}/g) ?? [];
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(2);
    expect(sheet).toContain(
      '<conditionalFormatting sqref="D2"><cfRule type="dataBar" priority="2"><dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="num" val="10"/>',
    );
    expect(sheet).toContain("<xm:sqref>B2:C2</xm:sqref>");
  });

  test("pages end where the plan says, with its footer", async () => {
    const sheet = partsOf(await written(plain(), drawnPlan()))["xl/worksheets/sheet2.xml"] ?? "";
    expect(sheet).toContain(
      '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>',
    );
    expect(sheet).toContain("<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>");
  });

  test("a plan without them has none of it", async () => {
    const plan = samplePlan({ rows: [{ cells: [textCell("一")] }], merges: [] });
    const sheet = partsOf(await written(plain(), plan))["xl/worksheets/sheet2.xml"] ?? "";
    expect(sheet).not.toMatch(/rowBreaks|drawing|conditionalFormatting|extLst/);
  });
});
