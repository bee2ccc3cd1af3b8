/** A small county's ledgers as the add-in sends them. */
import { toWire } from "#shared/api/wire.ts";
import type { WireLedgers } from "#shared/api/wire.ts";
import { columnLetters } from "#shared/ledgers/address.ts";
import type { Role } from "#shared/ledgers/roles.ts";
import type { CellValue } from "#shared/reading/grid.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";

/** A sheet of one role: its fields as columns from A, its rows from row 3. */
export function mappedSheet(
  sheet: string,
  role: Role,
  fields: readonly string[],
  rows: readonly (readonly CellValue[])[],
): MappedSheet {
  return {
    sheet,
    roles: [role],
    columns: fields.map((field, at) => ({
      column: columnLetters(at + 1),
      header: field,
      role,
      field,
      moneyUnit: "万元",
      confidence: 1,
      evidence: ["exact"],
    })),
    rows: rows.map((_, at) => at + 3),
    cells: fields.map((_, at) => rows.map((row) => row[at] ?? null)),
    formats: fields.map(() => rows.map(() => null)),
    bands: rows.map(() => null),
  };
}

const PROJECT_FIELDS = [
  "name",
  "unit",
  "nature",
  "stage",
  "totalInvestment",
  "annualPlan",
  "plannedStart",
  "actualStart",
  "plannedFinish",
  "leader",
  "team",
  "scheme",
  "owner",
  "investedMonth",
  "investedYear",
] as const;

function project(name: string, unit: string, ytd: CellValue, owner: string): CellValue[] {
  return [
    name,
    unit,
    "新建",
    "在建",
    3000,
    1000,
    "2020-03-01",
    "2020-03-05",
    "2021-06-30",
    "王县长",
    "一班",
    "有",
    owner,
    80,
    ytd,
  ];
}

/** Two townships and a department with a project each; `done` is the first one's investment of the year in 万元. */
export function smallCounty(done = 900): readonly MappedSheet[] {
  return [
    mappedSheet("项目台账", "projects", PROJECT_FIELDS, [
      project("鹅城镇供水工程", "鹅城镇人民政府", done, "张三 13812345678"),
      project("丰润镇道路改造", "丰润镇", 600, "李四"),
      project("农产品加工园", "县工信局", 1000, "王五"),
    ]),
  ];
}

/** What a client posts. */
export function scoringRequest(sheets: readonly MappedSheet[] = smallCounty()): { ledgers: WireLedgers } {
  return { ledgers: toWire(sheets) };
}
