/** Result sheets and repairs in the open workbook: as the plan says, whole or not at all, nobody else's cells. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { NUMBER_FORMATS } from "#addin/hosts/looks.ts";
import type { SheetPlan } from "#shared/results/plan.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { Book, Sheet } from "#test/support/office/book.ts";
import { openExcel, type OpenExcel, type Outcome } from "#test/support/office/excel.ts";
import { drawnPlan, numberCell, samplePlan, textCell } from "#test/support/plans.ts";
import { makeWorkbook, rowsXml } from "#test/support/workbook-files.ts";

const MARK = "FiveLedger.Result";

let browser: Browser;
let excel: OpenExcel;
beforeAll(async () => {
  browser = await launchBrowser();
  excel = await openExcel(browser, new Book());
});
afterAll(async () => browser.close());
beforeEach(() => {
  excel.book = ledgers();
  excel.fault = undefined;
  excel.payload = 5 * 1024 * 1024;
});
afterEach(() => expect(excel.book.unknown).toEqual([]));

/** A workbook with one ledger of the official's. */
function ledgers(): Book {
  const book = new Book();
  const sheet = new Sheet("项目台账");
  [
    ["项目", "投资"],
    ["学校", "１２００"],
    ["公路", 300],
  ].forEach((row, r) =>
    row.forEach((value, c) => {
      sheet.cellToSet(r + 1, c + 1).value = value;
    }),
  );
  book.sheets = [sheet];
  book.results = new Map([["ROUND(86.4151,2)", 86.42]]);
  return book;
}

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if ("error" in outcome) throw new Error(outcome.error);
  return outcome.value;
}

function cellsOf(sheet: Sheet | undefined) {
  return JSON.stringify([...(sheet?.cells ?? [])]);
}

/** A findings sheet long enough for several requests. */
function longPlan(): SheetPlan {
  return samplePlan({
    kind: "findings",
    name: "校验报告 2020-12",
    rows: Array.from({ length: 9_000 }, (_, row) => ({
      cells: [numberCell(row, "integer"), textCell(`第${row}条`), textCell("@说明"), textCell("001")],
    })),
    merges: [],
  });
}

