/** Result sheets go into the package and nothing of the official's is harmed. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { openFile, type FileHost } from "#addin/hosts/file.ts";
import { contentOf, readZip } from "#addin/hosts/file/zip.ts";
import type { WorkbookGrid } from "#shared/reading/grid.ts";
import type { SheetPlan } from "#shared/results/plan.ts";
import { numberCell, samplePlan, textCell } from "#test/support/plans.ts";
import { RICH_SHEETS, richWorkbook } from "#test/support/rich-workbook.ts";
import { makeWorkbook, rowsXml, utf16Bytes, type WorkbookShape } from "#test/support/workbook-files.ts";

const REWRITTEN = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml"];
const LOSSES = samplePlan({ kind: "losses", name: "失分清单 2020-12" });

/** The compressed data of every entry. */
function entriesOf(bytes: Uint8Array): Map<string, string> {
  return new Map(readZip(bytes).map((entry) => [entry.name, Buffer.from(entry.data).toString("base64")]));
}

function textOf(bytes: Uint8Array, name: string): string {
  const entry = readZip(bytes).find((one) => one.name === name);
  if (entry === undefined) throw new Error(`${name} is not there`);
  return new TextDecoder().decode(contentOf(entry));
}

/** The file with one part's text changed. */
function withText(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [name]: strToU8(change(textOf(bytes, name))) });
}

async function reread(host: FileHost): Promise<WorkbookGrid> {
  return await (await openFile(host.save())).read();
}

