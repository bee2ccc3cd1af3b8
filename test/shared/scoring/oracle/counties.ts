/** Random counties, small and mean: few names, so that they clash; dates about the as-of date; many gaps. */
import * as fc from "fast-check";
import { FIELDS, fieldDeclaration } from "#shared/ledgers/fields.ts";
import type { Role } from "#shared/ledgers/roles.ts";
import { ACCOUNTS, DEFAULT_RULES, INDICATOR_IDS, type Rules } from "#shared/ledgers/rules.ts";
import { HANDOVER_KINDS, STAGES } from "#shared/ledgers/words.ts";
import type { PlainCounty, PlainRecord, PlainSheet, PlainValue } from "./model.ts";

const YEAR = 2020;
const UNITS = ["鹅城镇", "康宁镇", "赤泥洼乡", "县工信局", "县发改局", "经开区管委会"];
const NAMES = ["风电", "风 电", "光伏电站", "Ａ产业园", "A产业园", "民宿集群", "煤层气", "K-1", "污水厂"];
const CODES = ["K-1", "K-2", "K 2", "K-3", "光伏电站", "K-4", "K-5", "K-6"];
const GROUPS = ["乡镇组", "部门组", "园区", "部门"];

/** First and last days of intervals that straddle whatever can be straddled. */
const DATES = [
  "2018-03-05/2018-03-05",
  "2019-06-01/2019-06-30",
  "2019-12-31/2019-12-31",
  "2019-12-21/2020-01-10",
  "2020-01-01/2020-01-01",
  "2020-01-01/2020-01-31",
  "2020-02-29/2020-02-29",
  "2020-03-11/2020-03-20",
  "2020-05-01/2020-05-10",
  "2020-08-21/2020-08-31",
  "2020-04-01/2020-06-30",
  "2020-05-31/2020-05-31",
  "2020-06-01/2020-06-01",
  "2020-06-15/2020-07-15",
  "2020-06-30/2020-06-30",
  "2020-07-01/2020-07-01",
  "2020-07-01/2020-12-31",
  "2020-11-01/2020-11-30",
  "2020-12-01/2020-12-31",
  "2020-12-31/2020-12-31",
  "2020-01-01/2020-12-31",
  "2021-01-01/2021-01-01",
  "2021-05-01/2021-05-31",
];

/** 元 a year of even monthly plans adds up to. */
const PLAN = 480_000;

/** Dates that make a stage stand too late to be of use where all are filled. */
const STAGE_DATES = new Set(["signedOn", "contractOn", "actualStart", "actualFinish", "operatingOn"]);

const REQUIRED: Readonly<Record<Role, readonly string[]>> = {
  projects: ["name", "unit"],
  milestones: ["project", "task"],
  progress: ["project", "month"],
  handovers: ["kind", "title", "unit", "due"],
  targets: ["unit"],
};

const money = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 60 }).map((n) => n * 10_000) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, -50_000, 90_000_000_000) },
);
const period = (month: number): string => `${YEAR}-${String(month).padStart(2, "0")}`;

function valueOf(role: Role, field: string): fc.Arbitrary<PlainValue> {
  if (field === "name" || field === "project") return fc.constantFrom(...NAMES, ...CODES.slice(0, 3));
  if (field === "code") return fc.constantFrom(...CODES);
  if (field === "annualPlan") return fc.oneof(fc.constant(PLAN), money);
  if (field === "group") return fc.constantFrom(...GROUPS);
  switch (fieldDeclaration(role, field)?.kind) {
    case "unit":
      return fc.constantFrom(...UNITS);
    case "stage":
      return fc.constantFrom(...STAGES, "储备", "意向", "签约");
    case "kind":
      return fc.constantFrom(...HANDOVER_KINDS);
    case "money":
      return money;
    case "date":
      return fc.constantFrom(...DATES);
    case "month":
      return fc.oneof(fc.integer({ min: 1, max: 12 }).map(period), fc.constantFrom("2019-12", "2021-01"));
    case "count":
      return fc.constantFrom(0, 1, 2, 3, 2.5, 0.75, 12);
    case "points":
      return fc.integer({ min: 0, max: 700 });
    case "flag":
      return fc.boolean();
    default:
      return fc.constantFrom("甲", "乙", "丙");
  }
}

/** Fields that matter to scoring: the rest would only slow it down. */
const IDLE = new Set([
  "coUnits",
  "category",
  "path",
  "phone",
  "investedTotal",
  "physicalProgress",
  "problem",
]);
IDLE.add("remarks").add("raisedOn").add("origin").add("reason").add("status");

