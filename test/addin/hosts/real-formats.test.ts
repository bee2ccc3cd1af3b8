/** Number formats that a Chinese Excel knows by their number alone, and the date systems. */
import { describe, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { LOCALE_FORMATS, withLocaleFormats } from "#addin/hosts/file/locale-formats.ts";
import type { SheetGrid } from "#shared/reading/grid.ts";
import { makeWorkbook, STYLES, type WorkbookShape } from "#test/support/workbook-files.ts";

const MONTH = 57;

/** A workbook of one date in A1, in a cell format of that number. */
async function dateOf(shape: WorkbookShape = {}, styles = STYLES): Promise<SheetGrid> {
  const xml = '<sheetData><row r="1"><c r="A1" s="5"><v>44136</v></c></row></sheetData>';
  const format = `<xf numFmtId="${MONTH}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  const own = styles
    .replace('cellXfs count="5"', 'cellXfs count="6"')
    .replace("</cellXfs>", `${format}</cellXfs>`);
  const file = await openFile(makeWorkbook([{ name: "台账", xml }], { ...shape, styles: own }));
  const [sheet] = (await file.read()).sheets;
  if (!sheet) throw new Error("the workbook has no sheet");
  return sheet;
}

describe("a format known by its number alone", () => {
  test.each<[string, WorkbookShape]>([
    ["as usual", {}],
    ["with a prefix on every element", { prefix: "x:" }],
    ["in the strict namespaces", { strict: true }],
  ])("shows a month as a month, %s", async (_, shape) => {
    expect((await dateOf(shape)).formats).toEqual([['yyyy"年"m"月"']]);
  });

  test("is the file's own where it defines one under that number", async () => {
    const styles = STYLES.replace(
      '<numFmts count="1">',
      `<numFmts count="2"><numFmt numFmtId="${MONTH}" formatCode="yyyy&quot;-&quot;mm"/>`,
    );
    expect((await dateOf({}, styles)).formats).toEqual([['yyyy"-"mm']]);
    expect((await dateOf()).formats).toEqual([['yyyy"年"m"月"']]);
  });

  test("is written out in a styles part without any formats of its own, and once only", () => {
    const written = withLocaleFormats("<styleSheet><cellXfs/></styleSheet>");
    expect(written).toContain("<styleSheet><numFmts><numFmt ");
    expect(written.match(/<numFmt /g)?.length).toBe(LOCALE_FORMATS.size);
    expect(withLocaleFormats(written)).toBe(written);
    expect(withLocaleFormats("<other/>")).toBe("<other/>");
  });
});

test("a date of the 1904 system is moved to the other, a time of day is not", async () => {
  const xml =
    '<sheetData><row r="1"><c r="A1" s="2"><v>42676</v></c><c r="B1" s="2"><v>0.5</v></c></row></sheetData>';
  const file = await openFile(makeWorkbook([{ name: "台账", xml }], { date1904: true }));
  expect((await file.read()).sheets[0]?.values).toEqual([[44_138, 0.5]]);
});
