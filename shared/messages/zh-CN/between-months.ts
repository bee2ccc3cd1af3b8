/** 与上月对照的校验提示。 */
import type { MonthDetails } from "../../checking/month-details.ts";
import type { RowSource } from "../../ledgers/table.ts";
import { inWan } from "../amounts.ts";
import { placeName } from "../places.ts";
import type { Sentences } from "../sentences.ts";
import { monthName } from "./bulletin/phrases.ts";

export const betweenMonths: Sentences<MonthDetails> = {
  "project-missing": (d, where) => ({
    message: `${where}：${monthName(d.period)}的项目“${d.project}”（${d.unit}，当时在${sheetName(d.was)}第 ${d.was.row} 行）本月没有了，也没有写明终止。`,
    hint:
      d.perhaps === undefined
        ? "如是漏填，请补上这一行；如已终止，请保留这一行，项目阶段填“终止”。"
        : `也许就是 ${placeName(d.perhaps.at)} 的“${d.perhaps.name}”：如是，请核对项目名称、编号和单位；如不是，请补上这一行，已终止的保留这一行，项目阶段填“终止”。`,
  }),
  "projects-all-missing": (d, where) => ({
    message: `${where}：${monthName(d.period)}考评的 ${d.count} 个项目，本月一个也没有。`,
    hint: "请核对：选的是不是同一个县、同一套台账。",
  }),
  "stage-backwards": (d, where) => ({
    message: `${where}：项目“${d.project}”${monthName(d.period)}已到“${d.before}”，本月退回“${d.now}”。`,
    hint: "请核对项目阶段和各项时间；上月填错的，可不处理；项目已停的，请填“终止”。",
  }),
  "total-changed": (d, where) => ({
    message: `${where}：项目“${d.project}”总投资 ${inWan(d.now)} 万元，${monthName(d.period)}是 ${inWan(d.before)} 万元，相差超过 ${d.percent}%。`,
    hint: "请核对数字和单位；如确有调整，请在备注里写明依据。",
  }),
};

function sheetName({ workbook, sheet }: RowSource): string {
  return `${workbook === undefined ? "" : ` ${workbook} `}“${sheet}”`;
}
