/** What can't be a letterhead, and why. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { LetterheadFaultCode } from "#shared/api/letterhead.ts";
import { LetterheadFault } from "#worker/bulletin/letterhead/fault.ts";
import { readLetterhead } from "#worker/bulletin/letterhead/letterhead.ts";
import { sampleLetterhead } from "#worker/bulletin/letterhead/sample.ts";
import {
  officePaper,
  packed,
  partsOf,
  runs,
  sampleLeadingTo,
  sampleWith,
} from "../../support/letterheads.ts";

const TEXT_LINE = "{{正文}}";

function faultOf(file: Uint8Array): readonly [LetterheadFaultCode, string] | null {
  try {
    readLetterhead(file);
    return null;
  } catch (error) {
    if (!(error instanceof LetterheadFault)) throw error;
    return [error.code, error.subject];
  }
}

/** The sample with a line more before its text. */
function withLine(xml: string): Uint8Array {
  return sampleWith((text) => text.replace("<w:body>", `<w:body>${xml}`));
}

/** The mark that begins, parts or ends a field. */
function char(type: string): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

function field(instruction: readonly string[]): Uint8Array {
  const texts = instruction.map((text) => `<w:r><w:instrText>${text}</w:instrText></w:r>`).join("");
  return withLine(`<w:p>${char("begin")}${texts}${char("separate")}${char("end")}</w:p>`);
}

