/** A cell of a saved workbook reads as it does alone: whatever the column holds, the sheet is recognised and the cell kept. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { columnLetters } from "#shared/ledgers/address.ts";
import type { Role } from "#shared/ledgers/roles.ts";
import type { TestCell } from "#test/support/mapped-sheets.ts";
import { readOffice, type FileReading, type OfficeCell } from "./office-file.ts";
import { readOne } from "./one-cell.ts";

const DAY = "yyyy/m/d";
const DATES = fc.constantFrom<OfficeCell>(
  "2020.11.3",
  "2020-11-03",
  "2020年11月3日",
  "二〇二〇年十一月三日",
  "20201103",
  "2020.11",
  "2020年11月",
  "202011",
  202_011,
  2020.11,
  2020.6,
  2021,
  "2020年",
  "11月底",
  "10月底前",
  "11月上旬",
  "2020年底",
  "年内",
  "三季度",
  "2020Q3",
  "上半年末",
  44_138,
  { value: 44_138, format: DAY },
  { value: 44_138, format: 'yyyy"年"m"月"' },
  { value: 44_138, format: 'm"月"d"日"' },
  "2020-11-31",
  "2020.11（已开工）",
  "长期",
  "待定",
  "/",
  null,
);
const AMOUNTS = fc.constantFrom<OfficeCell>(
  1200,
  860.5,
  "1,200",
  "１２００",
  "1200万元",
  "0.3亿元",
  "约2000",
  "3000-5000",
  "三千",
  "待核",
  "#REF!",
  "—",
  "无",
  null,
  4000,
  2600,
);
const STAGES = fc.constantFrom<OfficeCell>(
  "在建",
  "已开工建设",
  "前期",
  "洽谈中",
  "停工",
  "投产达产",
  "终止",
  "签约",
  null,
);
const PEOPLE = fc.constantFrom<OfficeCell>("张三", "李　四", "王五 ", "/", null, "赵六、钱七");
const UNITS = fc.constantFrom<OfficeCell>(
  "鹅城镇",
  "鹅城镇政府",
  "中庄乡人民政府",
  "能源局、水利局",
  "住建局\n城管局",
  "城关街道办事处",
);
const NATURES = fc.constantFrom<OfficeCell>("新建", "续建", "改 扩建", "改建", "技改", "—", null);

const TASKS = fc.constantFrom<OfficeCell>(
  "施工图审查",
  "招标完成 ",
  "1.土地平整\n2.三通一平",
  "主体封顶",
  "　设备采购",
);
const STATUSES = fc.constantFrom<OfficeCell>("已完成", "推进中", "正常", "/", null);
const KINDS = fc.constantFrom<OfficeCell>("问题", "督查", "协同", "报送", "报送 ", "督查事项", "督办");
const MONTHS = fc.constantFrom<OfficeCell>(
  "2020年11月",
  "2020-10",
  "2020.09",
  202_011,
  { value: 44_136, format: 'yyyy"年"m"月"' },
  "二〇二〇年十一月",
  "三季度",
);
const COUNTS = fc.constantFrom<OfficeCell>(3, "5个", "三个", "约4", "2-3个", -1, "无", null, 8, 6);
const POINTS = fc.constantFrom<OfficeCell>(2, 0.5, "1分", "+2", 1.005, -1, "表扬", "/", null);
const VETOES = fc.constantFrom<OfficeCell>("是", "否", "√", "×", "有", null, null, "安全事故");

interface Column {
  readonly headers: readonly string[];
  readonly cells: fc.Arbitrary<OfficeCell>;
  readonly isMoney?: true;
}
interface Ledger {
  readonly role: Role;
  readonly title: string;
  readonly keyHeader: string;
  readonly columns: Readonly<Record<string, Column>>;
}

const OWNED = {
  owner: { headers: ["责任人", "经办人"], cells: PEOPLE },
  unit: { headers: ["责任单位", "牵头单位"], cells: UNITS },
} as const;
const money = (...headers: readonly string[]): Column => ({ headers, cells: AMOUNTS, isMoney: true });

/** Ledgers under headers offices use, with what their columns may hold. */
const LEDGERS: readonly Ledger[] = [
  {
    role: "projects",
    title: "静乐县2020年重点项目台账",
    keyHeader: "项目名称",
    columns: {
      ...OWNED,
      nature: { headers: ["建设性质", "项目性质"], cells: NATURES },
      stage: { headers: ["项目阶段", "建设阶段"], cells: STAGES },
      totalInvestment: money("总投资", "项目总投资（万元）"),
      annualPlan: money("年度计划投资", "2020年计划投资（万元）"),
      leader: { headers: ["包联领导", "责任领导"], cells: PEOPLE },
      plannedStart: { headers: ["计划开工时间", "拟开工时间"], cells: DATES },
      actualStart: { headers: ["实际开工时间", "开工日期"], cells: DATES },
      plannedFinish: { headers: ["计划竣工时间", "预计竣工时间"], cells: DATES },
      actualFinish: { headers: ["实际竣工时间", "竣工时间"], cells: DATES },
      signedOn: { headers: ["签约时间"], cells: DATES },
      investedBefore: money("截至2019年底完成投资", "至2019年底累计完成投资"),
      investedYear: money("1-11月累计完成投资", "1-11月完成投资"),
    },
  },
  {
    role: "milestones",
    title: "项目节点台账",
    keyHeader: "项目名称",
    columns: {
      ...OWNED,
      task: { headers: ["节点任务", "工作任务"], cells: TASKS },
      due: { headers: ["计划完成时间", "完成时限"], cells: DATES },
      doneOn: { headers: ["实际完成时间", "完成日期"], cells: DATES },
      status: { headers: ["完成状态"], cells: STATUSES },
    },
  },
  {
    role: "handovers",
    title: "交办事项台账",
    keyHeader: "交办事项",
    columns: {
      unit: OWNED.unit,
      kind: { headers: ["类别", "事项类别"], cells: KINDS },
      raisedOn: { headers: ["交办时间"], cells: DATES },
      due: { headers: ["办结时限"], cells: DATES },
      closedOn: { headers: ["办结时间", "销号时间"], cells: DATES },
      status: { headers: ["办理状态"], cells: STATUSES },
    },
  },
  {
    role: "progress",
    title: "项目投资进度台账",
    keyHeader: "项目名称",
    columns: {
      month: { headers: ["月份", "统计月份"], cells: MONTHS },
      planned: money("月计划投资", "本月计划投资"),
      done: money("月完成投资", "本月完成投资"),
      yearToDate: money("累计完成投资"),
      verified: money("核实完成投资", "入统投资"),
      funded: money("到位资金", "本月资金到位"),
    },
  },
  {
    role: "targets",
    title: "2020年目标任务台账",
    keyHeader: "责任单位",
    columns: {
      reserveTarget: { headers: ["谋划储备目标（个）"], cells: COUNTS },
      signTarget: money("签约目标（万元）"),
      startTarget: { headers: ["新开工目标（个）"], cells: COUNTS },
      investTarget: money("固定资产投资目标（万元）"),
      bonus: { headers: ["加分"], cells: POINTS },
      penalty: { headers: ["扣分"], cells: POINTS },
      veto: { headers: ["一票否决"], cells: VETOES },
    },
  },
];
/** Findings of a row, or of an amount beside others; all else is told of the cell alone. */
const BESIDE_OTHERS =
  /finish-before-start|stage-behind-dates|actual-after-as-of|done-without-date|plan-over-total|invested-over-total|year-to-date|months-missing|verified-differs|unit-unknown|key-missing|money-unit-(?:doubtful|assumed)/u;
