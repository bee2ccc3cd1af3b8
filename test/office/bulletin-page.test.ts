/** The .docx of a bulletin, printed by an office suite and measured against the page of GB/T 9704-2012. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { officeSuite } from "#test/support/office-suite.ts";
import type { OfficeSuite } from "#test/support/office-suite.ts";
import { heightOfRow, inkOf, pagesOf, rulesAmong } from "#test/support/pdf-pages.ts";
import type { PdfPage, PdfWord } from "#test/support/pdf-pages.ts";
import { bulletinWith } from "#test/worker/support/bulletin.ts";
import { renderDocx } from "#worker/bulletin/docx.ts";

const TIMEOUT_MS = 240_000;
/** The type area, 156 × 225 mm. */
const AREA = { left: 28, right: 28 + 156, top: 37, bottom: 37 + 225 };
const CHARACTER = 156 / 28;
const LINE = 28.95 * (25.4 / 72);
/** One character of 4号. */
const FOUR = 14 * (25.4 / 72);
/** Millimetres: side bearings of characters and rounding. */
const CLOSE = 0.6;

/** Text that fills pages: no punctuation, so that every line takes what it can. */
const FILLING = "项目建设".repeat(400);
const AFTER_CHART = "图后文字".repeat(14);
const CLOSING = "各单位要抓紧整改";
const ROWS = Array.from({ length: 90 }, (_, index) => [String(index + 1), "鹅城镇", "92.10"]);
const WIDE = 13;

let suite: OfficeSuite;
let path: string;
let pages: readonly PdfPage[];

beforeAll(async () => {
  suite = await officeSuite();
  const docx = join(suite.folder, "bulletin.docx");
  await writeFile(docx, renderDocx(measured(), { draft: true }));
  path = await suite.convert(docx, "pdf");
  pages = await pagesOf(path);
}, TIMEOUT_MS);
afterAll(() => suite.close());

/** Head, text over several pages, a long table, a wide one and the record at the foot. */
function measured(): BulletinDocument {
  const bulletin = bulletinWith("");
  const [first, second] = bulletin.attachments;
  const table = first?.tables[0];
  if (first === undefined || second === undefined || table === undefined) throw new Error("no attachments");
  const wide = {
    caption: "宽表",
    head: Array.from({ length: WIDE }, (_, index) => `第${index + 1}栏`),
    rows: [Array.from({ length: WIDE }, () => "100.00")],
    widths: Array.from({ length: WIDE }, () => 1),
    align: Array.from({ length: WIDE }, () => "centre" as const),
  };
  return {
    ...bulletin,
    blocks: [
      ...bulletin.blocks.filter(({ kind }) => kind !== "chart"),
      { kind: "paragraph", text: FILLING },
      ...bulletin.blocks.filter(({ kind }) => kind === "chart"),
      { kind: "paragraph", text: AFTER_CHART },
      // The last one stands where the signature stands.
      { kind: "paragraph", text: CLOSING },
    ],
    attachments: [
      { ...first, tables: [{ ...table, rows: ROWS, bands: [] }], charts: [] },
      { ...second, tables: [wide] },
      second,
    ],
    form: { ...bulletin.form, attachmentLabels: ["附件1", "附件2", "附件3"] },
  };
}

function page(number: number): PdfPage {
  const found = pages[number - 1];
  if (found === undefined) throw new Error(`no page ${number} of ${pages.length}`);
  return found;
}

/** The first word that begins so, with its page (from 1). */
function find(text: string, from = 1): PdfWord & { readonly page: number } {
  for (const [index, { words }] of pages.entries()) {
    const word = index + 1 < from ? undefined : words.find((each) => each.text.startsWith(text));
    if (word !== undefined) return { ...word, page: index + 1 };
  }
  throw new Error(`no ${text}`);
}

function near(value: number, wanted: number, within = CLOSE): void {
  expect(Math.abs(value - wanted), `${value.toFixed(2)}, wanted ${wanted.toFixed(2)}`).toBeLessThan(within);
}

/** Centre of a word that a line box of the grid holds. */
function middle({ top, bottom }: PdfWord): number {
  return (top + bottom) / 2;
}

