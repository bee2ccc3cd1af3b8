/** What a workbook file gives as a grid. */
import { utils, write, type BookType } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { worksheetText } from "#addin/hosts/file/worksheet-text.ts";
import { entryOf } from "#addin/hosts/file/zip.ts";
import type { SheetGrid, WorkbookGrid } from "#shared/reading/grid.ts";
import { RICH_SHEETS, richWorkbook } from "#test/support/rich-workbook.ts";
import { makeWorkbook, rowsXml, utf16Bytes, type WorkbookShape } from "#test/support/workbook-files.ts";

async function read(bytes: Uint8Array, name?: string): Promise<WorkbookGrid> {
  return await (await openFile(bytes, name)).read();
}

async function firstSheet(bytes: Uint8Array, name?: string): Promise<SheetGrid> {
  const [sheet] = (await read(bytes, name)).sheets;
  if (sheet === undefined) throw new Error("the workbook has no sheet");
  return sheet;
}

function sheetOf(rows: string, before = "", after = ""): Uint8Array {
  return makeWorkbook([{ name: "台账", xml: `${before}<sheetData>${rows}</sheetData>${after}` }]);
}

describe("the workbook with everything", () => {
  test("gives values as they are shown, errors as their text, nothing for a formula never computed", async () => {
    const sheet = await firstSheet(richWorkbook());
    expect(sheet.values).toEqual([
      ["静乐县项目台账"],
      ["项目名称", "总投资（万元）", "开工时间", "完成率"],
      ["鹅城镇水厂", "１２００", 44138, 400.5],
      ["<待定> & “其他”", 801, "2020-11-03", "#DIV/0!"],
      [true, 801],
    ]);
    expect(sheet.formats[2]).toEqual([undefined, "@", "m/d/yy", undefined]);
  });

  test("tells formulas, those without a result among them", async () => {
    const sheet = await firstSheet(richWorkbook());
    const formulas = new Set(["D2", "D3", "D4", "B5", "C5"]);
    for (let row = 1; row <= 5; row += 1) {
      for (let column = 1; column <= 4; column += 1) {
        const address = "ABCD"[column - 1] + String(row);
        expect(sheet.isFormula(row, column), address).toBe(formulas.has(address));
      }
    }
  });

  test("tells merges, hidden rows and columns, filter, print titles and bold, within what the sheet holds", async () => {
    const sheet = await firstSheet(richWorkbook());
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 4 }]);
    expect(sheet.hiddenRows).toEqual([4]);
    expect(sheet.hiddenColumns).toEqual([]);
    expect(sheet.filter).toEqual({ top: 2, left: 1, bottom: 5, right: 4 });
    expect(sheet.printTitleRows).toEqual({ first: 1, last: 2 });
    expect([sheet.isBold?.(2, 1), sheet.isBold?.(3, 1)]).toEqual([true, false]);
  });

  test("lists every sheet in its order, charts empty, hidden and very hidden ones marked", async () => {
    const { sheets } = await read(richWorkbook());
    expect(sheets.map((sheet) => sheet.name)).toEqual(RICH_SHEETS);
    expect(sheets.map((sheet) => sheet.hidden)).toEqual([false, false, true, true]);
    expect(sheets[1]?.values).toEqual([]);
    expect(sheets.every((sheet) => sheet.resultMark === undefined)).toBe(true);
  });
});

