/** What the commands `read` and `score` say. */
import type { CommandWords } from "../cli.ts";

export const cli: CommandWords = {
  usage: {
    read: "Usage: npm run read -- LEDGER.xlsx… [--period 2020-12] [--json] [--columns] [--rules RULES.json]",
    repair: "Usage: npm run repair -- LEDGER.xlsx… [--period 2020-12] [--out DIR]",
    score:
      "Usage: npm run score -- LEDGER.xlsx… [--period 2020-12] [--json] [--out DIR] [--rules RULES.json] [--letterhead LETTERHEAD.docx] [--leave-out-errors] [--memory] [--what-if CHANGES.json] [--correction REASON]",
    bulletin:
      "Usage: npm run bulletin -- LEDGER.xlsx… --week 2020-W50 (a week's) or [--period 2020-12] (a month's) [--out DIR] [--rules RULES.json] [--letterhead LETTERHEAD.docx] [--leave-out-errors] [--memory] [--json]",
  },
  unknownOption: (detail) => `Bad argument: ${detail}`,
  noFile: "Name at least one ledger file.",
  badPeriod: (text) => `“${text}” is no month. Write it like 2020-12.`,
  badWeek: (text) => `“${text}” is no week. Write it like 2020-W50 (Monday to Sunday).`,
  weekAndPeriod: "Give either --week or --period.",
  bulletinName: { month: (period) => `bulletin-${period}`, week: (week) => `bulletin-${week}` },
  unreadable: (path) => `Can't read ${path}`,
  givenTwice: (path) => `This file is given more than once; it is read once: ${path}`,
  badRules: (path, detail) => `The rules in ${path} are not right: ${detail}`,
  steps: {
    reading: "Reading…",
    recognising: "Recognising and checking…",
    sending: "Scoring…",
    writing: "Writing results…",
  },
  service: "Starting the scoring service…",
  recognised: (sheets, rows) => `${sheets} ledger sheets recognised, ${rows} rows`,
  sheetHead: ["Sheet", "Taken for", "Header", "Rows", "Money"],
  notLedger: "(no ledger)",
  columnsHead: ["Column", "Header", "Taken for", "How surely", "Why"],
  counts: (errors, warnings, notices, causes) =>
    `${errors} errors, ${warnings} warnings, ${notices} notices${causes < errors + warnings + notices ? `, of ${causes} causes` : ""}`,
  severities: { error: "error", warning: "warning", notice: "notice" },
  more: (causes) => `… and ${causes} more causes; see the findings sheet or add --json`,
  stopped: "Errors stop the scoring. Mend them, or add --leave-out-errors.",
  standings: (period, group, count) => `${period} five-ledger standings, ${group} (${count} assessed)`,
  standingsHead: [
    "Rank",
    "Unit",
    "Register",
    "Breakdown",
    "Reconc.",
    "Delivery",
    "Settlem.",
    "Composite",
    "Bonus",
    "Penalty",
    "Final",
    "Grade",
    "Change",
  ],
  notAssessed: (units) => `Not assessed: ${units.join(", ")}`,
  talk: (unit, months) => `To be talked to (约谈): ${unit}, graded 差 ${months} months in a row`,
  advice: (unit, sentence) => `${unit}: ${sentence}`,
  leftOut: (count) => `${count} rows with errors were left out; see the findings sheet.`,
  repair: {
    line: (place, old, becomes) => `${place}: ${old} → ${becomes}`,
    repaired: (workbook, cells) => `${workbook}: ${cells} cells fixed. The file itself is unchanged.`,
    nothing: (workbook) => `${workbook}: no cell can be fixed with certainty.`,
    copyName: (base) => `${base}-fixed`,
  },
  whatIf: {
    badChanges: (path, detail) => `Changes in ${path} are not valid: ${detail}`,
    noMonth:
      "Name a ledger file, or with --period a month that has been scored, to try the changes out on its ledgers.",
    heading: (period, group) => `${period} what if: ${group} (today → changed)`,
    head: ["Rank", "Unit", "Final", "Gain", "Grade", "Ledgers"],
    unchanged: (count, all) =>
      count === all
        ? `With these changes the scores, ranks and grades of all ${all} units stay.`
        : count === 0
          ? `All ${all} units change.`
          : `The other ${count} units stay as they are.`,
    newFindings: (errors, warnings, notices) =>
      `Would come up: ${errors} errors, ${warnings} warnings, ${notices} notices`,
    goneFindings: (errors, warnings, notices) =>
      `Would be gone: ${errors} errors, ${warnings} warnings, ${notices} notices`,
    nothingKept: "Nothing was kept: no result is stored, and the workbook is unchanged.",
  },
  written: "Written:",
  original: "The original sheets are untouched; sheets added: ",
  originals: (workbooks) =>
    `The ${workbooks} workbooks are untouched; the results are a new one, with the sheets: `,
  refusal: (title, detail) => (detail === "" ? title : `${title} ${detail}`),
};