describe("the type area", () => {
  test("of a full page has 22 lines of 28 characters, 28.95 pt apart, from edge to edge", () => {
    near(page(2).width, 210, 0.1);
    near(page(2).height, 297, 0.1);
    const lines = page(2).words.filter(({ text }) => text.startsWith("项目") || text.includes("项目建设"));
    expect(lines.length).toBe(22);
    for (const { text, left, right } of lines) {
      expect([text, text.length]).toEqual([text, 28]);
      near(left, AREA.left);
      near(right, AREA.right);
    }
    for (const [index, line] of lines.entries())
      near(middle(line), middle(lines[0] ?? line) + index * LINE, 0.1);
    const [first, last] = [lines[0], lines.at(-1)];
    if (first === undefined || last === undefined) throw new Error("no lines");
    near(middle(first), AREA.top + LINE / 2, 2);
    near(middle(last), AREA.bottom - LINE / 2, 2.5);
    expect(last.bottom).toBeLessThan(AREA.bottom + LINE / 2);
  });

  test("holds everything but page numbers and the mark of a draft", () => {
    for (const { words, width } of pages.filter((each) => each.width < each.height)) {
      for (const word of words) {
        if (/^[—\d]+$/u.test(word.text) || word.text === "征求意见稿") continue;
        expect(word.left, word.text).toBeGreaterThan(AREA.left - CLOSE);
        expect(word.right, word.text).toBeLessThan(width - 26 + CLOSE);
      }
    }
  });
});

describe("the first page", () => {
  test("has its red masthead 35 mm below the top of the type area, over a red rule as wide as it", async () => {
    const red = await inkOf(path, 1, "red");
    near(heightOfRow(red.findIndex((row) => row !== undefined)), AREA.top + 35, 1.5);
    const rules = rulesAmong(red, 150);
    expect(rules.length).toBe(1);
    const [rule = { left: 0, right: 0, top: 0, bottom: 0 }] = rules;
    near(rule.left, AREA.left, 0.3);
    near(rule.right, AREA.right, 0.3);
    expect(rule.bottom - rule.top).toBeGreaterThan(0.3);
    expect(rule.bottom - rule.top).toBeLessThan(0.55);
    // The words over the rule end 4 mm above it.
    const black = await inkOf(path, 1, "black");
    const ruleRow = black.findIndex((_, index) => heightOfRow(index) >= rule.top);
    const lastInk = black.slice(0, ruleRow).findLastIndex((row) => row !== undefined);
    near(rule.top - heightOfRow(lastInk), 4, 0.8);
  });

  test("has issue, title, addressee and text in their places", async () => {
    const [masthead, issue, title] = [find("静乐县项目建设督查通报"), find("第12期"), find("关于")];
    // Two blank lines between: three lines of the grid from the masthead's foot to the issue's.
    near(issue.top - masthead.bottom, 2 * LINE, 5);
    for (const { left, right } of [masthead, issue, title]) near((left + right) / 2, 28 + 78, 1);
    const red = await inkOf(path, 1, "red");
    const [rule = { bottom: 0 }] = rulesAmong(red, 150);
    near(middle(title) - rule.bottom, 2.5 * LINE, 1.5);
    near(find("各乡镇人民政府").left, AREA.left);
    near(find("一、总体情况").left, AREA.left + 2 * CHARACTER);
    near(find("（一）乡镇").left, AREA.left + 2 * CHARACTER, 1);
    near(find("参加考评").left, AREA.left + 2 * CHARACTER);
    near(middle(find("（征求意见稿）")) - middle(title), LINE, 1);
  });
});

test("a chart stands in the text, its numbers printed, and takes whole lines of the grid", () => {
  const [title, bar, after] = [find("所处阶段"), find("12个"), find("图后文字")];
  expect([bar.page, after.page]).toEqual([title.page, title.page]);
  expect(find("开工", title.page).page).toBe(title.page);
  near((title.left + title.right) / 2, AREA.left + 78, 1);
  // The first line of a page that is full of text.
  const top = page(2).words.find(({ text }) => text.includes("项目建设"));
  if (top === undefined) throw new Error("no text on page 2");
  const lines = (middle(after) - middle(top)) / LINE;
  near(lines, Math.round(lines), 0.05);
  expect(after.bottom).toBeGreaterThan(bar.bottom);
});

