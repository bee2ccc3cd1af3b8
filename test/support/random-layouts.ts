/**
 * Ledgers in layouts no two offices share: random columns under random spellings, one or two header rows with
 * groups merged or not, titles, bands, totals, notes, repeated headers – each with what recognition should say.
 */
import * as fc from "fast-check";
import { LEDGER_COLUMNS, type RandomColumn } from "./layout-columns.ts";
import { ROLES, type Role } from "#shared/ledgers/roles.ts";
import type { Area } from "#shared/ledgers/address.ts";
import type { CellValue, SheetGrid } from "#shared/reading/grid.ts";
import type { RowKind } from "#shared/reading/recognised.ts";

/** Year and month every random register is of. */
export const YEAR = 2020;
export const MONTH = 11;

export interface RandomLayout {
  /** The ledger it is. */
  readonly role: Role;
  readonly grid: SheetGrid;
  /** Field by column number. */
  readonly fields: ReadonlyMap<number, string>;
  /** Kind of each row that shows anything; header rows are `header`. */
  readonly kinds: ReadonlyMap<number, RowKind>;
  /** Sheet row of each project, in order. */
  readonly dataRows: readonly number[];
}

const SHEET_NAMES: Readonly<Record<Role, string>> = {
  projects: "项目台账",
  milestones: "节点台账",
  progress: "进度台账",
  handovers: "交办台账",
  targets: "目标台账",
};
const TITLE = "某县2020年五账台账";
const NOTE = ["注：1.统计范围为500万元以上项目；2.本表每月5日前报送。"];
/** Lines at the foot. */
const FEET: readonly (readonly (readonly CellValue[])[])[] = [
  [],
  [NOTE],
  [NOTE, ["填报人：张三", null, "审核人：李四"]],
  [["备注", "统计范围为500万元以上项目，含续建项目。"]],
  [["填 报 人：", "张三", null, "单位负责人：", null, "填报日期：2020年12月5日"]],
  [
    ["说明：1.统计范围为500万元以上项目。"],
    ["2.本表每月5日前报送。"],
    [null, null, null, "某县项目中心"],
    [null, null, null, "2020年12月5日"],
  ],
];

/** What a layout is drawn from; numbers choose among forms. */
const settings = fc.record({
  spelling: fc.array(fc.nat(9), { minLength: 30, maxLength: 30 }),
  sequence: fc.boolean(),
  titles: fc.nat(3),
  grouped: fc.boolean(),
  merged: fc.boolean(),
  numbered: fc.boolean(),
  bands: fc.nat(3),
  bandForm: fc.nat(6),
  perBand: fc.integer({ min: 1, max: 5 }),
  subtotals: fc.boolean(),
  subtotalsFirst: fc.boolean(),
  total: fc.nat(3),
  again: fc.boolean(),
  titleAgain: fc.nat(2),
  prepared: fc.nat(4),
  note: fc.nat(5),
  blanks: fc.nat(3),
  example: fc.boolean(),
});

const TELLING: ReadonlySet<string> = new Set([
  "totalInvestment",
  "annualPlan",
  "nature",
  "stage",
  "plannedStart",
  "plannedFinish",
  "actualStart",
]);
const AMOUNTS: ReadonlySet<string> = new Set([
  "totalInvestment",
  "annualPlan",
  "investedMonth",
  "investedYear",
  "investedBefore",
  "planned",
  "done",
  "yearToDate",
  "verified",
  "funded",
  "signTarget",
  "investTarget",
]);

/** A register has more than names and remarks. */
function tellsRegister(columns: readonly RandomColumn[]): boolean {
  const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  return fields.filter((field) => TELLING.has(field)).length >= 2;
}

/** A register in a layout of any shape. */
export const randomRegister: fc.Arbitrary<RandomLayout> = randomLayoutOf("projects");

/** A ledger of any role in a layout of any shape. */
export const randomLayout: fc.Arbitrary<RandomLayout> = fc.oneof(...ROLES.map(randomLayoutOf));

