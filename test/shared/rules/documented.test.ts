/** What is written about rule sets, for clerks and for programs, is what the program does. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseRules, rulesSchema } from "#shared/api/rules.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { itemWords } from "#shared/messages/rules-view.ts";
import { RULE_ITEMS } from "#shared/rules/items.ts";
import { settleRules } from "#shared/rules/settle-rules.ts";
import { spelledShape } from "#shared/rules/shapes/table.ts";
import { spelledWithoutTask } from "#shared/rules/without-task.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

const ROOT = new URL("../../../", import.meta.url);
const written = readFileSync(new URL("docs/rules.md", ROOT), "utf8");
const guide = readFileSync(new URL("addin/guide.html", ROOT), "utf8");

/** The tables of the document, each a list of rows of cells. */
const tables = written
  .split(/\n(?!\|)/u)
  .map((block) => block.split("\n").filter((line) => line.startsWith("|")))
  .filter((lines) => lines.length > 2)
  .map((lines) =>
    lines.map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ),
  );

function tableUnder(head: string): readonly (readonly string[])[] {
  const table = tables.find(([first]) => first?.[0] === head);
  return table?.slice(2) ?? [];
}

test("the table of items, copied into a sheet, is the default rule set", () => {
  const rows = tableUnder("项目");
  const { rules, findings } = settleRules([
    workbook(sheetGrid("评分规则", [["项目", "值", "说明"], ...rows])),
  ]);
  expect(findings.map(({ check }) => check)).toEqual(["rules-applied"]);
  expect(rules).toEqual(DEFAULT_RULES);
  const ofIndicators = new Set(["shape", "without-task"]);
  const titles = RULE_ITEMS.filter(({ kind }) => !ofIndicators.has(kind)).map(({ title }) => title);
  expect(new Set(rows.map(([title]) => title))).toEqual(new Set(titles));
  // What the document says of an item is what the pane says.
  expect(Object.fromEntries(rows.map(([title, , note]) => [title, note]))).toEqual(
    Object.fromEntries(
      RULE_ITEMS.filter(({ kind }) => !ofIndicators.has(kind)).map((item) => [
        item.title,
        itemWords(item, "zh-CN").note,
      ]),
    ),
  );
});

function code(cell: string | undefined): readonly string[] {
  return [...(cell ?? "").matchAll(/`([^`]+)`/gu)].map(([, text]) => text ?? "");
}

test("every spelling of a shape and of units without a task is understood", () => {
  const shapes = tableUnder("值的写法").map(([spelling]) => spelledShape(code(spelling)[0] ?? ""));
  expect(shapes.map((settings) => settings?.["kind"])).toEqual([
    "ratio",
    "perPoint",
    "steps",
    "ranks",
    "counts",
    "deductions",
  ]);
  for (const settings of shapes) parseRules({ shapes: { C1: settings } });
  const [, perPoint] = tableUnder("值的写法");
  for (const clause of code(perPoint?.[1])) expect(spelledShape(`按百分点，${clause}`)).not.toBeNull();
  const without = tableUnder("值").map(([spelling]) => spelledWithoutTask(code(spelling)[0] ?? ""));
  expect(without.map((rule) => rule?.["kind"])).toEqual(["rescale", "full", "base", "mean"]);
});

test("every key of a rules file stands in the table, and every example is one", () => {
  const keys = tableUnder("键").map(([key]) => key?.replaceAll("`", ""));
  expect(new Set(keys)).toEqual(new Set(Object.keys(rulesSchema.shape)));
  for (const [, block] of written.matchAll(/```json\n(.+?)```/gsu)) parseRules(JSON.parse(block ?? ""));
  parseRules(JSON.parse(readFileSync(new URL("docs/rules-example.json", ROOT), "utf8")));
});

test("the guide's lines are items with values that are read", () => {
  const section = guide.slice(
    guide.indexOf('id="rules"'),
    guide.indexOf("</table>", guide.indexOf('id="rules"')),
  );
  const rows = [...section.matchAll(/<th scope="row">([^<]+)<\/th>\s*<td>([^<]+)<\/td>/gu)].map(
    ([, item = "", value = ""]) => [item, value.trim()],
  );
  expect(rows.length).toBeGreaterThan(8);
  const { findings } = settleRules([workbook(sheetGrid("评分规则", rows))]);
  expect(findings.map(({ check }) => check)).toEqual(["rules-applied"]);
});
