/**
 * Findings that follow from others. What says no more than the other does is not told; what is wrong only because
 * another cell is stays true, and is told as a notice that names the cell to mend first.
 */
import { YUAN_IN } from "../ledgers/rules.ts";
import type { Finding } from "./finding.ts";
import type { CellSource } from "../ledgers/table.ts";
import type { Compared, StatedSum } from "./row-details.ts";

type Place = Pick<Finding, "workbook" | "sheet" | "cell">;

/** These say that nothing usable stands in a cell; where the cell has an error of its own, that says more. */
const SAYS_NOTHING_THERE: ReadonlySet<string> = new Set(["key-missing", "cell-empty", "done-without-date"]);
/** What doubles add to a whole number of 元 is far below one. */
const ONE_YUAN = 1;
const CELL = /^([A-Z]+)(\d+)$/;

/** The findings, those that follow from others left out or told as that, in their order. */
export function withConsequences(findings: readonly Finding[]): readonly Finding[] {
  const erring = new Set<string>();
  const doubted = new Map<string, CellSource>();
  for (const finding of findings) {
    if (finding.severity === "error" && !SAYS_NOTHING_THERE.has(finding.check)) erring.add(cellKey(finding));
    // An amount 10⁴ off its neighbours: what it is compared with is not to blame.
    if (finding.check === "money-unit-doubtful") doubted.set(cellKey(finding), placeOf(finding));
  }
  const disputed = findings.flatMap(disputesOf);
  return findings.flatMap((finding) => {
    const cell = cellKey(finding);
    if (SAYS_NOTHING_THERE.has(finding.check) && erring.has(cell)) return [];
    if (doubted.has(cell) && finding.check !== "money-unit-doubtful" && isComparison(finding)) return [];
    const because = causeOf(finding);
    return [because ? following(finding, because) : finding];
  });

  function causeOf(finding: Finding): CellSource | undefined {
    if (isStatedSum(finding)) return explanationOf(disputed, finding);
    const compared = comparedCells(finding).flatMap((key) => doubted.get(key) ?? []);
    return compared[0] ?? ("because" in finding.detail ? finding.detail.because : undefined);
  }
}

/** The finding as one that follows; only findings that may are given here. */
function following(finding: Finding, because: CellSource): Finding {
  return { ...finding, severity: "notice", detail: { ...finding.detail, because } } as Finding;
}

/** One text for a cell, alike for the same cell alone. */
export function cellKey({ workbook, sheet, cell }: Place): string {
  return JSON.stringify([workbook ?? null, sheet ?? null, cell ?? null]);
}

type OfComparison = Extract<Finding, { readonly detail: Compared }>;

function isComparison(finding: Finding): finding is OfComparison {
  return "other" in finding.detail && "unit" in finding.detail;
}

/** The other cells whose amounts a finding holds against its own; none for other findings. */
function comparedCells(finding: Finding): readonly string[] {
  if (!isComparison(finding)) return [];
  const { other, parts = [] } = finding.detail;
  return [other, ...parts].map(cellKey);
}

function placeOf({ workbook, sheet = "", cell = "" }: Place): CellSource {
  return workbook === undefined ? { sheet, cell } : { workbook, sheet, cell };
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
      const { otherwise, value, columnUnit } = finding.detail;
      return [{ at: finding, more: (otherwise - value) * YUAN_IN[columnUnit] }];
    }
    default:
      return [];
  }
}

type OfStatedSum = Extract<Finding, { readonly detail: StatedSum }>;

function isStatedSum(finding: Finding): finding is OfStatedSum {
  return finding.check === "total-amount-differs" || finding.check === "band-amount-differs";
}

/**
 * The disputed amount among the rows with which the stated sum is right, once it is what it may well be; the first of
 * them where they all are needed.
 */
function explanationOf(disputed: readonly Dispute[], finding: OfStatedSum): CellSource | undefined {
  const { stated, sum } = finding.detail;
  const inRows = disputed.filter(({ at }) => isAmong(at, finding));
  const isRight = (more: number): boolean => Math.abs(stated - sum - more) < ONE_YUAN;
  const all = inRows.reduce((more, dispute) => more + dispute.more, 0);
  const one = inRows.find(({ more }) => isRight(more)) ?? (isRight(all) ? inRows[0] : undefined);
  return one && placeOf(one.at);
}

function isAmong(at: Place, { workbook, sheet, detail }: OfStatedSum): boolean {
  if (at.sheet !== sheet || at.workbook !== workbook) return false;
  const [, letters = "", digits = ""] = CELL.exec(at.cell ?? "") ?? [];
  const row = Number(digits);
  return letters === detail.column && row >= detail.firstRow && row <= detail.lastRow;
}