const FIRST_ROW = 4;
const FIRST_COLUMN = 3;

function sheetsOf({ columns }: Ledger) {
  const fields = Object.keys(columns);
  return fc.record({
    order: fc.shuffledSubarray(fields, { minLength: fields.length }),
    picks: fc.array(fc.nat(1), { minLength: fields.length, maxLength: fields.length }),
    rows: fc.array(
      fc.record(Object.fromEntries(Object.entries(columns).map(([field, { cells }]) => [field, cells]))),
      { minLength: 6, maxLength: 14 },
    ),
  });
}

test.each(LEDGERS)("whatever its column holds: $role", { timeout: 120_000 }, async (ledger) => {
  const { role, title, keyHeader, columns } = ledger;
  await fc.assert(
    fc.asyncProperty(sheetsOf(ledger), async ({ order, picks, rows }) => {
      const headers = order.map((field, at) => {
        const spellings = columns[field]?.headers ?? [];
        return spellings[(picks[at] ?? 0) % spellings.length] ?? "";
      });
      const reading = await readOffice({
        台账: [
          [title],
          ["统计时间截止 2020年11月30日      单位：万元"],
          ["序号", keyHeader, ...headers],
          ...rows.map((row, at) => [at + 1, keyOfRow(role, at), ...order.map((field) => row[field] ?? null)]),
        ],
      });
      for (const [at, row] of rows.entries()) {
        const read = rowOf(reading.rows, role, at + FIRST_ROW);
        for (const field of order) {
          const written = row[field] ?? null;
          const alone = readOne(
            role,
            field,
            written as TestCell,
            columns[field]?.isMoney === true ? { moneyUnit: "万元" } : {},
          );
          const cell = `${columnLetters(order.indexOf(field) + FIRST_COLUMN)}${String(at + FIRST_ROW)}`;
          const told = (reading.findings[`台账 ${cell}`] ?? []).map((one) => one.replace(/ → .*$/su, ""));
          expect(
            { value: read?.[field], told: told.filter((one) => !BESIDE_OTHERS.test(one)).toSorted() },
            `${field} ${JSON.stringify(written)} in ${cell}`,
          ).toEqual({
            value: alone.value,
            told: [...alone.told].filter((one) => !BESIDE_OTHERS.test(one)).toSorted(),
          });
        }
      }
    }),
    { numRuns: 12 },
  );
});

function keyOfRow(role: Role, at: number): string {
  const first = "甲乙丙丁戊己庚辛壬癸子丑寅卯".charAt(at);
  return role === "targets" ? `${first}河镇` : `${first}村第${String(at * 7 + 11)}号工程`;
}

/** The row, whatever month it is of. */
function rowOf(rows: FileReading["rows"], role: Role, row: number): FileReading["rows"][string] | undefined {
  const place = `${role} 台账 ${String(row)}`;
  const found = Object.keys(rows).find((key) => key === place || key.startsWith(`${place} `));
  return found === undefined ? undefined : rows[found];
}
