/** Project registers of invented offices, each in its own layout: rows and columns as an experienced official reads them. */
import { expect, it } from "vitest";
import { summarise } from "#test/support/recognition-summary.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

it("a bureau's table: three header rows, numbered columns, its total on top, sources of funds", () => {
  const ledger = workbook(
    sheetGrid(
      "重点项目进展情况表",
      [
        "附件1",
        "XX县2021年省市县重点工程项目进展情况表",
        "填报单位：县发展和改革局 |||||||| 截止日期：2021年5月31日 |||||| 单位：亿元、万元",
        "序号|项目名称|建设地点|建设单位|建设性质|建设起止年限|总投资（亿元）|资金构成||||2021年计划投资（万元）|截至2020年底累计完成投资（万元）|2021年投资完成情况（万元）|||形象进度||责任单位|包联领导|责任人及联系电话|备注",
        "|||||||中央|省级|自筹|||| 5月完成 | 1-5月累计完成 | 完成率（%）| 年计划形象进度 | 5月形象进度 ||||",
        "甲|乙|丙|丁|戊|1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17",
        "|合计（3个）|||||4.35|||||15000|3000|1200|6100|40.7||||||",
        "一|续建项目（2个）||||||||||||||||||||",
        "1|城北污水处理厂提标改造工程|城北|县排水公司|续建|2019-2021|1.25|0.5|0.3|0.45||5000|3000|400|2100|42|完工|设备安装|住建局|张县长|李工 13900000001|",
        "2|东山光伏二期|东山镇|华能|续建|2020-2022|2.1|0|0|2.1||8000|0|700|3500|43.8|并网|支架安装|能源局|王县长|赵六/13900000002|",
        "二|新建项目（1个）||||||||||||||||||||",
        "1|高铁站前广场|城关镇|交投公司|新建|2021-2023|1|0|0|1||2000|/|100|500|25|基础|土方开挖|交通局|刘县长|孙七13900000003|",
        "填报人：李四||||||审核人：王五",
      ],
      {
        merges: [
          "A1:D1",
          "A2:V2",
          "A4:A5",
          "B4:B5",
          "C4:C5",
          "D4:D5",
          "E4:E5",
          "F4:F5",
          "G4:G5",
          "H4:K4",
          "L4:L5",
          "M4:M5",
          "N4:P4",
          "Q4:R4",
          "S4:S5",
          "T4:T5",
          "U4:U5",
          "V4:V5",
          "B8:F8",
        ],
      },
    ),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2021-05",
      "重点项目进展情况表: projects+progress · header 4-6 · title 1-3 · subtotal 7 · band 8,11 · note 13 · data 9-10,12 · by 县发展和改革局",
      "B projects.name · E projects.nature · F projects.plannedStart first · F projects.plannedFinish second · G projects.totalInvestment 亿元 · L projects.annualPlan 万元 · M projects.investedBefore 万元 · N projects.investedMonth 2021-05 万元 · O projects.investedYear 2021-05 万元 · R projects.physicalProgress · S projects.unit · T projects.leader · U projects.owner first · U projects.phone second · V projects.remarks",
    ]
  `);
});

it("one sheet per township, no unit column, two lines of header and title", () => {
  const ledger = workbook(
    sheetGrid("河西镇", [
      "河西镇2020年项目台账（10月份）",
      "项目名称|项目类型|项目阶段|投资总额|今年计划投资|本月完成投资|今年累计完成投资|拟开工时间|开工时间|预计竣工时间|竣工时间|包保领导|专班|一套方案|项目联系人|手机号码|情况说明",
      "河西镇设施农业园|农业|在建|1200万|800|100|600|2020.3|2020.4.1|2020.12||赵书记|有|有|钱某|13800000001|",
      "河西镇冷链物流|物流|谋划|3000|0|||2021年||2022年|||||||",
      "|||||||||||||||||",
      "合计|||4200|800|100|600||||||||||",
    ]),
    sheetGrid("河东乡", [
      "河东乡2020年项目台账（10月份）",
      "项目名称|项目类型|项目阶段|投资总额|今年计划投资|本月完成投资|今年累计完成投资|拟开工时间|开工时间|预计竣工时间|竣工时间|包保领导|专班|一套方案|项目联系人|手机号码|情况说明",
      "河东乡养殖场|农业|开工|500|300|50|200|2020.5|2020.5|2020.11||孙乡长|有|有|周某|13800000002|",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-10",
      "河西镇: projects+progress · header 2 · title 1 · blank 5 · subtotal 6 · data 3-4",
      "A projects.name · B projects.category · C projects.stage · D projects.totalInvestment · E projects.annualPlan · F projects.investedMonth · G projects.investedYear · H projects.plannedStart · I projects.actualStart · J projects.plannedFinish · K projects.actualFinish · L projects.leader · M projects.team · N projects.scheme · O projects.owner · P projects.phone · Q projects.remarks",
      "河东乡: projects+progress · header 2 · title 1 · data 3",
      "A projects.name · B projects.category · C projects.stage · D projects.totalInvestment · E projects.annualPlan · F projects.investedMonth · G projects.investedYear · H projects.plannedStart · I projects.actualStart · J projects.plannedFinish · K projects.actualFinish · L projects.leader · M projects.team · N projects.scheme · O projects.owner · P projects.phone · Q projects.remarks",
    ]
  `);
});

