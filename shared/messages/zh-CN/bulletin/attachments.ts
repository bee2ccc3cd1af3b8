/** 附件1 排名表, 附件2 失分清单, 附件3 滞后项目清单 */
import { isoDate } from "../../../ledgers/calendar.ts";
import { score } from "../../../bulletin/figures.ts";
import type { BulletinWords } from "../../bulletin.ts";
import { monthName } from "./phrases.ts";

export const standings: BulletinWords["standings"] = {
  title: (period) => `${monthName(period)}“五账法”考评排名表`,
  empty: "本月没有考评单位。",
  group: (group, ranked) => `${group}组（参评${ranked}个）`,
  head: [
    "名次",
    "单位",
    "建账",
    "理账",
    "对账",
    "交账",
    "算账",
    "综合\n得分",
    "加分",
    "扣分",
    "最终\n得分",
    "位次\n升降",
    "等次",
  ],
  notApplicable: "—",
  notAssessed: "不参评",
  vetoed: (grade) => `${grade}*`,
  movement: (places) => {
    if (places === null) return "—";
    if (places === 0) return "平";
    return places > 0 ? `↑${places}` : `↓${-places}`;
  },
  note: "注：得分保留两位小数，同分同名次；“—”表示不适用或者没有可比数据；等次带“*”的为一票否决。",
  provenance: ({ rulesVersion, rulesDigest, inputDigest, recordHead }) => [
    `评分规则：${rulesVersion}版`,
    `规则摘要：${rulesDigest}`,
    `台账摘要：${inputDigest}`,
    ...(recordHead === undefined ? [] : [`操作记录：第${recordHead}`]),
  ],
};

export const losses: BulletinWords["losses"] = {
  title: (period) => `${monthName(period)}“五账法”考评失分清单`,
  empty: "各参评单位均未失分。",
  head: ["指标", "失分", "影响综\n合得分", "失分事项", "台账位置"],
  unit: (unit, indicators, composite) =>
    `${unit}　失分指标${indicators}项，影响综合得分合计${score(composite)}`,
  reason: (dearest, count) => (count === 1 ? dearest : `${dearest}等${count}处`),
  cells: (places) => places.map(({ sheet, cells }) => `${sheet} ${cells.join(" ")}`).join("；"),
  note: "注：每个单位的每项失分指标一行，失分事项写明失分最多的一处，台账位置按失分由多到少排列；逐格分值见考评结果工作簿“失分清单”。",
};

export const lagging: BulletinWords["lagging"] = {
  title: (period) => `${monthName(period)}滞后项目清单`,
  empty: "没有未按期开工、投资滞后的项目，也没有逾期未完成的节点任务和交办事项。",
  starts: (count) => ({
    caption: `未按期开工项目（${count}个）`,
    head: ["序号", "单位", "项目名称", "总投资\n（万元）", "应开工时间", "逾期\n天数"],
  }),
  investment: (count) => ({
    caption: `投资进度滞后项目（${count}个）`,
    head: [
      "序号",
      "单位",
      "项目名称",
      "年度计划\n（万元）",
      "应完成\n（万元）",
      "已完成\n（万元）",
      "欠进度\n（万元）",
    ],
  }),
  milestones: (count) => ({
    caption: `逾期未完成节点任务（${count}项）`,
    head: ["序号", "单位", "项目名称", "节点任务", "应完成时间", "逾期\n天数"],
  }),
  items: (count) => ({
    caption: `逾期未办结交办事项（${count}项）`,
    head: ["序号", "单位", "类别", "事项", "应办结时间", "逾期\n天数"],
  }),
  date: (day) => isoDate(day).replaceAll("-", "."),
  notReported: "未报",
  noAmount: "—",
};
