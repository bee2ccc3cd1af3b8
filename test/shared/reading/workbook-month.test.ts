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

  it.each([
    ["统计截止时间：2020.11.30", "2020-11"],
    ["统计截止时间:2020/11/30", "2020-11"],
    ["统计时间：2020年11月30日", "2020-11"],
    ["数据日期 2020-11-30  单位：万元", "2020-11"],
    ["统计截止时间：2020-11-30", "2020-11"],
    ["数据截止2020年11月底", "2020-11"],
    ["数据截至2020年11月末", "2020-11"],
    ["数据截止日期：二〇二〇年十一月三十日", "2020-11"],
    ["统计时间截止 2020年11月30日", "2020-11"],
    ["截止时间：2020年11月30日24时", "2020-11"],
    ["截止到2020年11月30日", "2020-11"],
    ["截至到2020年11月30日", "2020-11"],
    ["（截至2020年11月30日）", "2020-11"],
    ["截止20201130", "2020-11"],
    ["截至2020年11月", "2020-11"],
    ["截至2020.11", "2020-11"],
    ["截至2020年十一月底", "2020-11"],
    ["截至20年11月底", "2020-11"],
    ["2020年度项目台账（截至11月底）", "2020-11"],
    ["2020年项目台账 截至11月30日", "2020-11"],
    ["2020年11月份重点项目月报", "2020-11"],
    ["静乐县二〇二〇年十一月份重点项目台账", "2020-11"],
    ["重点项目月报2020年第11期", "2020-11"],
    ["2020年1—11月", "2020-11"],
    ["2020年1～11月", "2020-11"],
    ["2020年元月至11月", "2020-11"],
    ["2020年1月至2020年11月", "2020-11"],
    ["二〇二〇年一至十一月", "2020-11"],
    ["统计期：2020.11", "2020-11"],
    ["报告期：2020年11月", "2020-11"],
    ["2020-11 项目台账", "2020-11"],
    ["截至2020年三季度末", "2020-09"],
    ["截至2020年9月底   填报日期：2020年10月3日", "2020-09"],
    ["填报单位：城关镇  统计截止时间：2020.11.30  填报时间：2020.12.2  单位：万元", "2020-11"],
    ["2020年11月项目台账   制表时间：2020年12月2日", "2020-11"],
  ])("%s", (title, month) => {
    expect(monthOf([title])).toBe(month);
  });

  it.each([
    "填报时间：二〇二〇年十二月三日",
    "填表时间 2020年12月3日",
    "上报时间：2020.12.3",
    "报送日期：12月3日",
    "2020年12月3日填报",
    "填报人：张三 2020年12月3日",
    "制表日期：2020年12月",
    "计划2020年12月底前完成",
    "督查通报2020年第11期",
    "2020年第四季度重点项目台账填报说明",
    "2020年度重点项目",
    "静政发〔2020〕11号",
    "附件11",
    "共11个项目",
    "2020-2022年重点项目三年行动计划",
  ])("%s names none", (title) => {
    expect(monthOf([title])).toBeUndefined();
  });

  it.each([
    ["11月", ["2020年项目台账"], "2020-11"],
    ["11月台账", ["2020年项目台账"], "2020-11"],
    ["项目台账（11月）", ["2020年项目台账"], "2020-11"],
    ["202011", [], "2020-11"],
    ["2020.11", [], "2020-11"],
    ["2020-11台账", [], "2020-11"],
    ["2020年11月", [], "2020-11"],
    ["二〇二〇年十一月", [], "2020-11"],
    ["十一月", ["2020年项目台账"], "2020-11"],
    ["台账20201130", [], "2020-11"],
  ] as const)("a sheet named %s", (name, titles, month) => {
    expect(monthOf(titles, { name })).toBe(month);
  });

  it.each([
    ["1-11月累计完成投资|11月完成投资", "2020-11"],
    ["2020年1-11月完成投资", "2020-11"],
    ["截至11月底累计完成投资", "2020-11"],
    ["截至2020年11月底累计完成投资", "2020-11"],
    ["1—11月|11月", "2020-11"],
    ["元月至11月完成投资", "2020-11"],
    ["一至十一月完成投资", "2020-11"],
    ["1-10月累计完成投资|1-11月累计完成投资", "2020-11"],
    ["1-11月累计完成投资|1-12月计划投资", "2020-11"],
    ["1-11月累计完成投资|1-12月计划完成投资", "2020-11"],
    ["11月完成投资", "2020-11"],
    ["11月完成投资|12月计划投资", "2020-11"],
    ["上半年完成投资|三季度完成投资|11月完成投资", "2020-11"],
    ["截至2019年底累计完成投资|11月完成投资|1-11月累计完成投资", "2020-11"],
  ])("a header %s", (columns, month) => {
    expect(monthOf(["2020年项目台账"], { header: `${HEADER}|${columns}` })).toBe(month);
  });

  it("a header's month goes before those of the title and of the sheet's name", () => {
    expect(monthOf(["2020年12月项目台账"], { header: `${HEADER}|1-11月累计完成投资` })).toBe("2020-11");
    expect(monthOf(["2020年项目台账"], { header: `${HEADER}|1-11月累计完成投资`, name: "12月" })).toBe(
      "2020-11",
    );
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
