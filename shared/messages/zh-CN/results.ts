/** What the result sheets say. */
import { roundedQuotient } from "../../scoring/rounding.ts";
import { score as scoreText } from "../../bulletin/figures.ts";
import type { ResultWords } from "../results.ts";

export const results: ResultWords = {
  sheets: {
    standings: "排名",
    profiles: "单位画像",
    scores: "五账得分",
    losses: "失分清单",
    findings: "校验报告",
  },
  footer: "第 &P 页，共 &N 页",
  lights: { green: "绿灯", yellow: "黄灯", red: "红灯" },
  standings: {
    title: (year, month) => `${year}年${month}月项目建设“五账法”考评排名`,
    subtitle: (asOf, baseline) =>
      `统计截止：${asOf.year}年${asOf.month}月${asOf.day}日　　${baseline === null ? "此前没有可比较的月份" : `名次、得分变化与${baseline.year}年${baseline.month}月相比`}`,
    head: [
      "名次",
      "单位",
      "建账",
      "理账",
      "对账",
      "交账",
      "算账",
      "综合得分",
      "加分",
      "扣分",
      "最终得分",
      "等次",
      "名次变化",
      "得分变化",
      "连续差等\n（月）",
      "投资\n完成率",
      "进度灯",
    ],
    group: (group, ranked) => `${group}组（参评${ranked}个）`,
    up: (places) => `↑${places}`,
    down: (places) => `↓${places}`,
    level: "—",
    vetoed: "差（一票否决）",
    notAssessed: "不参评",
    note: (version, digest) =>
      `得分四舍五入到百分位；同分同名次。进度灯：投资完成率达到序时进度为绿灯，低不到10个百分点为黄灯，低10个百分点及以上为红灯。每一分的来历见“五账得分”“失分清单”。\n规则版本：${version}，规则摘要：${digest}。`,
  },
  profiles: {
    title: (unit, year, month) => `${unit}${year}年${month}月项目建设“五账法”考评画像`,
    subtitle: (group, ranked, asOf) =>
      `${group}组（参评${ranked}个）　　统计截止：${asOf.year}年${asOf.month}月${asOf.day}日`,
    sections: [
      "一、得分与名次",
      "二、五账得分与项目比率",
      "三、项目推进（个数与总投资）",
      "四、走势",
      "五、先做什么、失分在哪里",
    ],
    figures: ["最终得分", "组内名次", "等次", "名次变化", "得分变化", "权重浮动±10%时的名次"],
    makeUp: ({ composite, bonus, penalty, pace, poorMonths }) =>
      [
        `综合得分 ${scoreText(composite)}，加分 ${scoreText(bonus)}，扣分 ${scoreText(penalty)}。`,
        pace === null
          ? ""
          : `投资完成率${pace.fromPace < 0 ? `比序时进度低 ${scoreText(-pace.fromPace)} 个百分点` : pace.fromPace > 0 ? `比序时进度高 ${scoreText(pace.fromPace)} 个百分点` : "与序时进度持平"}，${{ green: "绿灯", yellow: "黄灯", red: "红灯" }[pace.light]}。`,
        poorMonths > 0 ? `连续 ${poorMonths} 个月差等，应予约谈。` : "",
      ].join(""),
    rankRange: (best, worst) => (best === worst ? String(best) : `${best}—${worst}`),
    accountsHead: ["账", "得分", "权重", "组内\n平均", "组内\n最高", "较平均"],
    trendHead: ["月份", "最终得分", "组内名次"],
    month: (year, month) => `${year}年\n${month}月`,
    trendTitle: (months) => `近${months}个月最终得分`,
    stageHead: ["阶段", "个数", "万元"],
    total: "合计",
    rateHead: ["比率", "完成", "分子 ÷ 分母"],
    rates: {
      履约率: "履约率",
      落地率: "落地率",
      开工率: "开工率",
      投产率: "投产率",
      资金到位率: "资金到位率",
      投资完成率: "投资完成率",
    },
    ofProjects: (num, den) => `${num} ÷ ${den} 个`,
    ofMoney: (num, den) => `${wholeWan(num)} ÷ ${wholeWan(den)} 万元`,
    adviceTitles: ["到上一名", "到上一等", "可做的事"],
    isFirst: "已是组内第1名。",
    isExcellent: "已是优。",
    isVetoed: "一票否决，补回多少分都是差。",
    byQuota: "等次按名次比例确定，单靠补分到不了上一等。",
    works: (sentences) => sentences.join("；"),
    repairsHead: ["指标", "失分", "折合\n综合分", "累计\n补回", "位置", "原因"],
    more: (losses, composite) =>
      `另有 ${losses} 处失分，折合综合分共约 ${scoreText(composite)} 分，见“失分清单”。`,
    past: "补不回",
    nothingLost: "没有失分。",
    none: "本月没有参评单位。",
  },
  scores: {
    title: (year, month) => `${year}年${month}月“五账”得分计算表`,
    subtitle:
      "得分、账得分、综合得分和最终得分都是公式，可逐格核对：得分＝满分×分子÷分母（不超过满分），四舍五入到百分位。金额单位：元。",
    head: ["单位", "账", "编号", "指标", "分子", "分母", "完成率", "满分", "得分", "账得分", "权重"],
    notApplicable: "不适用",
    composite: "综合得分",
    bonus: "加分",
    penalty: "扣分",
    final: "最终得分",
    unit: (unit, group, standing) => `${unit}（${group}组，${standing}）`,
    ranked: (rank, grade) => `第${rank}名，${grade}`,
    reckonedSubtitle:
      "得分＝满分×分子÷分母（不超过满分），指标后括号注明的按评分规则所定方式计分；四舍五入到百分位。金额单位：元。",
    reckoned: (indicator, how) => `${indicator}（${how}）`,
    reckonings: {
      ratio: () => "按完成率",
      perPoint: () => "按百分点加减分",
      steps: () => "分档",
      ranks: (place) => `组内第${place}名`,
      counts: () => "按件计分",
      deductions: () => "扣分制",
      base: () => "无任务，基本分",
      mean: () => "无任务，组平均分",
      full: () => "无任务，满分",
    },
  },
  losses: {
    title: (year, month) => `${year}年${month}月失分清单`,
    subtitle: "每一分都对应一个单元格，点“位置”可直接前往。折合综合分是这一项补回后综合得分约能增加的分数。",
    head: ["单位", "账", "指标", "失分", "折合综合分", "位置", "原因"],
    none: "没有失分。",
  },
  findings: {
    title: (year, month) => `${year}年${month}月台账校验报告`,
    subtitle: (errors, warnings, notices) =>
      `错误 ${errors} 条，警告 ${warnings} 条，提示 ${notices} 条。错误须先改正；警告按所写计分；提示供核对。`,
    head: ["序号", "级别", "工作表", "位置", "问题", "怎么办", "原值", "改为"],
    severities: { error: "错误", warning: "警告", notice: "提示" },
    none: "没有发现问题。",
    causes: (causes) => `一、按原因汇总（${causes} 类）`,
    each: (findings) => `二、逐条清单（${findings} 条）`,
    causesHead: ["序号", "级别", "工作表", "位置", "问题", "怎么办", "处数", "可一次修正"],
  },
};

/** 元 as whole 万元. */
function wholeWan(yuan: bigint): string {
  return String(roundedQuotient(yuan, 10_000n));
}
