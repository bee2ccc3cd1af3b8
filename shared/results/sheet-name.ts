/** Names of sheets, as Excel allows them. */

/** Excel's limit, in characters. */
const MAX_SHEET_NAME = 31;

/** The name of a result sheet: what it shows and its month (排名 2020-12). */
export function sheetName(title: string, period: string): string {
  return `${title.slice(0, MAX_SHEET_NAME - period.length - 1)} ${period}`;
}
