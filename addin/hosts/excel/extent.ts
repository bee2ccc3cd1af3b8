/** What a workbook holds, before any cell of it is read: sheets, marks and the ranges that hold values. */
import type { Area } from "#shared/ledgers/address.ts";
import { loadMark, markIn } from "./mark.ts";
import type { ExcelSession } from "./session.ts";

export interface SheetExtent {
  readonly name: string;
  readonly hidden: boolean;
  readonly mark: string | undefined;
  /** Absent where no cell holds a value. */
  readonly used: Area | undefined;
  /** Whether rows (columns) of the used range are hidden: all, none, or null for some. */
  readonly rowsHidden: boolean | null;
  readonly columnsHidden: boolean | null;
}

export interface WorkbookExtent {
  readonly name: string;
  readonly sheets: readonly SheetExtent[];
}

/** Two requests, however many sheets. Chart sheets are no worksheets and do not appear. @throws {HostError} */
export async function readExtent({ context, sync }: ExcelSession): Promise<WorkbookExtent> {
  const { workbook } = context;
  workbook.load("name");
  workbook.worksheets.load("items/name,items/visibility");
  await sync();
  const asked = workbook.worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
    return { sheet, used, mark: loadMark(sheet) };
  });
  await sync();
  const sheets = asked.map(({ sheet, used, mark }): SheetExtent => {
    const empty = used.isNullObject;
    return {
      name: sheet.name,
      hidden: sheet.visibility !== "Visible",
      mark: markIn(mark),
      used: empty ? undefined : areaOfRange(used),
      rowsHidden: empty ? false : used.rowHidden,
      columnsHidden: empty ? false : used.columnHidden,
    };
  });
  for (const { used } of asked) if (!used.isNullObject) used.untrack();
  return { name: workbook.name, sheets };
}

/** The area of a range whose indexes (from 0) and counts are loaded. */
function areaOfRange(range: Excel.Range): Area {
  return {
    top: range.rowIndex + 1,
    left: range.columnIndex + 1,
    bottom: range.rowIndex + range.rowCount,
    right: range.columnIndex + range.columnCount,
  };
}

/** The range of an area. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(
    area.top - 1,
    area.left - 1,
    area.bottom - area.top + 1,
    area.right - area.left + 1,
  );
}
