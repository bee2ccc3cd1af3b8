/** What an official corrected stays in the file, and nothing else of it is touched. */
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { contentOf, readZip, writeZip } from "#addin/hosts/file/zip.ts";
import { CORRECTIONS_NAMESPACE, encodeCorrections } from "#shared/reading/corrections-part.ts";
import type { Correction } from "#shared/reading/grid.ts";
import { samplePlan } from "#test/support/plans.ts";
import { richWorkbook } from "#test/support/rich-workbook.ts";
import { makeWorkbook, rowsXml, type WorkbookShape } from "#test/support/workbook-files.ts";

const COLUMN: Correction = {
  sheet: "项目台账",
  column: "F",
  header: "投资情况/2020年<盘子> & “其他”",
  role: "projects",
  field: "annualPlan",
  moneyUnit: "亿元",
  period: "2020-12",
};
const SHEET: Correction = { sheet: "参数", ledger: null };

const NEW_PARTS = ["customXml/_rels/item1.xml.rels", "customXml/item1.xml", "customXml/itemProps1.xml"];

/** The compressed data of every entry. */
function entriesOf(bytes: Uint8Array): Map<string, string> {
  return new Map(readZip(bytes).map((entry) => [entry.name, Buffer.from(entry.data).toString("base64")]));
}

function textOf(bytes: Uint8Array, name: string): string {
  const entry = readZip(bytes).find((one) => one.name === name);
  return entry === undefined ? "" : new TextDecoder().decode(contentOf(entry));
}

async function corrected(bytes: Uint8Array, corrections: readonly Correction[]): Promise<Uint8Array> {
  const host = await openFile(bytes, "台账.xlsx");
  await host.writeCorrections(corrections);
  return host.save();
}

async function remembered(bytes: Uint8Array) {
  const { corrections, correctionsDamaged } = await (await openFile(bytes)).read();
  return correctionsDamaged === undefined ? corrections : { corrections, correctionsDamaged };
}

/** The file with one part's text changed, or added. */
function withText(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  return zipSync({ ...unzipSync(bytes), [name]: strToU8(change(textOf(bytes, name))) });
}

function small(shape: WorkbookShape = {}): Uint8Array {
  const xml = `<sheetData>${rowsXml([["项目名称"], ["水厂"]])}</sheetData>`;
  return makeWorkbook([{ name: "项目台账", xml }], shape);
}

describe("in the workbook with everything", () => {
  const original = richWorkbook();

  test("a file without corrections remembers none", async () => {
    expect(await remembered(original)).toBeUndefined();
  });

  test("they come back from the saved file", async () => {
    expect(await remembered(await corrected(original, [COLUMN, SHEET]))).toEqual([COLUMN, SHEET]);
  });

  test("one part more, and every other but two copied still compressed", async () => {
    const [before, after] = [entriesOf(original), entriesOf(await corrected(original, [COLUMN]))];
    const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
    expect(changed.toSorted()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]);
    expect([...after.keys()].filter((name) => !before.has(name)).toSorted()).toEqual(NEW_PARTS);
  });

  test("the part is the text every host writes", async () => {
    const saved = await corrected(original, [COLUMN, SHEET]);
    expect(textOf(saved, "customXml/item1.xml")).toBe(encodeCorrections([COLUMN, SHEET]));
  });

  test("the part is declared as Excel declares one, and refers to its properties", async () => {
    const saved = await corrected(original, [COLUMN]);
    expect(textOf(saved, "[Content_Types].xml")).toContain(
      '<Override PartName="/customXml/itemProps1.xml"' +
        ' ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
    );
    expect(textOf(saved, "xl/_rels/workbook.xml.rels")).toMatch(
      /Type="[^"]*\/officeDocument\/2006\/relationships\/customXml" Target="\/customXml\/item1.xml"/,
    );
    expect(textOf(saved, "customXml/_rels/item1.xml.rels")).toContain('Target="/customXml/itemProps1.xml"');
    expect(textOf(saved, "customXml/itemProps1.xml")).toContain(`ds:uri="${CORRECTIONS_NAMESPACE}"`);
  });

  test("writing anew replaces the part, and only the part", async () => {
    const first = await corrected(original, [COLUMN]);
    const second = await corrected(first, [SHEET]);
    expect(await remembered(second)).toEqual([SHEET]);
    const [before, after] = [entriesOf(first), entriesOf(second)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect([...after.keys()].filter((name) => before.get(name) !== after.get(name))).toEqual([
      "customXml/item1.xml",
    ]);
  });

  test("the last correction taken back leaves the file as it was", async () => {
    const cleared = await corrected(await corrected(original, [COLUMN]), []);
    const names = [...entriesOf(original).keys()];
    expect([...entriesOf(cleared).keys()]).toEqual(names);
    for (const name of names) expect(textOf(cleared, name), name).toBe(textOf(original, name));
  });

  test("no corrections in a file without any change nothing", async () => {
    expect(entriesOf(await corrected(original, []))).toEqual(entriesOf(original));
  });

  test("they survive result sheets and repairs", async () => {
    const host = await openFile(await corrected(original, [COLUMN]), "台账.xlsx");
    await host.writeSheets([samplePlan()]);
    await host.applyFixes([{ sheet: "项目台账", cell: "B3", from: "１２００", to: 1200 }]);
    expect(await remembered(host.save())).toEqual([COLUMN]);
    await host.writeCorrections([SHEET]);
    await host.writeSheets([samplePlan({ kind: "losses", name: "失分清单 2020-12" })]);
    expect(await remembered(host.save())).toEqual([SHEET]);
  });
});

