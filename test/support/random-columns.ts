/**
 * Ledger sheets whose columns no two offices share: fields of one ledger under random spellings, written with the
 * noise of real sheets, among columns that are no field, in any order.
 */
import * as fc from "fast-check";
import { ROLES, type Role } from "#shared/ledgers/roles.ts";
import { FIELD_SPELLINGS, NO_FIELDS_OF_A_REGISTER } from "#test/support/column-spellings.ts";
import { ROWS, valuesOf, type LedgerColumn } from "#test/support/ledger-columns.ts";

export interface RandomSheet {
  readonly role: Role;
  readonly columns: readonly LedgerColumn[];
}

/** Fields without which a sheet is not plainly its ledger. */
const CORE: Readonly<Record<Role, readonly string[]>> = {
  projects: ["name", "totalInvestment", "nature"],
  milestones: ["project", "task", "due"],
  progress: ["project", "month", "planned", "done"],
  handovers: ["title", "kind", "unit", "due"],
  targets: ["unit", "investTarget", "startTarget"],
};
const NO_FIELDS: Readonly<Record<Role, readonly string[]>> = {
  projects: NO_FIELDS_OF_A_REGISTER,
  milestones:
    "序号 建设地点 完成率 排名 得分 超期天数 联系电话 配合单位 建设单位 总投资 权重 滞后原因 下步计划 佐证材料".split(
      " ",
    ),
  progress:
    "序号 责任单位 建设地点 投资完成率 排名 联系人 填报人 上月累计完成投资 同比增长 资金缺口 下月计划".split(
      " ",
    ),
  handovers: "序号 配合单位 联系人 联系电话 超期天数 得分 督办领导 建设地点 领导批示 附件 下步措施".split(
    " ",
  ),
  targets:
    "序号 排名 得分 完成率 权重 固投完成额 实际签约额 实际开工个数 联系人 联系电话 上年完成投资 填报日期".split(
      " ",
    ),
};
/** Spellings that mean their field only beside a certain other column, or beside none. */
const DEPENDENT: ReadonlySet<string> = new Set([
  "完成时间",
  "完工时间",
  "11月累计完成投资额",
  "累计完成投资",
  "累计完成投资额",
  "累计完成额",
  "计划投资额",
]);
const MONEY = /nvest|Plan$|^planned$|^done$|yearToDate|verified|funded/u;

const NOISES: readonly ((header: string) => string)[] = [
  (header) => header,
  (header) => header,
  (header) => Array.from(header).join(" "),
  (header) => `${header.slice(0, 2)}\n${header.slice(2)}`,
  (header) => `${header}*`,
  (header) => `${header}①`,
  (header) => `　${header} `,
  (header) => header.replaceAll("（", "(").replaceAll("）", ")"),
];
const MONEY_NOISES: readonly string[] = [
  "",
  "",
  "（万元）",
  "(亿元)",
  "\n（万元）",
  "（单位：万元）",
  "，万元",
  "［万元］",
];

/** A field's column under one of its spellings. */
function columnOf(role: Role, field: string): fc.Arbitrary<LedgerColumn> {
  const { listed, kin } = FIELD_SPELLINGS[role]?.[field] ?? { listed: [], kin: [] };
  return fc
    .record({
      spelling: fc.constantFrom(...[...listed, ...kin].filter((spelling) => !DEPENDENT.has(spelling))),
      noise: fc.constantFrom(...NOISES),
      money: fc.constantFrom(...(MONEY.test(field) ? MONEY_NOISES : [""])),
    })
    .map(({ spelling, noise, money }) => ({
      path: /[（(]/u.test(spelling) ? noise(spelling) : noise(spelling) + money,
      field,
      values: valuesOf(field),
    }));
}

/** What a column that is no field may hold: amounts, words, nothing. */
const otherValues = fc.constantFrom(
  valuesOf(null),
  valuesOf("planned"),
  valuesOf("unit"),
  Array.from({ length: ROWS }, () => null),
);

/** Headings offices put over columns of a kind, by the fields under them. */
const THEMES: readonly { readonly fields: RegExp; readonly headings: readonly string[] }[] = [
  {
    fields: /^(?:name|code|nature|category|stage|path|project|task)$/u,
    headings: ["项目基本情况", "基本信息", "项目概况"],
  },
  {
    fields: /^(?:invested\w+|totalInvestment|annualPlan)$/u,
    headings: ["投资情况（万元）", "投资（万元）", "投资\n情况"],
  },
  {
    fields:
      /^(?:planned(?:Start|Finish)|actual(?:Start|Finish)|signedOn|contractOn|operatingOn|doneOn|due)$/u,
    headings: ["时间节点", "项目时间", "时 间"],
  },
  {
    fields: /^(?:unit|coUnits|leader|team|scheme|owner)$/u,
    headings: ["责任体系", "“五个一”推进机制", "责任落实情况"],
  },
];

/** Place of a column's theme; -1 where it has none. */
function themeOf({ field }: LedgerColumn): number {
  return field === null ? -1 : THEMES.findIndex(({ fields }) => fields.test(field));
}

/** The columns in the order of their themes, some themes under a heading. */
function grouped(columns: readonly LedgerColumn[], choice: readonly number[]): readonly LedgerColumn[] {
  return columns
    .toSorted((a, b) => themeOf(a) - themeOf(b))
    .map((column) => {
      const theme = themeOf(column);
      const heading = THEMES[theme]?.headings[choice[theme] ?? 0];
      return heading === undefined ? column : { ...column, path: `${heading}>${column.path}` };
    });
}

function sheetOf(role: Role): fc.Arbitrary<RandomSheet> {
  const fields = Object.keys(FIELD_SPELLINGS[role] ?? {});
  const optional = fields.filter((field) => !CORE[role].includes(field));
  return fc.subarray(optional).chain((chosen) =>
    fc
      .record({
        own: fc.tuple(...[...CORE[role], ...chosen].map((field) => columnOf(role, field))),
        others: fc.uniqueArray(
          fc.record({ path: fc.constantFrom(...NO_FIELDS[role]), values: otherValues }),
          { maxLength: 5, selector: ({ path }) => path },
        ),
      })
      .chain(({ own, others }) => {
        // Where nothing else names a unit, a place does.
        const apart = chosen.includes("unit") ? others : others.filter(({ path }) => !/乡镇/u.test(path));
        const columns = [...own, ...apart.map((column): LedgerColumn => ({ ...column, field: null }))];
        return fc.record({
          shuffled: fc.shuffledSubarray(columns, { minLength: columns.length, maxLength: columns.length }),
          headings: fc.option(fc.array(fc.nat(5), { minLength: THEMES.length, maxLength: THEMES.length })),
        });
      })
      .map(({ shuffled, headings }) => ({
        role,
        columns: headings ? grouped(shuffled, headings) : shuffled,
      })),
  );
}

/** A sheet of any ledger. */
export const randomSheet: fc.Arbitrary<RandomSheet> = fc.oneof(...ROLES.map(sheetOf));