describe("writing", () => {
  it("writes what the plan says, and reads it back", async () => {
    expect(valueOf(await excel.writeSheets([samplePlan()]))).toEqual(["排名 2020-12"]);
    const sheet = excel.book.sheet("排名 2020-12");
    expect(sheet?.names.get(MARK)).toEqual({ formula: '="standings|2020-12"', visible: false });
    expect(sheet).toMatchObject({
      visibility: "Visible",
      frozen: "A1:B2",
      titleRows: { first: 2, last: 2 },
      gridlines: false,
    });
    expect(Object.fromEntries(sheet?.page ?? [])).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
    });
    expect(sheet?.cell(3, 2)?.link).toBe("'项目台账'!A3");
    expect(sheet?.cell(3, 3)?.formula).toBe("=ROUND(86.4151,2)");
    expect(sheet?.look.get("A1 Font.Name")).toBe("黑体");
    expect(sheet?.look.get("A2:E2 Fill.Color")).toBe("#DCE3EC");
    expect(sheet?.look.get("A1:XFD1 RowHeight")).toBe(30);

    const grid = valueOf(await excel.read()).sheets[1];
    expect(grid?.resultMark).toBe("standings|2020-12");
    expect(grid?.values).toEqual([
      ["静乐县2020年12月排名", null, null, null, null],
      ["名次", "单位", "得分", "等次", "说明"],
      [1, "鹅城镇", 86.42, "优", "=1+1 不是公式"],
      [2, "王村镇", -1.5, "差", null],
    ]);
    expect(grid?.formats[2]).toEqual([NUMBER_FORMATS.integer, "@", "0.00", "@", "@"]);
    expect(grid?.formats[3]?.[2]).toBe(NUMBER_FORMATS.signed);
    expect(grid?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 5 }]);
    expect(grid?.formulas).toEqual(["3 3"]);
  });

  it("writes the cells that a file gets", async () => {
    const file = await openFile(
      makeWorkbook([{ name: "项目台账", xml: `<sheetData>${rowsXml([["项目"]])}</sheetData>` }]),
    );
    const named = await file.writeSheets([samplePlan()]);
    const ofFile = (await file.read()).sheets[1];
    expect(valueOf(await excel.writeSheets([samplePlan()]))).toEqual(named);
    const ofExcel = valueOf(await excel.read()).sheets[1];
    const cells = ofFile?.values.flatMap((row, r) =>
      row.map((value, c) => [value, ofFile.formats[r]?.[c]] as const),
    );
    expect(cells).toEqual(
      ofFile?.values.flatMap((row, r) =>
        row.map((_, c) => [ofExcel?.values[r]?.[c] ?? null, ofExcel?.formats[r]?.[c]] as const),
      ),
    );
    expect(ofExcel?.merges).toEqual(ofFile?.merges);
    expect(ofExcel?.printTitleRows).toEqual(ofFile?.printTitleRows);
  });

  it("keeps text that looks like something else as text", async () => {
    const texts = ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "'a", "001", "2020-12", "TRUE", ""];
    const plan = samplePlan({ rows: [{ cells: texts.map((text) => textCell(text)) }], merges: [] });
    valueOf(await excel.writeSheets([plan]));
    const grid = valueOf(await excel.read()).sheets[1];
    expect(grid?.values[0]).toEqual(texts.slice(0, -1));
    expect(grid?.formulas).toEqual([]);
  });

  it("replaces its own sheet, whatever it is called now, and leaves nothing of the old one", async () => {
    valueOf(await excel.writeSheets([samplePlan()]));
    const sheet = excel.book.sheet("排名 2020-12");
    if (sheet === undefined) throw new Error("not written");
    sheet.name = "领导看的排名";
    const shorter = samplePlan({ rows: [{ cells: [textCell("新")] }], merges: [] });
    expect(valueOf(await excel.writeSheets([shorter]))).toEqual(["领导看的排名"]);
    expect(excel.book.sheets.length).toBe(2);
    expect([...sheet.cells.values()].map(({ value }) => value)).toEqual(["新"]);
    expect(sheet).toMatchObject({ merges: [], visibility: "Visible" });
  });

  it("of two sheets of one mark takes the one of the wanted name", async () => {
    valueOf(await excel.writeSheets([samplePlan()]));
    const copy = new Sheet("我的副本");
    copy.names.set(MARK, { formula: '="standings|2020-12"', visible: false });
    copy.cellToSet(1, 1).value = "批注";
    excel.book.sheets.splice(1, 0, copy);
    expect(valueOf(await excel.writeSheets([samplePlan()]))).toEqual(["排名 2020-12"]);
    expect(copy.cell(1, 1)?.value).toBe("批注");
  });

  it("leaves the official's sheet of the wanted name alone; links follow the new name", async () => {
    const own = new Sheet("排名 2020-12");
    own.cellToSet(1, 1).value = "我的";
    excel.book.sheets.push(own);
    const other = samplePlan({
      kind: "scores",
      name: "五账得分 2020-12",
      rows: [
        {
          cells: [
            { ...textCell("看排名"), link: { sheet: "排名 2020-12", cell: "A1" } },
            { value: 5, formula: "'排名 2020-12'!A3+1", format: "integer", style: "body" },
            { ...textCell("不在"), link: { sheet: "没有", cell: "A1" } },
          ],
        },
      ],
      merges: [],
    });
    const names = valueOf(await excel.writeSheets([samplePlan(), other]));
    expect(names).toEqual(["排名 2020-12 (2)", "五账得分 2020-12"]);
    expect(cellsOf(own)).toBe('[["1 1",{"value":"我的","format":"General"}]]');
    const scores = excel.book.sheet("五账得分 2020-12");
    expect(scores?.cell(1, 1)?.link).toBe("'排名 2020-12 (2)'!A1");
    expect(scores?.cell(1, 2)?.formula).toBe("='排名 2020-12 (2)'!A3+1");
    expect(scores?.cell(1, 3)?.link).toBeUndefined();
  });

  it("draws bars and charts, ends pages where the plan says, and needs nothing newer than ExcelApi 1.9 for it", async () => {
    await excel.supportUpTo("1.9");
    const names = valueOf(await excel.writeSheets([drawnPlan()]));
    await excel.supportUpTo("1.13");
    const sheet = excel.book.sheet(names[0] ?? "");
    const bars = sheet?.conditionalFormats.map(({ addresses, bar }) => ({
      addresses,
      ...Object.fromEntries(bar ?? []),
    }));
    expect(bars).toMatchObject([
      {
        addresses: ["B2:C2"],
        LowerBoundRule: { type: "Number", formula: "0" },
        UpperBoundRule: { type: "Number", formula: "100" },
        "PositiveFormat.GradientFill": false,
      },
      { addresses: ["D2"], UpperBoundRule: { type: "Number", formula: "10" } },
    ]);
    expect(sheet?.charts.map((chart) => Object.fromEntries(chart))).toMatchObject([
      {
        Type: "LineMarkers",
        Source: "B2:C2",
        By: "Rows",
        Categories: "B1:C1",
        Position: "A3:D3",
        Name: "FiveLedger.Chart.1",
        "Title.Text": "近2个月<得分>",
        "Series.Name": "得分",
        "Axes.ValueAxis.Minimum": 70,
        "Axes.ValueAxis.Maximum": 90,
      },
    ]);
    expect(sheet?.breaks).toEqual(["A4"]);
    expect(sheet?.page.get("footer")).toBe("第 &P 页，共 &N 页");
  });

  it("draws its sheet anew, and leaves the chart an official put on it", async () => {
    const [name = ""] = valueOf(await excel.writeSheets([drawnPlan()]));
    const sheet = excel.book.sheet(name);
    sheet?.charts.push(new Map([["Name", "我的图"]]));
    valueOf(await excel.writeSheets([drawnPlan()]));
    expect(sheet?.charts.map((chart) => chart.get("Name"))).toEqual(["我的图", "FiveLedger.Chart.1"]);
    expect(sheet?.conditionalFormats).toHaveLength(2);
    expect(sheet?.breaks).toEqual(["A4"]);
    valueOf(await excel.writeSheets([drawnPlan({ charts: [], bars: [] })]));
    expect(sheet?.charts.map((chart) => chart.get("Name"))).toEqual(["我的图"]);
    expect(sheet?.conditionalFormats).toEqual([]);
  });

  it("writes 9,000 rows in a dozen requests, and by halves where requests must be small", async () => {
    let before = excel.requests;
    valueOf(await excel.writeSheets([longPlan()]));
    expect(excel.requests - before).toBeLessThanOrEqual(12);
    const whole = cellsOf(excel.book.sheets[1]);
    excel.book = ledgers();
    excel.payload = 200_000;
    before = excel.requests;
    valueOf(await excel.writeSheets([longPlan()]));
    expect(excel.requests - before).toBeGreaterThan(12);
    expect(cellsOf(excel.book.sheets[1])).toBe(whole);
  });
});

