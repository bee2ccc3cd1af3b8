/** Names that would be formulas, markup or no characters at all: they end as text in the workbook, the bulletin and the page. */
import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { newWorkbook, openFile } from "#addin/hosts/file.ts";
import { parseRules } from "#shared/api/rules.ts";
import { examineLedgers } from "#shared/inspection.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { packageFaults } from "#test/support/package-faults.ts";
import { mappedSheet } from "#test/worker/support/ledgers.ts";
import { renderDocx } from "#worker/bulletin/docx.ts";
import { renderHtml } from "#worker/bulletin/html.ts";
import { scoreMonth } from "#worker/score-month.ts";
import type { ScoredMonth } from "#worker/score-month.ts";

/** Behind every text, to find it by in what is written. */
const MARK = "标记";
/** What the parser warns of where a character that is none was replaced, as it must be. */
const REPLACED = /Unicode replacement character/;

const ODD: Readonly<Record<string, string>> = {
  "a formula": "=cmd|'/C calc'!A0",
  "a formula after a sign": "+1+cmd|' /C calc'!A0",
  "a formula below nothing": "-1",
  "a function": "@SUM(1+1)*cmd|' /C calc'!A0",
  "a formula after a tab": "\t=1+1",
  "a formula after a return": "\r=1+1",
  "a full-width formula": "＝1+1",
  "a link": '=HYPERLINK("http://evil.example","点此")',
  "a script": "<script>alert(1)</script>",
  "the end of a character section": "]]><![CDATA[ <x>",
  "an entity": "&lt;b&gt; &amp; &#60; &xxe;",
  "the end of an attribute": "\" onload='x()' x=\"",
  "control characters": "甲\u0000\u0001\u0008\u000B\u001F乙\uFFFE\uFFFF",
  "half a character": "甲\uD800乙\uDC00",
  "an escape of Excel's": "_x0000__x003C_b_x003E_",
  "reversed text": "\u202E镇城鹅\u202C\u2066x\u2069",
  "what is not seen": "鹅\u200B城\uFEFF镇",
  "a line in two": "鹅城镇\n第二行\r\n第三行",
  "the longest text of a cell": "名".repeat(32_765),
};

const FIELDS = [
  "name",
  "unit",
  "stage",
  "totalInvestment",
  "annualPlan",
  "plannedStart",
  "owner",
  "investedYear",
];

/** A county with the text as a unit, a project, a task, a sheet and in every column of words. */
function countyOf(text: string): readonly MappedSheet[] {
  const project = (name: string, unit: string) => [name, unit, "在建", 3000, 1000, "2020-03-01", text, 10];
  return [
    mappedSheet("项目台账", "projects", FIELDS, [
      project(text, "鹅城镇"),
      project(`甲${text}`, `${text}镇`),
      project("丙", text),
    ]),
    mappedSheet(
      text.slice(0, 31),
      "handovers",
      ["task", "unit", "due", "done"],
      [
        [text, "鹅城镇", "2020-12-01", text],
        [`乙${text}`, text, "2020-11-01", null],
      ],
    ),
  ];
}

async function scored(text: string): Promise<ScoredMonth> {
  const short = text.slice(0, 60).trim();
  const rules = parseRules({
    version: short,
    bulletin: { masthead: short, issuer: short, addressee: short, copies: short },
  });
  const sheets = countyOf(text);
  const examined = examineLedgers(sheets, "2020-12", rules);
  return scoreMonth({ sheets, examined, rules, earlier: null, issuedOn: "2021-01-08" });
}

/** Faults of a text as XML. */
function xmlFaults(text: string): string[] {
  const faults: string[] = [];
  const parser = new DOMParser({
    onError: (level, message) => {
      if (!REPLACED.test(message)) faults.push(`${level} ${message}`);
    },
  });
  parser.parseFromString(text, "text/xml");
  return faults;
}

describe.each(Object.entries(ODD))("%s", (_, odd) => {
  const text = odd + MARK;

  test("is text in the result sheets", async () => {
    const { answer } = await scored(text);
    const host = newWorkbook("结果.xlsx");
    await host.writeSheets(answer.sheetPlans);
    const bytes = host.save();
    expect(packageFaults(bytes).filter((fault) => !REPLACED.test(fault))).toEqual([]);
    let found = 0;
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      if (!name.startsWith("xl/worksheets/sheet")) continue;
      if (strFromU8(part).includes(MARK)) found += 1;
      // What is computed in a result sheet is the program's own.
      for (const [, formula = ""] of strFromU8(part).matchAll(/<f>([^<]*)<\/f>/g))
        expect(formula).not.toMatch(/cmd|evil|script/);
    }
    expect(found).toBeGreaterThan(0);
    const read = await (await openFile(bytes)).read();
    expect(read.sheets.map(({ name }) => name)).toEqual(answer.sheets);
  });

  test("is text in the bulletin", async () => {
    const { bulletin } = await scored(text);
    const parts = Object.entries(unzipSync(renderDocx(bulletin, { draft: false })));
    for (const [name, part] of parts) {
      if (/\.(?:xml|rels)$/.test(name)) expect(xmlFaults(strFromU8(part)), name).toEqual([]);
    }
    const html = renderHtml(bulletin, { draft: false });
    expect(html).not.toContain("<script");
    expect(html).not.toMatch(/<[a-z]+[^>]*\sonload/);
    expect(html).not.toMatch(/\p{Surrogate}/u);
    expect(html).toContain(MARK);
  });
});
