/** Fixes as repairs of cells: one a cell, none lost, none doubtful. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellKey, certainFixes } from "#shared/checking/fixing/certain-fixes.ts";
import type { Fix } from "#shared/checking/finding.ts";
import { randomFindings } from "#test/support/random-findings.ts";

function fixesOf(...fixes: readonly Fix[]) {
  return certainFixes(fixes.map((fix) => ({ sheet: "建账", cell: "H9", fix })));
}
const AT = { sheet: "建账", cell: "H9" };

test("findings without a fix, and findings of no cell, have none", () => {
  expect(certainFixes([{ ...AT }, { sheet: "建账", fix: { from: "1", to: 1 } }])).toEqual([]);
});

describe("two fixes of one cell", () => {
  test("that are equal are one, with the format of either", () => {
    const fix = { from: "1", to: 1 };
    expect(fixesOf(fix, fix)).toEqual([{ ...AT, ...fix }]);
    expect(fixesOf(fix, { ...fix, format: "General" })).toEqual([{ ...AT, ...fix, format: "General" }]);
    expect(fixesOf({ ...fix, format: "General" }, fix)).toEqual([{ ...AT, ...fix, format: "General" }]);
  });

  test("of which one begins where the other ends become both", () => {
    const tidied = { from: " １2 ", to: "12" };
    const number = { from: "12", to: 12, format: "General" };
    const both = [{ ...AT, from: " １2 ", to: 12, format: "General" }];
    expect(fixesOf(tidied, number)).toEqual(both);
    expect(fixesOf(number, tidied)).toEqual(both);
  });

  test("give the number or date where the other merely tidies", () => {
    const tidied = { from: " 2020-11-3", to: "2020-11-3" };
    const date = { from: " 2020-11-3", to: 44_138, format: "yyyy-m-d" };
    expect(fixesOf(tidied, date)).toEqual([{ ...AT, ...date }]);
    expect(fixesOf(date, tidied)).toEqual([{ ...AT, ...date }]);
  });

  test("that contradict are both left to the official, whatever follows", () => {
    const twelve = { from: "12", to: 12 };
    const thousand = { from: "12", to: 120_000 };
    expect(fixesOf(twelve, thousand)).toEqual([]);
    expect(fixesOf(twelve, thousand, twelve)).toEqual([]);
    expect(fixesOf({ from: "a ", to: "a" }, { from: "a ", to: "b" })).toEqual([]);
    expect(fixesOf({ from: "1", to: 1 }, { from: "2", to: 2 })).toEqual([]);
  });
});

test("the same address on another sheet, or in another workbook, is another cell", () => {
  const fix = { from: "1", to: 1 };
  const cells = [{ ...AT }, { ...AT, sheet: "理账" }, { ...AT, workbook: "甲.xlsx" }];
  expect(certainFixes(cells.map((cell) => ({ ...cell, fix })))).toEqual(
    cells.map((cell) => ({ ...cell, ...fix })),
  );
});

test("law: one repair a cell, each of a finding's own, in the findings' order", () => {
  fc.assert(
    fc.property(randomFindings, (findings) => {
      const fixes = certainFixes(findings);
      expect(new Set(fixes.map(cellKey)).size).toBe(fixes.length);
      const places = findings.map(({ workbook, sheet, cell, fix }) =>
        [workbook, sheet, cell, fix?.from].join(" "),
      );
      const order = fixes.map(({ workbook, sheet, cell, from }) =>
        places.indexOf([workbook, sheet, cell, from].join(" ")),
      );
      expect(order.every((at) => at >= 0)).toBe(true);
      expect(order).toEqual(order.toSorted((one, other) => one - other));
    }),
  );
});
