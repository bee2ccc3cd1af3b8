/** Sheets of progress with a column of one amount for each month, and no other. */
import { expect, test } from "vitest";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

const ROWS = ["甲项目|东河镇|20|30|40", "乙项目|西河乡|25|35|45", "丙项目|西河乡|10|10|10"];

function columnsOf(header: string): readonly string[] {
  const grid = sheetGrid("月度", ["2020年项目投资完成情况（万元）", header, ...ROWS]);
  const { recognition } = recogniseWorkbooks([workbook(grid)], { period: "2020-11" });
  const [layout] = recognition.layouts;
  expect(layout?.roles).toEqual(["progress"]);
  return (layout?.mapped?.columns ?? []).map(({ column, field, month }) => [column, field, month].join(" "));
}

test.each([
  "项目名称|责任单位|1月完成投资|2月完成投资|3月完成投资",
  "项目名称|责任单位|2020-01月实际完成投资|2020-02月实际完成投资|2020-03月实际完成投资",
])("%s", (header) => {
  expect(columnsOf(header)).toEqual(["A project ", "C done 2020-01", "D done 2020-02", "E done 2020-03"]);
});

test("one month's column alone is not enough", () => {
  const grid = sheetGrid("名单", ["项目名称|责任单位|1月完成投资", ...ROWS]);
  const { recognition } = recogniseWorkbooks([workbook(grid)], { period: "2020-11" });
  expect(recognition.layouts[0]?.roles).toEqual([]);
});
