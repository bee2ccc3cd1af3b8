/** Findings of one cause in one sentence: how many, what is wrong, what to do. */
import { NATURES, PATHS } from "../../ledgers/words.ts";
import type { FixableShare, GroupPhrases } from "../group-phrases.ts";

export const findingGroups: GroupPhrases = {
  "number-as-text": (n, _, fixable) => ({
    what: `${n} numbers are text`,
    hint: byPress(fixable, "make them numbers"),
  }),
  "number-unreadable": (n) => ({
    what: `${n} cells can't be read as numbers`,
    hint: "Write one number in each, or leave it empty.",
  }),
  "number-approximate": (n) => ({
    what: `${n} numbers are estimates, read as written`,
    hint: "Write the exact numbers if there are any.",
  }),
  "money-unit-in-cell": (n, _, fixable) => ({
    what: `${n} amounts name a unit other than the column's and were converted`,
    hint: byPress(fixable, "write them in the column's unit"),
  }),
  "money-rounded": (n) => ({
    what: `${n} amounts are finer than 1 元 and were rounded`,
    hint: "Nothing needs doing unless it matters.",
  }),
  "money-negative": (n) => ({
    what: `${n} amounts are negative`,
    hint: "Check them; say why in the remarks if they are corrections.",
  }),
  "money-unit-doubtful": (n) => ({
    what: `${n} amounts are far off the others of their columns and rows; their unit may be wrong (ten thousand times off)`,
    hint: "Check their unit.",
  }),
  "money-unit-assumed": (n) => ({
    what: `${n} columns state no unit of money, and not all their amounts fit the one taken`,
    hint: "State the unit in the header.",
  }),
  "target-negative": (n) => ({ what: `${n} cells are negative`, hint: "Write 0 or a positive number." }),
  "date-as-text": (n, _, fixable) => ({
    what: `${n} dates are text`,
    hint: byPress(fixable, "make them dates"),
  }),
  "date-unreadable": (n) => ({
    what: `${n} cells can't be read as dates`,
    hint: "Write them as 2020/11/3, 2020年11月 or 11月底, or leave them empty.",
  }),
  "date-ambiguous": (n) => ({
    what: `${n} dates may be January, or October with its zero not shown`,
    hint: "Write them as 2020年1月 or 2020年10月.",
  }),
  "date-year-supplied": (n) => ({
    what: `${n} dates name no year and were read in the year assessed`,
    hint: "Add the year if it is another.",
  }),
  "date-as-serial": (n, _, fixable) => ({
    what: `${n} dates show as numbers`,
    hint: byPress(fixable, "give them a date format"),
  }),
  "actual-date-coarse": (n) => ({
    what: `${n} actual dates are coarser than a month`,
    hint: "Give the month or the day.",
  }),
  "month-differs": (n) => ({
    what: `${n} headers name another month than the one assessed`,
    hint: "Correct the header if these are the month's figures; else add the month's column.",
  }),
  "error-value": (n) => ({ what: `${n} cells are errors`, hint: "Mend the formulas, or write the values." }),
  "error-value-in-text": (n) => ({
    what: `${n} cells are errors and count as empty`,
    hint: "Mend the formulas, or write the text.",
  }),
  "cell-empty": (n) => ({ what: `${n} cells are empty`, hint: "Fill them in." }),
  placeholder: (n) => ({
    what: `${n} cells say no more than “/” or 无 and count as empty`,
    hint: "Fill them in.",
  }),
  "text-untidy": (n, _, fixable) => ({
    what: `${n} cells have needless blanks, line breaks or full-width characters`,
    hint: byPress(fixable, "remove them"),
  }),
  "stage-unknown": (n, kinds) => ({
    what: `${n} stages are not known${ofKinds(n, kinds)} and count as empty`,
    hint: "Use one of 储备, 意向, 签约, 合同, 开工, 竣工, 投产, 终止.",
  }),
  "nature-unknown": (n, kinds) => ({
    what: `${n} cells are not one of the known kinds${ofKinds(n, kinds)}`,
    hint: `Use one of ${NATURES.join(", ")}.`,
  }),
  "path-unknown": (n, kinds) => ({
    what: `${n} cells are not one of the six paths${ofKinds(n, kinds)}`,
    hint: `Use one of ${PATHS.join(", ")}.`,
  }),
  "kind-unknown": (n, kinds) => ({
    what: `${n} kinds are not known${ofKinds(n, kinds)}; the rows can't be scored`,
    hint: "Use one of 问题, 督查, 协同, 报送.",
  }),
  "flag-unknown": (n, kinds) => ({
    what: `${n} cells are neither yes nor no${ofKinds(n, kinds)}`,
    hint: "Write 是, or leave the cells empty.",
  }),
  "phone-doubtful": (n) => ({
    what: `${n} telephone numbers are not complete`,
    hint: "Check their digits; part several numbers by 、.",
  }),
  "units-several": (n) => ({
    what: `${n} cells name several units and count for the first`,
    hint: "Put the lead unit first.",
  }),
  "unit-supplied": (n) => ({
    what: `${n} times there is no column of units; the title lines or the sheet's name gave the unit`,
    hint: "Add a column 责任单位 if that is wrong.",
  }),
  "summary-sheet": (n) => ({
    what: `${n} sheets are summaries or of earlier months and were not read twice`,
    hint: "Check the project names and months if one should be read.",
  }),
  "summary-row-alone": (n) => ({
    what: `${n} rows stand only on sheets that were not read, and were not counted`,
    hint: "Add them to the sheet of their unit or of the month assessed.",
  }),
  "header-empty": (n) => ({
    what: `${n} columns hold something and have no header; they were not read`,
    hint: "Give them headers if they are part of the ledger, else delete them.",
  }),
  "sequence-gap": (n) => ({
    what: `${n} gaps in the row numbers`,
    hint: "Check for missing rows, or number anew.",
  }),
  "sequence-repeat": (n) => ({
    what: `${n} row numbers are repeated or fall back`,
    hint: "Check for rows too many, or number anew.",
  }),
  "total-amount-differs": (n) => ({
    what: `${n} totals differ from the sum of their rows`,
    hint: "Make texts numbers first, then check the formulas and the rows.",
  }),
  "total-number-differs": (n) => ({
    what: `${n} totals differ from the sum of their rows`,
    hint: "Check the formulas and the rows.",
  }),
  "total-count-differs": (n) => ({
    what: `${n} totals name another number of rows than there are`,
    hint: "Check the numbers, and for rows missing or too many.",
  }),
  "band-count-differs": (n) => ({
    what: `${n} headings name another number of rows than stand below them`,
    hint: "Check the numbers, and for rows missing or too many.",
  }),
  "band-amount-differs": (n) => ({
    what: `${n} headings give another amount than their rows add up to`,
    hint: "Check the headings and the rows.",
  }),
  "key-missing": (n) => ({
    what: `${n} cells are missing; their rows can't be scored`,
    hint: "Fill them in, or delete rows that are not needed.",
  }),
  "project-unknown": (n, kinds) => ({
    what: `${n} projects are not in the 项目台账${ofKinds(n, kinds)}; the rows can't be scored`,
    hint: "Write the names as the project ledger does.",
  }),
  "handover-project-unknown": (n, kinds) => ({
    what: `${n} projects are not in the 项目台账${ofKinds(n, kinds)}`,
    hint: "Write the names as the project ledger does.",
  }),
  "unit-unknown": (n, kinds) => ({
    what: `${n} units stand neither in the 项目台账 nor in the 目标台账${ofKinds(n, kinds)}`,
    hint: "Check their names; a former name can be an alias in the rule set.",
  }),
  "duplicate-name": (n) => ({
    what: `${n} rows have the name of another project`,
    hint: "Keep one row of one project, else make the names differ.",
  }),
  "duplicate-code": (n) => ({
    what: `${n} rows have the code of another project`,
    hint: "Check the codes; keep one row of one project.",
  }),
  "nearly-same-name": (n) => ({
    what: `${n} rows have nearly the name of another project`,
    hint: "Keep one row of one project.",
  }),
  "year-to-date-below-month": (n) => ({
    what: `${n} rows have a year to date below the month's amount`,
    hint: "Check both.",
  }),
  "plan-over-total": (n) => ({
    what: `${n} rows have an annual plan above the total investment`,
    hint: "Check both, and their unit.",
  }),
  "invested-over-total": (n) => ({
    what: `${n} rows have invested more than the total investment`,
    hint: "Check both, and their unit.",
  }),
  "finish-before-start": (n) => ({
    what: `${n} rows are completed before they start`,
    hint: "Check both dates.",
  }),
  "stage-behind-dates": (n) => ({
    what: `${n} rows have a stage behind their dates, which count`,
    hint: "Bring the stages up to date, or check the dates.",
  }),
  "actual-after-as-of": (n) => ({
    what: `${n} actual dates are after the as-of date and do not count this month`,
    hint: "Check them; what is planned belongs in the planned column.",
  }),
  "done-without-date": (n) => ({
    what: `${n} rows say they are done and give no date`,
    hint: "Give the dates; without them nothing counts as done.",
  }),
  "milestones-none": (n) => ({
    what: `${n} projects have no milestone`,
    hint: "Break them down in the 节点台账.",
  }),
  "months-differ-from-plan": (n) => ({
    what: `${n} annual plans differ from the sum of their monthly plans`,
    hint: "Check the annual plans and the monthly plans.",
  }),
  "registers-differ": (n) => ({
    what: `${n} amounts to date differ from the progress ledger's`,
    hint: "Check both and make them agree.",
  }),
  "progress-values-differ": (n) => ({
    what: `${n} values differ from another of the same project and month, which counts`,
    hint: "Check both and make them agree.",
  }),
  "months-missing": (n) => ({
    what: `${n} rows give no year to date and not every month`,
    hint: "Give the year to date, or every month (0 for none).",
  }),
  "year-to-date-falls": (n) => ({
    what: `${n} rows have a year to date below last month's`,
    hint: "Check it.",
  }),
  "year-to-date-breaks": (n) => ({
    what: `${n} amounts to date are not last month's and this month's together`,
    hint: "Check the month and the year to date.",
  }),
  "verified-differs": (n) => ({
    what: `${n} rows report far from what was verified`,
    hint: "Check them against the verified numbers.",
  }),
  "project-missing": (n) => ({
    what: `${n} projects of the last month assessed are gone without being ended`,
    hint: "Add them if they were forgotten; else keep their rows with the stage 终止.",
  }),
  "projects-all-missing": (n) => ({
    what: `not one project of the last month assessed is there (${n})`,
    hint: "Check whether these are the ledgers of the same county.",
  }),
  "stage-backwards": (n) => ({
    what: `${n} projects have fallen back a stage since the last month assessed`,
    hint: "Check stages and dates; write 终止 for projects that were stopped.",
  }),
  "total-changed": (n) => ({
    what: `${n} projects have quite another total investment than in the last month assessed`,
    hint: "Check amounts and units; say why in the remarks if they were changed.",
  }),
  "sheet-hidden": (n) => ({
    what: `${n} sheets are hidden and were left out`,
    hint: "Show them and read again if they are to count.",
  }),
  "rows-hidden": (n) => ({
    what: `${n} ledgers have rows or columns that are hidden or filtered out and count all the same`,
    hint: "Show them and look them over; delete rows that should not count.",
  }),
  "sheet-not-recognised": (n) => ({
    what: `${n} sheets were not recognised as ledgers and were left out`,
    hint: "If one is a ledger, check its header or set its columns by hand.",
  }),
  "card-form": (n) => ({
    what: `${n} sheets are cards of one project each and were left out`,
    hint: "Enter the projects in the project ledger, one row a project.",
  }),
  "money-unit-unknown": (n) => ({
    what: `${n} sheets state a unit of money that is none of 元, 万元 and 亿元`,
    hint: "Convert the amounts and state one of the three units, or the scores will be wrong.",
  }),
  "month-supplied": (n) => ({
    what: `${n} progress sheets name no month and were read as of the month assessed`,
    hint: "If they are of another month, add a column 月份 or name the month in the title.",
  }),
  "ledger-absent": (n) => ({
    what: `${n} ledgers are absent; the indicators that need them do not apply`,
    hint: "If there are any, put them in the same workbook and read again.",
  }),
  "column-absent": (n) => ({
    what: `${n} columns are absent; indicators go without them`,
    hint: "Add them, or set them by hand if they are there under other headers.",
  }),
  "header-mapped-twice": (n) => ({
    what: `${n} times two columns look like one field; one of them is read`,
    hint: "Set the right one by hand, or give the other a clearer header.",
  }),
  "header-near": (n) => ({
    what: `${n} columns are taken by a header that is only near`,
    hint: "Correct them by hand if they are wrong.",
  }),
  "column-contents-differ": (n) => ({
    what: `${n} columns hold what does not look like their header`,
    hint: "Check whether header and contents belong together.",
  }),
  "rows-unknown": (n) => ({
    what: `${n} places have rows that are neither data nor notes; they were left out`,
    hint: "Check them; data belongs in the columns of the header.",
  }),
  "correction-outdated": (n) => ({
    what: `${n} corrections were not used: their headers have changed`,
    hint: "Set these columns again.",
  }),
  "correction-sheet-gone": (n) => ({
    what: `${n} sheets with corrections are gone; the corrections were not used`,
    hint: "Set the columns again if the sheets have new names.",
  }),
  "corrections-damaged": (n) => ({
    what: `${n} remembered corrections can't be read and were not used`,
    hint: "Check how the columns were recognised, and set them again where needed.",
  }),
  "rules-applied": (n) => ({
    what: `${n} rule sheets are used`,
    hint: "Whatever they do not set stays as it was.",
  }),
  "rules-nothing-read": (n) => ({
    what: `${n} rule sheets hold no item that is known and were not used`,
    hint: "Write two columns: the item (such as 建账权重) and its value (such as 15).",
  }),
  "rules-item-unknown": (n) => ({
    what: `${n} items of the rule set are unknown and were not used`,
    hint: "Check their names; move what is no rule to another sheet.",
  }),
  "rules-item-near": (n) => ({
    what: `${n} items of the rule set are read by a near name`,
    hint: "Check them and correct the spelling.",
  }),
  "rules-item-missing": (n) => ({
    what: `${n} values have no item on their left and were not used`,
    hint: "Say which item each is of, or delete them.",
  }),
  "rules-item-twice": (n) => ({
    what: `${n} items are set twice, to different values`,
    hint: "Keep one of each.",
  }),
  "rules-value-unreadable": (n) => ({
    what: `the values of ${n} items can't be read`,
    hint: "Correct them, or leave them empty to keep the rule as it was.",
  }),
  "rules-value-refused": (n) => ({
    what: `the values of ${n} items break the rule set's form`,
    hint: "Check each, or leave it empty to keep the rule as it was.",
  }),
  "rules-weights-mixed": (n) => ({
    what: `${n} weights are below 1 while others are above`,
    hint: "Write all five alike, such as 15 and 30.",
  }),
};

/** Where a press repairs them, it is named; what formulas give is mended by hand. */
function byPress(fixable: FixableShare, what: string): string {
  if (fixable === "none") return `${what.charAt(0).toUpperCase()}${what.slice(1)}.`;
  return `Press “Fix” to ${what}${fixable === "some" ? "; the others are formulas, to be mended by hand" : ""}.`;
}

/** How many spellings there are, where one is repeated. */
function ofKinds(count: number, kinds: number): string {
  return kinds > 0 && kinds < count ? ` (${kinds} spellings)` : "";
}
