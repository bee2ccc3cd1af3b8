import { describe, expect, it } from "vitest";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { sheetGrid, workbook, type GridOptions } from "#test/support/sheet-grids.ts";

const HEADER = "项目名称|责任单位|总投资|计划开工时间|建设性质";
const ROW = "甲|城关镇|100|2020.3|新建";

/** The month of a register with these lines above its header. */
function monthOf(
  titles: readonly string[],
  { name = "台账", header = HEADER, ...options }: GridOptions & { name?: string; header?: string } = {},
) {
  return recogniseWorkbooks([workbook(sheetGrid(name, [...titles, header, ROW], options))]).recognition
    .period;
}

describe("the month a workbook names", () => {
  it.each([
    ["统计时间截止：2020年11月30日", "2020-11"],
    ["截至2020年11月底", "2020-11"],
    ["截止日期：2020.11.30", "2020-11"],
    ["截至二〇二〇年十一月三十日", "2020-11"],
    ["截至２０２０年１１月３０日", "2020-11"],
    ["截至2020年底", "2020-12"],
    ["2020年1-11月重点项目台账", "2020-11"],
    ["2020年1至11月份", "2020-11"],
    ["2020年元-11月", "2020-11"],
    ["考核月份：2020年12月", "2020-12"],
    ["静乐县2020年12月份项目台账", "2020-12"],
    ["项目台账（二○二○年十二月）", "2020-12"],
    ["2020年10-12月项目台账", "2020-12"],
    ["2020年项目台账（11月）", "2020-11"],
  ])("%s", (title, month) => {
    expect(monthOf([title])).toBe(month);
  });

  it.each([
    "填报日期：2020年12月3日",
    "填报单位：城关镇  填表日期: 2020-12-03  单位：万元",
    "报送时间：2020年12月",
    "2020年12月5日",
    "2020年重点项目台账",
    "每月25日前报送",
    "12月项目台账",
    "2020年1-12月投资计划表",
  ])("%s names none", (title) => {
    expect(monthOf([title])).toBeUndefined();
  });

  it("what is stated as of a day goes before the title", () => {
    expect(monthOf(["2020年12月项目台账", "截至2020年11月30日"])).toBe("2020-11");
  });

  it("takes 1–N月 headers with the title's year, and the sheet's name last", () => {
    expect(monthOf(["2020年台账"], { header: `${HEADER}|1-10月累计完成投资` })).toBe("2020-10");
    expect(monthOf(["2020年台账"], { name: "9月" })).toBe("2020-09");
    expect(monthOf([], { name: "2020.09" })).toBe("2020-09");
    expect(monthOf([], { name: "202009" })).toBe("2020-09");
    expect(monthOf([], { header: `${HEADER}|截至2019年底累计完成投资|1-10月累计完成投资` })).toBe("2020-10");
  });

  it("reads a real date beside 截止", () => {
    const titles = ["统计截止：|44165"];
    expect(monthOf(titles, { formats: { B1: "yyyy年m月d日" } })).toBe("2020-11");
    expect(monthOf(["填报日期：|44165"], { formats: { B1: "yyyy-mm-dd" } })).toBeUndefined();
  });

  it("sheets that are no ledgers and hidden ones never count", () => {
    const cover = sheetGrid("2021年3月", ["2021年3月汇报材料"]);
    const hidden = sheetGrid("旧", ["截至2021年5月31日", HEADER, ROW], { hidden: true });
    const ledger = sheetGrid("台账", ["2020年11月", HEADER, ROW]);
    expect(recogniseWorkbooks([workbook(cover, hidden, ledger)]).recognition.period).toBe("2020-11");
  });

  it("most sheets decide, of equals the latest; the month given wins over all", () => {
    const sheet = (month: number) => sheetGrid(`${month}月`, [`截至2020年${month}月底`, HEADER, ROW]);
    expect(recogniseWorkbooks([workbook(sheet(10), sheet(11))]).recognition.period).toBe("2020-11");
    const stale = [sheet(10), sheetGrid("乙", ["截至2020年10月底", HEADER, ROW]), sheet(11)];
    expect(recogniseWorkbooks([workbook(...stale)]).recognition.period).toBe("2020-10");
    expect(recogniseWorkbooks([workbook(...stale)], { period: "2020-12" }).recognition.period).toBe(
      "2020-12",
    );
  });
});
