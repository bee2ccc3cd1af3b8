/**
 * Spreadsheets by other hands (test/data/real): every one is read, and the header of each of their tables is
 * where a person sees it. The figures stand in the test's output.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import type { SheetGrid, WorkbookGrid } from "#shared/reading/grid.ts";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";

/** Reading some seventy files on a busy machine. */
const TIMEOUT_MS = 60_000;
const FOLDER = new URL("../../data/real/", import.meta.url);

const files = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((folder) =>
    readdirSync(new URL(`${folder.name}/`, FOLDER)).map((name) => `${folder.name}/${name}`),
  );
const labels = JSON.parse(readFileSync(new URL("labels.json", FOLDER), "utf8")) as Readonly<
  Record<string, Readonly<Record<string, number | null>>>
>;

async function read(file: string): Promise<WorkbookGrid> {
  const bytes = new Uint8Array(readFileSync(new URL(file.replace("#", "%23"), FOLDER)));
  return await (await openFile(bytes, basename(file))).read();
}

async function sheetOf(file: string, name?: string): Promise<SheetGrid> {
  const { sheets } = await read(file);
  const sheet = name === undefined ? sheets[0] : sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`${file} has no such sheet`);
  return sheet;
}

test.each(files)("%s is read", { timeout: TIMEOUT_MS }, async (file) => {
  const { sheets } = await read(file);
  expect(sheets.length).toBeGreaterThan(0);
});

describe("headers", () => {
  let right = 0;
  const wrong: string[] = [];

  beforeAll(async () => {
    for (const [file, sheets] of Object.entries(labels)) {
      const { recognition } = recogniseWorkbooks([await read(file)], { period: "2020-12" });
      for (const [sheet, last] of Object.entries(sheets)) {
        const layout = recognition.layouts.find((one) => one.sheet === sheet);
        if ((layout?.headerRows.at(-1) ?? null) === last) right++;
        else wrong.push(`${file} ${sheet}`);
      }
    }
  }, TIMEOUT_MS);

  test("end where a person sees them end, in 95 of 100 sheets and more", () => {
    const all = right + wrong.length;
    const percent = (100 * right) / all;
    process.stdout.write(
      `  last header row found: ${percent.toFixed(1).padStart(5)} % (${right} of ${all}) sheets of files by other hands; not in ${wrong.join(", ")}\n`,
    );
    expect(all).toBeGreaterThan(80);
    expect(percent).toBeGreaterThanOrEqual(95);
  });
});

describe("what old and foreign programs write", () => {
  test("dates of both systems, from .xls", async () => {
    const since1900 = await sheetOf("fesod/1900DateWindowing.xls");
    const since1904 = await sheetOf("fesod/1904DateWindowing.xls");
    for (const { values } of [since1900, since1904]) expect(Math.floor(Number(values[1]?.[1]))).toBe(45_866);
  });

  test("the number formats of a Chinese Excel that no file writes down, from .xls", async () => {
    const { values, formats } = await sheetOf("fesod/dataformat.xls");
    const shown = [8, 9, 10, 23, 24].map((row) => [values[row - 1]?.[1], formats[row - 1]?.[0]]);
    expect(shown).toEqual([
      ["2020年1月1日", 'yyyy"年"m"月"d"日"'],
      ["2020年1月", 'yyyy"年"m"月"'],
      ["1月1日", 'm"月"d"日"'],
      ["1时01分", 'h"时"mm"分"'],
      ["上午1时01分", '上午/下午h"时"mm"分"'],
    ]);
  });

  test("hidden sheets among shown ones, from .xls", async () => {
    const { sheets } = await read("fesod/hiddensheets.xls");
    expect(sheets.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual([
      "Sheet2",
      "Sheet4",
      "Sheet5",
    ]);
  });

  test("a sheet's name in letters of its own code page, and merged cells", async () => {
    expect((await sheetOf("messytables/unicode_sheet_name.xls")).name).toBe("mês");
    expect((await sheetOf("frictionless/merged-cells.xls")).merges.length).toBe(1);
  });

  test("text in UTF-16 and UTF-8 with their marks", async () => {
    expect((await sheetOf("messytables/utf-16le_encoded.csv")).values[0]?.length).toBeGreaterThan(1);
    expect((await sheetOf("frictionless/bom.csv")).values).toEqual([
      ["id", "name"],
      [1, "english"],
      [2, "中国人"],
    ]);
  });

  test("OpenDocument's dates as serials", async () => {
    const { values } = await sheetOf("messytables/blank_line.ods");
    expect(values[1]).toEqual(["Bob", 20, 40_461]);
    expect(values[3]).toEqual([]);
  });
});