test("the date ends four characters from the right, the issuer centred over it", () => {
  const listed = find("附件：");
  near(listed.left, AREA.left + 2 * CHARACTER);
  const after = pages[listed.page - 1]?.words.filter(({ top }) => top > listed.top + LINE) ?? [];
  const issuer = after.find(({ text }) => text.startsWith("项目推进中心"));
  const date = after.find(({ text }) => text.startsWith("2021"));
  if (issuer === undefined || date === undefined) throw new Error("no signature");
  near(date.right, AREA.right - 4 * CHARACTER, 1);
  // LibreOffice spaces figures in Chinese text whatever the file says: half of six such spaces.
  near((issuer.left + issuer.right) / 2, (date.left + date.right) / 2, 4);
});

describe("attachments", () => {
  test("begin on pages of their own, the title on the third line", () => {
    for (const label of ["附件1", "附件2", "附件3"]) {
      const { page: number, left, top } = find(label, find("项目推进中心", 3).page + 1);
      const words = page(number).words.filter(({ text }) => !text.startsWith("—") && text !== "征求意见稿");
      expect(Math.min(...words.map((word) => word.top)), label).toBeCloseTo(top, 1);
      near(left, page(number).width > page(number).height ? 35 : AREA.left, 1.5);
    }
    const [label, title] = [find("附件1", 4), find("排名表", 4)];
    near(middle(title) - middle(label), 2 * LINE, 1);
    near((title.left + title.right) / 2, 28 + 78, 1);
  });

  test("repeat the head of a table on every page of it", () => {
    const from = find("附件1", 4).page;
    const to = find("附件2", 4).page;
    expect(to - from).toBeGreaterThan(1);
    for (let number = from; number < to; number += 1) {
      expect(
        page(number).words.some(({ text }) => text === "名次"),
        `page ${number}`,
      ).toBe(true);
    }
  });

  test("lay a wide table sideways, its page number where it is on every sheet", () => {
    const sideways = page(find("附件2", 4).page);
    near(sideways.width, 297, 0.1);
    near(sideways.height, 210, 0.1);
    const head = sideways.words.filter(({ text }) => /^第\d+栏$/u.test(text));
    expect(head.length).toBe(WIDE);
    expect(new Set(head.map(({ top }) => Math.round(top))).size).toBe(1);
    // The foot of the sheet is the left of the page: 7 mm and a line from the type area, which begins at 35 mm.
    const number = sideways.words.filter(({ text }) => /^[—\d]+$/u.test(text));
    for (const { left, right } of number) near((left + right) / 2, 35 - 7, 1.5);
  });
});

describe("outside the type area", () => {
  test("the page number stands 7 mm below, outside, one character in", async () => {
    for (const number of [1, 2, 3]) {
      const at = page(number).words.filter(({ top }) => top > AREA.bottom + 3);
      const [left, right] = [
        Math.min(...at.map((word) => word.left)),
        Math.max(...at.map((word) => word.right)),
      ];
      if (number % 2 === 1) near(right, AREA.right - FOUR, 0.5);
      else near(left, AREA.left + FOUR, 0.5);
      expect(at.map(({ text }) => text).join("")).toBe(`—${number}—`);
      const ink = await inkOf(path, number, "black");
      const below = ink.findIndex((row, index) => heightOfRow(index) > AREA.bottom + 3 && row !== undefined);
      const end = ink.findLastIndex((row) => row !== undefined);
      near((heightOfRow(below) + heightOfRow(end)) / 2, AREA.bottom + 7, 1);
    }
  });
});

test("版记 stands at the foot of the last page, between rules of 0.35, 0.25 and 0.35 mm", async () => {
  expect(find("抄送").page).toBe(pages.length);
  const rules = rulesAmong(await inkOf(path, pages.length, "black"), 150);
  expect(rules.length).toBe(3);
  const thickness = rules.map(({ top, bottom }) => bottom - top);
  for (const { left, right } of rules) {
    near(left, AREA.left, 0.3);
    near(right, AREA.right, 0.3);
  }
  near(thickness[0] ?? 0, 0.35, 0.1);
  near(thickness[1] ?? 0, 0.25, 0.1);
  near(thickness[2] ?? 0, 0.35, 0.1);
  near(rules.at(-1)?.bottom ?? 0, AREA.bottom, 0.5);
  near(find("抄送").left, AREA.left + FOUR);
});

test("no page carries a signature without the end of the text", () => {
  expect(find(CLOSING).page).toBe(find("附件：").page);
});
