/** Being told when cells change, and whether a person did it or this add-in. */
import type { CellWatcher } from "../host.ts";
import { loadMark, markIn } from "./mark.ts";
import { inExcel } from "./session.ts";
import type { ExcelSession } from "./session.ts";

/** What this add-in changes itself is told too where Excel (before ExcelApi 1.14) does not say who did it. */
const OWN = "ThisLocalAddin";

/** One request; every change is told until the page closes. @throws {HostError} */
export async function watchCells({ context, sync }: ExcelSession, changed: CellWatcher): Promise<void> {
  context.workbook.worksheets.onChanged.add(async (event) => {
    if (event.triggerSource === OWN || (await isOurs(event.worksheetId))) changed.written();
    else changed.edited();
  });
  await sync();
}

/** Whether it is a result sheet; one that can't be asked is the official's. */
async function isOurs(id: string): Promise<boolean> {
  try {
    return await inExcel(async ({ context, sync }) => {
      const mark = loadMark(context.workbook.worksheets.getItem(id));
      await sync();
      return markIn(mark) !== undefined;
    });
  } catch {
    return false;
  }
}