it("a pair of columns per month", () => {
  const ledger = workbook(
    sheetGrid("项目进度", [
      "2020年重点项目月度进度表 单位：万元",
      "NO|统计库项目编码|项目全称|牵头单位|项目总投资|年度投资计划|2020-01月形象进度|2020-01月实际完成投资|2020-02月形象进度|2020-02月实际完成投资|2020-03月形象进度|2020-03月实际完成投资|1-3月累计|备注说明",
      "1|TJ001|西环路改造|交通局|5000|2000|拆迁|100|路基|200|路面|300|600|",
      "2|TJ002|医院迁建|卫健局|9000|3000|前期|0|桩基|150|主体|250|400|",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-03",
      "项目进度: projects+progress · header 2 · title 1 · data 3-4 · 万元",
      "B projects.code · C projects.name · D projects.unit · E projects.totalInvestment · F projects.annualPlan · G progress.physicalProgress 2020-01 · H progress.done 2020-01 · I progress.physicalProgress 2020-02 · J progress.done 2020-02 · K progress.physicalProgress 2020-03 · L progress.done 2020-03 · M projects.investedYear 2020-03 · N projects.remarks",
    ]
  `);
});

it("the year's plan by months under one heading", () => {
  const ledger = workbook(
    sheetGrid(
      "项目台账",
      [
        "某县2020年项目投资月度计划表",
        "（单位：万元）",
        "序号|项目名称|责任单位|总投资|年度计划投资|月度投资计划||||||||||||备注",
        "|||||1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月|",
        "1|A项目|水利局|1000|600|50|50|50|50|50|50|50|50|50|50|50|50|",
        "2|B项目|农业局|1000|600|50|50|50|50|50|50|50|50|50|50|50|50|",
      ],
      { merges: ["A1:R1", "A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:Q3", "R3:R4"] },
    ),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "项目台账: projects+progress · header 3-4 · title 1-2 · data 5-6 · 万元",
      "B projects.name · C projects.unit · D projects.totalInvestment · E projects.annualPlan · F progress.planned 2020-01 · G progress.planned 2020-02 · H progress.planned 2020-03 · I progress.planned 2020-04 · J progress.planned 2020-05 · K progress.planned 2020-06 · L progress.planned 2020-07 · M progress.planned 2020-08 · N progress.planned 2020-09 · O progress.planned 2020-10 · P progress.planned 2020-11 · Q progress.planned 2020-12 · R projects.remarks",
    ]
  `);
});

it("printed pages, instructions, an example, prepared rows and notes", () => {
  const ledger = workbook(
    sheetGrid(
      "台账",
      [
        "2020年项目建设台账",
        "填报单位：城关镇人民政府（盖章）     填报日期：2021年1月3日      单位：万元",
        "序号|项目名称|责任单位|建设性质|计划总投资|2020年投资计划|12月完成投资额|1-12月累计完成投资额|累计完成投资|开工（计划开工）时间|实际开工时间|完工时间|备注",
        "填写说明|填写全称|填写规范简称|下拉选择|万元，保留整数|万元|万元|万元|万元|格式：2020-01|格式：2020-01|格式：2020-01|",
        "例|XX建设项目|城关镇|新建|1000|500|50|400|400|2020-03|2020-03|2020-12|",
        "一、在建项目（2个，总投资3000万元）",
        "1|甲项目|城关镇|新建|1000|500|50|450|600|2020-03|2020-03|2020-12|",
        "2|乙项目|城关镇|续建|2000|500|50|500|1500|2019-03|2019-03|2020-12|",
        "|小  计|||3000|1000|100|950|2100||||",
        "",
        "2020年项目建设台账",
        "序号|项目名称|责任单位|建设性质|计划总投资|2020年投资计划|12月完成投资额|1-12月累计完成投资额|累计完成投资|开工（计划开工）时间|实际开工时间|完工时间|备注",
        "二、前期项目（1个）",
        "1|丙项目|城关镇|新建|1500|0|||||2021年||2022年|",
        "3||||||||||||",
        "4||||||||||||",
        "合计|3个|||4500|1000|100|950|2100||||",
        "备注：本表由责任单位填写。",
        "1.金额单位为万元。",
        "2.每月5日前报送。",
      ],
      { merges: ["A1:M1", "A2:M2", "A6:M6", "A11:M11", "A13:M13"] },
    ),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-12",
      "台账: projects+progress · header 3 · title 1-2,11 · note 4,18-20 · example 5 · band 6,13 · subtotal 9,17 · blank 10,15-16 · header 12 · data 7-8,14 · 万元 · by 城关镇人民政府",
      "B projects.name · C projects.unit · D projects.nature · E projects.totalInvestment · F projects.annualPlan · G projects.investedMonth 2020-12 · H projects.investedYear 2020-12 · I projects.investedTotal · J projects.plannedStart · K projects.actualStart · L projects.plannedFinish · M projects.remarks",
    ]
  `);
});

it("slips of typing, a second unit column, the owner's people", () => {
  const ledger = workbook(
    sheetGrid(
      "台帐",
      [
        "2020年项目",
        "截止2020年9月底",
        "序号|项目名秤|责任单佳|主管单位|建设性制|总投姿|投资额|年度计划投资|开工时间|竣工时间|所属乡镇|项目业主||",
        "|||||||||||名称|联系人|联系电话",
        "1|甲|水利局|发改局|新建|1|100|50|2020.1|2020.9|城关镇|某公司|张三|13800000001",
        "2|乙|水利局|发改局|新建|1|100|50|2020.1|2020.9|城关镇|某公司|张三|13800000001",
        "3|丙|水利局|发改局|新建|1|100|50|2020.1|2020.9|城关镇|某公司|张三|13800000001",
      ],
      { merges: ["L3:N3"] },
    ),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-09",
      "台帐: projects · header 3-4 · title 1-2 · data 5-7",
      "B projects.name · C projects.unit · E projects.nature · F projects.totalInvestment · H projects.annualPlan · I projects.actualStart · J projects.actualFinish",
      "! header-mapped-twice 台帐 D4",
      "! header-mapped-twice 台帐 G4",
      "! header-near 台帐 B4",
      "! header-near 台帐 C4",
      "! header-near 台帐 E4",
      "! header-near 台帐 F4",
    ]
  `);
});

