import { describe, expect, it } from "vitest";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

const ROWS = ["项目名称|责任单位|总投资|计划开工时间|建设性质", "甲|城关镇|100|2020.3|新建"];

/** The mapped sheet of a small register under (and above) other lines. */
function sheetUnder(above: readonly string[], below: readonly string[] = []) {
  return recogniseWorkbooks([workbook(sheetGrid("台账", [...above, ...ROWS, ...below]))]).recognition
    .layouts[0]?.mapped;
}

/** What is told of an unknown unit of money where these lines stand above a small register. */
function unknownUnits(...lines: readonly string[]): readonly unknown[] {
  return recogniseWorkbooks([workbook(sheetGrid("台账", [...lines, ...ROWS]))]).findings.flatMap((finding) =>
    finding.check === "money-unit-unknown" ? [finding.severity, finding.detail] : [],
  );
}

describe("unit of money", () => {
  it.each([
    ["单位：万元", "万元"],
    ["填报单位：城关镇    单位：万元、亩", "万元"],
    ["（金额单位：亿元）", "亿元"],
    ["2020年11月台账（单位：元）", "元"],
    ["2020年台账（万元）", "万元"],
    ["单位：|万元", "万元"],
    ["2020年台账|||计量单位|万元", "万元"],
    ["单位：亿元、万元", undefined],
    ["填报单位：万元镇", undefined],
    ["单位：个", undefined],
    ["单位：千元", undefined],
    ["金额单位：百万元", undefined],
  ])("%s", (line, unit) => {
    expect(sheetUnder([line])?.moneyUnit).toBe(unit);
  });

  it("may stand in the notes at the foot", () => {
    expect(sheetUnder(["台账"], ["注：本表金额单位为万元"])?.moneyUnit).toBe("万元");
  });
});

describe("a unit of money the method doesn't know", () => {
  it.each(["千元", "百万元", "万美元"])("%s is told", (unit) => {
    expect(unknownUnits(`单位：${unit}`)).toEqual(["warning", { stated: unit }]);
  });

  it("is no matter beside one it knows", () => {
    expect(unknownUnits("单位：万元、千元")).toEqual([]);
    expect(unknownUnits("单位：万元")).toEqual([]);
  });
});

describe("reporting unit", () => {
  it.each([
    ["填报单位（盖章）：城关镇人民政府    填报人：张三", "城关镇人民政府"],
    ["填报单位：|水利局||单位：|万元", "水利局"],
    ["报送单位:住建局（公章）  截止2020年11月30日", "住建局"],
    ["单位名称：教育局", "教育局"],
    ["填报单位：城关镇填报人：张三", "城关镇"],
    ["责任单位见下表", undefined],
  ])("%s", (line, unit) => {
    expect(sheetUnder([line])?.reportingUnit).toBe(unit);
  });
});
