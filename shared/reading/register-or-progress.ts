/**
 * A monthly progress sheet that repeats 总投资 and 年度计划 beside its amounts looks like a small register. Where
 * a real register stands in the same workbooks, it is the progress ledger it is named as.
 */
import type { Table } from "./recognise-table.ts";

/** What only a register says of a project. */
const OF_A_REGISTER = [
  "code",
  "nature",
  "stage",
  "path",
  "leader",
  "team",
  "scheme",
  "signedOn",
  "contractOn",
  "plannedStart",
  "actualStart",
  "plannedFinish",
  "actualFinish",
];
/** A register has at least so many of them, a progress sheet hardly one. */
const LEAST_OF_REGISTER = 3;
const MOST_OF_PROGRESS = 1;
/** Of ten of its projects so many stand in a register. */
const MOSTLY_KNOWN = 8;
const NAMED_PROGRESS = /进度|对账|月报|投资完成|完成情况|^\d{1,2}月|(?:分月|月度|按月).{0,6}计划/u;
const MONTHLY_AMOUNTS: ReadonlySet<string> = new Set(["planned", "done"]);
/** Columns of so many months are a progress ledger, whatever its name. */
const MONTHS_OF_PROGRESS = 3;

/** The tables of role projects that are progress ledgers beside others that are the register of their projects. */
export function progressOnly(
  tables: readonly Table[],
  sheetOf: (table: Table) => string,
): ReadonlySet<Table> {
  const projects = tables.filter((table) => table.roles.includes("projects"));
  const registers = projects.filter((table) => tellingColumns(table) >= LEAST_OF_REGISTER);
  const known = new Set(registers.flatMap((table) => table.keys));
  return new Set(
    projects.filter(
      (table) =>
        table.roles.includes("progress") &&
        !table.isSaid &&
        tellingColumns(table) <= MOST_OF_PROGRESS &&
        (NAMED_PROGRESS.test([sheetOf(table), ...table.titles.texts].join("/")) ||
          monthsOf(table) >= MONTHS_OF_PROGRESS) &&
        table.keys.filter((key) => known.has(key)).length * 10 >= table.keys.length * MOSTLY_KNOWN,
    ),
  );
}

/** How many months its columns of plans and completions name. */
function monthsOf(table: Table): number {
  const months = table.columns.flatMap(({ header: { leaf, groups }, candidates }) => {
    const named = leaf.months ?? groups.find((part) => part.months)?.months;
    const isOfAMonth = candidates.some(
      ({ role, field }) => role === "progress" && MONTHLY_AMOUNTS.has(field),
    );
    return isOfAMonth && named?.kind === "month" && named.month !== undefined ? [named.month] : [];
  });
  return new Set(months).size;
}

/** How many fields of a register alone the table has columns for. */
function tellingColumns(table: Table): number {
  return OF_A_REGISTER.filter((field) =>
    table.columns.some(({ candidates }) =>
      candidates.some((one) => one.role === "projects" && one.field === field),
    ),
  ).length;
}