describe("beside another program's custom parts", () => {
  const FOREIGN =
    '<?xml version="1.0"?><properties xmlns="http://schemas.microsoft.com/office/2006/metadata/properties"/>';
  const TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
  const taken = withText(
    withText(small(), "customXml/item1.xml", () => FOREIGN),
    "xl/_rels/workbook.xml.rels",
    (text) =>
      text.replace(
        "</Relationships>",
        `<Relationship Id="rId99" Type="${TYPE}" Target="../customXml/item1.xml"/></Relationships>`,
      ),
  );

  test("theirs stays and ours takes a free name", async () => {
    const saved = await corrected(taken, [COLUMN]);
    expect(textOf(saved, "customXml/item1.xml")).toBe(FOREIGN);
    expect(textOf(saved, "customXml/item2.xml")).toBe(encodeCorrections([COLUMN]));
    const cleared = await corrected(saved, []);
    expect(textOf(cleared, "customXml/item1.xml")).toBe(FOREIGN);
    expect(await remembered(cleared)).toBeUndefined();
  });

  test("a damaged one of theirs does not stop the reading", async () => {
    const cut = readZip(taken).map((entry) =>
      entry.name === "customXml/item1.xml" ? { ...entry, size: entry.size + 1 } : entry,
    );
    expect(await remembered(writeZip(cut))).toBeUndefined();
  });
});

describe("packages of every shape", () => {
  test.each<[string, WorkbookShape]>([
    ["prefixes", { prefix: "x:" }],
    ["strict namespaces", { strict: true }],
    ["absolute targets", { absolute: true }],
    ["a workbook elsewhere", { workbook: "book/main.xml" }],
    ["byte order marks", { mark: true }],
  ])("%s", async (_, shape) => {
    const saved = await corrected(small(shape), [COLUMN]);
    expect(await remembered(saved)).toEqual([COLUMN]);
    const office = shape.strict === true ? "purl.oclc.org/ooxml" : "schemas.openxmlformats.org";
    expect(textOf(saved, "customXml/_rels/item1.xml.rels")).toContain(`${office}/officeDocument/`);
    expect(textOf(saved, "customXml/itemProps1.xml")).toContain(`${office}/officeDocument/`);
  });

  test("content types without a default for XML name the part itself", async () => {
    const bare = withText(small(), "[Content_Types].xml", (text) =>
      text.replace('<Default Extension="xml" ContentType="application/xml"/>', ""),
    );
    expect(textOf(await corrected(bare, [COLUMN]), "[Content_Types].xml")).toContain(
      '<Override PartName="/customXml/item1.xml" ContentType="application/xml"/>',
    );
    expect(textOf(await corrected(await corrected(bare, [COLUMN]), []), "[Content_Types].xml")).not.toContain(
      "customXml",
    );
  });
});