/** No sheet of ours is in sight unless it is whole, and the official's are as they were. */
function nothingHalfWritten(): void {
  expect(cellsOf(excel.book.sheets[0])).toBe(cellsOf(ledgers().sheets[0]));
  const seen = excel.book.sheets.slice(1).filter((sheet) => sheet.visibility === "Visible");
  expect(seen.map((sheet) => sheet.name)).toEqual([]);
  for (const sheet of excel.book.sheets.slice(1)) expect(sheet.names.has(MARK)).toBe(true);
}

describe("refusals while writing", () => {
  const faults = [
    ["cell-editing", { code: "InvalidOperationInCellEditMode" }],
    ["access-denied", { code: "AccessDenied" }],
    ["timed-out", "hang"],
  ] as const;
  it.each(faults)(
    "%s at any request leaves nothing half-written, and the next attempt is whole",
    async (code, fault) => {
      const plans = [samplePlan(), samplePlan({ kind: "scores", name: "五账得分 2020-12" })];
      const start = excel.requests;
      valueOf(await excel.writeSheets(plans));
      const whole = excel.book.sheets.map(cellsOf);
      // The last requests only let go of ranges; the refusal of any other is told.
      const count = excel.requests - start;
      let told = 0;
      for (let at = 1; at <= count; at += 1) {
        excel.book = ledgers();
        const before = excel.requests;
        excel.fault = (_, request) => (request === before + at ? fault : undefined);
        const outcome = await excel.writeSheets(plans);
        excel.fault = undefined;
        if ("error" in outcome) {
          told += 1;
          expect(outcome.code).toBe(code);
          nothingHalfWritten();
        }
        valueOf(await excel.writeSheets(plans));
        expect(excel.book.sheets.map(cellsOf)).toEqual(whole);
        expect(excel.book.sheets.every((sheet) => sheet.visibility === "Visible")).toBe(true);
      }
      expect(told).toBeGreaterThanOrEqual(5);
    },
  );

  it("a broken replacement leaves the old sheet whole or out of sight", async () => {
    const first = samplePlan({ rows: [{ cells: [textCell("旧")] }], merges: [] });
    valueOf(await excel.writeSheets([first]));
    const [, sheet] = excel.book.sheets;
    const old = cellsOf(sheet);
    for (let at = 1; at <= 6; at += 1) {
      excel.book = ledgers();
      valueOf(await excel.writeSheets([first]));
      const before = excel.requests;
      excel.fault = (_, request) => (request === before + at ? { code: "AccessDenied" } : undefined);
      const outcome = await excel.writeSheets([samplePlan()]);
      excel.fault = undefined;
      expect(outcome).toMatchObject({ code: "access-denied" });
      const [, replaced] = excel.book.sheets;
      if (replaced?.visibility === "Visible") expect(cellsOf(replaced)).toBe(old);
    }
  });

  it("does without page set-up where Excel refuses it", async () => {
    excel.fault = ({ Actions }) =>
      Actions.some(({ Name }) => Name === "PaperSize") ? { code: "GeneralException" } : undefined;
    expect(valueOf(await excel.writeSheets([samplePlan()]))).toEqual(["排名 2020-12"]);
    expect(excel.book.sheets[1]?.visibility).toBe("Visible");
  });

  it("needs nothing newer than ExcelApi 1.9", async () => {
    await excel.supportUpTo("1.9");
    const outcome = await excel.writeSheets([samplePlan()]);
    await excel.supportUpTo("1.13");
    expect(valueOf(outcome)).toEqual(["排名 2020-12"]);
  });

  it("tells of a sheet deleted in between", async () => {
    const before = excel.requests;
    excel.fault = (_, request) => {
      if (request === before + 4) excel.book.sheets.pop();
      return undefined;
    };
    expect(await excel.writeSheets([samplePlan()])).toMatchObject({ code: "sheet-gone" });
    expect(excel.book.sheets.length).toBe(1);
  });

  it("writes nothing where the workbook, its structure or our sheet is closed to writing", async () => {
    excel.book.structureLocked = true;
    expect(await excel.writeSheets([samplePlan()])).toMatchObject({
      code: "protected",
      subject: "book.xlsx",
    });
    excel.book.structureLocked = false;
    excel.book.readOnly = true;
    expect(await excel.writeSheets([samplePlan()])).toMatchObject({ code: "read-only" });
    expect(excel.book.sheets.length).toBe(1);
    excel.book.readOnly = false;
    valueOf(await excel.writeSheets([samplePlan()]));
    const [, sheet] = excel.book.sheets;
    if (sheet === undefined) throw new Error("not written");
    const before = cellsOf(sheet);
    sheet.locked = true;
    expect(await excel.writeSheets([samplePlan()])).toMatchObject({
      code: "protected",
      subject: "排名 2020-12",
    });
    expect(cellsOf(sheet)).toBe(before);
    expect(sheet.visibility).toBe("Visible");
  });

  it("tells when not even one row fits", async () => {
    excel.payload = 4_000;
    const plan = samplePlan({ rows: [{ cells: [textCell("长".repeat(9_000))] }], merges: [] });
    expect(await excel.writeSheets([plan])).toMatchObject({ code: "payload-too-large" });
    nothingHalfWritten();
  });
});

