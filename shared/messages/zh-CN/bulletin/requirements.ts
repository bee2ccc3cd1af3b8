/** 四、下步要求 */
import { score } from "../../../bulletin/figures.ts";
import type { IndicatorId } from "../../../ledgers/rules.ts";
import type { BulletinWords, Repair } from "../../bulletin.ts";
import { describeUnitLoss } from "../../unit-loss.ts";
import { isoName } from "./phrases.ts";

const ORDINALS = ["一是", "二是", "三是"];

/** What a unit is asked to do about a loss, by its indicator. */
const REPAIRS: Readonly<Record<IndicatorId, string>> = {
  R1: "落实“五个一”并补全台账",
  R2: "补齐项目要素",
  R3: "加快项目谋划储备",
  B1: "分解年度节点任务",
  B2: "明确节点时限和责任人",
  B3: "核准月度投资计划",
  C1: "加快投资进度",
  C2: "推动项目开工",
  C3: "核实更正投资数据",
  D1: "抓紧完成逾期节点任务",
  D2: "推动签约项目履约",
  D3: "推动签约项目开工",
  D4: "办结逾期交办事项",
  D5: "补报逾期材料",
  S1: "补足投资进度",
  S2: "加快新开工",
  S3: "加快招商签约",
};

export const requirements: BulletinWords["requirements"] = {
  heading: "下步要求",
  nobodyAssessed: "本月没有单位参加考评，不提整改要求。",
  nobodyPoor: "本月没有等次为差的单位。",
  poor: (units) =>
    units === 1
      ? "等次为差的单位要对照以下失分较多的事项限期整改。"
      : `等次为差的${units}个单位要对照以下失分较多的事项限期整改。`,
  unit: (number, { unit, veto }, repairs) => {
    const name = `${number}.${unit}${veto ? "（一票否决）" : ""}。`;
    if (repairs.length === 0) {
      return veto
        ? `${name}各项指标没有可以补救的失分，要针对否决事项进行整改。`
        : `${name}各项指标没有可以补救的失分。`;
    }
    if (repairs.length === 1) return `${name}要${repairs.map((each) => repair(each, unit)).join("")}。`;
    const asked = repairs.map((each, index) => `${ORDINALS[index] ?? ""}${repair(each, unit)}`);
    return `${name}${asked.join("；")}。`;
  },
  talk: (units) =>
    `${units.map(({ unit, movement }) => `${unit}连续${movement.poorMonths}个月等次为差`).join("，")}，按照考评规定予以约谈。`,
  noTalk: "没有连续两个月等次为差的单位，本月不安排约谈。",
  everyone: (ledgersBy, worksBy, issuer) =>
    `各参评单位要对照附件2逐项整改，台账填报方面的问题于${isoName(ledgersBy)}前改正，` +
    `工程建设、投资和交办事项方面的问题于${isoName(worksBy)}前整改到位，整改情况报${issuer}。`,
};

function repair({ loss, by }: Repair, unit: string): string {
  const what = describeUnitLoss(unit, loss.what, "zh-CN");
  return `${REPAIRS[loss.indicator]}（${what}，影响综合得分${score(loss.composite)}分），于${isoName(by)}前完成`;
}