function fieldsOf(role: Role): string[] {
  return Object.keys(FIELDS[role]).filter((field) => !IDLE.has(field));
}

function rowOf(role: Role, isSparse: boolean): fc.Arbitrary<PlainRecord> {
  return fc.record(
    Object.fromEntries(
      fieldsOf(role).map((field) => {
        const empty = REQUIRED[role].includes(field) ? 1 : STAGE_DATES.has(field) ? 35 : isSparse ? 14 : 5;
        return [
          field,
          fc.oneof(
            { weight: 20, arbitrary: valueOf(role, field) },
            { weight: empty, arbitrary: fc.constant(null) },
          ),
        ];
      }),
    ),
  );
}

/** Columns a sheet lacks: mostly none, at times some, at times all that a rule needs. */
function lacking(role: Role): fc.Arbitrary<readonly string[]> {
  const free = fieldsOf(role).filter((field) => !REQUIRED[role].includes(field));
  const sets: Partial<Record<Role, readonly (readonly string[])[]>> = {
    projects: [
      ["stage", "signedOn", "contractOn", "actualStart", "actualFinish", "operatingOn"],
      ["stage", "actualStart", "actualFinish", "operatingOn"],
      ["leader", "team", "scheme", "owner"],
      ["investedYear", "investedMonth"],
      ["investedYear"],
      ["nature", "totalInvestment", "annualPlan", "plannedStart", "plannedFinish"],
    ],
    milestones: [["due"], ["owner"], ["doneOn"], ["unit"]],
    progress: [["planned"], ["yearToDate", "done"], ["done"]],
    handovers: [["closedOn"]],
    targets: [["reserveTarget", "signTarget", "startTarget", "investTarget"], ["group"]],
  };
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 2, arbitrary: fc.subarray(free, { maxLength: Math.min(5, free.length) }) },
    { weight: 2, arbitrary: fc.constantFrom(...(sets[role] ?? [[]])) },
  );
}

function sheetOf(role: Role, name: string, maxRows: number): fc.Arbitrary<PlainSheet> {
  return fc
    .boolean()
    .chain((isSparse) =>
      fc.record({ rows: fc.array(rowOf(role, isSparse), { maxLength: maxRows }), without: lacking(role) }),
    )
    .map(({ rows, without }) => ({
      role,
      name,
      register: false,
      columns: fieldsOf(role).filter((field) => !without.includes(field)),
      places: rows.map((_, at) => at + 4),
      rows: rows.map((row) =>
        Object.fromEntries(Object.entries(row).filter(([field]) => !without.includes(field))),
      ),
    }));
}

/** A whole year of monthly plans, so that B3 and planToDate have something to go by. */
const yearOfPlans = fc
  .record({
    project: fc.constantFrom(...NAMES),
    planned: fc.oneof(
      fc.constant(Array<number>(12).fill(PLAN / 120_000)),
      fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 12, maxLength: 12 }),
    ),
    done: fc.array(fc.option(fc.integer({ min: 0, max: 8 })), { minLength: 12, maxLength: 12 }),
    gap: fc.integer({ min: 0, max: 40 }),
  })
  .map(({ project, planned, done, gap }) =>
    planned.map((amount, at): PlainRecord => {
      const did = done[at] ?? null;
      const sofar = done.slice(0, at + 1).reduce<number>((sum, one) => sum + (one ?? 0), 0);
      return {
        project,
        month: period(at + 1),
        planned: at === gap ? null : amount * 10_000,
        done: did === null ? null : did * 10_000,
        yearToDate: did === null ? null : sofar * 10_000,
      };
    }),
  );

const yearSheet: fc.Arbitrary<PlainSheet> = fc.array(yearOfPlans, { maxLength: 7 }).map((years) => ({
  role: "progress",
  name: "年度计划",
  register: false,
  columns: ["project", "month", "planned", "done", "yearToDate"],
  places: years.flat().map((_, at) => at + 3),
  rows: years.flat(),
}));

