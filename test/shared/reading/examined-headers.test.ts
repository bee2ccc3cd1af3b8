/** What stands around the columns: kinds in headings, rows of units, sums under the heading that says of what, sheets of one month. */
import { expect, it } from "vitest";
import { readBook, type OfficeSheet } from "#test/support/office-books.ts";

/** A month's sheet of a progress ledger. */
function sheetOf(name: string, row: string): OfficeSheet {
  return {
    name,
    rows: [
      `2021年${name}份重点项目投资完成情况（单位：万元）`,
      "序号|项目名称|本月计划|本月完成投资|年初至今累计完成投资|核查数",
      row,
    ],
  };
}

it("takes the kind of an item from the heading above, where no column gives it", async () => {
  const { rows, findings } = await readBook([
    {
      name: "交办",
      rows: [
        "督查室交办事项台账（截至2020年12月31日）",
        "序号|交办事项|责任单位|办结时限|办结时间|备注",
        "一、问题类（2项）",
        "1|滨河路征地|鹅城镇|@2020-10-31|@2020-10-30|",
        "2|用电专线|县工信局|@2020-11-15||",
        "二、督查事项",
        "3|扬尘整改|县住建局|@2020-11-30||",
        "三、协同",
        "4|用地意见|县自然资源局|@2020-12-10||",
        "四、其他工作",
        "5|报送周报|双路乡|@2020-12-22|@2020-12-22|",
      ],
      merges: ["A1:F1", "A3:F3", "A6:F6", "A8:F8", "A10:F10"],
    },
  ]);
  expect(Object.values(rows).map((row) => /^(?:kind (\S+) · )?title/u.exec(row)?.[1])).toEqual([
    "问题",
    "问题",
    "督查",
    "协同",
    undefined,
  ]);
  expect(findings).toEqual(["交办 A11 error key-missing"]);
});

it("counts a row of units and of how dates are written to the header, and a row of letters that numbers the columns", async () => {
  const sheet: OfficeSheet = {
    name: "调度表",
    rows: [
      "2020年四季度重点项目调度表（截至2020年12月底）",
      "序号|项目名称|责任单位|性质|总投资|年计划|本月|累计|完成率|开工日期|竣工日期|备注",
      "||||（万元）|（万元）|（万元）|（万元）|（%）|（年/月）|（年/月）|",
      "A|B|C|D|E|F|G|H|I=H/F|J|K|L",
      "1|甲河治理|双路乡|新建|100|50|5|45|0.9|2020/3|2020/12|",
      "2|乙路改造|双路乡|续建|200|80|8|80|1|2019/3|2020/11|",
      "3|丙园扩建|双路乡|扩建|300|60|6|30|0.5|2019/3|2020/11|",
      "合计|3个|||600|190|19|155||||",
    ],
    merges: ["A1:L1"],
  };
  const { sheets, columns, findings } = await readBook([sheet]);
  expect(sheets).toEqual(["调度表: projects+progress · header 2,3,4 · title 1 · subtotal 8 · 3 rows"]);
  expect(columns["调度表"]).toBe(
    "B name · C unit · D nature · E totalInvestment · F annualPlan · G investedMonth · H investedYear · " +
      "J actualStart · K actualFinish · L remarks",
  );
  expect(findings).toEqual([]);
});

it("reads 个数 and 资金 in a list of targets by the heading above them", async () => {
  const { columns } = await readBook([
    {
      name: "目标",
      rows: [
        "2020年12月目标任务完成考核",
        "单位|谋划储备||招商签约||新开工||固定资产投资||一票否决",
        "|个数|投资额（亿元）|个数|金额（亿元）|个数|投资额（亿元）|额度（万元）|同比|",
        "鹅城镇|5|10|2|3|2|1.2|1000|10%|无",
        "双路乡|5|10|2|3|2|1.2|1000|10%|有",
      ],
      merges: ["A1:J1", "A2:A3", "B2:C2", "D2:E2", "F2:G2", "H2:I2", "J2:J3"],
    },
  ]);
  expect(columns["目标"]).toBe(
    "A unit · B reserveTarget · E signTarget · F startTarget · H investTarget · J veto",
  );
});

