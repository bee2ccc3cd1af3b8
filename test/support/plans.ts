/** Sheet plans for tests of hosts. */
import type { PlanCell, PlanFormat, PlanStyle, SheetPlan } from "#shared/results/plan.ts";

/** A text cell. */
export function textCell(value: string, style: PlanStyle = "body"): PlanCell {
  return { value, format: "text", style };
}

/** A number cell. */
export function numberCell(
  value: number,
  format: PlanFormat = "points",
  style: PlanStyle = "body",
): PlanCell {
  return { value, format, style };
}

/** A small ranking with everything a plan can hold, changed as a test needs. */
export function samplePlan(changes: Partial<SheetPlan> = {}): SheetPlan {
  return {
    kind: "standings",
    period: "2020-12",
    name: "排名 2020-12",
    widths: [8, 18, 12, 10, 40],
    rows: [
      { cells: [textCell("静乐县2020年12月排名", "title")], height: 30 },
      { cells: ["名次", "单位", "得分", "等次", "说明"].map((title) => textCell(title, "header")) },
      {
        cells: [
          numberCell(1, "integer", "centred"),
          { ...textCell("鹅城镇"), link: { sheet: "项目台账", cell: "A3" } },
          { value: 86.42, formula: "ROUND(86.4151,2)", format: "points", style: "strong" },
          textCell("优", "excellent"),
          textCell("=1+1 不是公式"),
        ],
      },
      {
        cells: [
          numberCell(2, "integer", "centred"),
          textCell("王村镇"),
          numberCell(-1.5, "signed"),
          textCell("差", "poor"),
          null,
        ],
      },
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: 5 }],
    frozen: { rows: 2, columns: 2 },
    print: { orientation: "landscape", titleRows: { first: 2, last: 2 } },
    ...changes,
  };
}