describe("workbooks as other programs write them", () => {
  const shapes: Readonly<Record<string, WorkbookShape>> = {
    "a prefix on every element": { prefix: "x:" },
    "the strict namespaces": { strict: true },
    "a workbook part of another name": { workbook: "office/book.xml" },
    "absolute targets": { absolute: true },
    "the relationship prefix on each sheet": { relationPrefix: "d3p1" },
    "a byte order mark": { mark: true },
    "no styles part": { withoutStyles: true },
  };
  test.each(Object.entries(shapes))("%s", async (_, shape) => {
    const xml = `<sheetData>${rowsXml([
      ["项目名称", "总投资"],
      ["甲", 1.5],
    ])}</sheetData>`;
    const { sheets } = await read(
      makeWorkbook(
        [
          { name: "一", xml },
          { name: "二", xml, state: "hidden" },
        ],
        shape,
      ),
    );
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["一", false],
      ["二", true],
    ]);
    for (const sheet of sheets)
      expect(sheet.values).toEqual([
        ["项目名称", "总投资"],
        ["甲", 1.5],
      ]);
  });

  test("cells and rows without a place follow the one before", async () => {
    const sheet = await firstSheet(sheetOf("<row><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>"));
    expect(sheet.values).toEqual([[null, 2], [3]]);
  });

  test("a cell without a place follows an empty one that has its place", async () => {
    const sheet = await firstSheet(
      sheetOf('<row r="2"/><row><c r="A3" s="1"/><c r="B3" s="1"></c><c><v>2</v></c></row>'),
    );
    expect(sheet.values).toEqual([[], [], [null, null, 2]]);
  });

  test("dates of the 1904 system come as serials of 1900, plain numbers as they are", async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1" s="2"><v>42676</v></c><c r="B1"><v>42676</v></c></row></sheetData>';
    const sheet = await firstSheet(makeWorkbook([{ name: "台账", xml }], { date1904: true }));
    expect(sheet.values).toEqual([[44138, 42676]]);
  });

  test("columns hidden in one go count only as far as there is content", async () => {
    const sheet = await firstSheet(
      sheetOf(rowsXml([["甲", "乙", "丙"]]), '<cols><col min="2" max="16384" hidden="1"/></cols>'),
    );
    expect(sheet.hiddenColumns).toEqual([2, 3]);
  });
});

describe("formats reaching far beyond the content", () => {
  test("cost nothing but their reading", async () => {
    const stray: string[] = [];
    for (let row = 3; row <= 50_000; row += 1) {
      stray.push(`<row r="${row}" s="1" customFormat="1"><c r="XFD${row}" s="1"/></row>`);
    }
    const bytes = sheetOf(
      rowsXml([["项目名称"], ["甲"]]) + stray.join(""),
      '<dimension ref="A1:XFD1048576"/>',
      '<mergeCells count="1"><mergeCell ref="A2:XFD1048576"/></mergeCells>',
    );
    const sheet = await firstSheet(bytes);
    expect(sheet.values).toEqual([["项目名称"], ["甲"]]);
    expect(sheet.merges).toEqual([{ top: 2, left: 1, bottom: 2, right: 1 }]);
  });

  test("leave no trace in the text that is read on", () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const stray = Array.from(
      { length: 1_000 },
      (_, row) => `<row r="${row + 2}"><c r="A${row + 2}" s="1"/></row>`,
    );
    const text = `<worksheet><sheetData>${rows}${stray.join("")}</sheetData></worksheet>`;
    expect(worksheetText(entryOf("sheet1.xml", strToU8(text)))).toBe(text.replace(stray.join(""), ""));
  });

  test("a single value at the far corner is read", async () => {
    const sheet = await firstSheet(sheetOf('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'));
    expect(sheet.values.length).toBe(1_048_576);
    expect(sheet.values.at(-1)?.at(-1)).toBe(7);
  });
});

describe("workbooks of other programs and times", () => {
  const rows = [["项目名称", "开工时间"], ["甲", 44_138], ["说明"]];

  function saved(bookType: BookType): Uint8Array {
    const sheet = utils.aoa_to_sheet(rows);
    Object.assign(sheet["B2"] as object, { z: "m/d/yy" });
    sheet["!merges"] = [{ s: { r: 2, c: 0 }, e: { r: 2, c: 1 } }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, "台账");
    const names = [{ Name: "FiveLedger.Result", Ref: '"standings|2020-12"', Sheet: 0 }];
    book.Workbook = { Sheets: [{ Hidden: 1 }], Names: names };
    return Uint8Array.from(write(book, { type: "buffer", bookType }) as Uint8Array);
  }

  // SheetJS does not write into .ods whether a sheet is hidden.
  test.each<[BookType, boolean]>([
    ["xls", true],
    ["xlsb", true],
    ["ods", false],
  ])("%s is read, and results stand apart", async (bookType, hidden) => {
    const host = await openFile(saved(bookType), `台账.${bookType}`);
    const [sheet] = (await host.read()).sheets;
    expect(host.resultsApart).toBe(true);
    expect([sheet?.name, sheet?.hidden, sheet?.values]).toEqual(["台账", hidden, rows]);
    expect(sheet?.merges).toEqual([{ top: 3, left: 1, bottom: 3, right: 2 }]);
    expect(sheet?.formats[1]?.[1]).toMatch(/^m+"?\/"?d+"?\/"?yy$/);
  });

  test("hidden sheets of .ods are told", async () => {
    const parts = unzipSync(saved("ods"));
    const content = new TextDecoder()
      .decode(parts["content.xml"])
      .replace(
        "</office:automatic-styles>",
        '<style:style style:name="hid" style:family="table"><style:table-properties table:display="false"/></style:style>$&',
      )
      .replace(/<table:table [^>]*>/, (table) =>
        table.replace(/ table:style-name="[^"]*"/, "").replace(">", ' table:style-name="hid">'),
      );
    const sheet = await firstSheet(zipSync({ ...parts, "content.xml": strToU8(content) }));
    expect([sheet.name, sheet.hidden]).toEqual(["台账", true]);
  });

  test("a workbook of Excel 95 is read in the code page it names", async () => {
    const bytes = saved("biff5");
    const at = (sought: readonly number[]): number =>
      bytes.findIndex((_, start) => sought.every((byte, index) => bytes[start + index] === byte));
    // SheetJS writes four low lines for 项目名称; as many bytes of GBK go in their place.
    bytes.set([0xcf, 0xee, 0xc4, 0xbf], at([4, 0, 0x5f, 0x5f, 0x5f, 0x5f]) + 2);
    new DataView(bytes.buffer).setUint16(at([0x42, 0, 2, 0]) + 4, 936, true);
    expect((await firstSheet(bytes)).values[0]?.[0]).toBe("项目");
  });
});