test("LibreOffice has the package itself refer to the part: it is read there, and written where Excel looks", async () => {
  const LINK = /<Relationship [^>]*relationships\/customXml"[^>]*>/;
  const ours = await corrected(small(), [COLUMN]);
  const link = LINK.exec(textOf(ours, "xl/_rels/workbook.xml.rels"))?.[0] ?? "";
  const moved = withText(
    withText(ours, "xl/_rels/workbook.xml.rels", (text) => text.replace(link, "")),
    "_rels/.rels",
    (text) =>
      text.replace(
        "</Relationships>",
        `${link.replace("/customXml/item1", "../customXml/item1")}</Relationships>`,
      ),
  );
  expect(await remembered(moved)).toEqual([COLUMN]);
  const saved = await corrected(moved, [SHEET]);
  expect(await remembered(saved)).toEqual([SHEET]);
  expect(textOf(saved, "_rels/.rels")).not.toMatch(LINK);
  expect(textOf(saved, "xl/_rels/workbook.xml.rels")).toMatch(LINK);
  expect(readZip(saved).filter(({ name }) => /item\d+\.xml$/.test(name))).toHaveLength(1);
});

describe("a part that can't be read", () => {
  const damaged = { corrections: [], correctionsDamaged: true };

  test("is told and counts as none", async () => {
    const part = "customXml/item1.xml";
    expect(
      await remembered(
        withText(await corrected(small(), [COLUMN, SHEET]), part, (text) => text.slice(0, 120)),
      ),
    ).toEqual(damaged);
    const later = withText(await corrected(small(), [COLUMN, SHEET]), part, (text) =>
      text.replace('version="1"', 'version="9"'),
    );
    expect(await remembered(later)).toEqual(damaged);
  });

  test("however large it is", async () => {
    const part = "customXml/item1.xml";
    const large = withText(await corrected(small(), [COLUMN, SHEET]), part, (text) =>
      text.replace("[", `[${" ".repeat(5_000_000)}`),
    );
    expect(await remembered(large)).toEqual({ corrections: undefined, correctionsDamaged: true });
  });

  test("is replaced by what is corrected next", async () => {
    const spoilt = withText(await corrected(small(), [COLUMN, SHEET]), "customXml/item1.xml", (text) =>
      text.slice(0, 120),
    );
    expect(await remembered(await corrected(spoilt, [SHEET]))).toEqual([SHEET]);
  });

  test("of two copies one is kept", async () => {
    const twice = withText(
      withText(
        await corrected(small(), [COLUMN, SHEET]),
        "customXml/item7.xml",
        () => encodeCorrections([SHEET]) ?? "",
      ),
      "xl/_rels/workbook.xml.rels",
      (text) =>
        text.replace(
          /<Relationship (Id="[^"]*" Type="[^"]*customXml" Target=)[^>]*>/,
          (whole) => whole + whole.replace(/Id="[^"]*"/, 'Id="rId77"').replace("item1", "item7"),
        ),
    );
    expect(await remembered(twice)).toEqual([COLUMN, SHEET]);
    const kept = await corrected(twice, [SHEET]);
    expect(readZip(kept).filter((entry) => /item\d+\.xml$/.test(entry.name))).toHaveLength(1);
    expect(await remembered(kept)).toEqual([SHEET]);
  });
});

test("a file that is only read remembers nothing and says so", async () => {
  const host = await openFile(strToU8("项目名称,总投资\n水厂,100\n"), "台账.csv");
  expect(host.capabilities.remembers).toBe(false);
  await expect(host.writeCorrections([COLUMN])).rejects.toMatchObject({ code: "unsupported" });
});