it("takes 年初至今 on a sheet of progress as up to the sheet's own month", async () => {
  const { rows, findings } = await readBook([
    {
      name: "台账",
      rows: [
        "2021年重点项目（截至2021年3月，单位：万元）",
        "序号|项目名称|责任单位|建设性质|总投资|年度计划投资|计划开工时间|计划竣工时间",
        "1|甲厂|县工信局|新建|5000|2000|'2021.1|2021.12",
      ],
    },
    sheetOf("1月", "1|甲厂|100|100|100|100"),
    sheetOf("2月", "1|甲厂|100|120|220|120"),
    sheetOf("3月", "1|甲厂|100|150|360|150"),
  ]);
  expect(rows["progress 2月 3 2021-02"]).toBe(
    "project 甲厂 · planned 100 · done 120 · yearToDate 220 · verified 120",
  );
  expect(findings).toEqual(["3月 E3 warning year-to-date-breaks"]);
});

it("never takes 本周完成投资 for the month's", async () => {
  const { columns, findings } = await readBook([
    {
      name: "周报",
      rows: [
        "冬季百日攻坚项目进展周报（截至2020年12月25日，单位：万元）",
        "序号|项目|牵头单位|总投资|年度计划|本周完成投资|12月完成投资|1-12月累计完成",
        "1|高速连接线|县交通局|30000|12000|130|550|11250",
        "2|棚改安置房|县住建局|20000|8000|60|220|7120",
      ],
    },
  ]);
  expect(columns["周报"]).toBe(
    "B name · C unit · D totalInvestment · E annualPlan · G investedMonth · H investedYear",
  );
  expect(findings).toEqual([]);
});

it("knows the sums nobody labelled, straight above the line the table is signed on", async () => {
  const { sheets } = await readBook([
    {
      name: "进度",
      rows: [
        "2020年12月进度（单位：万元）",
        "项目名称|月份|月完成投资|到位资金|备注",
        "城北污水处理厂一期|2020-12|50|30|",
        "||50|30|",
        "填 报 人：|张三||单位负责人：||填报日期：2020年12月5日",
      ],
    },
  ]);
  expect(sheets).toEqual(["进度: progress · header 2 · title 1 · subtotal 4 · note 5 · 1 rows"]);
});

it("takes the project of a milestone from the heading above, where no column names it and a project is so called", async () => {
  const { rows, findings } = await readBook([
    {
      name: "台账",
      rows: [
        "2020年12月重点项目（单位：万元）",
        "序号|项目名称|责任单位|建设性质|总投资|年度计划投资|计划开工时间|计划竣工时间",
        "1|滨河路（一期）|县住建局|新建|100|50|2020年3月|2021年3月",
        "2|东环路|县交通局|新建|100|50|2020年3月|2021年3月",
      ],
    },
    {
      name: "节点",
      rows: [
        "节点计划",
        "序号|节点任务|责任人|计划完成时间|实际完成时间",
        "一、滨河路（一期）",
        "1|立项|王|2020年3月|@2020-03-01",
        "二、东环路（县交通局）",
        "1|立项|李|2020年3月|@2020-03-01",
        "三、西环路",
        "1|立项|李|2020年3月|@2020-03-01",
      ],
      merges: ["A1:E1", "A3:E3", "A5:E5", "A7:E7"],
    },
  ]);
  expect(rows["milestones 节点 4"]).toMatch(/^project 滨河路\(一期\) · task 立项/u);
  expect(rows["milestones 节点 6"]).toMatch(/^project 东环路 · task 立项/u);
  expect(rows["milestones 节点 8"]).toMatch(/^task 立项/u);
  expect(findings).toEqual(["节点 A8 error key-missing"]);
});

it("reads the same header again as a table of its own, where its titles name another unit of money", async () => {
  const header = "序号|项目名称|责任单位|建设性质|总投资|年度计划投资|1-11月累计完成投资";
  const { sheets, rows, findings } = await readBook([
    {
      name: "重点项目",
      rows: [
        "附件1",
        "2020年省级重点项目进展表（截至11月30日）",
        "|||||单位：亿元",
        header,
        "1|省一|县发改局|新建|1.5|0.5|0.4",
        "2|省二|县发改局|新建|2.5|0.5|0.4",
        "合计||||4|1|0.8",
        "",
        "附件2",
        "2020年市级重点项目进展表（截至11月30日）",
        "|||||单位：万元",
        header,
        "1|市一|县发改局|新建|1500|500|400",
        "2|市二|县发改局|新建|2500|500|400",
        "",
        "续表",
        "|||||单位：万元",
        header,
        "3|市三|县发改局|新建|1500|500|400",
        "合计||||5500|1500|1200",
      ],
      merges: ["A2:G2", "A10:G10"],
    },
  ]);
  expect(sheets).toEqual([
    "重点项目: projects+progress · header 4 · title 1,2,3 · subtotal 7 · 2 rows",
    "重点项目: projects+progress · header 12 · title 9,10,11,16,17 · blank 15 · header 18 · subtotal 20 · 3 rows",
  ]);
  expect(rows["projects 重点项目 5"]).toContain("totalInvestment 15000 ");
  expect(rows["projects 重点项目 19"]).toContain("totalInvestment 1500 ");
  expect(findings).toEqual([]);
});

