/** The page to read and print: the bulletin's text, escaped, and nothing fetched or run. */
import { describe, expect, test } from "vitest";
import { renderHtml } from "#worker/bulletin/html.ts";
import { bulletinWith, MARKUP } from "../support/bulletin.ts";

/**
 * How many places of the page show the text put everywhere: the title and the issuer three times each, a caption twice, what a
 * chart shows once drawn and once read aloud.
 */
const PLACES = 40;

const FINAL = { draft: false };

/** Tags of a page, text and attribute values left out. */
function tagsOf(html: string): readonly string[] {
  return [...html.matchAll(/<\/?([a-zA-Z!][\w-]*)/gu)].map(([tag]) => tag);
}

describe("the page", () => {
  const html = renderHtml(bulletinWith(""), FINAL);

  test("says what the document says", () => {
    for (const words of ["第12期", "2021年1月8日印发", "一、总体情况", "附件1", "抄送：县委", "92.10"]) {
      expect(html).toContain(words);
    }
    expect(html).toContain("没有滞后项目。");
    expect(html).not.toContain("没有单位。");
  });

  test("fetches and runs nothing", () => {
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!#)|src=|https?:/iu);
  });

  test("names the heads of columns, of rows and of bands", () => {
    expect(html).toContain('<th scope="col">名次</th>');
    expect(html).toContain('<th scope="row" class="left">鹅城镇</th>');
    expect(html).toMatch(
      /<tbody><tr><td class="centre">1<.*?<\/tbody>\s*<tbody><tr class="band"><th scope="rowgroup" colspan="3">第二档<\/th><\/tr>\s*<tr><td class="centre">2</su,
    );
  });

  test("draws charts that are read aloud, every number printed, fills of their own", () => {
    expect(html.match(/<svg [^>]*role="img"/gu)?.length).toBe(2);
    for (const [, id = ""] of html.matchAll(/(?:aria-labelledby="|aria-describedby="|url\(#)([\w-]+)/gu))
      expect(html.split(`id="${id}"`).length).toBe(2);
    expect(html).toMatch(/<desc [^>]*>签约 3个; 开工 12个; 竣工 0个<\/desc>/u);
    const lengths = [...html.matchAll(/<rect x="32" [^>]*width="(\d+)"/gu)].map(([, width]) => Number(width));
    expect(lengths.map((length) => length / Math.max(...lengths))).toEqual([0.25, 1, 0]);
    expect(html).toContain(">差 60.00</text>");
  });

  test("prints on A4 with the standard's margins and outer page numbers", () => {
    expect(html).toContain("@page { size: A4; margin: 37mm 26mm 35mm 28mm; }");
    expect(html).toMatch(/@page :right \{ @bottom-right/u);
    expect(html).toMatch(/@page :left \{ @bottom-left/u);
    expect(html).toMatch(/@page sideways:right \{ @bottom-right \{ content: none; \} @left-bottom/u);
  });
});

describe("before it is published", () => {
  test("it is marked under its title and at the head of every printed page", () => {
    const html = renderHtml(bulletinWith(""), { draft: true });
    expect(html).toContain('<p class="draft">（征求意见稿）</p>');
    expect(html).toMatch(/@top-right \{ content: "征求意见稿"/u);
    expect(html).toMatch(/@top-left \{ content: "征求意见稿"/u);
  });

  test("and nowhere afterwards", () => {
    expect(renderHtml(bulletinWith(""), FINAL)).not.toContain("征求意见稿");
  });
});

describe("text from outside", () => {
  const shape = tagsOf(renderHtml(bulletinWith(""), FINAL));

  test.each(MARKUP)("stays text: %s", (markup) => {
    const html = renderHtml(bulletinWith(markup), FINAL);
    expect(tagsOf(html)).toEqual(shape);
    const escaped = markup
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;");
    expect(html.split(escaped).length - 1).toBe(PLACES);
  });
});
