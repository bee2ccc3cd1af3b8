/** Findings that only follow from others: one mistake is told once, where it is. */
import { YUAN_IN } from "../ledgers/rules.ts";
import type { Finding } from "./finding.ts";
import type { StatedSum } from "./row-details.ts";

type Place = Pick<Finding, "workbook" | "sheet" | "cell">;

/** These say that nothing usable stands in a cell; where the cell has an error of its own, that says more. */
const SAYS_NOTHING_THERE: ReadonlySet<string> = new Set(["key-missing", "cell-empty", "done-without-date"]);
/** What doubles add to a whole number of 元 is far below one. */
const ONE_YUAN = 1;
const CELL = /^([A-Z]+)(\d+)$/;

/** The findings without those that another one explains, in their order. */
export function withoutConsequences(findings: readonly Finding[]): readonly Finding[] {
  const erring = new Set<string>();
  const doubted = new Set<string>();
  for (const finding of findings) {
    if (finding.severity === "error" && !SAYS_NOTHING_THERE.has(finding.check)) erring.add(cellKey(finding));
    // An amount 10⁴ off its neighbours: what it is compared with is not to blame.
    if (finding.check === "money-unit-doubtful") doubted.add(cellKey(finding));
  }
  const disputed = findings.flatMap(disputesOf);
  return findings.filter((finding) => {
    if (SAYS_NOTHING_THERE.has(finding.check) && erring.has(cellKey(finding))) return false;
    if (comparedCells(finding).some((key) => doubted.has(key))) return false;
    return disputed.length === 0 || !isStatedSum(finding) || !isExplained(disputed, finding);
  });
}

/** One text for a cell, alike for the same cell alone. */
export function cellKey({ workbook, sheet, cell }: Place): string {
  return JSON.stringify([workbook ?? null, sheet ?? null, cell ?? null]);
}

/** The cells whose amounts a finding holds against each other; none for other findings. */
function comparedCells(finding: Finding): readonly string[] {
  const { detail } = finding;
  if (!("other" in detail) || !("unit" in detail)) return [];
  const parts = "parts" in detail ? (detail.parts ?? []) : [];
  return [cellKey(finding), ...[detail.other, ...parts].map(cellKey)];
}

/** An amount that may well be another one: by how many 元 more. */
interface Dispute {
  readonly at: Place;
  readonly more: number;
}

function disputesOf(finding: Finding): readonly Dispute[] {
  switch (finding.check) {
    case "months-differ-from-plan":
      return [{ at: finding, more: finding.detail.sum - finding.detail.plan }];
    case "registers-differ":
      return [{ at: finding, more: finding.detail.ledger - finding.detail.register }];
    case "progress-values-differ":
      return [{ at: finding, more: finding.detail.holds - finding.detail.value }];
    case "money-unit-doubtful": {
      const { otherwise, text, columnUnit } = finding.detail;
      const more = (otherwise - Number(text)) * YUAN_IN[columnUnit];
      return Number.isFinite(more) ? [{ at: finding, more }] : [];
    }
    default:
      return [];
  }
}

type OfStatedSum = Extract<Finding, { readonly detail: StatedSum }>;

function isStatedSum(finding: Finding): finding is OfStatedSum {
  return finding.check === "total-amount-differs" || finding.check === "band-amount-differs";
}

/** Whether the stated sum is right once a disputed amount, one of its rows, is what it may well be; or all of them. */
function isExplained(disputed: readonly Dispute[], finding: OfStatedSum): boolean {
  const { stated, sum } = finding.detail;
  const inRows = disputed.filter(({ at }) => isAmong(at, finding));
  const all = inRows.reduce((more, dispute) => more + dispute.more, 0);
  const explanations = inRows.length > 1 ? [all, ...inRows.map(({ more }) => more)] : [all];
  return inRows.length > 0 && explanations.some((more) => Math.abs(stated - sum - more) < ONE_YUAN);
}

function isAmong(at: Place, { workbook, sheet, detail }: OfStatedSum): boolean {
  if (at.sheet !== sheet || at.workbook !== workbook) return false;
  const [, letters = "", digits = ""] = CELL.exec(at.cell ?? "") ?? [];
  const row = Number(digits);
  return letters === detail.column && row >= detail.firstRow && row <= detail.lastRow;
}