/** Column pairs per month of a register: progress on the rows of its projects. */
function pairsOf(sheet: PlainSheet): fc.Arbitrary<PlainSheet> {
  return fc
    .array(
      fc.record({
        at: fc.integer({ min: 0, max: Math.max(0, sheet.rows.length - 1) }),
        month: fc.integer({ min: 1, max: 12 }).map(period),
        done: fc.option(money),
        yearToDate: fc.option(money),
        funded: fc.option(money),
        planned: fc.option(money),
      }),
      { maxLength: 10 },
    )
    .map((pairs) => {
      const ordered = pairs.toSorted((a, b) => a.at - b.at);
      return {
        role: "progress",
        name: sheet.name,
        register: true,
        columns: ["month", "done", "yearToDate", "funded", "planned"],
        places: ordered.map(({ at }) => sheet.places[at] ?? 4),
        rows: ordered.map(({ month: pairMonth, done, yearToDate, funded, planned }) => ({
          month: pairMonth,
          done,
          yearToDate,
          funded,
          planned,
        })),
      };
    });
}

function campaignFrom(firstDay: string, days: number): NonNullable<Rules["campaign"]> {
  return { name: "攻坚战", firstDay, days, targets: { start: 90, invest: 80, funded: 33.33, finish: 100 } };
}

const decimal = fc.constantFrom(0, 5, 10, 12.5, 15, 30, 33.33, 0.1, 100);

/** The method's own rule set, and others as far from it as counties go. */
export const ruleSets: fc.Arbitrary<Rules> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(DEFAULT_RULES) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        weights: fc.record(Object.fromEntries(ACCOUNTS.map((account) => [account, decimal]))),
        full: fc.record(Object.fromEntries(INDICATOR_IDS.map((id) => [id, decimal]))),
        caps: fc.record({
          bonus: fc.constantFrom(0, 2.5, 5),
          penalty: fc.constantFrom(0, 3.25, 10),
          finalMin: fc.constantFrom(0, 20),
          finalMax: fc.constantFrom(100, 105, 60),
        }),
        grade: fc.record({
          mode: fc.constantFrom("threshold", "quota"),
          excellent: fc.constantFrom(85, 70.5),
          medium: fc.constantFrom(60, 40.25),
          excellentPercent: fc.constantFrom(30, 12.5, 100, 50),
          poorPercent: fc.constantFrom(10, 25, 0, 50),
        }),
        tolerance: fc.record({
          planPercent: fc.constantFrom(1, 0.5, 20),
          verifiedPercent: fc.constantFrom(5, 0, 2.5, 50),
        }),
        units: fc.constantFrom([], [{ name: "经开区管委会", aliases: [], group: "园区" }]),
        campaign: fc.constantFrom(undefined, campaignFrom("2020-11-10", 100), campaignFrom("2020-03-01", 77)),
      })
      .map(
        ({ campaign, ...parts }) =>
          ({ ...DEFAULT_RULES, ...parts, ...(campaign ? { campaign } : {}) }) as unknown as Rules,
      ),
  },
);

/** Counties with every corner of the method in reach. */
export const counties: fc.Arbitrary<PlainCounty> = fc
  .record({
    month: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 6, 12)),
    registers: fc.array(fc.constantFrom("项目台账", "鹅城镇", "康宁镇"), { minLength: 0, maxLength: 3 }),
    milestones: fc.boolean(),
    progress: fc.integer({ min: 0, max: 2 }),
    handovers: fc.boolean(),
    targets: fc.integer({ min: 0, max: 2 }),
    rules: ruleSets,
  })
  .chain(({ month, registers, rules: chosen, ...wanted }) => {
    const names = [...new Set(registers)];
    const projects = names.map((name) =>
      sheetOf("projects", name, 8).chain((sheet) =>
        fc.oneof(
          { weight: 2, arbitrary: fc.constant([sheet]) },
          { weight: 1, arbitrary: pairsOf(sheet).map((pairs) => [sheet, pairs]) },
        ),
      ),
    );
    const others: fc.Arbitrary<PlainSheet[]>[] = [];
    const one = (sheet: fc.Arbitrary<PlainSheet>): void => {
      others.push(sheet.map((built) => [built]));
    };
    if (wanted.milestones) one(sheetOf("milestones", "节点台账", 10));
    if (wanted.progress > 0) one(yearSheet);
    if (wanted.progress > 1) one(sheetOf("progress", "进度台账", 12));
    if (wanted.handovers) one(sheetOf("handovers", "交办台账", 8));
    if (wanted.targets > 0) one(sheetOf("targets", "目标台账", 5));
    if (wanted.targets > 1) one(sheetOf("targets", "补充目标", 3));
    return fc
      .tuple(...projects, ...others)
      .map((sheets) => ({ period: period(month), sheets: sheets.flat(), rules: chosen }));
  });
