/** The mark of a result sheet: a hidden name of that sheet, which survives renaming, moving and saving. */
import type { SheetPlan } from "#shared/results/plan.ts";

/** Name of the mark, of the sheet and not of the workbook. */
export const MARK_NAME = "FiveLedger.Result";

/** While a sheet is being written its mark begins so; what a broken attempt left behind is known by it. */
const UNFINISHED = "writing|";

/** `standings|2020-12`. */
export function markOf(plan: Pick<SheetPlan, "kind" | "period">): string {
  return `${plan.kind}|${plan.period}`;
}

/** The mark of a sheet whose writing has begun and not ended. */
export function unfinished(mark: string): string {
  return UNFINISHED + mark;
}

/** The mark without the word that says its sheet is unfinished. */
export function finished(mark: string): string {
  return mark.startsWith(UNFINISHED) ? mark.slice(UNFINISHED.length) : mark;
}

/** What the name refers to: the mark as a text constant. */
export function markFormula(mark: string): string {
  return `="${mark}"`;
}

/** The name of one sheet that would hold its mark, its formula loaded. */
export function loadMark(sheet: Excel.Worksheet): Excel.NamedItem {
  const name = sheet.names.getItemOrNullObject(MARK_NAME);
  name.load("formula");
  return name;
}

/** The mark a loaded name holds, if it is there. */
export function markIn(name: Excel.NamedItem): string | undefined {
  if (name.isNullObject) return undefined;
  const text: unknown = name.formula;
  return typeof text === "string" ? /^="(.*)"$/.exec(text)?.[1] : undefined;
}

/** Queues writing the mark of a sheet, whether it had one or not. */
export function setMark(sheet: Excel.Worksheet, mark: string, marked: boolean): void {
  if (marked) {
    sheet.names.getItem(MARK_NAME).formula = markFormula(mark);
    return;
  }
  sheet.names.add(MARK_NAME, markFormula(mark)).visible = false;
}