it("groups and unit lines without merged cells", () => {
  const ledger = workbook(
    sheetGrid("Sheet1", [
      "2020年12月份重点项目台账",
      "",
      "填报单位：|水利局||||||单位：|万元",
      "序号|项目名称|责任单位|投资（万元）||||时间|||备注",
      "|||总投资|年度计划|本月完成|累计完成|计划开工|实际开工|计划竣工|",
      "1|河道治理|水利局|1000|500|50|450|2020.3|2020.3|2020.12|",
      "2|水库除险|水利局|2000|500|50|500|2019.3|2019.3|2020.12|",
      "|供水工程|水利局|300|100|10|90|2020.6|2020.7|2021.5|",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-12",
      "Sheet1: projects+progress · header 4-5 · title 1,3 · data 6-8 · 万元 · by 水利局",
      "B projects.name · C projects.unit · D projects.totalInvestment 万元 · E projects.annualPlan 万元 · F projects.investedMonth 万元 · G projects.investedYear 万元 · H projects.plannedStart · I projects.actualStart · J projects.plannedFinish · K projects.remarks",
    ]
  `);
});

it("instructions above the header, a row of units under it", () => {
  const ledger = workbook(
    sheetGrid(
      "填报表",
      [
        "附件2",
        "静乐县2020年重点工程推进情况统计表",
        "填表说明：1.本表由各单位填报。2.投资以万元计。",
        "3.每月3日前报县发改局。",
        "单位名称：教育局（公章）|||||统计日期：截至2020年11月末|||",
        "编号|工程名称|主管单位|项目分类|概算总投资|2020年度投资|11月完成投资|1－11月完成投资|开工日期|预计竣工时间|挂钩领导|经办人",
        "||||（万元）|（万元）|（万元）|（万元）||||",
        "1|一中改扩建|教育局|教育|6000|2000|200|1800|2020-03-15|2021-08|王县长|张三",
        "2|幼儿园|教育局|教育|900|900|0|900|2020-03-15|2020-10|王县长|张三",
      ],
      { merges: ["A2:L2", "A3:L3"] },
    ),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-11",
      "填报表: projects+progress · header 6-7 · title 1-2,5 · note 3-4 · data 8-9 · by 教育局",
      "B projects.name · C projects.unit · D projects.category · E projects.totalInvestment 万元 · F projects.annualPlan 万元 · G projects.investedMonth 2020-11 万元 · H projects.investedYear 2020-11 万元 · I projects.actualStart · J projects.plannedFinish · K projects.leader · L projects.owner",
    ]
  `);
});

it("bands in two levels with their sums", () => {
  const ledger = workbook(
    sheetGrid("建账", [
      "某县2020年项目台账",
      "截至11月30日      单位：万元",
      "序号|项目名称|责任单位|总投资|年度计划投资|11月完成投资|1-11月累计完成投资|项目阶段",
      "|总计（5个）||5000|2500|250|2000|",
      "一|工业项目（3个）||3000|1500|150|1200|",
      "（一）|续建项目（2个）||2000|1000|100|800|",
      "1|甲|工信局|1000|500|50|400|在建",
      "2|乙|工信局|1000|500|50|400|在建",
      "（二）|新建项目（1个）||1000|500|50|400|",
      "1|丙|工信局|1000|500|50|400|在建",
      "二|农业项目（2个）||2000|1000|100|800|",
      "1|丁|农业局|1000|500|50|400|在建",
      "2|戊|农业局|1000|500|50|400|在建",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-11",
      "建账: projects+progress · header 3 · title 1-2 · subtotal 4 · band 5-6,9,11 · data 7-8,10,12-13 · 万元",
      "B projects.name · C projects.unit · D projects.totalInvestment · E projects.annualPlan · F projects.investedMonth 2020-11 · G projects.investedYear 2020-11 · H projects.stage",
    ]
  `);
});

it("unit cells merged down over their subtotal", () => {
  const ledger = workbook(
    sheetGrid(
      "台账",
      [
        "乡镇项目台账 2020年9月",
        "单位：万元",
        "责任单位|序号|项目名称|总投资|年度计划投资|9月完成投资|1-9月累计完成投资|责任人|电话",
        "城关镇|1|甲|100|50|5|40|张三|13800000001",
        "|2|乙|100|50|5|40|张三|13800000001",
        "|小计||200|100|10|80||",
        "河西镇|1|丙|100|50|5|40|李四|13800000002",
        "|2|丁|100|50|5|40|李四|13800000002",
        "|小计||200|100|10|80||",
        "总合计|||400|200|20|160||",
      ],
      { merges: ["A1:I1", "A4:A6", "A7:A9", "A10:C10", "B6:C6", "B9:C9"] },
    ),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-09",
      "台账: projects+progress · header 3 · title 1-2 · subtotal 6,9-10 · data 4-5,7-8 · 万元",
      "A projects.unit · C projects.name · D projects.totalInvestment · E projects.annualPlan · F projects.investedMonth 2020-09 · G projects.investedYear 2020-09 · H projects.owner · I projects.phone",
    ]
  `);
});

it("two tables one below the other", () => {
  const ledger = workbook(
    sheetGrid(
      "项目",
      [
        "一、在建项目台账",
        "序号|项目名称|责任单位|总投资|年度计划投资|实际开工时间",
        "1|甲|城关镇|100|50|2020.1",
        "2|乙|城关镇|100|50|2020.1",
        "合计|||200|100|",
        "",
        "二、谋划项目台账",
        "序号|项目名称|牵头单位|估算总投资|拟开工时间|推进方案",
        "1|丙|城关镇|100|2021.1|有",
        "2|丁|城关镇|100|2021.3|有",
      ],
      { merges: ["A1:F1", "A7:F7"] },
    ),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "项目: projects · header 2 · title 1 · subtotal 5 · data 3-4",
      "B projects.name · C projects.unit · D projects.totalInvestment · E projects.annualPlan · F projects.actualStart",
      "项目: projects · header 8 · title 7 · data 9-10",
      "B projects.name · C projects.unit · D projects.totalInvestment · E projects.plannedStart · F projects.scheme",
    ]
  `);
});

it("months as headings over plan and completion", () => {
  const ledger = workbook(
    sheetGrid(
      "进度表",
      [
        "2020年项目投资计划与完成情况（万元）",
        "序号|项目名称|责任单位|年度计划投资|1月||2月||3月||备注",
        "||||计划|完成|计划|完成|计划|完成|",
        "1|甲|城关镇|600|50|40|50|40|50|60|",
        "2|乙|城关镇|600|50|40|50|40|50|60|",
      ],
      { merges: ["A1:K1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:H2", "I2:J2", "K2:K3"] },
    ),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "进度表: projects+progress · header 2-3 · title 1 · data 4-5 · 万元",
      "B projects.name · C projects.unit · D projects.annualPlan · E progress.planned 2020-01 · F progress.done 2020-01 · G progress.planned 2020-02 · H progress.done 2020-02 · I progress.planned 2020-03 · J progress.done 2020-03 · K projects.remarks",
    ]
  `);
});

it("a register with a month column", () => {
  const ledger = workbook(
    sheetGrid("2020.11", [
      "序号|月份|项目名称|责任单位|建设性质|总投资|年度计划投资|本月完成投资|累计完成投资|计划开工时间|到位资金|入统投资",
      "1|2020年11月|甲|城关镇|新建|100|50|5|40|2020.1|3|5",
      "2|2020年11月|乙|城关镇|新建|100|50|5|40|2020.1|3|5",
      "3|2020年11月|丙|城关镇|新建|100|50|5|40|2020.1|3|5",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-11",
      "2020.11: projects+progress · header 1 · data 2-4",
      "C projects.name · D projects.unit · E projects.nature · F projects.totalInvestment · G projects.annualPlan · H projects.investedMonth · I projects.investedYear · J projects.plannedStart · K progress.funded · L progress.verified",
    ]
  `);
});

it("cumulative amounts told by the rate beside them", () => {
  const ledger = workbook(
    sheetGrid("台账", [
      "2020年11月",
      "项目名称|责任单位|总投资|年度计划投资|本月完成投资|累计完成投资|完成率|计划开工时间",
      "甲|城关镇|1000|500|50|400|80%|2020.1",
      "乙|城关镇|2000|600|60|300|50%|2020.1",
      "丙|城关镇|900|300|10|30|10%|2020.1",
      "丁|城关镇|900|300|10|60|20%|2020.1",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-11",
      "台账: projects+progress · header 2 · title 1 · data 3-6",
      "A projects.name · B projects.unit · C projects.totalInvestment · D projects.annualPlan · E projects.investedMonth · F projects.investedYear · H projects.plannedStart",
    ]
  `);
});

it("full-width digits, Chinese numerals, two values in a cell", () => {
  const ledger = workbook(
    sheetGrid("台账", [
      "静乐县二〇二〇年重点项目台账",
      "报送单位：住建局（盖章）　　截止２０２０年１１月３０日　　　单位：万元",
      "序号|项目名称|责任单位|项　目总投资（万元）|２０２０年计划投资（万元）|１－１１月完成投资（万元）|计划开（竣）工时间|责任人（手机号码）",
      "1|甲|住建局|１０００|５００|４００|2020.3-2021.10|张三13800000001",
      "2|乙|住建局|１０００|５００|４００|2020.3-2021.10|张三13800000001",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-11",
      "台账: projects+progress · header 3 · title 1-2 · data 4-5 · 万元 · by 住建局",
      "B projects.name · C projects.unit · D projects.totalInvestment 万元 · E projects.annualPlan 万元 · F projects.investedYear 2020-11 万元 · G projects.plannedStart first · G projects.plannedFinish second · H projects.owner first · H projects.phone second",
    ]
  `);
});

it("headers of another month and another year", () => {
  const ledger = workbook(
    sheetGrid("项目台账", [
      "2020年项目台账 截至2020年12月31日",
      "项目名称|责任单位|总投资|2020年计划投资|2021年计划投资|11月完成投资|1-11月累计完成投资|截至2020年底累计完成投资|截至2019年底累计完成投资|2019年完成投资",
      "甲|城关镇|100|50|40|5|40|60|20|20",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-12",
      "项目台账: projects+progress · header 2 · title 1 · data 3",
      "A projects.name · B projects.unit · C projects.totalInvestment · D projects.annualPlan · F progress.done 2020-11 · G progress.yearToDate 2020-11 · H projects.investedTotal · I projects.investedBefore",
    ]
  `);
});

it("explanations in brackets, parts of amounts, a unit with its person", () => {
  const ledger = workbook(
    sheetGrid("2020年11月", [
      "某县项目台账",
      "序号|项目名称（与立项一致）|责任单位（全称）|总投资（万元，含税）|其中：2020年计划投资（万元）|其中：11月完成（万元）|1-11月完成（万元）|建设性质（新建/续建）|计划开工时间（年月）|建设工期（月）|建设周期|责任领导（县级）|责任单位及责任人|电话|备注（其他）",
      "1|甲|城关镇|100|50|5|40|新建|2020.3|24|2年|王县长|城关镇 张三|13800000001|",
      "2|乙|水利局|100|50|5|40|续建|2020.3|12|1年|王县长|水利局 李四|13800000001|",
      "3|丙|水利局|100|50|5|40|续建|2020.3|12|1年|王县长|水利局 李四|13800000001|",
      "总计|/|/|300|150|15|120|/|/|/|/|/|/|/|/",
      "|||||||||||||2020年11月30日|",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-11",
      "2020年11月: projects+progress · header 2 · title 1 · subtotal 6 · note 7 · data 3-5",
      "B projects.name · C projects.unit · D projects.totalInvestment 万元 · E projects.annualPlan 万元 · F projects.investedMonth 2020-11 万元 · G projects.investedYear 2020-11 万元 · H projects.nature · I projects.plannedStart · L projects.leader · N projects.phone · O projects.remarks",
    ]
  `);
});

it("names blotted out, a row of strokes", () => {
  const ledger = workbook(
    sheetGrid("台账", [
      "2020年11月项目台账",
      "序号|项目名称|责任单位|建设性质|总投资|年度计划投资",
      "1|XX县XX公路项目|交通局|新建|100|50",
      "2|XX水库|水利局|新建|100|50",
      "3|XX学校|教育局|新建|100|50",
      "—|—|—|—|—|—",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-11",
      "台账: projects · header 2 · title 1 · blank 6 · data 3-5",
      "B projects.name · C projects.unit · D projects.nature · E projects.totalInvestment · F projects.annualPlan",
    ]
  `);
});

it("an example numbered like the first project", () => {
  const ledger = workbook(
    sheetGrid("台账", [
      "2020年11月项目台账",
      "序号|项目名称|责任单位|建设性质|总投资|年度计划投资",
      "1|XX项目|XX局|新建|100|50",
      "1|甲|水利局|新建|100|50",
      "2|乙|教育局|新建|100|50",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-11",
      "台账: projects · header 2 · title 1 · example 3 · data 4-5",
      "B projects.name · C projects.unit · D projects.nature · E projects.totalInvestment · F projects.annualPlan",
    ]
  `);
});

it("a total on top, instructions, long band headings, a date at the end", () => {
  const ledger = workbook(
    sheetGrid(
      "台账",
      [
        "2020年11月项目台账   单位：万元",
        "序号|项目名称|责任单位|建设性质|总投资|年度计划投资",
        "总计|90个||||",
        "填写说明：以万元为单位",
        "一、工业转型项目（项目共计：22个；总投资：262730万元；2020年计划投资：58440万元）",
        "1|甲|水利局|新建|100|50",
        "二、农业项目",
        "1|乙|教育局|新建|100|50",
        "合计|2个|||200|100",
        "2020年11月30日",
      ],
      { merges: ["A5:F5", "A7:F7"] },
    ),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-11",
      "台账: projects · header 2 · title 1 · subtotal 3,9 · note 4,10 · band 5,7 · data 6,8 · 万元",
      "B projects.name · C projects.unit · D projects.nature · E projects.totalInvestment · F projects.annualPlan",
    ]
  `);
});

it("townships as merged bands", () => {
  const ledger = workbook(
    sheetGrid(
      "台账",
      [
        "2020年11月各乡镇项目台账",
        "序号|项目名称|建设性质|总投资|年度计划投资|形象进度",
        "城关镇（2个）",
        "1|甲|新建|100|50|x",
        "2|乙|新建|100|50|x",
        "河西镇（1个）",
        "1|丙|新建|100|50|x",
      ],
      { merges: ["A3:F3", "A6:F6"] },
    ),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-11",
      "台账: projects · header 2 · title 1 · band 3,6 · data 4-5,7",
      "B projects.name · C projects.nature · D projects.totalInvestment · E projects.annualPlan · F projects.physicalProgress",
    ]
  `);
});

it("blank rows and a blank column before the table", () => {
  const ledger = workbook(
    sheetGrid(
      "台账",
      [
        "",
        "",
        "|2020年11月项目台账",
        "",
        "|序号|项目名称|责任单位|建设性质|总投资|年度计划投资",
        "|1|甲|水利局|新建|100|50",
        "|2|乙|水利局|新建|100|50",
      ],
      { filter: { top: 5, left: 2, bottom: 7, right: 7 } },
    ),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-11",
      "台账: projects · header 5 · title 3 · data 6-7",
      "C projects.name · D projects.unit · E projects.nature · F projects.totalInvestment · G projects.annualPlan",
    ]
  `);
});

it("plan and completion by months under two headings", () => {
  const ledger = workbook(
    sheetGrid(
      "月计划",
      [
        "2020年重点项目分月投资计划完成表",
        "单位：万元",
        "序号|项目名称|年度计划|分月计划|||分月完成|||累计完成",
        "|||1月|2月|3月|1月|2月|3月|1-3月",
        "1|甲|60|10|20|30|9|19|29|57",
        "2|乙|60|10|20|30|9|19|29|57",
      ],
      { merges: ["A1:J1", "A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:I3"] },
    ),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-03",
      "月计划: projects+progress · header 3-4 · title 1-2 · data 5-6 · 万元",
      "B projects.name · C projects.annualPlan · D progress.planned 2020-01 · E progress.planned 2020-02 · F progress.planned 2020-03 · G progress.done 2020-01 · H progress.done 2020-02 · I progress.done 2020-03 · J projects.investedYear 2020-03",
    ]
  `);
});

it("printed pages with their titles and page numbers", () => {
  const ledger = workbook(
    sheetGrid("台账", [
      "某县2020年台账",
      "单位：万元        2020年11月30日",
      "序号|项目名称|责任单位|建设性质|总投资|年度计划投资|计划开工时间|计划竣工时间",
      "1|甲|水利局|新建|100|50|2020.3|2021.3",
      "2|乙|水利局|新建|100|50|2020.3|2021.3",
      "第1页，共2页",
      "某县2020年台账",
      "单位：万元        2020年11月30日",
      "序号|项目名称|责任单位|建设性质|总投资|年度计划投资|计划开工时间|计划竣工时间",
      "3|丙|水利局|新建|100|50|2020.3|2021.3",
      "合计|||| 300|150||",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month unknown",
      "台账: projects · header 3 · title 1-2,7-8 · note 6 · header 9 · subtotal 11 · data 4-5,10 · 万元",
      "B projects.name · C projects.unit · D projects.nature · E projects.totalInvestment · F projects.annualPlan · G projects.plannedStart · H projects.plannedFinish",
    ]
  `);
});

it("sub-projects, a part of the total, a row of strokes", () => {
  const ledger = workbook(
    sheetGrid("台账", [
      "2020年11月",
      "序号|项目名称|责任单位|建设性质|总投资|年度计划投资|计划开工时间|计划竣工时间",
      "1|甲|水利局|新建|100|50|2020.3|2021.3",
      "1.1|甲一期|水利局|新建|60|30|2020.3|2021.3",
      "1.2|甲二期|水利局|新建|40|20|2020.3|2021.3",
      "其中：省级重点||||100|50||",
      "2|乙|水利局|新建|100|50|2020.3|2021.3",
      "——————",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-11",
      "台账: projects · header 2 · title 1 · subtotal 6 · blank 8 · data 3-5,7",
      "B projects.name · C projects.unit · D projects.nature · E projects.totalInvestment · F projects.annualPlan · G projects.plannedStart · H projects.plannedFinish",
    ]
  `);
});

it("three header rows merged both ways, months without a noun", () => {
  const ledger = workbook(
    sheetGrid(
      "台账",
      [
        "2020年12月",
        "序号|项目基本情况||||投资情况（万元）||||||责任落实|||",
        "|名称|责任单位|性质|阶段|总投资|2020年||||累计|领导|专班|责任人|",
        "||||||计划|12月|1-12月|完成率||||姓名|电话",
        "1|甲|水利局|新建|在建|100|50|5|50|100|80|张县长|一专班|李四|13800000001",
        "2|乙|水利局|新建|在建|100|50|5|50|100|80|张县长|一专班|李四|13800000001",
        "3|丙|水利局|新建|在建|100|50|5|50|100|80|张县长|一专班|李四|13800000001",
      ],
      {
        merges: [
          "A2:A4",
          "B2:E2",
          "B3:B4",
          "C3:C4",
          "D3:D4",
          "E3:E4",
          "F2:K2",
          "F3:F4",
          "G3:J3",
          "K3:K4",
          "L2:O2",
          "L3:L4",
          "M3:M4",
          "N3:O3",
        ],
      },
    ),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-12",
      "台账: projects+progress · header 2-4 · title 1 · data 5-7",
      "B projects.name · C projects.unit · D projects.nature · E projects.stage · F projects.totalInvestment 万元 · G projects.annualPlan 万元 · H projects.investedMonth 2020-12 万元 · I projects.investedYear 2020-12 万元 · K projects.investedTotal 万元 · L projects.leader · M projects.team · N projects.owner · O projects.phone",
    ]
  `);
});

it("plan, completion, verified and paid-in amounts of one month", () => {
  const ledger = workbook(
    sheetGrid("建账", [
      "2020年11月",
      "序号|项目名称|责任单位|总投资|年度计划|11月计划投资|11月完成投资|11月核实投资|11月到位资金|1-11月完成投资|自开工累计完成投资",
      "1|甲|水利局|100|50|5|5|5|5|40|90",
      "2|乙|水利局|100|50|5|5|5|5|40|90",
      "3|丙|水利局|100|50|5|5|5|5|40|90",
    ]),
  );
  expect(summarise(ledger)).toMatchInlineSnapshot(`
    [
      "month 2020-11",
      "建账: projects+progress · header 2 · title 1 · data 3-5",
      "B projects.name · C projects.unit · D projects.totalInvestment · E projects.annualPlan · F progress.planned 2020-11 · G projects.investedMonth 2020-11 · H progress.verified 2020-11 · I progress.funded 2020-11 · J projects.investedYear 2020-11 · K projects.investedTotal",
    ]
  `);
});
