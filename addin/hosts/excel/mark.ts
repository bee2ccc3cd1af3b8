/** The mark of a result sheet: a hidden name of that sheet, which survives renaming, moving and saving. */
import { RESULT_MARK_NAME } from "../host.ts";

/** The name of one sheet that would hold its mark, its formula loaded. */
export function loadMark(sheet: Excel.Worksheet): Excel.NamedItem {
  const name = sheet.names.getItemOrNullObject(RESULT_MARK_NAME);
  name.load("formula");
  return name;
}

/** The mark a loaded name holds, if it is there. */
export function markIn(name: Excel.NamedItem): string | undefined {
  if (name.isNullObject) return undefined;
  const text: unknown = name.formula;
  return typeof text === "string" ? /^="(.*)"$/.exec(text)?.[1] : undefined;
}

/** Queues marking a new sheet; the mark is what the name refers to, a text constant. */
export function setMark(sheet: Excel.Worksheet, mark: string): void {
  sheet.names.add(RESULT_MARK_NAME, `="${mark}"`).visible = false;
}