describe("in the workbook with everything", () => {
  let host: FileHost;
  const original = richWorkbook();

  beforeEach(async () => {
    host = await openFile(original, "台账.xlsx");
  });

  test("saving without writing gives the same entries", () => {
    expect(entriesOf(host.save())).toEqual(entriesOf(original));
  });

  test("every part but four is copied still compressed, byte for byte", async () => {
    await host.writeSheets([samplePlan(), LOSSES]);
    const [before, after] = [entriesOf(original), entriesOf(host.save())];
    const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
    expect(changed.toSorted()).toEqual(REWRITTEN);
    expect([...after.keys()].filter((name) => !before.has(name))).toEqual([
      "xl/worksheets/sheet2.xml",
      "xl/worksheets/sheet5.xml",
    ]);
  });

  test("in the four, only something is added", async () => {
    await host.writeSheets([samplePlan()]);
    const saved = host.save();
    for (const name of REWRITTEN) {
      expect(isContained(tagsOf(textOf(original, name)), tagsOf(textOf(saved, name))), name).toBe(true);
    }
  });

  test("cell formats keep their numbers, and differential formats stay", async () => {
    const formats = (bytes: Uint8Array): string[] =>
      /<cellXfs[^>]*>(.*)<\/cellXfs>/
        .exec(textOf(bytes, "xl/styles.xml"))?.[1]
        ?.match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [];
    await host.writeSheets([samplePlan()]);
    const saved = host.save();
    expect(formats(saved).slice(0, 5)).toEqual(formats(original));
    expect(formats(saved).length).toBe(
      Number(/<cellXfs count="(\d+)"/.exec(textOf(saved, "xl/styles.xml"))?.[1]),
    );
    expect(textOf(saved, "xl/styles.xml")).toContain(
      /<dxfs.*<\/dxfs>/.exec(textOf(original, "xl/styles.xml"))?.[0],
    );
  });

  test("the official's sheets read as before, the results behind them", async () => {
    const before = await host.read();
    expect(await host.writeSheets([samplePlan(), LOSSES])).toEqual(["排名 2020-12", "失分清单 2020-12"]);
    const after = await reread(host);
    expect(after.sheets.map((sheet) => sheet.name)).toEqual([
      ...RICH_SHEETS,
      "排名 2020-12",
      "失分清单 2020-12",
    ]);
    expect(JSON.stringify(after.sheets.slice(0, 4))).toBe(JSON.stringify(before.sheets));
    expect(after.sheets.slice(4).map((sheet) => sheet.resultMark)).toEqual([
      "standings|2020-12",
      "losses|2020-12",
    ]);
  });

  test("names keep the sheets they belong to", async () => {
    await host.writeSheets([samplePlan()]);
    const names = textOf(host.save(), "xl/workbook.xml").match(/<definedName .*?<\/definedName>/g) ?? [];
    expect(names.slice(0, 4)).toEqual(
      textOf(original, "xl/workbook.xml").match(/<definedName .*?<\/definedName>/g),
    );
    expect(names.slice(4)).toEqual([
      '<definedName name="FiveLedger.Result" localSheetId="4" hidden="1">&quot;standings|2020-12&quot;</definedName>',
      `<definedName name="_xlnm.Print_Titles" localSheetId="4">'排名 2020-12'!$2:$2</definedName>`,
    ]);
  });

  test("a sheet of the same mark is replaced in its place, whatever it is called, and nothing grows", async () => {
    await host.writeSheets([samplePlan({ name: "旧排名" }), LOSSES]);
    const once = host.save();
    const again = await openFile(once);
    const rows = [{ cells: [textCell("新", "title")] }];
    expect(await again.writeSheets([samplePlan({ rows })])).toEqual(["旧排名"]);
    const after = await reread(again);
    expect(after.sheets.map((sheet) => sheet.name)).toEqual([...RICH_SHEETS, "旧排名", "失分清单 2020-12"]);
    expect(after.sheets[4]?.values).toEqual([["新"]]);
    expect(after.sheets[4]?.printTitleRows).toEqual({ first: 2, last: 2 });
    const names = textOf(again.save(), "xl/workbook.xml").match(/<definedName /g) ?? [];
    expect(names.length).toBe((textOf(once, "xl/workbook.xml").match(/<definedName /g) ?? []).length);
  });

  test("writing the same again gives the same file, but for the chain of formulas", async () => {
    await host.writeSheets([samplePlan(), LOSSES]);
    const once = entriesOf(host.save());
    await host.writeSheets([samplePlan(), LOSSES]);
    const twice = entriesOf(host.save());
    // A chain naming formulas that are gone is damage to Excel; it makes its own where there is none.
    once.delete("xl/calcChain.xml");
    for (const name of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/workbook.xml"]) {
      once.delete(name);
      twice.delete(name);
    }
    expect(twice).toEqual(once);
    expect(textOf(host.save(), "[Content_Types].xml")).not.toContain("calcChain");
    expect(textOf(host.save(), "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  test("of a result sheet and the official's copy of it, the one of our name is replaced", async () => {
    await host.writeSheets([samplePlan({ name: "我抄的排名" })]);
    const workbook = textOf(host.save(), "xl/workbook.xml");
    expect(workbook).toContain("standings|2020-12");
    await host.writeSheets([LOSSES]);
    const copied = withText(host.save(), "xl/workbook.xml", (text) =>
      text.replace("losses|2020-12", "standings|2020-12"),
    );
    const again = await openFile(copied);
    expect(await again.writeSheets([samplePlan({ name: LOSSES.name })])).toEqual([LOSSES.name]);
    expect(await again.writeSheets([samplePlan({ name: "另一名称" })])).toEqual(["我抄的排名"]);
  });

  test("another month's sheets stand beside", async () => {
    await host.writeSheets([samplePlan()]);
    await host.writeSheets([samplePlan({ period: "2021-01", name: "排名 2021-01" })]);
    const { sheets } = await reread(host);
    expect(sheets.slice(4).map((sheet) => sheet.name)).toEqual(["排名 2020-12", "排名 2021-01"]);
  });
});

describe("an official's own sheet", () => {
  const own = makeWorkbook([
    { name: "排名 2020-12", xml: `<sheetData>${rowsXml([["我的排名", 1]])}</sheetData>` },
    { name: "A'账", xml: "<sheetData/>" },
  ]);

  test("of the wanted name is left alone and ours gets a number, in links and formulas too", async () => {
    const host = await openFile(own);
    const rows = [
      {
        cells: [
          { ...textCell("去"), link: { sheet: "排名 2020-12", cell: "B2" } },
          { ...textCell("去"), link: { sheet: "A'账", cell: "C3" } },
          { ...textCell("没有"), link: { sheet: "不存在", cell: "A1" } },
          {
            value: 1,
            formula: "'排名 2020-12'!A1+'A''账'!A1",
            format: "points" as const,
            style: "body" as const,
          },
        ],
      },
    ];
    expect(await host.writeSheets([samplePlan({ rows, merges: [] })])).toEqual(["排名 2020-12 (2)"]);
    const { sheets } = await reread(host);
    expect(sheets[0]?.values).toEqual([["我的排名", 1]]);
    expect(sheets[2]?.name).toBe("排名 2020-12 (2)");
    const xml = textOf(host.save(), "xl/worksheets/sheet3.xml");
    expect(xml.match(/<hyperlink .*?\/>/g)).toEqual([
      `<hyperlink ref="A1" location="'排名 2020-12 (2)'!B2"/>`,
      `<hyperlink ref="B1" location="'A''账'!C3"/>`,
    ]);
    const formats = [...xml.matchAll(/<c r="[ABC]1" s="(\d+)"/g)].map(([, format]) => format);
    expect(formats[0]).toBe(formats[1]);
    expect(formats[2]).not.toBe(formats[0]);
    expect(xml).toContain("<f>'排名 2020-12 (2)'!A1+'A''账'!A1</f>");
  });

  test("of a name that differs in case alone counts as the same, as in Excel", async () => {
    const host = await openFile(makeWorkbook([{ name: "RANKING", xml: "<sheetData/>" }]));
    expect(await host.writeSheets([samplePlan({ name: "Ranking" })])).toEqual(["Ranking (2)"]);
  });

  test("a name of 31 characters is shortened to make room for its number", async () => {
    const name = "很".repeat(31);
    const host = await openFile(makeWorkbook([{ name, xml: "<sheetData/>" }]));
    expect(await host.writeSheets([samplePlan({ name })])).toEqual([`${"很".repeat(27)} (2)`]);
  });
});

describe("workbooks as other programs write them", () => {
  const shapes: Readonly<Record<string, WorkbookShape>> = {
    "the usual shape": {},
    "a prefix on every element": { prefix: "x:" },
    "the strict namespaces": { strict: true },
    "a workbook part of another name": { workbook: "office/book.xml" },
    "absolute targets": { absolute: true },
    "the relationship prefix on each sheet": { relationPrefix: "d3p1" },
    "a byte order mark": { mark: true },
    "no styles part": { withoutStyles: true },
    "dates from 1904": { date1904: true },
  };
  test.each(Object.entries(shapes))("%s", async (_, shape) => {
    const xml = `<sheetData>${rowsXml([["项目名称", 1.5]])}</sheetData>`;
    const original = makeWorkbook(
      [{ name: "项目台账", xml }],
      shape,
      '<definedName name="表">项目台账!$A$1</definedName>',
    );
    const host = await openFile(original);
    await host.writeSheets([samplePlan(), LOSSES]);
    await host.writeSheets([samplePlan()]);
    const { sheets } = await reread(host);
    expect(sheets.map(({ name, resultMark }) => [name, resultMark])).toEqual([
      ["项目台账", undefined],
      ["排名 2020-12", "standings|2020-12"],
      ["失分清单 2020-12", "losses|2020-12"],
    ]);
    expect(sheets[0]?.values).toEqual([["项目名称", 1.5]]);
    expect(sheets[1]?.values).toEqual(valuesOf(samplePlan()));
    expect(sheets[1]?.formats[2]).toEqual(["#,##0", "@", "0.00", "@", "@"]);
    expect(sheets[1]?.isFormula(3, 3)).toBe(true);
    const workbook = shape.workbook ?? "xl/workbook.xml";
    const before = entriesOf(original).get(
      `${workbook.slice(0, workbook.lastIndexOf("/"))}/worksheets/sheet1.xml`,
    );
    expect([...entriesOf(host.save()).values()]).toContain(before);
  });
});

test.each(["<definedNames/>", "<definedNames></definedNames>", ""])(
  "a workbook with %s gets one list of names",
  async (list) => {
    const made = makeWorkbook([{ name: "台账", xml: "<sheetData/>" }]);
    const host = await openFile(
      withText(made, "xl/workbook.xml", (text) => text.replace("<calcPr", `${list}<calcPr`)),
    );
    await host.writeSheets([samplePlan()]);
    expect(textOf(host.save(), "xl/workbook.xml").match(/<definedNames/g)).toEqual(["<definedNames"]);
    expect((await reread(host)).sheets[1]?.resultMark).toBe("standings|2020-12");
  },
);

test("a workbook part in UTF-16 stays in it", async () => {
  const made = unzipSync(makeWorkbook([{ name: "台账", xml: "<sheetData/>" }]));
  const workbook = new TextDecoder().decode(made["xl/workbook.xml"]).replace("UTF-8", "UTF-16");
  const host = await openFile(zipSync({ ...made, "xl/workbook.xml": utf16Bytes(`\ufeff${workbook}`) }));
  await host.writeSheets([samplePlan()]);
  expect([...(unzipSync(host.save())["xl/workbook.xml"]?.subarray(0, 4) ?? [])]).toEqual([
    0xff, 0xfe, 0x3c, 0,
  ]);
  expect((await reread(host)).sheets.map((sheet) => sheet.name)).toEqual(["台账", "排名 2020-12"]);
});

describe("what stands in the cells", () => {
  test("texts that look like formulas, numbers, markup or escapes come back as they were", async () => {
    const texts = [
      "=SUM(A1)",
      "+1",
      "-1",
      "@A1",
      "\t=1",
      "007",
      "<b>&amp;</b>",
      "_x0041_",
      "a\nb",
      "\u0001\u001f",
      "\r",
      " 空 ",
      "😀",
    ];
    expect(await written(texts.map((text) => textCell(text)))).toEqual(texts);
  });

  test("what XML has no place for is not in the part", async () => {
    const host = await openFile(makeWorkbook([{ name: "台账", xml: "<sheetData/>" }]));
    await host.writeSheets([
      samplePlan({ rows: [{ cells: [textCell("甲\u0001\u001f\uffff乙")] }], merges: [] }),
    ]);
    expect(textOf(host.save(), "xl/worksheets/sheet2.xml")).toContain("甲_x0001__x001F__xFFFF_乙");
  });

  test("a text longer than Excel holds is cut at its limit, between characters", async () => {
    const [text] = await written([textCell("字".repeat(32_765) + "😀尾巴")]);
    expect(text).toBe("字".repeat(32_765) + "…");
  });

  test("numbers come back exactly", async () => {
    const numbers = [0, -0.01, 86.42, 1e-9, 123_456_789.12, 1e21];
    expect(await written(numbers.map((number) => numberCell(number)))).toEqual(numbers);
  });
});

function valuesOf(plan: SheetPlan): unknown[][] {
  return plan.rows.map(({ cells }) => {
    const values: unknown[] = cells.map((cell) => cell?.value ?? null);
    while (values.at(-1) === null) values.pop();
    return values;
  });
}

/** A text's tags in order, counts aside. */
function tagsOf(text: string): string[] {
  return text.replace(/\scount="\d+"/g, "").match(/<[^>]+>/g) ?? [];
}

/** Whether all tags of `part` stand in `whole` in their order, others between them. */
function isContained(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const tag of part) {
    at = whole.indexOf(tag, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** What a row of cells reads as after it was written. */
async function written(cells: SheetPlan["rows"][number]["cells"]): Promise<readonly unknown[]> {
  const host = await openFile(makeWorkbook([{ name: "台账", xml: "<sheetData/>" }]));
  await host.writeSheets([samplePlan({ rows: [{ cells }], merges: [] })]);
  return (await reread(host)).sheets[1]?.values[0] ?? [];
}
