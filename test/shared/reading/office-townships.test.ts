/** One sheet per township and a 总表 that repeats them, a cover, a list of telephones: as one real workbook with mistakes planted. */
import { beforeAll, expect, it } from "vitest";
import { readBook, type BookReading, type OfficeSheet } from "#test/support/office-books.ts";

const HEADER =
  "序号|项 目 名 称|建设性质|项目类别|总投资额|2020年投资计划|9月份完成投资|年初至今累计完成投资|建设起止年限|开工时间|目前阶段|包联县领导|项目专班|实施方案|项目联系人|手机|备注";
const MERGED = ["A1:Q1", "A2:Q2"];

const BOOK: readonly OfficeSheet[] = [
  {
    name: "封面",
    rows: ["", "静安县各乡镇重点项目台账", "2020年10月9日", "县项目推进中心编制"],
  },
  {
    name: "全县总表",
    rows: [
      "静安县2020年各乡镇重点项目总表",
      "统计截止时间：2020.9.30          单位：万元          填报日期：2020年10月9日",
      "序号|责任乡镇|项目名称|建设性质|项目类别|总投资额|2020年投资计划|9月份完成投资|年初至今累计完成投资|目前阶段",
      "1|城关镇|城关镇生活垃圾处理站|新建|基础设施|1200|800|90|600|在建",
      "2|城关镇|城关镇老旧小区改造工程|续建|社会事业|3000|1500|150|1100|在建",
      "3|城关镇|城关镇农贸市场|新建|社会事业|900|500|0|0|前期",
      "4|河西乡|河西乡设施蔬菜大棚|新建|农业|600|600|50|480|在建",
      "5|河西乡|河西乡养殖小区|新建|农业|450|450|40|450|完工",
      "6|河西乡|河西乡光伏扶贫电站|续建|工业|2000|700|70|560|在建",
      "7|南沟乡|南沟乡饮水安全工程|新建|基础设施|380|380|30|300|在建",
      "8|南沟乡|南沟乡旅游公路|续建|基础设施|5200|2000|210|1500|在建",
      "9|南沟乡|南沟乡核桃加工厂|新建|农业|1500|800|0|0|已签合同",
      "10|南沟乡|南沟乡蜂蜜深加工项目|新建|农业|700|300|20|100|在建",
      "合计||10个|||15930|8030|660|5090|",
    ],
    merges: ["A1:J1", "A2:J2"],
  },
  {
    name: "城关镇",
    rows: [
      "城关镇2020年重点项目台账",
      "统计截止时间：2020.9.30    单位：万元",
      HEADER,
      "1|城关镇生活垃圾处理站|新建|基础设施|1200|800|90|600|2020-2021|'2020.4.10|在建|马县长|第一专班|已制定|王建国|13835010001|",
      "2|城关镇老旧小区改造工程|续建|社会事业|3000|1500|150|1100|2019-2020|@2019-06-01|在建|马县长|第一专班|已制定|王建国|13835010001|",
      "4|城关镇农贸市场|新建|社会事业|900|500|0|0|2021-2022||前期|/|/|/|李桂花|13835010002|选址中",
      "合计|3个|||5100|2800|240|1700|||||||||",
    ],
    merges: MERGED,
  },
  {
    name: "河西乡",
    rows: [
      "河西乡2020年重点项目台账",
      "统计截止时间：2020.9.30    单位：万元",
      HEADER,
      "1|河西乡设施蔬菜大棚|新建|农业|600|600|50|480|2020年|@2020-03-20|在建|韩部长|有|有|张二娃 13835020001||",
      "2|河西乡养殖小区|新建|农业|450|450|40|450|2020-2020|@2020-11-20|完工|韩部长|有|有|张二娃|13835020001|",
      "3|河西乡光伏扶贫电站|续建|工业|2000|700|70|560|2019年3月至2020年12月|@2019-03-15|在建|韩部长|有|有|刘三|1383502000|",
      "合计|3个|||3050|1750|160|1490|||||||||",
    ],
    merges: MERGED,
  },
  {
    name: "南沟乡",
    rows: [
      "南沟乡2020年重点项目台账",
      "统计截止时间：2020.9.30    单位：万元",
      HEADER,
      "1|南沟乡饮水安全工程|新建|基础设施|380|380|30|300|2020-2020|@2020-05-06|在建|秦主任|有|有|高明|13835030001|",
      "2|南沟乡旅游公路|续建|基础设施|5200|2000|210|1500|2018-2021|@2018-09-01|在建|秦主任|有|有|高明|13835030001|",
      "3|南沟乡核桃加工厂|新建|农业|1500|1800|0|0|2020-2021||已签合同|秦主任|有|暂无|高明|13835030001|",
      "合计|3个|||7080|4180|240|1800|||||||||",
    ],
    merges: MERGED,
  },
  {
    name: "通讯录",
    rows: [
      "姓名|单位|职务|办公电话|手机",
      "王建国|城关镇|副镇长|0350-6021001|13835010001",
      "张二娃|河西乡|副乡长|0350-6021002|13835020001",
    ],
  },
];
const COLUMNS =
  "B name · C nature · D category · E totalInvestment · F annualPlan · G investedMonth · H investedYear · I plannedStart · I plannedFinish · J actualStart · K stage · L leader · M team · N scheme · O owner · P phone · Q remarks";

