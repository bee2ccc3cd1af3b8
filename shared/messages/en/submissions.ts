import type { SubmissionWords } from "../submissions.ts";

export const submissions: SubmissionWords = {
  row: (row) => `row ${row}`,
  otherUnit: (where, unit, own) =>
    `${where}: the unit is “${unit}”, not “${own}”; not taken. If it is yours, correct the unit and hand in again.`,
  otherProject: (where, project, own) =>
    `${where}: “${project}” is no project of “${own}”; not taken. If it is, correct the project's unit and hand in again.`,
  targets: (where) =>
    `${where}: targets, bonuses and penalties are set by the county's project office; not taken.`,
  summary: (where) => `${where}: a summary whose rows stand on other sheets; not taken twice.`,
  countyWorkbook: "project office",
  reportingSheet: "reports",
  reportingTitle: (period) => `Ledgers of ${period}`,
};
