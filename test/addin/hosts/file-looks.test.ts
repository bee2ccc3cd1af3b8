/** How written sheets look and print. */
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { LOOKS, NUMBER_FORMATS } from "#addin/hosts/looks.ts";
import type { PlanFormat, PlanStyle, SheetPlan } from "#shared/results/plan.ts";
import { samplePlan, textCell } from "#test/support/plans.ts";
import { makeWorkbook } from "#test/support/workbook-files.ts";

const STYLES = Object.keys(LOOKS) as PlanStyle[];
const FORMATS = Object.keys(NUMBER_FORMATS) as PlanFormat[];

interface Written {
  readonly sheet: string;
  readonly styles: string;
}

async function written(changes: Partial<SheetPlan>): Promise<Written> {
  const host = await openFile(makeWorkbook([{ name: "台账", xml: "<sheetData/>" }]));
  await host.writeSheets([samplePlan(changes)]);
  const parts = unzipSync(host.save());
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  return { sheet: text("xl/worksheets/sheet2.xml"), styles: text("xl/styles.xml") };
}

function elements(xml: string, list: string, item: string): string[] {
  const inside = new RegExp(`<${list} [^>]*>(.*?)</${list}>`).exec(xml)?.[1] ?? "";
  return inside.match(new RegExp(`<${item}(?: [^>]*)?/>|<${item}(?:>| [^>]*[^/]>).*?</${item}>`, "g")) ?? [];
}

function heights(sheet: string): number[] {
  return [...sheet.matchAll(/<row [^>]*? ht="([\d.]+)"/g)].map(([, height]) => Number(height));
}

test("prints on A4, one page wide and as many high as it takes, its head on each", async () => {
  const { sheet } = await written({
    print: { orientation: "portrait", titleRows: { first: 2, last: 3 }, footer: "第 &P 页" },
  });
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(sheet).toContain('<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>');
});

test.each([
  [{ rows: 0, columns: 0 }, undefined],
  [{ rows: 2, columns: 0 }, '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>'],
  [{ rows: 0, columns: 1 }, '<pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/>'],
  [
    { rows: 3, columns: 2 },
    '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>',
  ],
])("keeps %o in view", async (frozen, pane) => {
  expect(/<pane .*?\/>/.exec((await written({ frozen })).sheet)?.[0]).toBe(pane);
});

test("columns have their widths, and merges their areas", async () => {
  const { sheet } = await written({ widths: [8, 18] });
  expect(sheet).toContain(
    '<col min="1" max="1" width="8.71" customWidth="1"/><col min="2" max="2" width="18.71" customWidth="1"/>',
  );
  expect(sheet).toContain('<mergeCells count="1"><mergeCell ref="A1:E1"/></mergeCells>');
});

describe("rows", () => {
  const long = "牵头领导、工作专班、推进方案未落实到位，请于本月底前补齐";

  test("have the height they are given, else what their longest text needs", async () => {
    const rows = [
      { cells: [textCell(long)], height: 44 },
      { cells: [textCell("短")] },
      { cells: [textCell("短"), textCell(long)] },
      { cells: [textCell("一\n二\n三")] },
      { cells: [] },
    ];
    const [given, short, wrapped, lines, empty] = heights(
      (await written({ rows, merges: [], widths: [20, 20] })).sheet,
    );
    expect(given).toBe(44);
    expect(short).toBe(20);
    // 28 characters of double width in a column of 20: three lines, as is the text with line breaks.
    expect([wrapped, lines]).toEqual([48, 48]);
    expect(empty).toBe(20);
  });

  test("count the width of merged columns, and no text merged downwards", async () => {
    const rows = [{ cells: [textCell(long)] }, { cells: [textCell(long)] }, { cells: [] }];
    const merges = [
      { top: 1, left: 1, bottom: 1, right: 3 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ];
    expect(heights((await written({ rows, merges, widths: [20, 20, 20] })).sheet)).toEqual([20, 20, 20]);
  });

  test("are never higher than Excel allows", async () => {
    const rows = [{ cells: [textCell("字".repeat(5_000))] }];
    expect(heights((await written({ rows, merges: [], widths: [10] })).sheet)).toEqual([409]);
  });
});

describe("every style in every format", () => {
  test.each(STYLES)("%s", async (style) => {
    const look = LOOKS[style];
    const rows = [{ cells: FORMATS.map((format) => ({ value: 1, format, style })) }];
    const { sheet, styles } = await written({ rows, merges: [] });
    const formats = elements(styles, "cellXfs", "xf");
    const codes = new Map(
      elements(styles, "numFmts", "numFmt").map((xml) => [
        /numFmtId="(\d+)"/.exec(xml)?.[1],
        /formatCode="(.*?)"/.exec(xml)?.[1],
      ]),
    );
    const numbers = [...sheet.matchAll(/<c r="[A-Z]1" s="(\d+)"/g)].map(([, number]) => Number(number));
    expect(numbers.length).toBe(FORMATS.length);
    numbers.forEach((number, index) => {
      const xml = formats[number] ?? "";
      const part = (list: string, item: string): string =>
        elements(styles, list, item)[Number(new RegExp(`${item}Id="(\\d+)"`).exec(xml)?.[1])] ?? "";
      const font = part("fonts", "font");
      expect(font).toContain(`<sz val="${look.size}"/>`);
      expect(font).toContain(`<name val="${look.font}"/>`);
      expect(font.includes("<b/>")).toBe(look.bold === true);
      expect(/<color rgb="FF(\w+)"\/>/.exec(font)?.[1]).toBe(look.colour);
      expect(/<fgColor rgb="FF(\w+)"\/>/.exec(part("fills", "fill"))?.[1]).toBe(look.fill);
      expect(part("borders", "border").includes('style="thin"')).toBe(look.bordered);
      expect(/horizontal="(\w+)"/.exec(xml)?.[1]).toBe(look.horizontal);
      expect(/(?:wrapText|shrinkToFit)(?==)/.exec(xml)?.[0]).toBe(
        { wrap: "wrapText", shrink: "shrinkToFit", overflow: undefined }[look.fit ?? "wrap"],
      );
      const format = /numFmtId="(\d+)"/.exec(xml)?.[1] ?? "";
      expect(codes.get(format) ?? BUILT_IN[format]).toBe(NUMBER_FORMATS[FORMATS[index] ?? "text"]);
    });
  });
});

/** ECMA-376 part 1, 18.8.30: codes that every program knows by number. */
const BUILT_IN: Readonly<Record<string, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  10: "0.00%",
  49: "@",
};
