/** The .docx in the runtime that makes it: a whole package, the standard's page, and nothing but text from outside. */
import { strFromU8, unzipSync } from "fflate";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderDocx } from "#worker/bulletin/docx.ts";
import { bulletinWith, MARKUP } from "../support/bulletin.ts";

const TAG = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/gu;
const ENTITY = /&(?!(?:amp|lt|gt|quot|#39);)/u;

const FINAL = { draft: false };
const DRAFT = { draft: true };

function partsOf(text: string, edition = FINAL): Readonly<Record<string, string>> {
  const files = unzipSync(renderDocx(bulletinWith(text), edition));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** Throws where tags don't close each other, or anything stands that is neither a tag nor escaped text. */
function elementsOf(xml: string): readonly string[] {
  const body = xml.replace(/^<\?xml[^?]*\?>\s*/u, "");
  const open: string[] = [];
  const elements: string[] = [];
  let end = 0;
  for (const match of body.matchAll(TAG)) {
    const [whole, closes, name = "", , empty] = match;
    const between = body.slice(end, match.index);
    if (/[<>]/u.test(between) || ENTITY.test(between)) throw new Error(`not text: ${between}`);
    end = match.index + whole.length;
    if (closes === "/") {
      if (open.pop() !== name) throw new Error(`unexpected </${name}>`);
    } else {
      elements.push(name);
      if (empty !== "/") open.push(name);
    }
  }
  if (open.length > 0 || end !== body.length) throw new Error(`not closed: ${open.join()}`);
  return elements;
}

/** The text of a part, paragraph by paragraph. */
function wordsOf(xml: string): readonly string[] {
  return xml
    .split("</w:p>")
    .map((piece) =>
      [...piece.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
        .map(([, text = ""]) => unescaped(text))
        .join(""),
    )
    .filter((text) => text !== "");
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

describe("the package", () => {
  test.each([FINAL, DRAFT])(
    "holds every part its content types and relations name, each well-formed (%o)",
    (edition) => {
      const parts = partsOf("", edition);
      const types = parts["[Content_Types].xml"] ?? "";
      for (const [, path = ""] of types.matchAll(/PartName="\/([^"]+)"/gu))
        expect(parts).toHaveProperty([path]);
      const inner = parts["word/_rels/document.xml.rels"] ?? "";
      for (const [, path = ""] of inner.matchAll(/Target="([^"]+)"/gu)) {
        expect(parts).toHaveProperty([`word/${path}`]);
      }
      for (const [, id = ""] of (parts["word/document.xml"] ?? "").matchAll(/r:id="([^"]+)"/gu)) {
        expect(inner).toContain(`Id="${id}"`);
      }
      for (const xml of Object.values(parts)) expect(() => elementsOf(xml)).not.toThrow();
    },
  );

  test("is the same bytes whenever it is made", () => {
    expect(renderDocx(bulletinWith("甲"), FINAL)).toEqual(renderDocx(bulletinWith("甲"), FINAL));
    expect(renderDocx(bulletinWith("甲"), FINAL)).not.toEqual(renderDocx(bulletinWith("乙"), FINAL));
    // The first two fields of a zip's entry that would show a clock: its time of day and its day.
    const [time, day] = new Uint16Array(renderDocx(bulletinWith(""), FINAL).slice(10, 14).buffer);
    expect([time, day]).toEqual([0, (1 << 5) | 1]);
  });

  test("uses styles and fonts that are declared", () => {
    const parts = partsOf("");
    const styles = parts["word/styles.xml"] ?? "";
    for (const [, id = ""] of (parts["word/document.xml"] ?? "").matchAll(/w:pStyle w:val="([^"]+)"/gu)) {
      expect(styles).toContain(`w:styleId="${id}"`);
    }
    for (const [, font = ""] of styles.matchAll(/w:eastAsia="([^"-]+)"/gu)) {
      expect(parts["word/fontTable.xml"]).toContain(`<w:font w:name="${font}"><w:altName`);
    }
  });
});

describe("the page of GB/T 9704-2012", () => {
  const parts = partsOf("");
  const text = parts["word/document.xml"] ?? "";

  test("A4, its margins, its grid of 22 lines and 28 characters", () => {
    expect(text).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(text).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="158[78]"/u);
    expect(text).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>');
    const normal = /w:styleId="Normal".*?<\/w:style>/su.exec(parts["word/styles.xml"] ?? "")?.[0];
    expect(normal).toContain('<w:spacing w:line="579" w:lineRule="exact"/>');
    expect(normal).toContain('<w:sz w:val="32"/>');
    // 28 characters with their spacing fit the type area, 29 don't.
    expect(28 * (320 - 6)).toBeLessThanOrEqual(11_906 - 1474 - 1588);
  });

  test("page numbers outside: odd right, even left, one character in", () => {
    expect(parts["word/settings.xml"]).toContain("<w:evenAndOddHeaders/>");
    expect(parts["word/footer-portrait-odd.xml"]).toContain('<w:ind w:right="280"/><w:jc w:val="right"/>');
    expect(parts["word/footer-portrait-even.xml"]).toContain('<w:ind w:left="280"/><w:jc w:val="left"/>');
    expect(wordsOf(parts["word/footer-portrait-odd.xml"] ?? "")).toEqual(["— 1 —"]);
  });

  test("a red rule, attachments on new pages, heads repeated, the record at the foot", () => {
    expect(text).toContain('<w:bottom w:val="single" w:sz="10" w:space="9" w:color="FF0000"/>');
    expect(text.match(/<w:pageBreakBefore\/>/gu)?.length).toBe(2);
    // Two heads, and the band over the second.
    expect(text.match(/<w:tblHeader\/>/gu)?.length).toBe(3);
    expect(text).toContain('<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align>');
  });

  test("a band begins a table of its own, and is repeated with its head", () => {
    const tables = [...text.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map(([table]) => table);
    const banded = tables.find((table) => table.includes("第二档"));
    const rows = [...(banded ?? "").matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) => row);
    expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, true, false]);
    expect(rows[0]).toContain('<w:gridSpan w:val="3"/>');
    expect(rows[1]).toContain("名次");
    expect(rows[2]).toContain("中庄乡");
    const style = /w:styleId="TableBand".*?<\/w:style>/su.exec(parts["word/styles.xml"] ?? "")?.[0];
    expect(style).toContain("<w:keepNext/>");
  });

  test("columns fill the type area to the last twip", () => {
    const widths = [...text.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gu)].map(([, grid = ""]) =>
      [...grid.matchAll(/w:w="(\d+)"/gu)].reduce((sum, [, width]) => sum + Number(width), 0),
    );
    expect(new Set(widths).size).toBe(1);
    expect(widths[0]).toBe(11_906 - 1474 - Number(/w:left="(158\d)"/u.exec(text)?.[1]));
  });
});

