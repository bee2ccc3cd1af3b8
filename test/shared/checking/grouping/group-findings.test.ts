/** One cause, one group; and every finding in exactly one. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellRuns } from "#shared/checking/grouping/cell-runs.ts";
import { groupFindings } from "#shared/checking/grouping/group-findings.ts";
import { SEVERITIES } from "#shared/checking/finding.ts";
import type { Finding } from "#shared/checking/finding.ts";
import { randomFindings } from "#test/support/random-findings.ts";

function numberAsText(cell: string, text: string, sheet = "建账"): Finding {
  return {
    check: "number-as-text",
    severity: "warning",
    sheet,
    cell,
    detail: { role: "projects", field: "totalInvestment", text, value: 1 },
    fix: { from: text, to: 1 },
  };
}

function sequenceGap(cell: string): Finding {
  return {
    check: "sequence-gap",
    severity: "warning",
    sheet: "建账",
    cell,
    detail: { expected: 3, found: 5 },
  };
}

function hidden(sheet: string): Finding {
  return { check: "sheet-hidden", severity: "notice", sheet, detail: {} };
}

function inShort(findings: readonly Finding[]): string[] {
  return groupFindings(findings).map(({ check, sheet = "", column = "", findings: own, fixable }) =>
    [check, sheet, column, own.length, fixable].join(" "),
  );
}

describe("a cause", () => {
  test("is a check in one column of one sheet", () => {
    const findings = [
      numberAsText("H9", "1"),
      numberAsText("H12", "2"),
      numberAsText("I9", "3"),
      numberAsText("H9", "4", "乡镇"),
    ];
    expect(inShort(findings)).toEqual([
      "number-as-text 建账 H 2 2",
      "number-as-text 建账 I 1 1",
      "number-as-text 乡镇 H 1 1",
    ]);
  });

  test("of rows is one wherever on the sheet it stands", () => {
    expect(inShort([sequenceGap("I9"), sequenceGap("H10")])).toEqual(["sequence-gap 建账  2 0"]);
  });

  test("of whole sheets is one for the workbook; a sheet alone keeps its name", () => {
    expect(inShort([hidden("封面"), hidden("电话")])).toEqual(["sheet-hidden   2 0"]);
    expect(inShort([hidden("封面")])).toEqual(["sheet-hidden 封面  1 0"]);
  });

  test("in two workbooks is two", () => {
    const [first, second] = ["甲.xlsx", "乙.xlsx"].map((workbook) => ({
      ...numberAsText("H9", "1"),
      workbook,
    }));
    if (first === undefined || second === undefined) throw new Error("two findings");
    expect(groupFindings([first, second]).map(({ workbook }) => workbook)).toEqual(["甲.xlsx", "乙.xlsx"]);
  });
});

test("errors come first, then what a press repairs, then what is frequent, then by place", () => {
  const key: Finding = {
    check: "key-missing",
    severity: "error",
    sheet: "交账",
    cell: "B4",
    detail: { role: "handovers", field: "title" },
  };
  const stage: Finding = {
    check: "milestones-none",
    severity: "warning",
    sheet: "建账",
    cell: "Q9",
    detail: { project: "风电" },
  };
  const findings = [
    hidden("封面"),
    stage,
    sequenceGap("I9"),
    sequenceGap("I10"),
    numberAsText("H9", "1"),
    key,
  ];
  expect(groupFindings(findings).map(({ check }) => check)).toEqual([
    "key-missing",
    "number-as-text",
    "sequence-gap",
    "milestones-none",
    "sheet-hidden",
  ]);
});

describe("laws", () => {
  test("groups part the findings, each in the order it had", () => {
    fc.assert(
      fc.property(randomFindings, (findings) => {
        const groups = groupFindings(findings);
        const members = groups.flatMap((group) => group.findings);
        expect(members).toHaveLength(findings.length);
        expect(new Set(members)).toEqual(new Set(findings));
        for (const { findings: own } of groups) {
          expect(own).toEqual(findings.filter((finding) => own.includes(finding)));
        }
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
      }),
    );
  });

  test("a group is of one check and severity, and severities follow each other", () => {
    fc.assert(
      fc.property(randomFindings, (findings) => {
        const groups = groupFindings(findings);
        for (const { check, severity, findings: own, fixable } of groups) {
          expect(own.every((one) => one.check === check && one.severity === severity)).toBe(true);
          expect(fixable).toBe(own.filter(({ fix }) => fix !== undefined).length);
        }
        const ranks = groups.map(({ severity }) => SEVERITIES.indexOf(severity));
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
      }),
    );
  });

  test("runs name every cell, and no other", () => {
    const cells = fc.array(
      fc
        .tuple(fc.constantFrom("B", "H", "AA"), fc.integer({ min: 1, max: 40 }))
        .map(([letters, row]) => `${letters}${row}`),
    );
    fc.assert(
      fc.property(cells, (given) => {
        const named = cellRuns(given).flatMap((run) => {
          const [, column = "", first = "", , last = first] =
            /^([A-Z]+)(\d+)(:[A-Z]+(\d+))?$/.exec(run) ?? [];
          return Array.from(
            { length: Number(last) - Number(first) + 1 },
            (_, at) => column + String(Number(first) + at),
          );
        });
        expect(named).toHaveLength(new Set(named).size);
        expect(new Set(named)).toEqual(new Set(given));
      }),
    );
  });
});

test("runs go by column, then row; what is no cell is left out", () => {
  expect(cellRuns(["AA3", "H10", "H9", "H18", "H9", "", "B2"])).toEqual(["B2", "H9:H10", "H18", "AA3"]);
});
