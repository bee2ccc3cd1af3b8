/** What the result sheets say. */
import type { ResultWords } from "../results.ts";

export const results: ResultWords = {
  sheets: { standings: "排名", scores: "五账得分", losses: "失分清单", findings: "校验报告" },
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
      "连续差等(月)",
    ],
    group: (group, ranked) => `${group}组（参评${ranked}个）`,
    up: (places) => `↑${places}`,
    down: (places) => `↓${places}`,
    level: "—",
    vetoed: "差（一票否决）",
    notAssessed: "不参评",
    note: (version, digest) =>
      `得分四舍五入到百分位；同分同名次。规则版本：${version}，规则摘要：${digest}。每一分的来历见“五账得分”“失分清单”。`,
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
