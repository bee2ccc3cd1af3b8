/** Bytes that are no workbook are refused, each with a sentence that says so; never read as a sheet of rubbish. */
import { CFB, utils, write } from "@e965/xlsx";
import { assert, asyncProperty, uint8Array } from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { decodeText } from "#addin/hosts/file/text.ts";
import { HostError, type HostErrorCode } from "#addin/hosts/host.ts";
import { explainTrouble } from "#shared/messages/workbook.ts";
import { utf16Bytes } from "#test/support/workbook-files.ts";

const NAME = "台账.xlsx";
/** Hundreds of files on a busy machine. */
const TIMEOUT_MS = 60_000;

async function refusal(bytes: Uint8Array): Promise<HostError> {
  try {
    await (await openFile(bytes, NAME)).read();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("the file was read");
}

/** Small numbers of two bytes each: every other byte is zero, as in UTF-16. */
const numbers16 = Uint8Array.from({ length: 64 }, (_, index) => (index % 2 === 0 ? (index * 37) % 256 : 0));
const little32 = new Uint8Array(Uint32Array.from({ length: 40 }, (_, index) => index * 70_001).buffer);
const gif = Uint8Array.from([...strToU8("GIF89a"), 16, 0, 16, 0, 0x80, 0, 0, 0xff, 0xff, 0xff, 0, 0, 0]);
const jpeg = Uint8Array.from([
  0xff,
  0xd8,
  0xff,
  0xe0,
  0,
  16,
  ...strToU8("JFIF"),
  0,
  1,
  1,
  0,
  0,
  1,
  0,
  1,
  0,
  0,
]);
const gzip = Uint8Array.from([
  0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b, 0x4c, 0x4a, 6, 0, 0xc2, 0x41, 0x24, 0x35,
]);
const icon = Uint8Array.from([0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 0x68, 4, 0, 0, 22, 0, 0, 0]);

const refused: readonly (readonly [string, HostErrorCode, Uint8Array])[] = [
  ["a file of no bytes", "not-a-workbook", new Uint8Array()],
  ["blanks and line ends alone", "not-a-workbook", strToU8(" \r\n\t\n")],
  ["one zero byte", "not-a-workbook", new Uint8Array(1)],
  ["zeros alone", "not-a-workbook", new Uint8Array(512)],
  ["numbers of two bytes", "not-a-workbook", numbers16],
  ["numbers of four bytes", "not-a-workbook", little32],
  ["a GIF", "not-a-workbook", gif],
  ["a JPEG", "not-a-workbook", jpeg],
  ["an icon", "not-a-workbook", icon],
  ["a gzip archive", "not-a-workbook", gzip],
  ["a rich text", "not-a-workbook", strToU8("{\\rtf1\\ansi 项目}")],
  ["a page that asks to log in", "not-a-workbook", strToU8("<html><body><form>登录</form></body></html>")],
  [
    "a page saved as one file",
    "not-a-workbook",
    strToU8("MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n"),
  ],
  [
    "an archive of spreadsheets",
    "not-a-workbook",
    zipSync({ "a.csv": strToU8("1,2"), "b.csv": strToU8("3") }),
  ],
  ["an empty archive", "not-a-workbook", zipSync({})],
  ["the beginning of an archive", "damaged", strToU8("PK\u0003\u0004 and no more")],
  ["an old container without a workbook", "not-a-workbook", container("PowerPoint Document")],
  ["the beginning of an old container", "damaged", container("Workbook").subarray(0, 300)],
  ["an old workbook with a password", "encrypted", withPassword()],
];

describe("what is no workbook, or none that can be opened", () => {
  test.each(refused)("%s is %s, and a sentence says so", async (_, code, bytes) => {
    const error = await refusal(bytes);
    expect([error.code, error.subject]).toEqual([code, NAME]);
    const { title, advice } = explainTrouble(error.code, error.subject ?? "", "zh-CN");
    expect(title).toContain(NAME);
    expect(title + advice).toMatch(/^\P{Script=Latin}*台账\.xlsx.*[\p{Script=Han}]{4}.*。$/su);
  });

  test("any bytes at all are read or refused, never more", { timeout: TIMEOUT_MS }, async () => {
    await assert(
      asyncProperty(uint8Array({ maxLength: 400 }), async (bytes) => {
        try {
          const { sheets } = await (await openFile(bytes, NAME)).read();
          expect(sheets.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(HostError);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("text or not", () => {
  test("UTF-16 without a mark is told from bytes that only look like it", () => {
    const text = "序号,项目名称,总投资\r\n1,王村镇水厂,1200\r\n";
    expect(decodeText(utf16Bytes(text))).toBe(text);
    expect(decodeText(numbers16)).toBeUndefined();
    expect(decodeText(utf16Bytes(`${text}\u0007`))).toBeUndefined();
  });

  test("the end-of-file mark of old programs is no part of the text", () => {
    expect(decodeText(strToU8("1,2\r\n\u001A"))).toBe("1,2\r\n");
    expect(decodeText(strToU8("1\u001A,2\r\n"))).toBeUndefined();
  });
});

function container(stream: string): Uint8Array {
  const file: unknown = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, `/${stream}`, new Uint8Array(5000));
  return Uint8Array.from(CFB.write(file, { type: "buffer" }) as Uint8Array);
}

/** A workbook of Excel 97 with the record that says its content is enciphered. */
function withPassword(): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["项目"]]), "台账");
  const file = CFB.read(Uint8Array.from(write(book, { type: "buffer", bookType: "biff8" }) as Uint8Array), {
    type: "array",
  });
  const entry = CFB.find(file, "/Workbook");
  const stream = Uint8Array.from(entry?.content as Uint8Array);
  // Behind the first record (BOF) comes FILEPASS: RC4, a salt and two verifiers.
  const behind = 4 + new DataView(stream.buffer).getUint16(2, true);
  const pass = new Uint8Array(4 + 54);
  pass.set([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0]);
  const whole = Uint8Array.from([...stream.subarray(0, behind), ...pass, ...stream.subarray(behind)]);
  CFB.utils.cfb_add(file, "/Workbook", whole);
  return Uint8Array.from(CFB.write(file, { type: "buffer" }) as Uint8Array);
}
