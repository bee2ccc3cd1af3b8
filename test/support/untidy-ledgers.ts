/** Random slips that a press repairs, and grids as .xlsx files with shared strings. */
import * as xlsx from "@e965/xlsx";
import * as fc from "fast-check";
import { cellAddress } from "#shared/ledgers/address.ts";
import type { CellValue, WorkbookGrid } from "#shared/reading/grid.ts";
import { randomRegister } from "./random-layouts.ts";
import type { Changes } from "./five-ledgers.ts";

const AMOUNTS = ["600", "６００", "12,000", " 700 ", "0.06亿元", "600万元", "三千", "约800"];
const DAYS = [
  "2020.9.3",
  "2020年9月3日",
  "2020/9/3",
  "20200903",
  "二〇二〇年九月三日",
  "2020-09-03",
  "9月3日",
  "2020.9",
];
const UNITS = ["东河镇 ", "东河\n镇", "　东河镇", "东河镇"];
const FORMATS = ["General", "@", "0.00"];

/** Slips in amounts, dates, units and names, in cells of several formats. */
export const slips: fc.Arbitrary<Changes> = fc
  .record({
    amounts: fc.array(fc.constantFrom(...AMOUNTS), { minLength: 4, maxLength: 4 }),
    format: fc.constantFrom(...FORMATS),
    days: fc.array(fc.constantFrom(...DAYS), { minLength: 3, maxLength: 3 }),
    serial: fc.integer({ min: 43_831, max: 44_165 }),
    unit: fc.constantFrom(...UNITS),
    name: fc.constantFrom("东河镇藜麦加工园区项目 ", "东河镇 藜麦加工园区项目", "东河镇藜麦加工园区项目"),
  })
  .map(({ amounts: [first, second, third, fourth], format, days, serial, unit, name }) => ({
    进度台账: { D2: first ?? null, G2: { value: second ?? null, format }, G4: third ?? null, A4: name },
    目标台账: { D2: { value: fourth ?? null, format }, F3: first ?? null },
    节点台账: { G2: days[0] ?? null, G4: { value: days[1] ?? null, format: "@" }, F3: serial, D4: unit },
    项目台账: { C6: name, D6: unit, H4: first ?? null, O4: days[2] ?? null },
  }));

/** Ways a clerk's hand or another program spoils a cell without changing what it means. */
const SPOILERS: readonly ((value: string | number) => CellValue)[] = [
  (value) => value,
  (value) => value,
  (value) => String(value),
  (value) => ` ${value} `,
  (value) => `${value}　`,
  (value) =>
    String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + FULL_WIDTH_OFFSET)),
];
const FULL_WIDTH_OFFSET = 0xfe_e0;

/** A register in a random layout, its data cells spoilt at random. */
export const spoiltRegisters: fc.Arbitrary<WorkbookGrid> = fc
  .record({
    layout: randomRegister,
    choices: fc.array(fc.nat(SPOILERS.length - 1), { minLength: 7, maxLength: 40 }),
  })
  .map(({ layout: { grid, dataRows }, choices }) => {
    const spoilt = new Set(dataRows);
    let at = 0;
    const values = grid.values.map((row, index) =>
      row.map((value) => {
        if (!spoilt.has(index + 1) || value === null || typeof value === "boolean") return value;
        at += 1;
        return SPOILERS[choices[at % choices.length] ?? 0]?.(value) ?? value;
      }),
    );
    return { sheets: [{ ...grid, values }] };
  });

/** The grid as an .xlsx file whose equal texts are one string, as Excel writes them. */
export function fileOf(grid: WorkbookGrid): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const { name, values, formats, merges } of grid.sheets) {
    const sheet: xlsx.WorkSheet = {};
    let columns = 1;
    values.forEach((row, y) => {
      columns = Math.max(columns, row.length);
      row.forEach((value, x) => {
        if (value === null) return;
        const format = formats[y]?.[x];
        sheet[cellAddress(x + 1, y + 1)] = {
          v: value,
          t: typeof value === "number" ? "n" : typeof value === "boolean" ? "b" : "s",
          ...(format === undefined ? {} : { z: format }),
        };
      });
    });
    sheet["!ref"] = `A1:${cellAddress(columns, Math.max(1, values.length))}`;
    sheet["!merges"] = merges.map(({ top, left, bottom, right }) => ({
      s: { r: top - 1, c: left - 1 },
      e: { r: bottom - 1, c: right - 1 },
    }));
    xlsx.utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(xlsx.write(book, { type: "array", bookType: "xlsx", bookSST: true }) as ArrayBuffer);
}