describe("text files", () => {
  const expected = [
    ["序号", "项目名称", "总投资"],
    [1, "王村镇水厂", 1200.5],
    [2, "甲、乙", "2020-11"],
  ];
  const text = "序号,项目名称,总投资\r\n1,王村镇水厂,1200.5\r\n2,甲、乙,2020-11\r\n";
  // The same text in GB 18030, encoded by Python.
  const gb18030 =
    "d0f2bac52ccfeec4bfc3fbb3c62cd7dccdb6d7ca0d0a312ccdf5b4e5d5f2cbaeb3a72c313230302e350d0a322cbcd7a1a2d2d22c323032302d31310d0a";
  const encodings: Readonly<Record<string, Uint8Array>> = {
    "UTF-8": strToU8(text),
    "UTF-8 with a mark": strToU8(`\ufeff${text}`),
    "UTF-16 with a mark": utf16Bytes(`\ufeff${text.replaceAll(",", "\t")}`),
    "UTF-16 without a mark": utf16Bytes(text),
    "GB 18030": fromHex(gb18030),
  };
  test.each(Object.entries(encodings))("in %s, plain numbers alone read as numbers", async (_, bytes) => {
    const sheet = await firstSheet(bytes, "五账.csv");
    expect(sheet.name).toBe("五账");
    expect(sheet.values).toEqual(expected);
  });

  test("codes, phone and identity numbers and formulas stay text", async () => {
    const sheet = await firstSheet(strToU8('007,13800000000,142325198001010010,=1+1,-3,"1,200",1e5,1/2\n'));
    expect(sheet.values).toEqual([
      ["007", 13_800_000_000, "142325198001010010", "=1+1", -3, 1200, "1e5", "1/2"],
    ]);
  });

  test("a table exported as HTML under the name .xls", async () => {
    const sheet = await firstSheet(
      strToU8(
        '<html><head><meta charset="utf-8"></head><table><tr><td colspan="2">台账</td></tr><tr><td>2020-11</td><td>1,200</td></tr></table></html>',
      ),
      "导出.xls",
    );
    expect(sheet.values).toEqual([["台账"], ["2020-11", 1200]]);
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 2 }]);
  });

  test("a workbook as XML 2003 keeps its types", async () => {
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">' +
      '<Worksheet ss:Name="台账"><Table><Row><Cell><Data ss:Type="String">12</Data></Cell><Cell><Data ss:Type="Number">12</Data></Cell></Row></Table></Worksheet></Workbook>';
    const sheet = await firstSheet(strToU8(xml));
    expect([sheet.name, sheet.values]).toEqual(["台账", [["12", 12]]]);
  });
});

test("an archive written with sizes behind the data is read", async () => {
  // Streaming writers leave sizes out of the local header; readers go by the directory.
  const bytes = zipSync(unzipSync(richWorkbook()), { level: 9 });
  const view = new DataView(bytes.buffer);
  view.setUint16(6, view.getUint16(6, true) | 0x8, true);
  view.setUint32(18, 0, true);
  view.setUint32(22, 0, true);
  expect((await read(bytes)).sheets.length).toBe(RICH_SHEETS.length);
});

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}
