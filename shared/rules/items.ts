/** The table of items a rule sheet may hold (method §9): the one place that knows their names. */
import { ACCOUNTS, ACCOUNT_TITLES, INDICATOR_IDS } from "../ledgers/rules.ts";
import { indicatorName } from "../messages/indicators.ts";
import type { ItemKind, RuleItem } from "./item.ts";

/** What may follow an indicator's number or name: the points it is worth. */
const WORTHS = ["", "满分", "分值", "分数", "标准分", "权重"];

const item = (kind: ItemKind, path: string, title: string, also: string): RuleItem => ({
  kind,
  path: path.split("."),
  title,
  also: also === "" ? [] : also.split(" "),
});

/** One item for each indicator: its number, or its name, and what of it. */
function ofIndicators(kind: ItemKind, key: string, what: string, also: string): readonly RuleItem[] {
  return INDICATOR_IDS.map((id) => {
    const name = indicatorName(id, "zh-CN");
    const names = [what, ...also.split(" ")].flatMap((one) => [
      `${id}${one}`,
      `${name}${one}`,
      `${id}${name}${one}`,
    ]);
    return item(kind, `${key}.${id}`, `${id}${what}`, names.slice(1).join(" "));
  });
}

export const RULE_ITEMS: readonly RuleItem[] = [
  item("text", "version", "规则版本", "版本 版本号 规则版本号"),
  ...ACCOUNTS.map((account) => {
    const title = ACCOUNT_TITLES[account];
    return item(
      "weight",
      `weights.${account}`,
      `${title}权重`,
      `${title} ${title}权数 ${title}占比 ${title}比重 权重${title}`,
    );
  }),
  ...INDICATOR_IDS.map((id) => {
    const name = indicatorName(id, "zh-CN");
    const names = WORTHS.flatMap((worth) => [`${id}${worth}`, `${name}${worth}`, `${id}${name}${worth}`]);
    return item("points", `full.${id}`, `${id}满分`, names.join(" "));
  }),
  ...ofIndicators("shape", "shapes", "计分方式", "计分办法 计分方法 评分方式"),
  ...ofIndicators("without-task", "withoutTask", "无任务", "无任务处理 没有任务 无任务计分"),
  item("points", "caps.bonus", "加分上限", "加分封顶 加分最高 最高加分 加分限额 最多加分"),
  item("points", "caps.penalty", "扣分上限", "扣分封顶 扣分最高 最高扣分 扣分限额 最多扣分"),
  item("points", "caps.finalMin", "最终得分下限", "总分下限 得分下限 最低得分 最低分"),
  item("points", "caps.finalMax", "最终得分上限", "总分上限 得分上限 最高得分 最高分"),
  item("mode", "grade.mode", "评级方式", "评级方法 评级模式 评等方式 定级方式 等次评定方式"),
  item(
    "points",
    "grade.excellent",
    "优秀线",
    "优 优秀 优等 优线 优等线 优秀分数线 优等分数线 优秀标准 优秀分数",
  ),
  item(
    "points",
    "grade.medium",
    "合格线",
    "中 合格 中等 中线 中等线 及格线 合格分数线 中等分数线 合格标准 合格分数",
  ),
  item("percent", "grade.excellentPercent", "优秀比例", "优比例 优等比例 优秀占比 优秀名额比例"),
  item("percent", "grade.poorPercent", "差的比例", "差等比例 较差比例 差等占比 差等名额比例"),
  item(
    "percent",
    "tolerance.planPercent",
    "计划偏差容许",
    "计划偏差 计划容许偏差 计划允许偏差 计划偏差允许 计划误差",
  ),
  item(
    "percent",
    "tolerance.verifiedPercent",
    "核实偏差容许",
    "核实偏差 核实容许偏差 核实允许偏差 核实偏差允许 核实误差",
  ),
  item("money-unit", "moneyUnit", "金额单位默认", "默认金额单位 金额默认单位 金额单位"),
  item("aliases", "units", "单位别名", "别名 单位简称 简称"),
  item("groups", "units", "单位组别", "单位分组 组别 分组"),
  item("text", "campaign.name", "活动名称", "攻坚战名称 行动名称 专项活动名称"),
  item("date", "campaign.firstDay", "活动首日", "首日 活动第一天 活动开始日期 活动开始时间 活动起始日"),
  item("days", "campaign.days", "活动天数", "天数 总天数"),
  item("percent", "campaign.targets.start", "开工率目标", "目标开工率 活动开工率目标"),
  item("percent", "campaign.targets.invest", "投资完成率目标", "目标投资完成率 活动投资完成率目标"),
  item("percent", "campaign.targets.funded", "资金到位率目标", "目标资金到位率 资金到位率"),
  item("percent", "campaign.targets.finish", "竣工率目标", "目标竣工率 竣工率"),
  item("day-of-month", "submission.dueDay", "报送截止日", "报送截止日期 报送期限 截止日 月报截止日"),
  item("yes-no", "submission.reporting", "迟报计分", "迟报是否计分 报送计分 报送记入考评"),
  item("text", "bulletin.masthead", "通报刊头", "刊头 通报名称 通报标题"),
  item("text", "bulletin.issuer", "编印单位", "编印 编发单位 印发单位 发文单位"),
  item("text", "bulletin.addressee", "主送", "主送单位 主送机关"),
  item("text", "bulletin.signature", "署名", "落款 署名单位 落款单位"),
  item("text", "bulletin.issueForm", "期号格式", "期号写法"),
  item("count", "bulletin.issueOffset", "期号加数", "期号起数 期号加"),
  item("text", "bulletin.opening", "开头语", "通报开头 月通报开头语"),
  item("text", "bulletin.closing", "结束语", "通报结尾 月通报结束语"),
  item("text", "bulletin.weeklyMasthead", "周通报刊头", "周通报名称"),
  item("text", "bulletin.weeklyOpening", "周通报开头语", "周通报开头"),
  item("text", "bulletin.weeklyClosing", "周通报结束语", "周通报结尾"),
  item("text", "bulletin.copies", "抄送", "抄送单位 抄送机关 抄报"),
];
