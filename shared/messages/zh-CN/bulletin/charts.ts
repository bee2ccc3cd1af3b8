/** Charts of the monthly bulletin. */
import type { BulletinWords } from "../../bulletin.ts";
import { money } from "./phrases.ts";

export const charts: BulletinWords["charts"] = {
  standings: (group, places) =>
    places === null
      ? `${group}组最终得分（分）`
      : `${group}组最终得分（分，第${places.first}名至第${places.last}名）`,
  standing: (rank, unit) => `${rank} ${unit}`,
  pipeline: "在册项目所处阶段（总投资、个数）",
  stage: (stage, yuan) => `${stage}　${money(yuan)}`,
  doubtful: (stages) =>
    `注：${stages.map(({ stage, count }) => `“${stage}”含疑似填错的金额${count}处`).join("，")}，见“存在问题”。`,
  projects: "项目",
  counted: "个",
};
