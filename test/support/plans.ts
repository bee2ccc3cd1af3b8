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

/** A ranking of two months with bars, a chart and a page break. */
export function drawnPlan(changes: Partial<SheetPlan> = {}): SheetPlan {
  return samplePlan({
    kind: "profiles",
    name: "单位画像 2020-12",
    rows: [
      { cells: ["月份", "2020年\n11月", "2020年\n12月", "差"].map((title) => textCell(title, "header")) },
      { cells: [textCell("得分"), numberCell(80.12), numberCell(86.42), numberCell(6.3, "signed")] },
      { cells: [], height: 90 },
      { cells: [textCell("另一页")] },
    ],
    merges: [],
    bars: [
      { area: { top: 2, left: 2, bottom: 2, right: 3 }, min: 0, max: 100 },
      { area: { top: 2, left: 4, bottom: 2, right: 4 }, min: 0, max: 10 },
    ],
    charts: [
      {
        title: "近2个月<得分>",
        area: { top: 3, left: 1, bottom: 3, right: 4 },
        categories: { top: 1, left: 2, bottom: 1, right: 3 },
        values: { top: 2, left: 2, bottom: 2, right: 3 },
        series: "得分",
        axis: { min: 70, max: 90 },
      },
    ],
    frozen: { rows: 0, columns: 0 },
    print: { orientation: "portrait", breaksAfter: [3], footer: "第 &P 页，共 &N 页" },
    ...changes,
  });
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
    print: { orientation: "landscape", titleRows: { first: 2, last: 2 }, footer: "第 &P 页，共 &N 页" },
    ...changes,
  };
}
