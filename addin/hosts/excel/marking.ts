/**
 * Marks on cells in which something was found. A mark is a conditional format, not a fill: it lies over whatever
 * colour the cell has, and taking it away leaves no trace. It is known by its formula, which is saved with the
 * workbook, so that any later session finds every mark, also one that was copied along with its cell.
 */
import { cellRuns } from "#shared/checking/grouping/cell-runs.ts";
import { SEVERITIES } from "#shared/checking/finding.ts";
import type { Severity } from "#shared/checking/finding.ts";
import { groupBy } from "#shared/ledgers/group.ts";
import { HostError } from "../host.ts";
import type { CellMark } from "../host.ts";
import { asReadOnly } from "./failure.ts";
import { listed } from "./regions.ts";
import type { ExcelSession } from "./session.ts";

/** Always true; says in Excel's list of rules whose it is. */
const MARK = '=N("五账考评")=0';
/** Excel's own colours for bad and neutral, and a quiet blue. */
const COLOURS: Readonly<Record<Severity, string>> = {
  error: "#FFC7CE",
  warning: "#FFEB9C",
  notice: "#DDEBF7",
};

/** Four requests. All marks or none: a broken attempt takes away what it made. @throws {HostError} */
export async function markCells(session: ExcelSession, cells: readonly CellMark[]): Promise<void> {
  const { context, sync } = session;
  const { workbook } = context;
  workbook.load("readOnly");
  const worst = worstOfEach(cells);
  const sheets = [...groupBy(worst, ({ sheet }) => sheet)].map(([name, marks]) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name,protection/protected");
    return { name, marks, sheet };
  });
  const standing = await marksIn(session);
  for (const { name, sheet } of sheets) {
    if (sheet.isNullObject) throw new HostError("sheet-gone", name);
    if (sheet.protection.protected) throw new HostError("protected", name);
  }
  for (const mark of standing) mark.delete();
  for (const { sheet, marks } of sheets) queueMarks(sheet, marks);
  try {
    await sync();
  } catch (error) {
    const told = workbook.readOnly ? asReadOnly(error) : error;
    for (const mark of await marksIn(session)) mark.delete();
    await sync();
    throw told;
  }
}

/** Two requests. @throws {HostError} */
export async function isMarked(session: ExcelSession): Promise<boolean> {
  return (await marksIn(session)).length > 0;
}

async function marksIn({ context, sync }: ExcelSession): Promise<Excel.ConditionalFormat[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await sync();
  const formats = worksheets.items.map((sheet) => sheet.getRange().conditionalFormats);
  for (const each of formats) each.load("items/type");
  await sync();
  const custom = formats.flatMap(({ items }) => items.filter(({ type }) => type === "Custom"));
  if (custom.length === 0) return [];
  const rules = custom.map((format) => {
    const { rule } = format.custom;
    rule.load("formula");
    return rule;
  });
  await sync();
  return custom.filter((_, at) => rules[at]?.formula === MARK);
}

function worstOfEach(cells: readonly CellMark[]): CellMark[] {
  const worst = new Map<string, CellMark>();
  for (const severity of SEVERITIES) {
    for (const mark of cells) {
      const key = `${mark.sheet} ${mark.cell}`;
      if (mark.severity === severity && !worst.has(key)) worst.set(key, mark);
    }
  }
  return [...worst.values()];
}

function queueMarks(sheet: Excel.Worksheet, marks: readonly CellMark[]): void {
  for (const severity of SEVERITIES) {
    const own = marks.filter((mark) => mark.severity === severity).map(({ cell }) => cell);
    for (const list of listed(cellRuns(own))) {
      const { custom } = sheet.getRanges(list).conditionalFormats.add("Custom");
      custom.rule.formula = MARK;
      custom.format.fill.color = COLOURS[severity];
    }
  }
}
