/** Going to a cell. */
import { HostError } from "../host.ts";
import type { ExcelSession } from "./session.ts";

/** @throws {HostError} sheet-gone, or unsupported where the sheet is hidden and there is nowhere to go */
export async function selectCell({ context, sync }: ExcelSession, name: string, cell: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("visibility");
  await sync();
  if (sheet.isNullObject) throw new HostError("sheet-gone", name);
  if (sheet.visibility !== "Visible") throw new HostError("unsupported", name);
  sheet.activate();
  sheet.getRange(cell).select();
  await sync();
}
