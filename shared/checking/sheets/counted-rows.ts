/** How many things a set of rows is: rows, rows that name something, or, beside a register, projects. */
import { fieldDeclaration } from "../../ledgers/fields.ts";
import { isEmptyText, keyOf } from "../../ledgers/text.ts";
import type { CheckedSheet } from "./sheet-check.ts";

/** Key columns by which rows are counted; 项目 of a milestone may be counted once for all its rows. */
const NAMES: ReadonlySet<string> = new Set(["name", "project", "task", "title", "unit"]);

/**
 * Whether `stated` may be the number of the rows (their places): as rows, as rows whose name is filled (a project
 * may go on over a second row), or as different projects where a project has several rows.
 */
export function isCountOf({ mapped }: CheckedSheet, places: readonly number[], stated: number): boolean {
  if (stated === places.length) return true;
  return mapped.columns.some(({ role, field }, index) => {
    if (!NAMES.has(field) || fieldDeclaration(role, field)?.required !== "key") return false;
    const cells = mapped.cells[index] ?? [];
    const names = places.flatMap((at) => {
      const cell = cells[at] ?? null;
      return cell === null || (typeof cell === "string" && isEmptyText(cell)) ? [] : [keyOf(String(cell))];
    });
    if (field === "project") return stated === new Set(names).size;
    return field !== "unit" && stated === names.length;
  });
}
