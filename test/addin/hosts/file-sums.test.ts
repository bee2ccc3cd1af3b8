/** Totals over repaired cells: right in the file before Excel has opened it, and right again when undone. */
import { describe, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { sumEdits } from "#addin/hosts/file/sum-formulas.ts";
import { placeKey } from "#addin/hosts/file/area.ts";
import { applyEdits } from "#addin/hosts/file/xml.ts";
import { makeWorkbook } from "#test/support/workbook-files.ts";

/** A cell of column A: a number as text, or a formula with the result it holds. */
function text(row: number, value: string): string {
  return `<c r="A${row}" t="inlineStr"><is><t>${value}</t></is></c>`;
}
function formula(place: string, written: string, result: string, attributes = ""): string {
  return `<c r="${place}"><f${attributes}>${written}</f><v>${result}</v></c>`;
}
function rows(...cells: readonly string[]): string {
  return `<sheetData>${cells.map((cell, at) => `<row r="${at + 1}">${cell}</row>`).join("")}</sheetData>`;
}

/** The results of a sheet's formulas when A1 grows by 12. */
function results(xml: string): string[] {
  const edited = applyEdits(xml, sumEdits(xml, new Map([[placeKey(1, 1), 12]])));
  return [...edited.matchAll(/<v>([^<]*)<\/v>/g)].map(([, value = ""]) => value);
}

describe("a sum over a cell that grew", () => {
  test.each([
    ["over an area", "SUM(A1:A9)", "42"],
    ["with fixed references and blanks", " SUM( $A$1 : A$9 ) ", "42"],
    ["over several areas, one of them twice", "SUM(A1:A2,B1,A1)", "54"],
    ["of sums", "SUM(A1:A3)+SUM(A4:A9)+SUM(A1,B2)", "54"],
    ["of a visible part", "SUBTOTAL(9,A1:A9)", "42"],
    ["over other cells", "SUM(A2:A9)", "30"],
    ["that adds the cell outside of a function, where its text counted already", "A1+A2", "30"],
    ["of another sheet", "SUM(台账!A1:A9)", "30"],
    ["within something else", "SUM(A1:A9)/10000", "30"],
    ["of another kind", "SUBTOTAL(1,A1:A9)", "30"],
    ["with a name", "SUM(A1:A9,总额)", "30"],
  ])("%s", (_, written, result) => {
    expect(results(rows(text(1, "12"), formula("B2", written, "30")))).toEqual([result]);
  });

  test("passes it on to the sums over it, once each", () => {
    const xml = rows(
      text(1, "12"),
      formula("A2", "SUM(A1:A1)", "0"),
      formula("A3", "SUBTOTAL(9,A1:A1)", "0"),
      formula("B4", "A2+A3", "5"),
      formula("B5", "SUBTOTAL(9,A1:A3)", "1"),
      formula("B6", "SUM(A1:A3)", "1"),
    );
    // The second subtotal passes over the first.
    expect(results(xml)).toEqual(["12", "12", "29", "25", "37"]);
  });

  test("is followed where cells share a formula", () => {
    const xml = rows(
      `${text(1, "12")}<c r="B1"><v>3</v></c>`,
      formula("A2", "SUM(A$1:A1)", "7", ' t="shared" ref="A2:B2" si="0"') +
        '<c r="B2"><f t="shared" si="0"/><v>3</v></c>',
      '<c r="A3"><f t="shared" si="0"/><v>8</v></c>',
    );
    expect(results(xml)).toEqual(["3", "19", "3", "32"]);
  });

  test("that runs in a circle, gives no number, or is no sum yet is left or ends", () => {
    const xml = rows(
      text(1, "12"),
      formula("B2", "SUM(A1,B3)", "1"),
      formula("B3", "SUM(B2)", "1"),
      '<c r="B4" t="str"><f>SUM(A1)</f><v>x</v></c>',
      '<c r="B5"><f>SUM(A1)</f></c>',
    );
    expect(results(xml)).toEqual(["13", "1", "x"]);
  });

  test("is written with the digits Excel reckons with", () => {
    const xml = rows(text(1, "0.2"), formula("B2", "SUM(A1:A9)", "0.1"));
    const edits = sumEdits(xml, new Map([[placeKey(1, 1), 0.2]]));
    expect(edits.map((edit) => edit.text)).toEqual(["0.3"]);
  });

  test("of a long sheet takes no time", () => {
    const xml = rows(
      ...Array.from(
        { length: 2_000 },
        (_, at) => text(at + 1, "1") + formula(`B${at + 1}`, `SUM(A${at + 1})`, "0"),
      ),
    );
    const growth = new Map(Array.from({ length: 2_000 }, (_, at) => [placeKey(at + 1, 1), 1]));
    const start = performance.now();
    expect(sumEdits(xml, growth)).toHaveLength(2_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

test("a repair puts the total right, and undoing it back", async () => {
  const xml = rows(text(1, "１２"), text(2, "30"), formula("A3", "SUM(A1:A2)", "0"));
  const host = await openFile(makeWorkbook([{ name: "台账", xml }]));
  const fixes = [
    { sheet: "台账", cell: "A1", from: "１２", to: 12 },
    { sheet: "台账", cell: "A2", from: "30", to: 30 },
  ];
  const { undo } = await host.applyFixes(fixes);
  const total = async () => (await host.read()).sheets[0]?.values[2]?.[0];
  expect(await total()).toBe(42);
  await host.applyFixes(undo);
  expect(await total()).toBe(0);
});
