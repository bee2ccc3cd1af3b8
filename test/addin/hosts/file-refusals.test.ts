/** Files that are no workbook, or none that can be opened, are refused by a code. */
import { CFB } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { contentPieces, entryOf } from "#addin/hosts/file/zip.ts";
import type { HostErrorCode } from "#addin/hosts/host.ts";
import { samplePlan } from "#test/support/plans.ts";
import { richWorkbook } from "#test/support/rich-workbook.ts";
import { makeWorkbook } from "#test/support/workbook-files.ts";

const SHEET = "xl/worksheets/sheet1.xml";

async function readAll(bytes: Uint8Array): Promise<unknown> {
  return await (await openFile(bytes, "台账.xlsx")).read();
}

function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file: unknown = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, bytes);
  return Uint8Array.from(CFB.write(file, { type: "buffer" }) as Uint8Array);
}

function wordDocument(): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": strToU8("<document/>"),
  });
}

/** One byte of a sheet's compressed data turned round. */
function withBrokenSheet(): Uint8Array {
  const xml = `<sheetData>${Array.from({ length: 500 }, (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row * 7919}</v></c></row>`).join("")}</sheetData>`;
  const bytes = makeWorkbook([{ name: "台账", xml }]);
  const at = indexOf(bytes, strToU8("xl/worksheets/sheet1.xml")) + 60;
  return bytes.map((byte, index) => (index >= at && index < at + 20 ? byte ^ 0xff : byte));
}

function indexOf(bytes: Uint8Array, sought: Uint8Array): number {
  return bytes.findIndex((_, start) => sought.every((byte, index) => bytes[start + index] === byte));
}

/** Changes the decompressed size of the first sheet as the archive's directory tells it. */
function declareSize(bytes: Uint8Array, size: number): void {
  const name = strToU8(SHEET);
  const inDirectory = bytes.length - indexOf(bytes.toReversed(), name.toReversed()) - name.length;
  new DataView(bytes.buffer).setUint32(inDirectory - 46 + 24, size, true);
}

const png = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
]);
const rich = richWorkbook();
const refused: readonly (readonly [string, HostErrorCode, Uint8Array])[] = [
  ["nothing at all", "not-a-workbook", new Uint8Array()],
  ["a picture", "not-a-workbook", png],
  ["a PDF", "not-a-workbook", strToU8("%PDF-1.7\n1 0 obj")],
  ["a Word document", "not-a-workbook", wordDocument()],
  ["an archive of something else", "not-a-workbook", zipSync({ "readme.txt": strToU8("x") })],
  ["an old Word document", "not-a-workbook", compound({ WordDocument: new Uint8Array(600) })],
  ["a web page without a table", "not-a-workbook", strToU8("<!doctype html><p>404</p>")],
  [
    "a workbook with a password",
    "encrypted",
    compound({ EncryptionInfo: new Uint8Array(64), EncryptedPackage: new Uint8Array(4096) }),
  ],
  ["a workbook cut off in the middle", "damaged", rich.subarray(0, rich.length / 2)],
  ["a workbook cut off at its end", "damaged", rich.subarray(0, rich.length - 8)],
  ["a workbook with broken data", "damaged", withBrokenSheet()],
  ["a workbook without its workbook part", "damaged", zipSync(without(unzipSync(rich), "xl/workbook.xml"))],
];

test.each(refused)("%s is %s", async (_, code, bytes) => {
  await expect(readAll(bytes)).rejects.toMatchObject({ name: "HostError", code, subject: "台账.xlsx" });
});

function without(parts: Record<string, Uint8Array>, name: string): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name));
}

test("a part that says it is larger than may be read is too large", async () => {
  const bytes = makeWorkbook([{ name: "台账", xml: "<sheetData/>" }]);
  declareSize(bytes, 0x7fff_ffff);
  await expect(readAll(bytes)).rejects.toMatchObject({ code: "too-large" });
});

test("a decompression bomb takes no more than it declared", async () => {
  const parts = unzipSync(makeWorkbook([{ name: "台账", xml: "<sheetData/>" }]));
  const bytes = zipSync({ ...parts, [SHEET]: new Uint8Array(20_000_000) });
  expect(bytes.length).toBeLessThan(100_000);
  declareSize(bytes, 1_000);
  await expect(readAll(bytes)).rejects.toMatchObject({ code: "damaged" });
});

test("of an entry that lies about its size not one piece is handed on", () => {
  const honest = entryOf("a", new Uint8Array(20_000_000));
  const pieces: number[] = [];
  expect(() => {
    for (const piece of contentPieces({ ...honest, size: 1_000 })) pieces.push(piece.length);
  }).toThrow(expect.objectContaining({ code: "damaged" }));
  expect(pieces).toEqual([]);
});

test("going to a cell is not offered and refused", async () => {
  const host = await openFile(rich);
  expect(host.capabilities).toMatchObject({ select: false, savesCopy: true });
  await expect(host.select("项目台账", "A1")).rejects.toMatchObject({ code: "unsupported" });
});

test("a text file is not repaired, and its results come as a workbook of their own", async () => {
  const host = await openFile(strToU8("项目名称,总投资\n甲,1\n"), "台账.csv");
  expect([host.resultsApart, host.savedName]).toEqual([true, "台账.xlsx"]);
  expect(() => host.save()).toThrow(expect.objectContaining({ code: "unsupported" }));
  await expect(
    host.applyFixes([{ sheet: "台账", cell: "A1", from: "项目名称", to: "x" }]),
  ).rejects.toMatchObject({ code: "unsupported" });
  expect(await host.writeSheets([samplePlan()])).toEqual(["排名 2020-12"]);
  const saved = await (await openFile(host.save())).read();
  expect(saved.sheets.map(({ name, resultMark }) => [name, resultMark])).toEqual([
    ["排名 2020-12", "standings|2020-12"],
  ]);
});
