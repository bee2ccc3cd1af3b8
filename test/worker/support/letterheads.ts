/** Letterheads as a county's office would make them, and as nobody should. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sampleLetterhead } from "#worker/bulletin/letterhead/sample.ts";

/** No clock shows in a package. */
const SAME_BYTES = { mtime: new Date(1980, 0, 1) } as const;

/** Parts of a package by name; null takes one out. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>;

/** The parts of a package as text. */
export function partsOf(file: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** A package with some parts put in, replaced or taken out. */
export function packed(parts: Parts, of: Uint8Array = sampleLetterhead()): Uint8Array {
  const all = new Map<string, Uint8Array>(Object.entries(unzipSync(of)));
  for (const [name, content] of Object.entries(parts)) {
    if (content === null) all.delete(name);
    else all.set(name, typeof content === "string" ? strToU8(content) : content);
  }
  return zipSync(Object.fromEntries(all), SAME_BYTES);
}

/** The sample with its text changed. */
export function sampleWith(change: (text: string) => string): Uint8Array {
  const name = "word/document.xml";
  return packed({ [name]: change(partsOf(sampleLetterhead())[name] ?? "") });
}

/** The sample with a relationship of its text more. */
export function sampleLeadingTo(kind: string, target: string, isExternal = false): Uint8Array {
  const name = "word/_rels/document.xml.rels";
  const mode = isExternal ? ' TargetMode="External"' : "";
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  const added = `<Relationship Id="rIdAdded" Type="${type}" Target="${target}"${mode}/></Relationships>`;
  const parts = partsOf(sampleLetterhead());
  return packed({
    [name]: (parts[name] ?? "").replace("</Relationships>", added),
    ...(isExternal ? {} : { [`word/${target}`]: "x" }),
  });
}

/** A paragraph of runs, as Word cuts a line; `properties` is XML of `w:pPr`. */
export function runs(texts: readonly string[], properties = ""): string {
  const pieces = texts.map(
    (text) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`,
  );
  return `<w:p><w:pPr>${properties}</w:pPr>${pieces.join('<w:proofErr w:type="gramEnd"/>')}</w:p>`;
}

/**
 * An office's own paper: margins unlike the form's, a Normal of its own, a header, one footer that numbers pages, a
 * masthead in a table, placeholders cut into runs, a signature typed by hand.
 */
export function officePaper(): Uint8Array {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const cell = `<w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>${runs(["丹阳县督查", "通报"], '<w:jc w:val="center"/>')}</w:tc>`;
  const masthead = `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr>${cell}</w:tr></w:tbl>`;
  const body = [
    masthead,
    runs(["第{", "{期", "号}}期　{{编印", "单位}}　｛｛日期｝｝"]),
    runs(["{{标题", "}}"], '<w:jc w:val="center"/>'),
    runs(["{{", "主送", "}}："]),
    runs(["{{正", "文}}"]),
    runs(["丹阳县督查室"], '<w:jc w:val="right"/>'),
    runs(["{{成文日期}}"], '<w:jc w:val="right"/>'),
    runs(["{{附件}}"]),
    runs(["抄送：{{抄送}}。"]),
    `<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`,
  ];
  const relations = (list: readonly (readonly [string, string, string])[]): string =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
      .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)
      .join("")}</Relationships>`;
  const parts = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${types}.header+xml"/><Override PartName="/word/footer1.xml" ContentType="${types}.footer+xml"/></Types>`,
    "_rels/.rels": relations([["rId1", "officeDocument", "word/document.xml"]]),
    "word/_rels/document.xml.rels": relations([
      ["rId1", "styles", "styles.xml"],
      ["rId3", "header", "header1.xml"],
      ["rId4", "footer", "footer1.xml"],
    ]),
    "word/styles.xml": `${head}<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr><w:b/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>`,
    "word/header1.xml": `${head}<w:hdr ${word}>${runs(["丹阳督查 第{{期号", "}}期"])}</w:hdr>`,
    "word/footer1.xml": `${head}<w:ftr ${word}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`,
    "word/document.xml": `${head}<w:document ${word} xmlns:r="${office}"><w:body>${body.join("")}</w:body></w:document>`,
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), SAME_BYTES);
}
