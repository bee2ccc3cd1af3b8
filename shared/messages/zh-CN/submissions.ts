import type { SubmissionWords } from "../submissions.ts";

export const submissions: SubmissionWords = {
  row: (row) => `第 ${row} 行`,
  otherUnit: (where, unit, own) =>
    `${where}：责任单位是“${unit}”，不是“${own}”，没有收。如是本单位的，请改正责任单位后重新报送。`,
  otherProject: (where, project, own) =>
    `${where}：“${project}”不是“${own}”的项目，没有收。如是本单位的，请改正项目的责任单位后重新报送。`,
  targets: (where) => `${where}：目标、加扣分由县项目办下达，没有收。`,
  summary: (where) => `${where}：是汇总表，里面的行在别的表上，没有重复收。`,
  countyWorkbook: "县项目办",
  reportingSheet: "报送记录",
  reportingTitle: (period) => `${period} 台账报送`,
};
