/**
 * Counties in which no row overrules another: every project its own name and code, one progress row a
 * project and month, one target row a unit. There the order of rows can't matter.
 */
import type * as fc from "fast-check";
import { counties } from "./counties.ts";
import type { PlainCounty, PlainRecord, PlainSheet } from "./model.ts";

export const tidyCounties: fc.Arbitrary<PlainCounty> = counties.map(tidied);

/** The same sheet with each of its rows changed. */
export function withRows(
  sheet: PlainSheet,
  change: (row: PlainRecord, at: number) => PlainRecord,
): PlainSheet {
  return { ...sheet, rows: sheet.rows.map(change) };
}

function tidied(county: PlainCounty): PlainCounty {
  let projects = 0;
  const named = county.sheets.map((sheet) => {
    if (sheet.role !== "projects") return sheet;
    return withRows(sheet, (row) => {
      projects += 1;
      return { ...row, name: `项目${projects}`, ...(row["code"] ? { code: `K${projects}` } : {}) };
    });
  });
  let references = 0;
  const refer = (row: PlainRecord): PlainRecord => {
    references += 1;
    return row["project"] ? { ...row, project: `项目${(references % Math.max(1, projects)) + 1}` } : row;
  };
  const seen = new Set<string>();
  return {
    ...county,
    sheets: named.map((sheet) => {
      if (sheet.role === "milestones") return withRows(sheet, refer);
      if (sheet.role === "targets") return distinct(sheet, seen, ({ unit }) => `unit ${String(unit)}`);
      if (sheet.role !== "progress") return sheet;
      if (sheet.register) {
        return distinct(sheet, seen, ({ month }, place) => `${sheet.name} ${place} ${String(month)}`);
      }
      const referring = withRows(sheet, (row, at) => {
        const twelve = Math.floor(at / 12) + 1;
        return row["project"] ? { ...row, project: `项目${twelve}` } : row;
      });
      return distinct(referring, seen, ({ project, month }) => `${String(project)} ${String(month)}`);
    }),
  };
}

/** The first row of each key that no sheet before has had. */
function distinct(
  sheet: PlainSheet,
  seen: Set<string>,
  keyOf: (row: PlainRecord, place: number) => string,
): PlainSheet {
  const kept = sheet.rows.flatMap((row, at) => {
    const key = keyOf(row, sheet.places[at] ?? 0);
    if (seen.has(key)) return [];
    seen.add(key);
    return [at];
  });
  return {
    ...sheet,
    places: kept.map((at) => sheet.places[at] ?? 0),
    rows: kept.map((at) => sheet.rows[at] ?? {}),
  };
}
