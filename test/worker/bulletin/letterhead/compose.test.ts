/** A bulletin on a county's own letterhead. */
import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { renderDocx } from "#worker/bulletin/docx.ts";
import { readLetterhead } from "#worker/bulletin/letterhead/letterhead.ts";
import { sampleLetterhead } from "#worker/bulletin/letterhead/sample.ts";
import { bulletinWith } from "../../support/bulletin.ts";
import { officePaper, partsOf, runs, sampleWith } from "../../support/letterheads.ts";

const FINAL = { draft: false } as const;
const DRAFT = { draft: true } as const;
const bulletin = bulletinWith("");

/** A bulletin whose last attachment is read sideways. */
const WIDE: BulletinDocument = {
  ...bulletin,
  attachments: bulletin.attachments.map((attachment) => ({
    ...attachment,
    tables: attachment.tables.map((table) => ({
      ...table,
      head: Array.from({ length: 12 }, (_, index) => `第${index}栏`),
      rows: [Array.from({ length: 12 }, () => "1")],
      widths: Array.from({ length: 12 }, () => 1),
      align: Array.from({ length: 12 }, () => "left" as const),
      bands: [],
    })),
  })),
};

function composed(paper: Uint8Array, edition: typeof FINAL | typeof DRAFT = FINAL, of = bulletin) {
  const parts = partsOf(renderDocx(of, edition, readLetterhead(paper)));
  return { parts, text: parts["word/document.xml"] ?? "" };
}

/** Lines of the text, in order; those of text boxes among them. */
function linesOf(text: string): string[] {
  return [...text.matchAll(/<w:p[ >].*?<\/w:p>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*<\/w:t>/gu)]
      .map(([run]) => run.replaceAll(/<[^>]*>/gu, ""))
      .join(""),
  );
}

/** All of it without blanks. */
function said(text: string): string {
  return linesOf(text).join("").replaceAll(/\s/gu, "");
}

describe("on our sample", () => {
  it("says what it says on the form's page, and nothing is left of the placeholders", () => {
    const { text } = composed(sampleLetterhead());
    const plain = partsOf(renderDocx(bulletin, FINAL))["word/document.xml"] ?? "";
    expect(said(text)).toBe(said(plain));
    expect(text).not.toMatch(/[{}｛｝]/u);
  });

  it("is the same bytes every time", () => {
    const paper = readLetterhead(sampleLetterhead());
    expect(renderDocx(bulletin, FINAL, paper)).toEqual(renderDocx(bulletin, FINAL, paper));
  });

  it("marks a draft under its title and at the head of every page", () => {
    const { parts, text } = composed(sampleLetterhead(), DRAFT);
    const lines = linesOf(text);
    expect(lines[lines.indexOf(bulletin.title) + 1]).toBe("（征求意见稿）");
    const headers = Object.keys(parts).filter((name) => name.includes("header-portrait"));
    expect(headers).toHaveLength(2);
    for (const name of headers) expect(parts[name]).toContain("征求意见稿");
    expect(Object.values(composed(sampleLetterhead()).parts).join("")).not.toContain("征求意见稿");
  });

  it("takes styles changed in it, and adds those taken out", () => {
    const paper = sampleLetterhead();
    const { parts } = composed(paper);
    const named = [...(parts["word/styles.xml"] ?? "").matchAll(/<w:name w:val="([^"]*)"/gu)];
    expect(new Set(named.map(([, name]) => name)).size).toBe(named.length);
    expect(named.map(([, name]) => name)).toContain("通报公文正文");
  });

  it("is what the document tells of itself", () => {
    const { parts } = composed(sampleLetterhead());
    expect(parts["docProps/core.xml"]).toContain(bulletin.title);
    expect(parts["docProps/core.xml"]).toContain(bulletin.provenance.inputDigest);
  });
});