describe("charts", () => {
  const parts = partsOf("");

  test("carry their values, a format for them and no other part", () => {
    const standings = parts["word/charts/chart2.xml"] ?? "";
    expect(standings).toContain('<c:pt idx="0"><c:v>92.10</c:v></c:pt>');
    expect(standings.match(/<c:ser>/gu)?.length).toBe(3);
    expect(standings).toContain('<c:numFmt formatCode="0.00" sourceLinked="0"/>');
    expect(standings).toContain('<c:max val="125"/>');
    expect(parts["word/charts/chart1.xml"]).toContain('formatCode="0&quot;个&quot;"');
    expect(parts["word/charts/chart1.xml"]).not.toMatch(/externalData|c:legend>/u);
  });

  test("stand in the text under their titles and are read aloud", () => {
    const text = parts["word/document.xml"] ?? "";
    expect(wordsOf(text)).toEqual(expect.arrayContaining(["所处阶段", "得分"]));
    expect(text).toContain('name="得分" descr="1 鹅城镇 优 92.10; 2 中庄乡 差 60.00"');
    const ids = [...text.matchAll(/<wp:docPr id="(\d+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("before it is published", () => {
  const parts = partsOf("", DRAFT);

  test("it is marked under its title, at the head of every page and in its properties", () => {
    expect(wordsOf(parts["word/document.xml"] ?? "")).toContain("（征求意见稿）");
    for (const path of ["word/header-portrait-odd.xml", "word/header-portrait-even.xml"]) {
      expect(wordsOf(parts[path] ?? "")).toEqual(["征求意见稿"]);
    }
    expect(parts["docProps/core.xml"]).toContain("<cp:contentStatus>征求意见稿</cp:contentStatus>");
  });

  test("and nowhere afterwards", () => {
    expect(JSON.stringify(partsOf(""))).not.toContain("征求意见稿");
  });
});

describe("text from outside", () => {
  const shape = elementsOf(partsOf("")["word/document.xml"] ?? "");

  test.each(MARKUP)("stays text: %s", (markup) => {
    const parts = partsOf(markup);
    const words = wordsOf(parts["word/document.xml"] ?? "");
    expect(elementsOf(parts["word/document.xml"] ?? "")).toEqual(shape);
    expect(words).toContain(`参加考评的单位共2个${markup}。`);
    expect(words).toContain(`鹅城镇${markup}`);
    for (const path of ["docProps/core.xml", "word/charts/chart1.xml", "word/charts/chart2.xml"])
      expect(() => elementsOf(parts[path] ?? "")).not.toThrow();
  });

  test("of any kind gives a well-formed document", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), (any) => {
        const xml = partsOf(any)["word/document.xml"] ?? "";
        elementsOf(xml);
        // What XML 1.0 can't carry must not be there.
        // eslint-disable-next-line no-control-regex -- these are the characters to look for
        expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u);
      }),
      { numRuns: 50 },
    );
  });
});