describe("repairs", () => {
  const fix = { sheet: "项目台账", cell: "B2", from: "１２００", to: 1200 };

  it("changes a cell only while it still holds what was found, and tells of the others", async () => {
    const sheet = excel.book.sheets[0];
    const late = { ...fix, cell: "B3", from: "300", to: 301 };
    const second = { ...fix, to: 12 };
    const { undo, skipped } = valueOf(await excel.applyFixes([fix, late, second]));
    expect(undo).toEqual([{ ...fix, from: 1200, to: "１２００", format: "General" }]);
    expect(skipped.toSorted((one, other) => one.fix.cell.localeCompare(other.fix.cell))).toEqual([
      { fix: second, why: "changed" },
      { fix: late, why: "changed" },
    ]);
    expect(sheet?.cell(2, 2)?.value).toBe(1200);
    expect(sheet?.cell(3, 2)?.value).toBe(300);
    expect(valueOf(await excel.applyFixes([fix])).skipped).toEqual([{ fix, why: "done" }]);
    expect(valueOf(await excel.applyFixes([]))).toEqual({ undo: [], skipped: [] });
  });

  it("makes a number of text in a text cell, a date of text, and leaves formulas; undoing puts all back", async () => {
    const sheet = excel.book.sheets[0];
    if (sheet === undefined) throw new Error("no sheet");
    sheet.cellToSet(2, 2).format = "@";
    Object.assign(sheet.cellToSet(4, 1), { value: "2020.11.5" });
    Object.assign(sheet.cellToSet(4, 2), { value: "5", formula: '="5"' });
    Object.assign(sheet.cellToSet(5, 1), { value: 44_140 });
    Object.assign(sheet.cellToSet(5, 2), { value: " 00123", format: "0.00" });
    const before = cellsOf(sheet);
    const fixes = [
      fix,
      { sheet: "项目台账", cell: "A4", from: "2020.11.5", to: 44_140, format: "yyyy/m/d" },
      { sheet: "项目台账", cell: "B4", from: "5", to: 5 },
      { sheet: "项目台账", cell: "A5", from: 44_140, to: 44_140, format: "yyyy/m/d" },
      { sheet: "项目台账", cell: "B5", from: " 00123", to: "00123" },
    ];
    const { undo, skipped } = valueOf(await excel.applyFixes(fixes));
    expect(undo.map(({ cell }) => cell)).toEqual(["B2", "A4", "A5", "B5"]);
    expect(skipped).toMatchObject([{ fix: { cell: "B4" }, why: "computed" }]);
    expect(sheet.cell(2, 2)).toMatchObject({ value: 1200, format: "General" });
    expect(sheet.cell(4, 1)).toMatchObject({ value: 44_140, format: "yyyy/m/d" });
    expect(sheet.cell(4, 2)).toMatchObject({ formula: '="5"' });
    expect(sheet.cell(5, 1)).toMatchObject({ value: 44_140, format: "yyyy/m/d" });
    expect(sheet.cell(5, 2)).toMatchObject({ value: "00123", format: "0.00" });
    expect(valueOf(await excel.applyFixes(fixes)).undo).toEqual([]);
    expect(valueOf(await excel.applyFixes(undo)).skipped).toEqual([]);
    expect(cellsOf(sheet)).toBe(before);
  });

  it("puts dates of a workbook that counts from 1904 on their day, and back", async () => {
    const sheet = excel.book.sheets[0];
    excel.book.since1904 = true;
    const date = { ...fix, from: "１２００", to: 44_140, format: "yyyy/m/d" };
    const before = cellsOf(sheet);
    const { undo } = valueOf(await excel.applyFixes([date]));
    expect(sheet?.cell(2, 2)?.value).toBe(44_140 - 1462);
    expect(valueOf(await excel.applyFixes(undo)).skipped).toEqual([]);
    expect(cellsOf(sheet)).toBe(before);
  });

  it("repairs more than one request takes, or none: what was done before a refusal is put back", async () => {
    const sheet = excel.book.sheets[0];
    const fixes = Array.from({ length: 700 }, (_, at) => {
      const text = ` ${at}`;
      Object.assign(sheet?.cellToSet(at + 10, 1) ?? {}, { value: text });
      return { sheet: "项目台账", cell: `A${at + 10}`, from: text, to: at };
    });
    const before = cellsOf(sheet);
    const requests = excel.requests;
    // Three requests for the first 500; the third of the others writes.
    excel.fault = (_, request) => (request === requests + 6 ? { code: "AccessDenied" } : undefined);
    expect(await excel.applyFixes(fixes)).toMatchObject({ code: "access-denied" });
    expect(cellsOf(sheet)).toBe(before);
    excel.fault = undefined;
    expect(valueOf(await excel.applyFixes(fixes)).undo).toHaveLength(700);
    expect(sheet?.cell(709, 1)?.value).toBe(699);
  });

  it("refuses a protected sheet and one that is gone, changing nothing", async () => {
    const before = cellsOf(excel.book.sheets[0]);
    expect(await excel.applyFixes([fix, { ...fix, sheet: "没有" }])).toMatchObject({
      code: "sheet-gone",
      subject: "没有",
    });
    const [sheet] = excel.book.sheets;
    if (sheet !== undefined) sheet.locked = true;
    expect(await excel.applyFixes([fix])).toMatchObject({ code: "protected", subject: "项目台账" });
    if (sheet !== undefined) sheet.locked = false;
    excel.book.readOnly = true;
    expect(await excel.applyFixes([fix])).toMatchObject({ code: "read-only" });
    expect(cellsOf(sheet)).toBe(before);
  });
});

describe("going to a cell", () => {
  it("selects it, and tells of a sheet that is gone", async () => {
    valueOf(await excel.select("项目台账", "B2"));
    expect(excel.book.selected).toBe("项目台账!B2");
    expect(await excel.select("没有", "B2")).toMatchObject({ code: "sheet-gone", subject: "没有" });
  });
});
