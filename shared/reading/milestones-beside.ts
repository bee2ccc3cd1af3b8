/**
 * Milestones that stand beside one another: a project a row, and the same columns again for each milestone (第一季度:
 * 节点任务 | 完成时限, 第二季度: 节点任务 | 完成时限, …). Each of them is a row of the ledger.
 */
import type { HeaderColumn } from "./claim.ts";
import type { Table } from "./recognise-table.ts";

/** Numbers that tell repeated labels apart (节点任务1, 节点二). */
const NUMBER = /[第(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)]?/gu;

/** A table of milestones as one for each milestone of its rows; any other as it is. */
export function milestonesApart(table: Table): readonly Table[] {
  if (!table.roles.includes("milestones")) return [table];
  const groups = repeatedGroups(table.columns);
  if (groups.length < 2) return [table];
  const repeated = new Set(groups.flat());
  return groups.map((group, at) => {
    const own = new Set(group.map(({ column }) => column));
    const isFilled = (row: number): boolean => [...own].some((column) => table.view.text(row, column) !== "");
    const isKept = (column: HeaderColumn): boolean => !repeated.has(column) || own.has(column.column);
    return {
      ...table,
      columns: table.columns.filter(isKept),
      // A project without this milestone has no row of it; what is no data at all is told once.
      rows: table.rows.filter(({ row, kind }) => (kind === "data" ? isFilled(row) : at === 0)),
    };
  });
}

/** The groups of columns whose labels repeat side by side, each with a task and its limit; none where there are none. */
function repeatedGroups(columns: readonly HeaderColumn[]): readonly (readonly HeaderColumn[])[] {
  const labels = columns.map(({ header }) => header.leaf.words.replace(NUMBER, ""));
  for (const [start] of columns.entries()) {
    for (let width = 2; start + 2 * width <= columns.length; width++) {
      const isAgain = (from: number): boolean =>
        from + width <= columns.length &&
        labels.slice(from, from + width).every((label, at) => label !== "" && label === labels[start + at]);
      let end = start + width;
      while (isAgain(end)) end += width;
      const group = columns.slice(start, start + width);
      if (end === start + width || !hasField(group, "task") || !hasField(group, "due")) continue;
      return Array.from({ length: (end - start) / width }, (_, at) =>
        columns.slice(start + at * width, start + (at + 1) * width),
      );
    }
  }
  return [];
}

function hasField(columns: readonly HeaderColumn[], field: "task" | "due"): boolean {
  return columns.some(({ candidates }) =>
    candidates.some((one) => one.role === "milestones" && one.field === field),
  );
}
