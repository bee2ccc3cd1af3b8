/** Workbook files of invented offices, written down cell by cell as an office keeps them. */
import { columnLetters } from "#shared/ledgers/address.ts";
import { parseIsoDate, serialOfDay } from "#shared/ledgers/calendar.ts";
import { makeWorkbook } from "./workbook-files.ts";

/** One sheet of an office's workbook. */
export interface OfficeSheet {
  readonly name: string;
  /**
   * Rows from the first, cells parted by `|`: numbers are numbers, `'12` is text, `@2020-03-05` a date, `@2020-03` a
   * date shown as year and month, `=A1*2=>8` a formula with its result, ⏎ a line break.
   */
  readonly rows: readonly string[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Range of the filter. */
  readonly filter?: string;
}

/** Formats of the made workbook's styles part. */
const STYLES = { day: 2, text: 3, month: 4 } as const;

/** The bytes of an .xlsx file. */
export function officeWorkbook(sheets: readonly OfficeSheet[]): Uint8Array {
  return makeWorkbook(
    sheets.map(({ hidden, ...sheet }) => ({
      name: sheet.name,
      xml: sheetXml(sheet),
      ...(hidden === true ? { state: "hidden" as const } : {}),
    })),
  );
}

function sheetXml({ rows, merges = [], hiddenRows = [], hiddenColumns = [], filter }: OfficeSheet): string {
  const columns = hiddenColumns.map((at) => `<col min="${at}" max="${at}" width="9" hidden="1"/>`).join("");
  const lines = rows.map((row, index) => {
    const at = index + 1;
    const cells = row
      .split("|")
      .map((cell, column) => cellXml(cell.trim(), `${columnLetters(column + 1)}${at}`));
    return `<row r="${at}"${hiddenRows.includes(at) ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
  });
  const merged = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  return [
    columns === "" ? "" : `<cols>${columns}</cols>`,
    `<sheetData>${lines.join("")}</sheetData>`,
    filter === undefined ? "" : `<autoFilter ref="${filter}"/>`,
    merged === "" ? "" : `<mergeCells>${merged}</mergeCells>`,
  ].join("");
}

function cellXml(cell: string, place: string): string {
  if (cell === "") return "";
  const formula = /^=(.+)=>(.*)$/u.exec(cell);
  if (formula) {
    const [, written = "", result = ""] = formula;
    if (result.startsWith("#")) return `<c r="${place}" t="e"><f>${written}</f><v>${result}</v></c>`;
    if (Number.isNaN(Number(result)) || result === "")
      return `<c r="${place}" t="str"><f>${written}</f><v>${result}</v></c>`;
    return `<c r="${place}"><f>${written}</f><v>${result}</v></c>`;
  }
  const date = /^@(\d{4}-\d\d)(-\d\d)?$/u.exec(cell);
  if (date) {
    const day = parseIsoDate(`${date[1]}${date[2] ?? "-01"}`);
    const style = date[2] === undefined ? STYLES.month : STYLES.day;
    return `<c r="${place}" s="${style}"><v>${day === null ? 0 : serialOfDay(day)}</v></c>`;
  }
  if (/^-?\d+(?:\.\d+)?$/u.test(cell)) return `<c r="${place}"><v>${cell}</v></c>`;
  const isText = cell.startsWith("'");
  const text = (isText ? cell.slice(1) : cell)
    .replaceAll("⏎", "\n")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;");
  return `<c r="${place}" t="inlineStr"${isText ? ` s="${STYLES.text}"` : ""}><is><t xml:space="preserve">${text}</t></is></c>`;
}