it("reads 核实 and 到位 beside 计划 and 完成 under their month", async () => {
  const { columns, findings } = await readBook([
    {
      name: "进度",
      rows: [
        "2021年项目投资进度表（截至2021年2月，单位：万元）",
        "序号|项目名称|责任单位|总投资|2021年计划投资|2021年1月||||2021年2月|||",
        "|||||计划|完成|核实|到位|计划|完成|核实|到位",
        "1|甲|县发改局|1000|400|30|30|30|20|30|35|33|20",
        "2|乙|县发改局|1000|400|30|30|30|20|30|35|35|20",
      ],
      merges: ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:I2", "J2:M2"],
    },
  ]);
  expect(columns["进度"]).toBe(
    "B name · C unit · D totalInvestment · E annualPlan · F planned · G done · H verified · I funded · " +
      "J planned · K done · L verified · M funded",
  );
  expect(findings).toEqual(["进度 K4 warning verified-differs"]);
});

it("leaves a title merged beside a day out of the header", async () => {
  const { sheets } = await readBook([
    {
      name: "交办单",
      rows: [
        "平远县项目推进交办单（台账）||||截止2021年3月31日",
        "类别|序号|交办事项|牵头单位|要求办结日期|实际办结日期",
        "问题|1|土地预审未批|自然资源局|@2021-01-31|@2021-01-28",
        "督查|2|扬尘治理|城管局|@2021-02-28|",
      ],
      merges: ["A1:D1", "E1:F1"],
    },
  ]);
  expect(sheets).toEqual(["交办单: handovers · header 2 · title 1 · 2 rows"]);
});

it("doubts a whole row in 亿元 among rows in 万元, though its own amounts go together", async () => {
  const { findings } = await readBook([
    {
      name: "台账",
      rows: [
        "2020年12月项目表（单位：万元）",
        "序号|项目名称|责任单位|建设性质|总投资|年度计划投资|1-12月完成投资|计划开工时间|计划竣工时间",
        "1|甲厂|县工信局|新建|12000|5000|4000|2020年3月|2021年3月",
        "2|乙厂|县工信局|新建|1.2|0.5|0.4|2020年3月|2021年3月",
        "3|丙厂|县工信局|新建|15000|5000|4000|2020年3月|2021年3月",
        "4|丁厂|县工信局|新建|90|50|40|2020年3月|2021年3月",
      ],
    },
  ]);
  expect(findings).toEqual(["台账 E4 warning money-unit-doubtful"]);
});

it("reads a list of what a campaign is to do as milestones", async () => {
  const { columns } = await readBook([
    {
      name: "攻坚",
      rows: [
        "冬季百日攻坚清单（截至2021年1月15日）",
        "序号|攻坚项目|责任单位|攻坚任务|时间要求||完成情况|责任人",
        "||||计划完成|实际完成||",
        "1|甲路|县交通局|路基完成|@2020-12-31|@2020-12-28|完成|张",
        "2|乙厂|县工信局|设备进场|@2021-01-10||推进中|李",
      ],
      merges: ["A1:H1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:G3", "H2:H3"],
    },
  ]);
  expect(columns["攻坚"]).toBe("B project · C unit · D task · E due · F doneOn · G status · H owner");
});

it("splits a sheet where the same header stands again under another unit that reports", async () => {
  const header = "序号|项目名称|建设性质|总投资|年度计划投资|1-12月累计完成投资|计划开工时间|计划竣工时间";
  const { rows, findings } = await readBook([
    {
      name: "台账",
      rows: [
        "2020年12月乡镇项目台账（单位：万元）",
        "填报单位：鹅城镇",
        header,
        "1|甲|新建|1000|500|400|2020年3月|2021年3月",
        "",
        "填报单位：双路乡",
        header,
        "1|乙|新建|1000|500|400|2020年3月|2021年3月",
        "2|丙|新建|1000|500|400|2020年3月|2021年3月",
      ],
    },
  ]);
  expect(rows["projects 台账 4"]).toContain("unit 鹅城镇");
  expect(rows["projects 台账 9"]).toContain("unit 双路乡");
  expect(findings).toEqual(["台账 notice unit-supplied", "台账 notice unit-supplied"]);
});