describe("on an office's own paper", () => {
  it("finds placeholders that are cut into runs, and keeps how they look", () => {
    const { parts, text } = composed(officePaper());
    expect(linesOf(text)).toEqual(
      expect.arrayContaining(["丹阳县督查通报", "第12期　项目推进中心　2021年1月8日"]),
    );
    expect(linesOf(text)).toContain("各乡镇人民政府：");
    expect(text).toMatch(/<w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">关于考评情况的通报</u);
    expect(linesOf(parts["word/header1.xml"] ?? "")).toEqual(["丹阳督查 第12期"]);
    expect(text).not.toMatch(/[{}｛｝]/u);
  });

  it("puts in what has no place: the list of attachments, not a signature beside the date", () => {
    const lines = linesOf(composed(officePaper()).text);
    const listed = lines.findIndex((line) => line.startsWith("附件："));
    expect(listed).toBeGreaterThan(lines.indexOf("第二段。"));
    expect(lines.indexOf("丹阳县督查室")).toBeGreaterThan(listed);
    expect(lines.filter((line) => line === bulletin.signature)).toEqual([]);
    expect(lines.at(-1)).toMatch(/^抄送：/u);
  });

  it("is as wide as its lines are", () => {
    const { text } = composed(officePaper());
    // 11906 less 1800 on either side.
    expect(text).toContain('<w:tblW w:w="8306" w:type="dxa"/>');
  });

  it("numbers pages as the paper does, and marks a draft over its header", () => {
    const { parts } = composed(officePaper(), DRAFT);
    expect(Object.keys(parts).filter((name) => /(?:header|footer)-portrait/u.test(name))).toEqual([]);
    expect(parts["word/header1.xml"]).toContain("征求意见稿");
    expect(parts["word/header1.xml"]).toContain("<wp:anchor");
  });

  it("turns the sheet for a wide table, and back for what follows", () => {
    const { parts, text } = composed(officePaper(), FINAL, WIDE);
    // The number keeps as far from the table as its page's margin, an inch, leaves: 902 twips from the sheet's edge.
    const footer = Object.keys(parts).find((name) => name.includes("footer-landscape-odd")) ?? "";
    expect(parts[footer]).toContain(`<wp:posOffset>${902 * 635}</wp:posOffset>`);
    const sections = [...text.matchAll(/<w:sectPr.*?<\/w:sectPr>/gsu)].map(([section]) => section);
    expect(sections.map((section) => section.includes('w:orient="landscape"'))).toEqual([false, true, false]);
    expect(sections[1]).toContain('w:w="16838" w:h="11906"');
    expect(sections[2]).toContain("rId4");
    // 16838 less 1440 above and below.
    expect(text).toContain('<w:tblW w:w="13958" w:type="dxa"/>');
  });

  it("ends with the wide table where nothing follows", () => {
    const ending = sampleWith((text) => text.replace("{{版记}}", " "));
    const { text } = composed(ending, FINAL, { ...WIDE, attachments: WIDE.attachments.slice(0, 1) });
    const sections = [...text.matchAll(/<w:sectPr.*?<\/w:sectPr>/gsu)].map(([section]) => section);
    expect(sections.map((section) => section.includes('w:orient="landscape"'))).toEqual([false, true]);
  });

  it("leaves a line out whose words are none", () => {
    const none = { ...bulletin, copies: "", addressee: "", form: { ...bulletin.form, copies: "" } };
    const lines = linesOf(composed(officePaper(), FINAL, none).text);
    expect(lines.some((line) => line.includes("抄送") || line === "：")).toBe(false);
  });
});

describe("whatever the words", () => {
  it.each(["<&>\"'", "$&$1", "\u0000\uFFFE", "{{正文}}", "<!--tongbao 0-->"])("%j stays words", (text) => {
    const odd = bulletinWith(text);
    for (const paper of [sampleLetterhead(), officePaper()]) {
      const { parts } = composed(paper, DRAFT, odd);
      for (const [name, part] of Object.entries(parts))
        expect(
          () => new DOMParser({ onError: onErrorStopParsing }).parseFromString(part, "text/xml"),
          name,
        ).not.toThrow();
      expect(linesOf(parts["word/document.xml"] ?? "").join("")).toContain("第二段");
    }
  });
});

it("with the least a template can be, the rest stands as on the form's page", () => {
  const least = sampleWith((text) =>
    text.replace(/<w:body>.*?(?=<w:sectPr>)/su, `<w:body>${runs(["{{正文}}"])}`),
  );
  const lines = linesOf(composed(least, DRAFT).text).filter((line) => line !== "");
  expect(lines.slice(0, 3)).toEqual([bulletin.title, "（征求意见稿）", bulletin.addressee]);
  expect(lines).toEqual(expect.arrayContaining([bulletin.signature, bulletin.form.date, "附件1"]));
  expect(lines.join("")).not.toContain(bulletin.form.printedOn);
});