describe("a letterhead", () => {
  it("may be our sample, or an office's own paper", () => {
    expect(readLetterhead(sampleLetterhead()).placeholders).toEqual([
      "期号",
      "编印单位",
      "日期",
      "标题",
      "主送",
      "正文",
      "附件说明",
      "落款",
      "附件",
      "版记",
    ]);
    expect(readLetterhead(officePaper()).placeholders).toEqual([
      "期号",
      "编印单位",
      "日期",
      "标题",
      "主送",
      "正文",
      "成文日期",
      "附件",
      "抄送",
    ]);
  });

  it("needs a place for the text, one, on a line of its own", () => {
    const emptied = sampleWith((text) => text.replace(TEXT_LINE, "{正文}"));
    expect(faultOf(emptied)).toEqual(["no-text", ""]);
    expect(faultOf(withLine(runs([TEXT_LINE])))).toEqual(["twice", TEXT_LINE]);
    expect(faultOf(sampleWith((text) => text.replace(TEXT_LINE, `见${TEXT_LINE}`)))).toEqual([
      "not-alone",
      TEXT_LINE,
    ]);
    const inTable = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${runs(["{{附", "件}}"])}</w:tc></w:tr></w:tbl>`;
    expect(
      faultOf(sampleWith((text) => text.replace("{{附件}}", "").replace("<w:body>", `<w:body>${inTable}`))),
    ).toEqual(["not-alone", "{{附件}}"]);
  });

  it("has no placeholder but those there are", () => {
    expect(faultOf(withLine(runs(["{{期", "数 }}"])))).toEqual(["unknown", "{{期数}}"]);
  });

  it("is a .docx", () => {
    const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(faultOf(strToU8("红头"))).toEqual(["no-docx", ""]);
    expect(faultOf(new Uint8Array())).toEqual(["no-docx", ""]);
    expect(faultOf(compound)).toEqual(["old-word", ""]);
    expect(faultOf(zipSync({ "a.txt": strToU8("a") }))).toEqual(["no-docx", ""]);
    expect(faultOf(sampleLetterhead().subarray(0, 4000))).toEqual(["damaged", ""]);
  });

  it.each([
    ["document.main+xml", "template.main+xml", "template-kind"],
    [
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
      "application/vnd.ms-word.document.macroEnabled.main+xml",
      "macros",
    ],
  ] as const)("is no %s called %s", (from, to, code) => {
    const name = "[Content_Types].xml";
    const types = (partsOf(sampleLetterhead())[name] ?? "").replace(from, to);
    expect(faultOf(packed({ [name]: types }))?.[0]).toBe(code);
  });

  it.each([
    ["vbaProject", "vbaProject.bin", "macros"],
    ["oleObject", "embeddings/a.bin", "embedded"],
    ["package", "embeddings/a.xlsx", "embedded"],
    ["aFChunk", "a.html", "embedded"],
    ["control", "activeX/a.xml", "embedded"],
    ["comments", "comments.xml", "foreign"],
    ["chart", "charts/chart1.xml", "foreign"],
  ] as const)("holds no %s", (kind, target, code) => {
    expect(faultOf(sampleLeadingTo(kind, target))?.[0]).toBe(code);
  });

  it.each([
    ["attachedTemplate", "file:///C:/Users/a/Normal.dotm"],
    ["image", "https://example.com/a.png"],
    ["hyperlink", "https://example.com/"],
    ["oleObject", "file:///a.xlsx"],
  ])("leads nowhere outside by %s", (kind, target) => {
    expect(faultOf(sampleLeadingTo(kind, target, true))).toEqual(["external", target]);
  });

  it.each([
    [["DDEAUTO c:\\a.exe"], "DDEAUTO"],
    [["INCLUDE", "TEXT a.docx"], "INCLUDETEXT"],
    [["QUOTE 68 68 69"], "QUOTE"],
    [["PAGE"], undefined],
    [["= 1 + 1"], undefined],
  ])("has fields that number and reckon alone: %j", (instruction, kind) => {
    expect(faultOf(field(instruction))).toEqual(kind === undefined ? null : ["field", kind]);
  });

  it("is looked for fields in headers too", () => {
    const name = "word/footer-portrait-odd.xml";
    const footer = (partsOf(sampleLetterhead())[name] ?? "").replace(" PAGE ", " INCLUDEPICTURE x ");
    expect(faultOf(packed({ [name]: footer }))).toEqual(["field", "INCLUDEPICTURE"]);
  });

  it("has no document type, no second encoding, no broken part", () => {
    const name = "word/document.xml";
    const bomb = sampleWith((text) =>
      text.replace("<w:document", '<!DOCTYPE a [<!ENTITY b "bb">]><w:document').replace("{{标题}}", "&b;"),
    );
    expect(faultOf(bomb)).toEqual(["damaged", name]);
    expect(faultOf(sampleWith((text) => text.slice(0, -9)))).toEqual(["damaged", name]);
    const whole = partsOf(sampleLetterhead())[name] ?? "";
    const wide = new Uint8Array(
      Uint16Array.from({ length: whole.length }, (_, at) => whole.charCodeAt(at)).buffer,
    );
    expect(faultOf(packed({ [name]: wide }))).toEqual(["damaged", name]);
    expect(faultOf(packed({ "word/styles.xml": null }))).toEqual(["damaged", "word/styles.xml"]);
    expect(faultOf(sampleWith((text) => text.replace(/<w:sectPr>.*<\/w:sectPr>/u, "")))).toEqual([
      "damaged",
      "",
    ]);
  });

  it("may not unpack to more than a document is", () => {
    const zeros = new Uint8Array(20 * 1024 * 1024);
    const bomb = packed({ "word/media/image1.png": zeros });
    expect(bomb.length).toBeLessThan(60_000);
    expect(faultOf(bomb)).toEqual(["outsized", ""]);
    const blank = packed({ "word/theme/theme1.xml": zeros.subarray(0, 4 * 1024 * 1024) });
    expect(faultOf(blank)).toEqual(["outsized", ""]);
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`a${index}`, "a"]));
    expect(faultOf(packed(many))).toEqual(["outsized", ""]);
  });

  it("may nest its text as deeply as it likes, and is answered", () => {
    const depth = 20_000;
    const nested = "<w:sdt>".repeat(depth) + "</w:sdt>".repeat(depth);
    expect(["damaged", undefined]).toContain(faultOf(withLine(nested))?.[0]);
  });
});
