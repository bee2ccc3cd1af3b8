/** What is said of sheets, headers and columns, and the words of recognition itself. */
import type { LayoutDetails } from "../../checking/layout-details.ts";
import { fieldDeclaration } from "../../ledgers/fields.ts";
import { ROLE_TITLES, type Role } from "../../ledgers/roles.ts";
import type { Evidence } from "../../reading/header-match.ts";
import type { RowKind, SheetLayout } from "../../reading/recognised.ts";
import type { Sentences } from "../sentences.ts";

const title = (role: Role, field: string): string => fieldDeclaration(role, field)?.title ?? field;
const ledger = (role: Role): string => ROLE_TITLES[role].ledger;

const WHY_NOT = {
  "no-header": "没有找到表头",
  "no-field": "表头中没有台账的栏目",
  transposed: "栏目名写在左侧，一列一个项目",
  matrix: "节点写在表头，一列一个节点",
} as const;
const CHECK_HEADER = "如果它是台账，请检查表头，或手工指定各列对应的栏目。";
const WHAT_TO_DO = {
  "no-header": CHECK_HEADER,
  "no-field": CHECK_HEADER,
  transposed: "如果它是台账，请行列互换（复制后选择性粘贴“转置”），一行一个项目。",
  matrix: "如果它是节点台账，请改为一行一个节点：项目名称、节点任务、计划完成时间、实际完成时间。",
} as const;

export const layoutSentences: Sentences<LayoutDetails> = {
  "sheet-hidden": (_, where) => ({
    message: `${where}：工作表已隐藏，没有读取。`,
    hint: "如需计入，请取消隐藏后重新读取。",
  }),
  "rows-hidden": ({ rows, columns }, where) => ({
    message: `${where}：有${[
      ...(rows > 0 ? [` ${rows} 行数据`] : []),
      ...(columns.length > 0 ? [` ${columns.join("、")} 列`] : []),
    ].join("和")}被隐藏或筛选掉，照常计算。`,
    hint: "请取消隐藏或筛选核对一遍；不应计入的行请删除。",
  }),
  "sheet-not-recognised": ({ why }, where) => ({
    message: `${where}：没有识别为台账（${WHY_NOT[why]}），没有读取。`,
    hint: WHAT_TO_DO[why],
  }),
  "card-form": ({ labels }, where) => ({
    message: `${where}：是一项目一页的卡片式表格（${labels} 个栏目名写在数据旁边），不是台账，没有读取。`,
    hint: "请把项目填入项目台账，一个项目一行。",
  }),
  "money-unit-unknown": ({ stated }, where) => ({
    message: `${where}：金额单位写的是“${stated}”，不是元、万元或亿元，没有写明单位的金额列都按默认单位读取。`,
    hint: "请把金额换算成元、万元或亿元，并改正单位；否则得分会有错。",
  }),
  "month-supplied": ({ month }, where) => ({
    message: `${where}：没有月份列，表名和标题也没有写月份，按 ${month} 的进度读取。`,
    hint: "如不是这个月的，请加一列“月份”，或在标题里写明月份。",
  }),
  "ledger-absent": ({ role }) => ({
    message: `工作簿中没有${ledger(role)}，相关指标不参加计算。`,
    hint: `如有${ledger(role)}，请放入同一工作簿后重新读取。`,
  }),
  "column-absent": ({ role, field }, where) => ({
    message: `${where}：${ledger(role)}缺少“${title(role, field)}”列，用到它的指标不计算这一项。`,
    hint: `请增加“${title(role, field)}”列；如果已有但表头写法不同，请手工指定。`,
  }),
  "header-mapped-twice": ({ role, field, kept, keptHeader, lost, lostHeader }, where) => ({
    message: `${where}：${kept} 列“${keptHeader}”和 ${lost} 列“${lostHeader}”都像“${title(role, field)}”，只读取 ${kept} 列。`,
    hint: `如应读取 ${lost} 列，请手工指定；否则请改一个更明确的表头。`,
  }),
  "header-near": ({ role, field, column, header }, where) => ({
    message: `${where}：${column} 列${header === "" ? "没有表头，从内容看" : `“${header}”`}按“${title(role, field)}”读取。`,
    hint: `如果不是“${title(role, field)}”，请手工更正该列。`,
  }),
  "column-contents-differ": ({ role, field, column, header }, where) => ({
    message: `${where}：${column} 列表头是“${header}”，内容却不像“${title(role, field)}”。`,
    hint: "请核对表头与内容是否对应。",
  }),
  "rows-unknown": ({ count, first }, where) => ({
    message: `${where}：从第 ${first} 行起有 ${count} 行看不出是数据还是说明，没有读取。`,
    hint: "请检查这些行；如是数据，请填在表头对应的列中。",
  }),
  "correction-outdated": ({ column, header }, where) => ({
    message: `${where}：${column} 列原来按表头“${header}”做过手工更正，现在表头变了，更正没有使用。`,
    hint: "请重新指定该列。",
  }),
  "correction-sheet-gone": ({ sheet }) => ({
    message: `对工作表“${sheet}”做过手工更正，现在工作簿中没有这张表，更正没有使用。`,
    hint: "如果这张表改了名，请在新表上重新指定。",
  }),
  "corrections-damaged": () => ({
    message: "工作簿中记着的手工更正有一部分读不出来，没有使用。",
    hint: "请核对各列的识别结果，需要时重新指定；重新指定后会另存一份完好的。",
  }),
};

/** Why a column was taken for its field. */
export const evidenceWords: Readonly<Record<Evidence, string>> = {
  exact: "表头写法完全一致",
  parts: "表头的词意一致",
  near: "表头疑有笔误",
  group: "上级表头说明",
  contents: "列中内容相符",
  "contents-against": "列中内容不符",
  beside: "由相邻各列判断",
  corrected: "手工指定",
};

/** What a row of a sheet is. */
export const rowKindWords: Readonly<Record<RowKind, string>> = {
  title: "标题",
  header: "表头",
  band: "分类标题",
  data: "数据",
  subtotal: "小计",
  note: "说明",
  example: "示例",
  blank: "空行",
  unknown: "未识别",
};

/** Why a sheet is no ledger. */
export const notLedgerWords: Readonly<Record<NonNullable<SheetLayout["notLedger"]>, string>> = {
  hidden: "已隐藏",
  result: "结果表",
  empty: "空表",
  card: "卡片式表格",
  transposed: "行列颠倒的表格",
  matrix: "一列一个节点的表格",
  "no-header": "没有表头",
  "no-field": "不是台账",
  rules: "评分规则",
  said: "手工指定不是台账",
};
