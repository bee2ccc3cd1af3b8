/** Findings in English: where, what is wrong, what to do. */
import type { CellDetails, OfField } from "../../checking/cell-details.ts";
import type { LikelyProject, RowDetails, StatedSum } from "../../checking/row-details.ts";
import { ROLE_TITLES } from "../../ledgers/roles.ts";
import type { MoneyUnit } from "../../ledgers/rules.ts";
import { NATURES, NOT_YET, PATHS } from "../../ledgers/words.ts";
import { inUnit } from "../amounts.ts";
import type { SentenceContext, Sentences } from "../sentences.ts";
import { monthName } from "./bulletin/phrases.ts";
import { FIELD_TITLES } from "./field-titles.ts";

/** Where a sheet without a column of units has its unit from. */
const UNIT_SOURCES = {
  "submitted-by": "who handed it in",
  "reporting-unit": "the title lines",
  "sheet-name": "the sheet's name",
} as const;

export const findings: Sentences<CellDetails & RowDetails> = {
  "number-as-text": (d, where, { isFixable }) => ({
    message: `${where}: the ${title(d)} “${shown(d.text)}” is text, not a number.`,
    hint: isFixable ? `Press “Fix” to make it ${d.value}.` : `Make it the number ${d.value}.`,
  }),
  "number-unreadable": (d, where) => ({
    message: `${where}: the ${title(d)} “${shown(d.text)}” ${NUMBER_FAULTS[d.why]}.`,
    hint: "Write one number, or leave the cell empty.",
  }),
  "number-approximate": (d, where) => ({
    message: `${where}: the ${title(d)} “${shown(d.text)}” is an estimate, read as ${d.value}.`,
    hint: "Write the exact number if there is one.",
  }),
  "money-unit-in-cell": (d, where, { isFixable }) => ({
    message: `${where}: the ${title(d)} “${shown(d.text)}” names its own unit, not the column's ${d.columnUnit}; read as ${d.value} ${d.columnUnit}.`,
    hint: isFixable
      ? `Press “Fix” to make it ${d.value}, in the column's unit.`
      : `Better write ${d.value}, in the column's unit.`,
  }),
  "money-rounded": (d, where) => ({
    message: `${where}: the ${title(d)} “${shown(d.text)}” is finer than 1 元 and read as ${d.yuan} 元.`,
    hint: "Nothing needs doing unless it matters.",
  }),
  "money-negative": (d, where) => ({
    message: `${where}: the ${title(d)} “${shown(d.text)}” is negative.`,
    hint: "Check it; say why in the remarks if it is a correction.",
  }),
  "money-unit-doubtful": (d, where) => ({
    message: `${where}: the ${title(d)} “${shown(d.text)}” is far off the other amounts of its column and row; its unit may be wrong (ten thousand times off).`,
    hint: `The column is in ${d.columnUnit}. Should it be ${d.otherwise} ${d.columnUnit}?`,
  }),
  "money-unit-assumed": (d, where) => ({
    message: `${where}: nothing states the unit of money of column ${d.column} (${title(d)}); ${d.unit} was taken, and not all its amounts fit that.`,
    hint: "State the unit in the header.",
  }),
  "target-negative": (d, where) => ({
    message: `${where}: the ${title(d)} “${shown(d.text)}” may not be negative.`,
    hint: "Write 0 or a positive number.",
  }),
  "date-as-text": (d, where, { isFixable }) => ({
    message: `${where}: the ${title(d)} “${shown(d.text)}” is text, not a date.`,
    hint: isFixable ? `Press “Fix” to make it the date ${d.date}.` : `Make it the date ${d.date}.`,
  }),
  "date-unreadable": (d, where) => ({
    message: `${where}: the ${title(d)} “${shown(d.text)}” can't be read as a date.`,
    hint: NOT_YET.test(d.text.trim())
      ? "A date column holds dates only: clear the cell while there is none, and tell of progress in another column."
      : "Write it as 2020/11/3, 2020年11月 or 11月底, or leave the cell empty.",
  }),
  "date-ambiguous": (d, where) => ({
    message: `${where}: the ${title(d)} “${d.text}” may be January, or October with its zero not shown.`,
    hint: `Write ${d.text.slice(0, 4)}年1月 or ${d.text.slice(0, 4)}年10月.`,
  }),
  "date-year-supplied": (d, where) => ({
    message: `${where}: the ${title(d)} “${shown(d.text)}” names no year and was read as ${span(d.from, d.to)}.`,
    hint: "Add the year if it is another.",
  }),
  "date-as-serial": (d, where, { isFixable }) => ({
    message: `${where}: the ${title(d)} shows the number ${d.text}, read as the date ${d.date}.`,
    hint: isFixable ? "Press “Fix” to give it a date format." : "Give it a date format.",
  }),
  "actual-date-coarse": (d, where) => ({
    message: `${where}: the ${title(d)} “${shown(d.text)}” is coarser than a month, read as ${span(d.from, d.to)}.`,
    hint: "Give the month or the day.",
  }),
  "month-differs": (d, where) => ({
    message: `${where}: column ${d.column} “${shown(d.header)}” names ${monthName(d.month)}; no column is of the month assessed.`,
    hint: "Correct the header if these are the month's figures; else add the month's column.",
  }),
  "error-value": (d, where) => ({
    message: `${where}: the ${title(d)} is the error ${d.text}.`,
    hint: "Mend the formula, or write the value.",
  }),
  "error-value-in-text": (d, where) => ({
    message: `${where}: the ${title(d)} is the error ${d.text} and counts as empty.`,
    hint: "Mend the formula, or write the text.",
  }),
  "cell-empty": (d, where) => ({ message: `${where}: the ${title(d)} is empty.`, hint: "Fill it in." }),
  placeholder: (d, where) => ({
    message: `${where}: the ${title(d)} says “${d.text}” and counts as empty.`,
    hint: "Fill it in.",
  }),
  "text-untidy": (d, where, { isFixable }) => ({
    message: `${where}: the ${title(d)} “${shown(d.text)}” has needless blanks, line breaks or full-width characters.`,
    hint: isFixable ? `Press “Fix” to make it “${d.tidied}”.` : `Make it “${d.tidied}”.`,
  }),
  "stage-unknown": (d, where) => ({
    message: `${where}: the ${title(d)} “${d.text}” is not known and counts as empty.`,
    hint: "Use one of 储备, 意向, 签约, 合同, 开工, 竣工, 投产, 终止.",
  }),
  "nature-unknown": (d, where) => ({
    message: `${where}: the ${title(d)} “${d.text}” is not one of the known kinds.`,
    hint: `Use one of ${NATURES.join(", ")}.`,
  }),
  "path-unknown": (d, where) => ({
    message: `${where}: the ${title(d)} “${d.text}” is not one of the six paths.`,
    hint: `Use one of ${PATHS.join(", ")}.`,
  }),
  "kind-unknown": (d, where) => ({
    message: `${where}: the ${title(d)} “${d.text}” is not known; the row can't be scored.`,
    hint: "Use one of 问题, 督查, 协同, 报送.",
  }),
  "flag-unknown": (d, where) => ({
    message: `${where}: the ${title(d)} “${d.text}” is neither yes nor no.`,
    hint: "Write 是, or leave the cell empty.",
  }),
  "phone-doubtful": (d, where) => ({
    message: `${where}: the ${title(d)} “${shown(d.text)}” is not a complete number.`,
    hint: "Check its digits; part several numbers by 、.",
  }),
  "units-several": (d, where) => ({
    message: `${where}: the ${title(d)} “${shown(d.text)}” names several units; it counts for the first, ${d.lead}.`,
    hint: "Put the lead unit first.",
  }),
  "unit-supplied": (d, where) => ({
    message: `${where}: there is no column of units; all rows count for ${d.unit}, from ${UNIT_SOURCES[d.from]}.`,
    hint: "Add a column 责任单位 if that is wrong.",
  }),
  "summary-sheet": (d, where) => ({
    message:
      d.month === undefined
        ? `${where}: ${d.elsewhere} of ${d.rows} rows stand on other sheets; taken for a summary and not read twice.`
        : `${where}: the register of ${d.month}; ${d.elsewhere} of ${d.rows} rows stand on the sheets of the month assessed and were not read twice.`,
    hint:
      d.month === undefined
        ? "Check the project names if it is none."
        : "Check the months in its name and headers if it should be read.",
  }),
  "summary-row-alone": (d, where) => ({
    message:
      d.month === undefined
        ? `${where}: “${d.name}” stands on the summary alone and was not counted.`
        : `${where}: “${d.name}” stands on the sheet of ${d.month} alone and was not counted.`,
    hint:
      d.month === undefined
        ? "Add it to its unit's sheet."
        : "Add it to the sheet of the month assessed, or mark it 终止 there.",
  }),
  "header-empty": (d, where) => ({
    message: `${where}: column ${d.column} has ${d.filled} rows with something in them and no header; it was not read.`,
    hint: "Give it a header if it is part of the ledger, else delete it.",
  }),
  "sequence-gap": (d, where) => ({
    message: `${where}: the row number is ${d.found} where ${d.expected} should come first.`,
    hint: "Check for a missing row, or number anew.",
  }),
  "sequence-repeat": (d, where) => ({
    message: `${where}: the row number ${d.found} is repeated or falls back.`,
    hint: "Check for a row too many, or number anew.",
  }),
  "total-amount-differs": (d, where) => ({
    message:
      `${where}: the ${title(d)} of ${d.label} is ${money(d.stated, d.unit)}, its rows add up to ${money(d.sum, d.unit)}, ${apart(d)}` +
      (d.textNumbers > 0 ? `; ${d.textNumbers} of them are text and were not added.` : "."),
    hint:
      d.textNumbers > 0
        ? "Make the texts numbers first; the total will follow."
        : "Check the formula of the total and the rows.",
  }),
  "total-number-differs": (d, where) => ({
    message: `${where}: the ${title(d)} of ${d.label} is ${d.stated}, its rows add up to ${d.sum}.`,
    hint: "Check the formula of the total and the rows.",
  }),
  "total-count-differs": (d, where) => ({
    message: `${where}: ${d.label} says ${d.stated}, there are ${d.counted} rows.`,
    hint: "Check the number, and for rows missing or too many.",
  }),
  "band-count-differs": (d, where) => ({
    message: `${where}: the heading says ${d.stated}, there are ${d.counted} rows below it.`,
    hint: "Check the number, and for rows missing or too many.",
  }),
  "band-amount-differs": (d, where) => ({
    message: `${where}: the heading gives a ${title(d)} of ${money(d.stated, d.unit)}, the rows below add up to ${money(d.sum, d.unit)}, ${apart(d)}.`,
    hint: "Check the heading and the rows.",
  }),
  "key-missing": (d, where) => ({
    message: `${where}: the ${title(d)} is missing; the row can't be scored.`,
    hint:
      d.field === "project"
        ? "Fill it in; if it is the project of the row above, fill its name down into every row; delete a row that is not needed."
        : "Fill it in, or delete a row that is not needed.",
  }),
  "project-unknown": (d, where, context) => ({
    message:
      d.because === undefined
        ? `${where}: “${d.project}” of the ${ROLE_TITLES[d.role].ledger} is not in the 项目台账; the row can't be scored.`
        : `${where}: the row of “${d.project}” in the 项目台账 can't be scored, so neither can this row of the ${ROLE_TITLES[d.role].ledger}.`,
    hint:
      d.nameless === undefined
        ? likelyHint(d.likely, context)
        : `The row of ${context.cellName(d.nameless)} has no project name: fill it in first if it is this project; else check the name here.`,
  }),
  "handover-project-unknown": (d, where, context) => ({
    message: `${where}: the project “${d.project}” is not in the 项目台账.`,
    hint: likelyHint(d.likely, context),
  }),
  "unit-unknown": (d, where) => ({
    message: `${where}: the unit “${d.unit}” of the ${ROLE_TITLES[d.role].ledger} does not stand in the ${d.role === "projects" ? "" : "项目台账 or the "}目标台账.`,
    hint:
      d.likely === undefined
        ? "Check its name; a former name can be an alias in the rule set."
        : `Should it be “${d.likely}”? Check its name; a former name can be an alias in the rule set.`,
  }),
  "duplicate-name": (d, where, { cellName }) => ({
    message: `${where}: the project “${d.name}” has the same name${d.code === undefined ? "" : `, and the same code “${d.code}”,`} as ${cellName(d.other)}.`,
    hint: "Keep one row if it is one project, else make the names differ.",
  }),
  "duplicate-code": (d, where, { cellName }) => ({
    message: `${where}: the project code “${d.code}” is also that of ${cellName(d.other)}.`,
    hint: "Check the code; keep one row if it is one project.",
  }),
  "nearly-same-name": (d, where, { cellName }) => ({
    message: `${where}: the project “${d.name}” has nearly the name of ${cellName(d.other)}, “${d.otherName}”${d.isEvident ? ", and its unit and investment" : ""}: it may be the same project.`,
    hint: "Keep one row if it is one project; else nothing needs doing.",
  }),
  "year-to-date-below-month": (d, where, { cellName }) => ({
    message: `${where}: the year to date, ${money(d.yearToDate, d.unit)}, is less than month ${d.at} in ${cellName(d.other)}, ${money(d.month, d.unit)}.`,
    hint: "Check both.",
  }),
  "plan-over-total": (d, where, { cellName }) => ({
    message: `${where}: the annual plan, ${money(d.plan, d.unit)}, is more than the total investment in ${cellName(d.other)}, ${money(d.total, d.unit)}.`,
    hint: "Check both, and their unit.",
  }),
  "invested-over-total": (d, where, { cellName }) => ({
    message:
      `${where}: ` +
      (d.sum === undefined
        ? `the investment since the start, ${money(d.invested, d.unit)},`
        : `${money(d.sum.before, d.unit)} invested before the year and ${money(d.sum.year, d.unit)} in it make ${money(d.invested, d.unit)}, which`) +
      ` is more than the total investment in ${cellName(d.other)}, ${money(d.total, d.unit)}.`,
    hint: "Check both, and their unit.",
  }),
  "finish-before-start": (d, where, { cellName }) => ({
    message: `${where}: the ${FIELD_TITLES[d.finishField]} ${span(d.finish.from, d.finish.to)} is before the ${FIELD_TITLES[d.startField]} in ${cellName(d.other)}, ${span(d.start.from, d.start.to)}.`,
    hint: "Check both dates.",
  }),
  "stage-behind-dates": (d, where, { cellName }) => ({
    message: `${where}: the stage is “${d.stage}”, but the ${FIELD_TITLES[d.field]} in ${cellName(d.other)}, ${span(d.date.from, d.date.to)}, shows “${d.shown}”, which counts.`,
    hint: "Bring the stage up to date, or check the date.",
  }),
  "actual-after-as-of": (d, where) => ({
    message: `${where}: the ${title(d)} ${span(d.date.from, d.date.to)} is after the as-of date ${d.asOf} and does not count this month.`,
    hint: "Check it; what is planned belongs in the planned column.",
  }),
  "done-without-date": (d, where) => ({
    message: `${where}: it says “${d.said}”, but the ${title(d)} is empty.`,
    hint: d.role === "projects" ? "Give the date." : "Give the date; without it nothing counts as done.",
  }),
  "milestones-none": (d, where) => ({
    message: `${where}: the project “${d.project}” has no milestone.`,
    hint: "Break it down in the 节点台账.",
  }),
  "months-differ-from-plan": (d, where, { cellName }) => ({
    message: `${where}: the annual plan is ${money(d.plan, d.unit)}, the plans of all months (from ${cellName(d.other)}) add up to ${money(d.sum, d.unit)}.`,
    hint: "Check the annual plan and the monthly plans.",
  }),
  "registers-differ": (d, where, { cellName }) => ({
    message: `${where}: the year to date is ${money(d.register, d.unit)}, in ${cellName(d.other)} ${money(d.ledger, d.unit)}.`,
    hint: "Check both and make them agree.",
  }),
  "progress-values-differ": (d, where, { cellName }) => ({
    message: `${where}: the ${title(d)} of month ${d.month} is ${money(d.value, d.unit)}, in ${cellName(d.other)} ${money(d.holds, d.unit)}, which counts.`,
    hint: "Check both and make them agree.",
  }),
  "months-missing": (d, where) => ({
    message: `${where}: the year to date is added up from months, and month ${d.months.join(", ")} is missing.`,
    hint: "Give the year to date, or every month (0 for none).",
  }),
  "year-to-date-falls": (d, where, { cellName }) => ({
    message: `${where}: the year to date, ${money(d.now, d.unit)}, is less than last month's in ${cellName(d.other)}, ${money(d.before, d.unit)}.`,
    hint: "Check it.",
  }),
  "year-to-date-breaks": (d, where, { cellName }) => ({
    message: `${where}: the year to date is ${money(d.now, d.unit)}; last month's in ${cellName(d.other)}, ${money(d.before, d.unit)}, and this month's ${money(d.month, d.unit)} make ${money(d.before + d.month, d.unit)}.`,
    hint: "Check the month and the year to date.",
  }),
  "verified-differs": (d, where, { cellName }) => ({
    message: `${where}: reported ${money(d.done, d.unit)}, verified in ${cellName(d.other)} ${money(d.verified, d.unit)}: more than ${d.percent} % apart.`,
    hint: "Check against the verified number.",
  }),
};

const NUMBER_FAULTS: Readonly<Record<CellDetails["number-unreadable"]["why"], string>> = {
  range: "is a range, not a number",
  percent: "is a percentage where a number belongs",
  date: "shows a date where a number belongs",
  boolean: "is TRUE or FALSE where a number belongs",
  "too-large": "is too large to be true",
  text: "can't be read as a number",
};

/** Longer cells are cut in sentences; the cell itself is one press away. */
const LONGEST_SHOWN = 30;

function shown(text: string): string {
  const line = text.replace(/[\r\n]+/gu, "↵");
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}

function title({ field }: OfField): string {
  return FIELD_TITLES[field];
}

function apart({ stated, sum, unit }: StatedSum): string {
  return `${money(Math.abs(stated - sum), unit)} apart`;
}

function money(yuan: number, unit: MoneyUnit): string {
  return `${inUnit(yuan, unit)} ${unit}`;
}

function likelyHint(likely: LikelyProject | undefined, { cellName }: SentenceContext): string {
  if (likely === undefined) return "Write the name as the project ledger does.";
  return `Is it “${likely.name}” of ${cellName(likely.other)}? Write the name as the project ledger does.`;
}

function span(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`;
}
