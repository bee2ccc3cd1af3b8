/** What the indicators are called (method §4). */
import type { IndicatorNames } from "../indicators.ts";

export const indicators: IndicatorNames = {
  R1: "五个一到位率",
  R2: "要素完整率",
  R3: "谋划储备完成率",
  B1: "节点分解率",
  B2: "责任到人率",
  B3: "计划匹配率",
  C1: "投资完成率",
  C2: "应开工项目开工率",
  C3: "账实相符率",
  D1: "节点按期完成率",
  D2: "签约履约率",
  D3: "签约开工率",
  D4: "交办销号率",
  D5: "报送及时率",
  S1: "投资目标完成率",
  S2: "新开工目标完成率",
  S3: "签约目标完成率",
};
