/** What is said of sheets, headers and columns, and the words of recognition itself. */
import type { LayoutDetails } from "../../checking/layout-details.ts";
import { fieldDeclaration } from "../../ledgers/fields.ts";
import { ROLE_TITLES, type Role } from "../../ledgers/roles.ts";
import type { Evidence } from "../../reading/header-match.ts";
import type { RowKind, SheetLayout } from "../../reading/recognised.ts";
import type { Sentences } from "../sentences.ts";

const title = (role: Role, field: string): string => fieldDeclaration(role, field)?.title ?? field;
const LEDGERS: Readonly<Record<Role, string>> = {
  projects: "project ledger",
  milestones: "milestone ledger",
  progress: "progress ledger",
  handovers: "handover ledger",
  targets: "target ledger",
};
const ledger = (role: Role): string => `${LEDGERS[role]} (${ROLE_TITLES[role].ledger})`;

const WHY_NOT = {
  "no-header": "no header was found",
  "no-field": "no column is one of a ledger's",
  transposed: "its fields stand down the side, a project a column",
  matrix: "its milestones stand in the header, a milestone a column",
} as const;
const CHECK_HEADER = "If it is a ledger, check its header or set its columns by hand.";
const WHAT_TO_DO = {
  "no-header": CHECK_HEADER,
  "no-field": CHECK_HEADER,
  transposed:
    "If it is a ledger, exchange rows and columns (copy, paste special, transpose): one row a project.",
  matrix: "If it is the milestone ledger, give each milestone a row: project, task, due date, date done.",
} as const;

export const layoutSentences: Sentences<LayoutDetails> = {
  "sheet-hidden": (_, where) => ({
    message: `${where}: the sheet is hidden and was left out.`,
    hint: "Show it and read again if it is to count.",
  }),
  "rows-hidden": ({ rows, columns }, where) => ({
    message: `${where}: ${[
      ...(rows > 0 ? [`${rows} rows`] : []),
      ...(columns.length > 0 ? [`columns ${columns.join(", ")}`] : []),
    ].join(" and ")} are hidden or filtered out and count all the same.`,
    hint: "Show them and look them over; delete rows that should not count.",
  }),
  "sheet-not-recognised": ({ why }, where) => ({
    message: `${where}: not recognised as a ledger (${WHY_NOT[why]}); it was left out.`,
    hint: WHAT_TO_DO[why],
  }),
  "card-form": ({ labels }, where) => ({
    message: `${where}: a card of one project (${labels} labels beside their values) is no table; it was left out.`,
    hint: "Enter the project in the project ledger, one row a project.",
  }),
  "money-unit-unknown": ({ stated }, where) => ({
    message: `${where}: amounts are said to be in ${stated}, which is none of 元, 万元 and 亿元; columns that state no unit are read in the default one.`,
    hint: "Convert the amounts and state one of the three units, or the scores will be wrong.",
  }),
  "month-supplied": ({ month }, where) => ({
    message: `${where}: neither a column of months nor its name or title says the month; it was read as progress of ${month}.`,
    hint: "If it is of another month, add a column 月份 or name the month in the title.",
  }),
  "ledger-absent": ({ role }) => ({
    message: `The workbook has no ${ledger(role)}; the indicators that need it do not apply.`,
    hint: "If there is one, put it in the same workbook and read again.",
  }),
  "column-absent": ({ role, field }, where) => ({
    message: `${where}: the ${ledger(role)} has no column “${title(role, field)}”; indicators go without it.`,
    hint: `Add the column “${title(role, field)}”, or set it by hand if it is there under another header.`,
  }),
  "header-mapped-twice": ({ role, field, kept, keptHeader, lost, lostHeader }, where) => ({
    message: `${where}: columns ${kept} “${keptHeader}” and ${lost} “${lostHeader}” both look like “${title(role, field)}”; only ${kept} is read.`,
    hint: `Set column ${lost} by hand if it is the right one, else give it a clearer header.`,
  }),
  "header-near": ({ role, field, column, header }, where) => ({
    message: `${where}: column ${column} ${header === "" ? "has no header and, by what it holds," : `“${header}”`} is read as “${title(role, field)}”.`,
    hint: `Correct the column by hand if it is not “${title(role, field)}”.`,
  }),
  "column-contents-differ": ({ role, field, column, header }, where) => ({
    message: `${where}: column ${column} is headed “${header}”, but what it holds does not look like “${title(role, field)}”.`,
    hint: "Check whether header and contents belong together.",
  }),
  "rows-unknown": ({ count, first }, where) => ({
    message: `${where}: ${count} row(s) from row ${first} on are neither data nor notes that could be told; they were left out.`,
    hint: "Check these rows; if they are data, enter them under the header's columns.",
  }),
  "correction-outdated": ({ column, header }, where) => ({
    message: `${where}: column ${column} was corrected by hand under the header “${header}”; the header has changed, so the correction was not used.`,
    hint: "Set the column again.",
  }),
  "correction-sheet-gone": ({ sheet }) => ({
    message: `The sheet “${sheet}” was corrected by hand; the workbook no longer has it, so the corrections were not used.`,
    hint: "Set them again on the new sheet if it was renamed.",
  }),
  "corrections-damaged": () => ({
    message: "Some of the corrections this workbook remembers could not be read and were not used.",
    hint: "Check how the columns are recognised and set them again where needed; that writes a sound copy.",
  }),
};

/** Why a column was taken for its field. */
export const evidenceWords: Readonly<Record<Evidence, string>> = {
  exact: "header as listed",
  parts: "header's words agree",
  near: "header with a typing slip",
  group: "heading above says so",
  contents: "contents agree",
  "contents-against": "contents disagree",
  beside: "by the columns beside it",
  corrected: "set by hand",
};

/** What a row of a sheet is. */
export const rowKindWords: Readonly<Record<RowKind, string>> = {
  title: "title",
  header: "header",
  band: "band heading",
  data: "data",
  subtotal: "subtotal",
  note: "note",
  example: "example",
  blank: "blank",
  unknown: "unknown",
};

/** Why a sheet is no ledger. */
export const notLedgerWords: Readonly<Record<NonNullable<SheetLayout["notLedger"]>, string>> = {
  hidden: "hidden",
  result: "result sheet",
  empty: "empty",
  card: "card form",
  transposed: "rows and columns exchanged",
  matrix: "a column for each milestone",
  "no-header": "no header",
  "no-field": "no ledger",
  rules: "rule set",
  said: "set by hand as no ledger",
};
