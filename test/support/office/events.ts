/** What Excel tells of its own accord, through the door that Microsoft's library has for tests. */

export interface CellChange {
  /** The sheet's name, which is its id here. */
  readonly sheet: string;
  readonly address: string;
  /** Who did it, where Excel is new enough to say. */
  readonly by?: "ThisLocalAddin";
}

/** In the page: nothing is to be registered with a host that is not there. */
export const EVENTS = "OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());";

/** Of an event: that it is one, of which kind, and whose. */
const CATEGORY = 65_536;
const CHANGED = 10;
const WORKBOOK = "Workbook";

/** A script that tells of a change. */
export function tellOfChange({ sheet, address, by }: CellChange): string {
  const message = JSON.stringify({
    type: "WorksheetChanged",
    changeType: "RangeEdited",
    source: "Local",
    worksheetId: sheet,
    address,
    ...(by === undefined ? {} : { triggerSource: by }),
  });
  const entry = { messageCategory: CATEGORY, messageType: CHANGED, targetId: WORKBOOK, message };
  return `OfficeExtension._testTriggerRichApiMessageEvent(${JSON.stringify({ entries: [entry] })})`;
}