let read: BookReading;

beforeAll(async () => {
  read = await readBook(BOOK);
});

it("is of September, whatever was filled in when", () => {
  expect(read.period).toBe("2020-09");
});

it("takes the township sheets, and neither the cover nor the telephones", () => {
  expect(read.sheets).toEqual([
    "封面: no-header",
    "全县总表: projects+progress · header 3 · title 1,2 · subtotal 14 · 10 rows",
    "城关镇: projects+progress · header 3 · title 1,2 · subtotal 7 · 3 rows",
    "河西乡: projects+progress · header 3 · title 1,2 · subtotal 7 · 3 rows",
    "南沟乡: projects+progress · header 3 · title 1,2 · subtotal 7 · 3 rows",
    "通讯录: no-field",
  ]);
  expect(read.columns).toEqual({
    全县总表:
      "B unit · C name · D nature · E category · F totalInvestment · G annualPlan · H investedMonth · I investedYear · J stage",
    城关镇: COLUMNS,
    河西乡: COLUMNS,
    南沟乡: COLUMNS,
  });
});

it("has every project once, of the township its sheet is named for", () => {
  expect(Object.fromEntries(Object.entries(read.rows).filter(([key]) => key.startsWith("projects")))).toEqual(
    {
      "projects 城关镇 4":
        "name 城关镇生活垃圾处理站 · unit 城关镇 · nature 新建 · category 基础设施 · stage 开工 · totalInvestment 1200 · annualPlan 800 · leader 马县长 · team 第一专班 · scheme 已制定 · owner 王建国 · phone 13835010001 · plannedStart 2020-01-01..2020-12-31 · actualStart 2020-04-10 · plannedFinish 2021-01-01..2021-12-31 · investedMonth 90 · investedYear 600",
      "projects 城关镇 5":
        "name 城关镇老旧小区改造工程 · unit 城关镇 · nature 续建 · category 社会事业 · stage 开工 · totalInvestment 3000 · annualPlan 1500 · leader 马县长 · team 第一专班 · scheme 已制定 · owner 王建国 · phone 13835010001 · plannedStart 2019-01-01..2019-12-31 · actualStart 2019-06-01 · plannedFinish 2020-01-01..2020-12-31 · investedMonth 150 · investedYear 1100",
      "projects 城关镇 6":
        "name 城关镇农贸市场 · unit 城关镇 · nature 新建 · category 社会事业 · stage 储备 · totalInvestment 900 · annualPlan 500 · owner 李桂花 · phone 13835010002 · plannedStart 2021-01-01..2021-12-31 · plannedFinish 2022-01-01..2022-12-31 · investedMonth 0 · investedYear 0 · remarks 选址中",
      "projects 河西乡 4":
        "name 河西乡设施蔬菜大棚 · unit 河西乡 · nature 新建 · category 农业 · stage 开工 · totalInvestment 600 · annualPlan 600 · leader 韩部长 · team 有 · scheme 有 · owner 张二娃 · plannedStart 2020-01-01..2020-12-31 · actualStart 2020-03-20 · plannedFinish 2020-01-01..2020-12-31 · investedMonth 50 · investedYear 480",
      "projects 河西乡 5":
        "name 河西乡养殖小区 · unit 河西乡 · nature 新建 · category 农业 · stage 竣工 · totalInvestment 450 · annualPlan 450 · leader 韩部长 · team 有 · scheme 有 · owner 张二娃 · phone 13835020001 · plannedStart 2020-01-01..2020-12-31 · actualStart 2020-11-20 · plannedFinish 2020-01-01..2020-12-31 · investedMonth 40 · investedYear 450",
      "projects 河西乡 6":
        "name 河西乡光伏扶贫电站 · unit 河西乡 · nature 续建 · category 工业 · stage 开工 · totalInvestment 2000 · annualPlan 700 · leader 韩部长 · team 有 · scheme 有 · owner 刘三 · phone 1383502000 · plannedStart 2019-03-01..2019-03-31 · actualStart 2019-03-15 · plannedFinish 2020-12-01..2020-12-31 · investedMonth 70 · investedYear 560",
      "projects 南沟乡 4":
        "name 南沟乡饮水安全工程 · unit 南沟乡 · nature 新建 · category 基础设施 · stage 开工 · totalInvestment 380 · annualPlan 380 · leader 秦主任 · team 有 · scheme 有 · owner 高明 · phone 13835030001 · plannedStart 2020-01-01..2020-12-31 · actualStart 2020-05-06 · plannedFinish 2020-01-01..2020-12-31 · investedMonth 30 · investedYear 300",
      "projects 南沟乡 5":
        "name 南沟乡旅游公路 · unit 南沟乡 · nature 续建 · category 基础设施 · stage 开工 · totalInvestment 5200 · annualPlan 2000 · leader 秦主任 · team 有 · scheme 有 · owner 高明 · phone 13835030001 · plannedStart 2018-01-01..2018-12-31 · actualStart 2018-09-01 · plannedFinish 2021-01-01..2021-12-31 · investedMonth 210 · investedYear 1500",
      "projects 南沟乡 6":
        "name 南沟乡核桃加工厂 · unit 南沟乡 · nature 新建 · category 农业 · stage 合同 · totalInvestment 1500 · annualPlan 1800 · leader 秦主任 · team 有 · owner 高明 · phone 13835030001 · plannedStart 2020-01-01..2020-12-31 · plannedFinish 2021-01-01..2021-12-31 · investedMonth 0 · investedYear 0",
    },
  );
});

it("tells the planted mistakes and nothing else", () => {
  expect(read.findings).toEqual(
    [
      // 总表: a row that stands on no township's sheet.
      "全县总表 C13 warning summary-row-alone",
      "全县总表 notice summary-sheet",
      "封面 notice sheet-not-recognised",
      "南沟乡 F6 warning plan-over-total",
      "南沟乡 notice unit-supplied",
      "城关镇 A6 warning sequence-gap",
      "城关镇 J4 warning date-as-text → 43931",
      "城关镇 notice unit-supplied",
      "河西乡 J5 warning actual-after-as-of",
      "河西乡 P6 warning phone-doubtful",
      "河西乡 notice unit-supplied",
      "通讯录 notice sheet-not-recognised",
    ].toSorted(),
  );
});
