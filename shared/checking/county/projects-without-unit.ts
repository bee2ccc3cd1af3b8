/** Projects that stand in the register and can't be used, because their unit is missing. */
import type { CellSource, Ledgers } from "../../ledgers/table.ts";
import { keyOf } from "../../ledgers/text.ts";
import { cellOf } from "../../scoring/rows.ts";

/**
 * The cells to mend first of projects that stand in the register and were left out for want of a unit, by name and
 * code: what refers to one of them names no unknown project.
 */
export function projectsWithoutUnit(tables: Pick<Ledgers, "projects">): ReadonlyMap<string, CellSource> {
  const found = new Map<string, CellSource>();
  for (const table of tables.projects) {
    const { name = [], code = [], unit = [] } = table.values;
    for (const at of table.rows.keys()) {
      if ((name[at] ?? null) === null || (unit[at] ?? null) !== null) continue;
      for (const reference of [name[at] ?? null, code[at] ?? null]) {
        if (reference === null || found.has(keyOf(reference))) continue;
        found.set(keyOf(reference), cellOf({ table, at }, "unit"));
      }
    }
  }
  return found;
}
