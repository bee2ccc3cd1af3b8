/** Cells of every kind a package can hold, as they come out of it. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import type { SheetGrid } from "#shared/reading/grid.ts";
import { makeWorkbook } from "#test/support/workbook-files.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRINGS =
  '<si><r><rPr><b/></rPr><t>鹅城镇</t></r><r><t xml:space="preserve"> 水厂</t></r><rPh sb="0" eb="1"><t>ECZ</t></rPh></si>' +
  '<si><t xml:space="preserve">  前后 </t></si><si><t>一_x000D_二_x005F_x0041_</t></si><si/>';

/** The one sheet of a workbook with these rows and shared strings. */
async function sheetOf(rows: readonly string[], after = ""): Promise<SheetGrid> {
  const data = rows.map((cells, index) => `<row r="${String(index + 1)}">${cells}</row>`).join("");
  const parts = unzipSync(makeWorkbook([{ name: "台账", xml: `<sheetData>${data}</sheetData>${after}` }]));
  const links = new TextDecoder().decode(parts["xl/_rels/workbook.xml.rels"]);
  const link = `<Relationship Id="rIdStrings" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`;
  const bytes = zipSync({
    ...parts,
    "xl/_rels/workbook.xml.rels": strToU8(links.replace("</Relationships>", `${link}$&`)),
    "xl/sharedStrings.xml": strToU8(`<sst xmlns="${MAIN}">${STRINGS}</sst>`),
  });
  const [sheet] = (await (await openFile(bytes, "台账.xlsx")).read()).sheets;
  if (!sheet) throw new Error("the workbook has no sheet");
  return sheet;
}

async function valuesOf(...rows: readonly string[]): Promise<SheetGrid["values"]> {
  return (await sheetOf(rows)).values;
}

test("shared texts: rich ones as one text, without the reading aid; blanks and escapes as written", async () => {
  const cells = [0, 1, 2, 3].map((at) => `<c r="${"ABCD"[at] ?? ""}1" t="s"><v>${String(at)}</v></c>`);
  expect(await valuesOf(cells.join(""))).toEqual([["鹅城镇 水厂", "  前后 ", "一\r二_x0041_"]]);
});

test("a text that is in no table makes the file a damaged one, not an empty sheet", async () => {
  await expect(sheetOf(['<c r="A1" t="s"><v>9</v></c>'])).rejects.toMatchObject({ code: "damaged" });
});

test("texts in the cells, plain and rich", async () => {
  expect(
    await valuesOf(
      '<c r="A1" t="inlineStr"><is><t>甲</t></is></c><c r="B1" t="inlineStr"><is><r><t>富</t></r><r><rPr><i/></rPr><t>文本</t></r></is></c>',
    ),
  ).toEqual([["甲", "富文本"]]);
});

test("what formulas gave: texts, numbers, errors; of a shared one in each of its cells", async () => {
  const sheet = await sheetOf([
    '<c r="A1" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="str"><f>""</f><v></v></c>',
    '<c r="A2"><f t="shared" ref="A2:A3" si="0">B2*2</f><v>4</v></c><c r="B2"><v>2</v></c>',
    '<c r="A3"><f t="shared" si="0"/><v>6</v></c><c r="B3"><v>3</v></c>',
  ]);
  expect(sheet.values).toEqual([
    ["甲乙", 2, "#DIV/0!"],
    [4, 2],
    [6, 3],
  ]);
  expect([sheet.isFormula(2, 1), sheet.isFormula(3, 1), sheet.isFormula(3, 2)]).toEqual([true, true, false]);
});

test("errors as their text, those newer than the format as #VALUE!", async () => {
  expect(
    await valuesOf(
      '<c r="A1" t="e"><v>#REF!</v></c><c r="B1" t="e"><v>#N/A</v></c><c r="C1" t="e"><v>#SPILL!</v></c>',
    ),
  ).toEqual([["#REF!", "#N/A", "#VALUE!"]]);
});

test("numbers in every notation; what is none is nothing", async () => {
  expect(
    await valuesOf(
      '<c r="A1"><v>1.2E3</v></c><c r="B1"><v>1e-7</v></c><c r="C1"><v>-0.5</v></c><c r="D1"><v>abc</v></c><c r="E1" t="b"><v>1</v></c>',
    ),
  ).toEqual([[1200, 1e-7, -0.5, null, true]]);
});

test("dates written out in the strict form, and those before the day that never was, as serials", async () => {
  expect(
    await valuesOf(
      '<c r="A1" t="d" s="2"><v>2020-11-03</v></c><c r="B1" t="d" s="2"><v>2020-11-03T12:00:00</v></c><c r="C1" s="2"><v>59</v></c><c r="D1" s="2"><v>61</v></c>',
    ),
  ).toEqual([[44_138, 44_138.5, 59, 61]]);
});

test("what stands under a merged area stays in its cells", async () => {
  const sheet = await sheetOf(
    [
      '<c r="A1" t="inlineStr"><is><t>合</t></is></c><c r="B1" t="inlineStr"><is><t>下面</t></is></c><c r="C1"><v>5</v></c>',
    ],
    '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
  );
  expect([sheet.values, sheet.merges]).toEqual([
    [["合", "下面", 5]],
    [{ top: 1, left: 1, bottom: 1, right: 3 }],
  ]);
});
