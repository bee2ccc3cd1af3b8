/** Sheets that are no ledgers, beside those that are. */
import { expect, it } from "vitest";
import { summarise } from "#test/support/recognition-summary.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

it("cover, phone list, pivot, card and hidden sheet", () => {
  const ledger = workbook(
    sheetGrid("封面", ["", "", "某县重点项目台账", "", "二〇二〇年十二月"]),
    sheetGrid("通讯录", [
      "单位|姓名|职务|办公电话|手机",
      "城关镇|张三|镇长|0350-1234567|13800000001",
      "住建局|李四|局长|0350-1234568|13800000002",
      "水利局|王五|局长|0350-1234569|13800000003",
    ]),
    sheetGrid("汇总", [
      "行标签|计数项:项目名称|求和项:总投资|求和项:年度计划投资",
      "城关镇|3|1000|500",
      "河西镇|2|800|300",
      "总计|5|1800|800",
    ]),
    sheetGrid(
      "项目卡",
      [
        "重点项目信息卡",
        "项目名称|西环路改造||责任单位|交通局",
        "建设性质|新建||总投资（万元）|5000",
        "年度计划投资|2000||计划开工时间|2020.3",
        "计划竣工时间|2021.10||包联领导|李县长",
        "责任人|王五||联系电话|13800000001",
        "形象进度|路基完成|||",
        "存在问题|无",
      ],
      { merges: ["A1:E1"] },
    ),
    sheetGrid("隐藏", ["项目名称|总投资|责任单位", "x|1|y"], { hidden: true }),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "封面: no-header · title 3,5",
      "通讯录: no-field · header 1 · note 2-4",
      "汇总: no-header · note 1-4",
      "项目卡: card · title 1 · note 2-8",
      "隐藏: hidden · note 1-2",
      "! sheet-not-recognised 封面",
      "! sheet-not-recognised 通讯录",
      "! sheet-not-recognised 汇总",
      "! card-form 项目卡",
      "! sheet-hidden 隐藏",
    ]
  `);
});

it("no ledger, nothing, and the rule sheet", () => {
  const ledger = workbook(
    sheetGrid("Data", ["id,name".split(",").join("|"), "1|a"]),
    sheetGrid("Sheet2", []),
    sheetGrid("评分规则", ["项目|值", "权重|15"]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "Data: no-field · header 1 · note 2",
      "Sheet2: empty",
      "评分规则: rules · note 1-2",
      "! sheet-not-recognised Data",
    ]
  `);
});

it("a stray note and a signature", () => {
  const ledger = workbook(
    sheetGrid("台账", [
      "项目名称|责任单位|总投资|年度计划投资|计划开工时间",
      "甲|城关镇|100|50|2020.1",
      "||||||||||||||||||||批注：核对",
      "乙|城关镇|100|50|2020.1",
      "制表人：张三|||审核：李四|",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "台账: projects · header 1 · note 3,5 · data 2,4",
      "A projects.name · B projects.unit · C projects.totalInvestment · D projects.annualPlan · E projects.plannedStart",
    ]
  `);
});

it("a summary by unit is no ledger", () => {
  const ledger = workbook(
    sheetGrid("汇总", [
      "2020年11月各单位投资完成情况",
      "单位|项目数（个）|总投资（万元）|年度计划投资（万元）|1-11月完成投资（万元）|完成率（%）|排名",
      "城关镇|3|100|50|40|80|1",
      "水利局|2|100|50|40|80|1",
      "合计|5|200|100|80|80|",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "汇总: no-field · header 2 · title 1 · note 3-4 · subtotal 5",
      "! sheet-not-recognised 汇总",
    ]
  `);
});

it("a contact list of projects is no ledger", () => {
  const ledger = workbook(
    sheetGrid("联系表", [
      "项目联系表",
      "项目名称|责任单位|责任人|联系电话|备注",
      "甲|城关镇|张三|13800000001|",
      "乙|水利局|李四|13800000002|",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "联系表: no-field · header 2 · title 1 · note 3-4",
      "! sheet-not-recognised 联系表",
    ]
  `);
});

it("a duty roster is no ledger", () => {
  const ledger = workbook(
    sheetGrid("值班表", [
      "2020年11月值班表",
      "日期|带班领导|值班人员|联系电话|备注",
      "11月1日|张三|李四|13800000001|",
      "11月2日|张三|李四|13800000001|",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "值班表: no-field · header 2 · title 1 · note 3-4",
      "! sheet-not-recognised 值班表",
    ]
  `);
});

it("a list of who looks after which project is no ledger", () => {
  const ledger = workbook(
    sheetGrid("包联", [
      "领导包联项目一览表",
      "序号|包联领导|职务|项目名称|责任单位|工作专班|备注",
      "1|张三|县长|甲|城关镇|一专班|",
      "2|李四|书记|乙|水利局|二专班|",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "包联: no-field · header 2 · title 1 · note 3-4",
      "! sheet-not-recognised 包联",
    ]
  `);
});
