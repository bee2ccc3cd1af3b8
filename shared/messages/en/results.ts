/** What the result sheets say. */
import { roundedQuotient } from "../../scoring/rounding.ts";
import { score as scoreText } from "../../bulletin/figures.ts";
import type { ResultWords } from "../results.ts";

export const results: ResultWords = {
  sheets: {
    standings: "Standings",
    profiles: "Profiles",
    scores: "Scores",
    losses: "Losses",
    findings: "Findings",
  },
  footer: "Page &P of &N",
  lights: { green: "green", yellow: "yellow", red: "red" },
  standings: {
    title: (year, month) => `Five-ledger standings, ${year}-${month}`,
    subtitle: (asOf, baseline) =>
      `As of ${asOf.year}-${asOf.month}-${asOf.day}. ${baseline === null ? "No earlier month to compare with." : `Movement against ${baseline.year}-${baseline.month}.`}`,
    head: [
      "Rank",
      "Unit",
      "Register",
      "Breakdown",
      "Reconciliation",
      "Delivery",
      "Settlement",
      "Composite",
      "Bonus",
      "Penalty",
      "Final",
      "Grade",
      "Rank change",
      "Score change",
      "Months poor",
      "Invested",
      "Light",
    ],
    group: (group, ranked) => `${group} (${ranked} assessed)`,
    up: (places) => `↑${places}`,
    down: (places) => `↓${places}`,
    level: "—",
    vetoed: "差 (vetoed)",
    notAssessed: "not assessed",
    note: (version, digest) =>
      `Scores are rounded half up to hundredths; equal scores share a rank. Light: green at the pace of the year or ahead, yellow less than 10 points behind, red further.\nRules ${version}, digest ${digest}.`,
  },
  profiles: {
    title: (unit, year, month) => `${unit}: five-ledger profile, ${year}-${month}`,
    subtitle: (group, ranked, asOf) =>
      `${group} (${ranked} assessed). As of ${asOf.year}-${asOf.month}-${asOf.day}.`,
    sections: [
      "1. Score and rank",
      "2. Five ledgers and rates",
      "3. Projects (number and investment)",
      "4. Trend",
      "5. What to do first, and where points were lost",
    ],
    figures: ["Final", "Rank", "Grade", "Rank change", "Score change", "Rank at weights ±10 %"],
    makeUp: ({ composite, bonus, penalty, pace, poorMonths }) =>
      [
        `Composite ${scoreText(composite)}, bonus ${scoreText(bonus)}, penalty ${scoreText(penalty)}.`,
        pace === null
          ? ""
          : ` Investment ${pace.fromPace < 0 ? `${scoreText(-pace.fromPace)} points behind` : `${scoreText(pace.fromPace)} points ahead of`} the pace of the year: ${pace.light}.`,
        poorMonths > 0 ? ` Graded 差 ${poorMonths} months in a row.` : "",
      ].join(""),
    rankRange: (best, worst) => (best === worst ? String(best) : `${best}–${worst}`),
    accountsHead: ["Ledger", "Score", "Weight", "Group mean", "Group best", "Against mean"],
    trendHead: ["Month", "Final", "Rank"],
    month: (year, month) => `${year}-\n${month}`,
    trendTitle: (months) => `Final score, last ${months} months`,
    stageHead: ["Stage", "Projects", "万元"],
    total: "Total",
    rateHead: ["Rate", "Done", "Of"],
    rates: {
      履约率: "履约率",
      落地率: "落地率",
      开工率: "开工率",
      投产率: "投产率",
      资金到位率: "资金到位率",
      投资完成率: "投资完成率",
    },
    ofProjects: (num, den) => `${num} ÷ ${den}`,
    ofMoney: (num, den) => `${wholeWan(num)} ÷ ${wholeWan(den)} 万元`,
    adviceTitles: ["Next rank", "Next grade", "To do"],
    isFirst: "First of the group.",
    isExcellent: "优 already.",
    isVetoed: "Vetoed: 差 whatever the score.",
    byQuota: "Grades go by quota; no score of its own lifts it.",
    works: (sentences) => sentences.join("; "),
    repairsHead: ["Indicator", "Lost", "Composite", "Together", "Cell", "Why"],
    more: (losses, composite) =>
      `${losses} more, about ${scoreText(composite)} of the composite: see Losses.`,
    past: "gone",
    nothingLost: "Nothing was lost.",
    none: "No unit takes part this month.",
  },
  scores: {
    title: (year, month) => `How the scores of ${year}-${month} are made`,
    subtitle:
      "Points, ledger scores, composite and final are formulas: points = full × numerator ÷ denominator (at most full), rounded to hundredths. Money in yuan.",
    head: [
      "Unit",
      "Ledger",
      "Id",
      "Indicator",
      "Numerator",
      "Denominator",
      "Ratio",
      "Full",
      "Points",
      "Ledger score",
      "Weight",
    ],
    notApplicable: "n/a",
    composite: "Composite",
    bonus: "Bonus",
    penalty: "Penalty",
    final: "Final",
    unit: (unit, group, standing) => `${unit} (${group}, ${standing})`,
    ranked: (rank, grade) => `rank ${rank}, ${grade}`,
    reckonedSubtitle:
      "Points = full × numerator ÷ denominator, at most full; where brackets say so, as the rule set has it. Rounded to two decimals. Money in 元.",
    reckoned: (indicator, how) => `${indicator} (${how})`,
    reckonings: {
      ratio: () => "by its rate",
      perPoint: () => "per 百分点",
      steps: () => "in steps",
      ranks: (place) => `place ${place} of its group`,
      counts: () => "per thing done",
      deductions: () => "less per thing missing",
      base: () => "no task: fixed points",
      mean: () => "no task: mean of the group",
      full: () => "no task: full",
    },
  },
  losses: {
    title: (year, month) => `Points lost, ${year}-${month}`,
    subtitle:
      "Every point leads to a cell; the link goes there. Composite is about what the composite score would gain.",
    head: ["Unit", "Ledger", "Indicator", "Points lost", "Composite", "Cell", "Why"],
    none: "Nothing was lost.",
  },
  findings: {
    title: (year, month) => `Findings, ${year}-${month}`,
    subtitle: (errors, warnings, notices) =>
      `${errors} errors, ${warnings} warnings, ${notices} notices. Errors must be mended first; warnings are scored as written.`,
    head: ["No.", "Severity", "Sheet", "Cell", "What is wrong", "What to do", "Value", "Becomes"],
    severities: { error: "Error", warning: "Warning", notice: "Notice" },
    none: "Nothing found.",
    causes: (causes) => `1. By cause (${causes})`,
    each: (findings) => `2. One by one (${findings})`,
    causesHead: [
      "No.",
      "Severity",
      "Sheet",
      "Cells",
      "What is wrong",
      "What to do",
      "How many",
      "Fixed by one press",
    ],
  },
};

/** 元 as whole 万元. */
function wholeWan(yuan: bigint): string {
  return String(roundedQuotient(yuan, 10_000n));
}
