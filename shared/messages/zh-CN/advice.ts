/** What brings a unit further, and which weight would swap two neighbours. */
import { plainHundredths, score } from "../../bulletin/figures.ts";
import { ACCOUNT_TITLES } from "../../ledgers/rules.ts";
import { inWan } from "../amounts.ts";
import type { AdviceWords } from "../describe-advice.ts";

export const advice: AdviceWords = {
  work: {
    R1: (count) => `补全“五个一”${count}处`,
    R2: (count) => `补填项目要素${count}处`,
    R3: (count) => `再谋划储备${count}个项目`,
    B1: (count) => `为${count}个项目分解年度节点`,
    B2: (count) => `明确${count}个节点的时限和责任人`,
    B3: (count) => `核准${count}个项目的月度计划`,
    C1: (count, amount) => `${count}个项目再完成投资${inWan(amount)}万元`,
    C2: (count) => `推动${count}个应开工项目开工`,
    C3: (count) => `核实更正投资数据${count}处`,
    D1: (count) => `按期完成${count}个节点`,
    D2: (count) => `推动${count}个签约项目签订合同`,
    D3: (count) => `推动${count}个签约项目开工`,
    D4: (count) => `按期办结${count}件交办事项`,
    D5: (count) => `按时报送${count}件材料`,
    S1: (_, amount) => `向全年目标再完成投资${inWan(amount)}万元`,
    S2: (count) => `再新开工${count}个项目`,
    S3: (_, amount) => `再签约${inWan(amount)}万元`,
  },
  works: (named, more) => `${named.join("、")}${more === 0 ? "" : `等${named.length + more}项`}`,
  gain: (works, points) => `${works} +${score(points)}分`,
  step: (works, points, to) => `${works} +${score(points)}分 → ${to}`,
  beyond: (to, gap, regained) =>
    regained === 0
      ? `距${to}还差${score(gap)}分，没有可以补救的失分`
      : `距${to}还差${score(gap)}分，可补救的失分共${score(regained)}分，全部补回仍不够`,
  rank: (rank) => `第${rank}名`,
  grade: (grade) => grade,
  swap: (account, from, to, upper, lower) =>
    `${ACCOUNT_TITLES[account]}权重由${plainHundredths(from)}${to < from ? "降" : "升"}到${plainHundredths(to)}${to < from ? "以下" : "以上"}，${lower}将超过${upper}`,
  level: (upper, lower) => `${upper}与${lower}得分相同`,
  noSwap: (upper, lower) => `单独调整任何一账的权重，${lower}都不会超过${upper}`,
};