function randomLayoutOf(role: Role): fc.Arbitrary<RandomLayout> {
  return fc.tuple(columnsOf(role), settings).map(([columns, setting]) => layOut(role, columns, setting));
}

function columnsOf(role: Role): fc.Arbitrary<readonly RandomColumn[]> {
  const { always, perhaps, least } = LEDGER_COLUMNS[role];
  return fc
    .subarray([...perhaps], { minLength: least })
    .filter((columns) => role !== "projects" || tellsRegister(columns))
    .map((columns) => [...always, ...columns]);
}

type Setting = typeof settings extends fc.Arbitrary<infer S> ? S : never;

function layOut(role: Role, own: readonly RandomColumn[], setting: Setting): RandomLayout {
  const columns = [...(setting.sequence ? [sequenceColumn()] : []), ...own];
  const width = columns.length;
  const values: CellValue[][] = [];
  const merges: Area[] = [];
  const kinds = new Map<number, RowKind>();
  const dataRows: number[] = [];
  const fields = new Map<number, string>();
  const put = (kind: RowKind, row: CellValue[]): number => {
    values.push(row);
    if (row.some((value) => value !== null)) kinds.set(values.length, kind);
    return values.length;
  };
  const across = (row: number, left: number, right: number): void => {
    if (right > left) merges.push({ top: row, left, bottom: row, right });
  };

  if (setting.titles > 0) across(put("title", [TITLE]), 1, width);
  if (setting.titles > 1) put("title", ["填报单位：某县项目中心（盖章）", ...blank(width - 2), "单位：万元"]);
  if (setting.titles > 2) put("title", ["统计时间截止2020年11月30日"]);

  const labels = columns.map((column, index) => {
    if (column.field !== null) fields.set(index + 1, column.field);
    return column.headers[(setting.spelling[index] ?? 0) % column.headers.length] ?? "";
  });
  const header = setting.grouped ? groupedHeader(columns, labels) : [labels];
  const headerAt = values.length + 1;
  for (const row of header) put("header", row);
  if (setting.grouped && setting.merged) merges.push(...headerMerges(columns, headerAt));
  if (setting.numbered)
    put(
      "header",
      labels.map((_, index) => index + 1),
    );
  if (setting.example)
    put(
      "example",
      ["示例", ...blank(width - 1)].map((cell, at) => (at === 1 ? "某建设项目" : cell)),
    );

  const bands = Math.max(1, setting.bands);
  let project = 0;
  for (let band = 0; band < bands; band++) {
    if (setting.bands > 0) {
      const ordinal = ["一", "二", "三"][band] ?? "四";
      const [outer, ...inner] = bandRows(setting, columns, ordinal, band);
      const row = put("band", [...(outer ?? [])]);
      if (setting.bandForm === 0) across(row, 1, width);
      for (const cells of inner) put("band", [...cells]);
    }
    const subtotal = (): number => put("subtotal", totalRow(columns, setting.sequence ? "小计" : "小 计"));
    if (setting.subtotals && setting.subtotalsFirst) subtotal();
    for (let index = 0; index < setting.perBand; index++) {
      dataRows.push(
        put(
          "data",
          columns.map((column) => (column.field === "sequence" ? index + 1 : column.value(project))),
        ),
      );
      project++;
    }
    if (setting.subtotals && !setting.subtotalsFirst) subtotal();
    if (setting.again && band === 0 && bands > 1) {
      if (setting.titles > 0 && setting.titleAgain > 0)
        put("title", [setting.titleAgain === 1 ? TITLE : `${TITLE}（续表）`]);
      for (const row of header) put("header", row);
    }
  }
  const sums = unnamedTotal(columns, values, dataRows);
  if (setting.total === 3 && sums) put("subtotal", sums);
  else if (setting.total > 0)
    put("subtotal", totalRow(columns, setting.total === 1 ? `总计：${project}个` : "合  计"));
  else if (setting.sequence)
    for (let index = 0; index < setting.prepared; index++) put("blank", [project + index + 1]);
  for (let index = 0; index < setting.blanks; index++) put("blank", blank(width));
  for (const row of FEET[setting.note] ?? []) put("note", [...row]);
  fields.forEach((field, column) => field === "sequence" && fields.delete(column));
  const grid: SheetGrid = {
    name: SHEET_NAMES[role],
    hidden: false,
    values,
    formats: [],
    merges,
    isFormula: () => false,
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { role, grid, fields, kinds, dataRows };
}

/** The heading of a band, and headings inside it, in one of the forms that offices use. */
function bandRows(
  {
    bandForm,
    sequence,
    perBand,
  }: { readonly bandForm: number; readonly sequence: boolean; readonly perBand: number },
  columns: readonly RandomColumn[],
  ordinal: string,
  band: number,
): readonly (readonly CellValue[])[] {
  const stage = ["在建", "新开工", "谋划"][band] ?? "谋划";
  switch (bandForm) {
    case 0:
      return [[`${ordinal}、${stage}项目（共计${perBand}个；总投资：34567万元）`]];
    case 1:
      return [sequence ? [ordinal, "工业项目（3个）"] : [`${ordinal}、工业项目`]];
    case 2:
      return [[`（${ordinal}）续建项目`]];
    case 3: {
      const [, ...sums] = totalRow(columns, "");
      return [[`${ordinal}、工业项目`, ...sums]];
    }
    case 4:
      return [sequence ? [null, `${stage}项目（3个）`] : [`${stage}项目`]];
    case 5:
      return [[sequence ? "城关镇" : `${ordinal}、城关镇`]];
    default:
      return [[`${ordinal}、产业项目（${perBand}个）`], ["（一）工业"]];
  }
}

/** The sums of all rows without a word; none where fewer than two columns are amounts. */
function unnamedTotal(
  columns: readonly RandomColumn[],
  values: readonly (readonly CellValue[])[],
  rows: readonly number[],
): CellValue[] | undefined {
  const amounts = columns.filter(({ field }) => field !== null && AMOUNTS.has(field));
  if (amounts.length < 2) return undefined;
  return columns.map((column, at) =>
    amounts.includes(column) ? rows.reduce((sum, row) => sum + Number(values[row - 1]?.[at] ?? 0), 0) : null,
  );
}

function sequenceColumn(): RandomColumn {
  return { field: "sequence", group: null, headers: ["序号", "编号", "NO"], value: (index) => index + 1 };
}

function blank(count: number): null[] {
  return Array.from({ length: Math.max(0, count) }, () => null);
}

/** Two header rows: groups over the columns that have one, the others written into the first row. */
function groupedHeader(columns: readonly RandomColumn[], labels: readonly string[]): CellValue[][] {
  const top = columns.map((column, index) => {
    if (column.group === null) return labels[index] ?? null;
    return columns[index - 1]?.group === column.group ? null : column.group;
  });
  const bottom = columns.map((column, index) => (column.group === null ? null : (labels[index] ?? null)));
  return bottom.some((label) => label !== null) ? [top, bottom] : [top];
}

function headerMerges(columns: readonly RandomColumn[], row: number): Area[] {
  const merges: Area[] = [];
  if (columns.every(({ group }) => group === null)) return merges;
  for (let left = 0; left < columns.length; left++) {
    const group = columns[left]?.group ?? null;
    if (group === null) {
      merges.push({ top: row, left: left + 1, bottom: row + 1, right: left + 1 });
      continue;
    }
    let right = left;
    while (columns[right + 1]?.group === group) right++;
    if (right > left) merges.push({ top: row, left: left + 1, bottom: row, right: right + 1 });
    left = right;
  }
  return merges;
}

function totalRow(columns: readonly RandomColumn[], label: string): CellValue[] {
  return columns.map(({ field }, index) => {
    if (index === 0) return label;
    return field !== null && AMOUNTS.has(field) ? 12_345 : null;
  });
}
