/** What the result sheets say. */
import type { ResultWords } from "../results.ts";

export const results: ResultWords = {
  sheets: { standings: "Standings", scores: "Scores", losses: "Losses", findings: "Findings" },
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
    ],
    group: (group, ranked) => `${group} (${ranked} assessed)`,
    up: (places) => `↑${places}`,
    down: (places) => `↓${places}`,
    level: "—",
    vetoed: "差 (vetoed)",
    notAssessed: "not assessed",
    note: (version, digest) =>
      `Scores are rounded half up to hundredths; equal scores share a rank. Rules ${version}, digest ${digest}.`,
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
