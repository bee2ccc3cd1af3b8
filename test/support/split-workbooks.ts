/** One workbook split into several, as offices keep them: a file for each sheet, or a file for each unit. */
import { read, utils, write } from "@e965/xlsx";
import type { CellObject, WorkSheet } from "@e965/xlsx";
import type { Inspection } from "#shared/inspection.ts";
import { ROLES } from "#shared/ledgers/roles.ts";
import type { RowSource } from "#shared/ledgers/table.ts";

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file for each sheet, called by it. */
export function splitBySheet(bytes: Uint8Array): readonly NamedFile[] {
  const book = opened(bytes);
  return book.SheetNames.map((name) => file(`${name}.xlsx`, [[name, sheetOf(book.Sheets, name)]]));
}

/**
 * A file for each unit, called by it, in the order of the units: every ledger's sheet with its title and header and
 * the unit's own rows. Of `inspection`, which is the workbook's, come the rows and whose they are.
 */
export function splitByUnit(bytes: Uint8Array, inspection: Inspection): readonly NamedFile[] {
  const book = opened(bytes);
  const unitOfRow = unitsOfRows(inspection);
  const units = [...new Set(inspection.county.units.map(({ name }) => name))];
  return units.map((unit) =>
    file(
      `${unit}.xlsx`,
      inspection.recognition.layouts.map(({ sheet, headerRows }) => {
        const head = Array.from({ length: headerRows.at(-1) ?? 0 }, (_, at) => at + 1);
        const rows = [...(unitOfRow.get(sheet) ?? [])].flatMap(([row, of]) => (of === unit ? [row] : []));
        return [
          sheet,
          withRows(
            sheetOf(book.Sheets, sheet),
            head,
            rows.toSorted((a, b) => a - b),
          ),
        ];
      }),
    ),
  );
}

/** The unit each data row counts for, by sheet and row; a row without one of its own goes with its project. */
function unitsOfRows({ ledgers, county }: Inspection): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const units = new Map<string, Map<number, string>>();
  const put = ({ sheet, row }: RowSource, unit: string): void => {
    const rows = units.get(sheet) ?? new Map<number, string>();
    units.set(sheet, rows);
    if (!rows.has(row)) rows.set(row, unit);
  };
  for (const role of ROLES) {
    for (const { sheet, rows, values } of ledgers[role]) {
      const { unit, project } = values as Readonly<Record<string, readonly (string | null)[] | undefined>>;
      for (const [at, row] of rows.entries()) {
        const named = project?.[at] ?? null;
        const own = unit?.[at] ?? (named === null ? undefined : county.findProject(named)?.unit);
        if (own !== undefined) put({ sheet, row }, own);
      }
    }
  }
  return units;
}

/** The sheet with some of its rows, one below the other, as values; what is merged in the head stays so. */
function withRows(sheet: WorkSheet, head: readonly number[], rows: readonly number[]): WorkSheet {
  const { e: last } = utils.decode_range(sheet["!ref"] ?? "A1");
  const merges = sheet["!merges"] ?? [];
  // A cell merged down several rows is each row's own where the rows part.
  const holding = new Map<string, string>();
  for (const { s, e } of merges.filter(({ s: start }) => start.r >= head.length)) {
    for (let row = s.r; row <= e.r; row += 1) {
      holding.set(utils.encode_cell({ r: row, c: s.c }), utils.encode_cell(s));
    }
  }
  const kept: WorkSheet = {};
  for (const [to, from] of [...head, ...rows].entries()) {
    for (let column = 0; column <= last.c; column += 1) {
      const address = utils.encode_cell({ r: from - 1, c: column });
      const cell = sheet[holding.get(address) ?? address] as CellObject | undefined;
      if (cell === undefined) continue;
      const { f: _, ...value } = cell;
      kept[utils.encode_cell({ r: to, c: column })] = value;
    }
  }
  kept["!ref"] = utils.encode_range({ r: 0, c: 0 }, { r: head.length + rows.length - 1, c: last.c });
  kept["!merges"] = merges.filter(({ e }) => e.r < head.length);
  return kept;
}

function opened(bytes: Uint8Array) {
  return read(bytes, { type: "array", cellNF: true });
}

function sheetOf(sheets: Readonly<Record<string, WorkSheet>>, name: string): WorkSheet {
  const sheet = sheets[name];
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

function file(name: string, sheets: readonly (readonly [string, WorkSheet])[]): NamedFile {
  const book = utils.book_new();
  for (const [sheetName, sheet] of sheets) utils.book_append_sheet(book, sheet, sheetName);
  return { name, bytes: new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer) };
}
