import type { LeftOutWords } from "../describe-left-out.ts";

export const leftOut: LeftOutWords = {
  row: (row) => `第${row}行`,
  missingKey: (where, ledger, field) => `${where}：${ledger}缺少“${field}”，整行不计分。补上后重新评分。`,
  unknownProject: (where, ledger, project) =>
    `${where}：项目台账里没有“${project}”，${ledger}的这一行不计分。核对项目名称后重新评分。`,
};
