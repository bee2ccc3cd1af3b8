/** The certain fixes of findings as repairs of cells, one a cell. */
import type { Fix } from "../finding.ts";

/** A repair of one cell of a workbook. */
export interface CellFix extends Fix {
  /** Given only where several workbooks were read together. */
  readonly workbook?: string;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

/** As much of a finding as a repair needs. */
export interface Fixable {
  readonly workbook?: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly fix?: Fix;
}

/**
 * One repair for every cell that has a certain fix, in the order of the findings. Several fixes of a cell are
 * made one: equal ones are the same, one that begins where another ends follows it, and what makes a number
 * or a date of a text holds over what merely tidies it. Where two want different values neither is certain,
 * and the cell is left to the official.
 */
export function certainFixes(findings: readonly Fixable[]): readonly CellFix[] {
  const byCell = new Map<string, CellFix | null>();
  for (const { workbook, sheet, cell, fix } of findings) {
    if (fix === undefined || sheet === undefined || cell === undefined) continue;
    const key = cellKey({ ...(workbook === undefined ? {} : { workbook }), sheet, cell });
    const standing = byCell.get(key);
    if (standing === null) continue;
    const own: CellFix = { ...(workbook === undefined ? {} : { workbook }), sheet, cell, ...fix };
    byCell.set(key, standing === undefined ? own : composed(standing, own));
  }
  return [...byCell.values()].filter((fix) => fix !== null);
}

/** One text for a cell, the same for the same cell. */
export function cellKey({ workbook, sheet, cell }: Pick<CellFix, "workbook" | "sheet" | "cell">): string {
  return JSON.stringify([workbook ?? null, sheet, cell]);
}

/** Both fixes in one, or null where they contradict. */
function composed(first: CellFix, second: CellFix): CellFix | null {
  const format = second.format ?? first.format;
  const formatted = format === undefined ? {} : { format };
  if (first.from === second.from && first.to === second.to) return { ...first, ...formatted };
  if (first.to === second.from && first.from !== second.from) {
    return { ...first, to: second.to, ...formatted };
  }
  if (second.to === first.from && first.from !== second.from) {
    return { ...first, from: second.from, ...formatted };
  }
  if (first.from !== second.from) return null;
  if (typeof first.to !== "string" && typeof second.to === "string") return { ...first, ...formatted };
  if (typeof first.to === "string" && typeof second.to !== "string")
    return { ...first, to: second.to, ...formatted };
  return null;
}
