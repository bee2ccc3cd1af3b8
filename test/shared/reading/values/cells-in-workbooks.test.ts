/** A cell of a saved workbook reads as it does alone: whatever the column holds, the sheet is recognised and the cell kept. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { columnLetters } from "#shared/ledgers/address.ts";
import type { TestCell } from "#test/support/mapped-sheets.ts";
import { readOffice, type OfficeCell } from "./office-file.ts";
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

/** Fields of a register under headers offices use, with what their columns may hold. */
const COLUMNS = {
  unit: { headers: ["责任单位", "牵头单位"], cells: UNITS },
  nature: { headers: ["建设性质", "项目性质"], cells: NATURES },
  stage: { headers: ["项目阶段", "建设阶段"], cells: STAGES },
  totalInvestment: { headers: ["总投资", "项目总投资（万元）"], cells: AMOUNTS },
  annualPlan: { headers: ["年度计划投资", "2020年计划投资（万元）"], cells: AMOUNTS },
  leader: { headers: ["包联领导", "责任领导"], cells: PEOPLE },
  plannedStart: { headers: ["计划开工时间", "拟开工时间"], cells: DATES },
  actualStart: { headers: ["实际开工时间", "开工日期"], cells: DATES },
  plannedFinish: { headers: ["计划竣工时间", "预计竣工时间"], cells: DATES },
  actualFinish: { headers: ["实际竣工时间", "竣工时间"], cells: DATES },
  signedOn: { headers: ["签约时间"], cells: DATES },
  investedBefore: { headers: ["截至2019年底完成投资", "至2019年底累计完成投资"], cells: AMOUNTS },
  investedYear: { headers: ["1-11月累计完成投资", "1-11月完成投资"], cells: AMOUNTS },
} as const;
/** Findings of a row, or of an amount beside others; all else is told of the cell alone. */
const BESIDE_OTHERS =
  /finish-before-start|stage-behind-dates|actual-after-as-of|done-without-date|plan-over-total|invested-over-total|year-to-date|months-missing|money-unit-(?:doubtful|assumed)/u;
type Field = keyof typeof COLUMNS;
const FIELDS = Object.keys(COLUMNS) as readonly Field[];
const MONEY: ReadonlySet<string> = new Set([
  "totalInvestment",
  "annualPlan",
  "investedBefore",
  "investedYear",
]);

const register = fc.record({
  order: fc.shuffledSubarray([...FIELDS], { minLength: FIELDS.length }),
  picks: fc.array(fc.nat(1), { minLength: FIELDS.length, maxLength: FIELDS.length }),
  rows: fc.array(
    fc.record(
      Object.fromEntries(FIELDS.map((field) => [field, COLUMNS[field].cells])) as Record<Field, typeof DATES>,
    ),
    { minLength: 6, maxLength: 14 },
  ),
});

test("whatever its column holds", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(register, async ({ order, picks, rows }) => {
      const headers = order.map((field, at) => {
        const spellings: readonly string[] = COLUMNS[field].headers;
        return spellings[(picks[at] ?? 0) % spellings.length] ?? "";
      });
      const reading = await readOffice({
        项目台账: [
          ["静乐县2020年重点项目台账"],
          ["统计时间截止 2020年11月30日      单位：万元"],
          ["序号", "项目名称", ...headers],
          ...rows.map((row, at) => [
            at + 1,
            `${"甲乙丙丁戊己庚辛壬癸子丑寅卯".charAt(at)}村第${String(at * 7 + 11)}号工程`,
            ...order.map((field) => row[field]),
          ]),
        ],
      });
      for (const [at, row] of rows.entries()) {
        const read = reading.rows[`projects 项目台账 ${String(at + 4)}`];
        for (const field of order) {
          const alone = readOne(
            "projects",
            field,
            row[field] as TestCell,
            MONEY.has(field) ? { moneyUnit: "万元" } : {},
          );
          const cell = `${columnLetters(order.indexOf(field) + 3)}${String(at + 4)}`;
          const told = (reading.findings[`项目台账 ${cell}`] ?? []).map((one) => one.replace(/ → .*$/su, ""));
          expect(
            { value: read?.[field], told: told.filter((one) => !BESIDE_OTHERS.test(one)).toSorted() },
            `${field} ${JSON.stringify(row[field])}`,
          ).toEqual({ value: alone.value, told: [...alone.told].toSorted() });
        }
      }
    }),
    { numRuns: 25 },
  );
});
