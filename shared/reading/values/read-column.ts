/** One mapped column read as its field's kind, and the columns of one field put together. */
import type { FieldDeclaration, FieldKind } from "../../ledgers/fields.ts";
import { tidy } from "../../ledgers/text.ts";
import { FILLED, EMPTY } from "./column-context.ts";
import type { AmountsRead, ColumnContext, ReadColumn, Report } from "./column-context.ts";
import { readDates, readMonths } from "./read-dates.ts";
import { readNumbers } from "./read-numbers.ts";
import { furthestStages } from "./stage-ticks.ts";
import { readFlags, readKinds, readStages, readTexts, readUnits } from "./read-texts.ts";

const READERS: Readonly<
  Record<FieldKind, (context: ColumnContext, amounts: AmountsRead[]) => ReadColumn<unknown>>
> = {
  text: readTexts,
  unit: readUnits,
  units: readUnits,
  stage: readStages,
  kind: readKinds,
  flag: readFlags,
  date: readDates,
  month: readMonths,
  money: readMoney,
  count: (context) => readNumbers(context, "count"),
  points: (context) => readNumbers(context, "points"),
};

/** Reads a column of money, and keeps it to be compared with the table's others. */
function readMoney(context: ColumnContext, amounts: AmountsRead[]): ReadColumn<number> {
  let namingUnit: number | undefined;
  const report: Report = (at, check, detail, fix) => {
    if (check === "money-unit-in-cell") namingUnit ??= at;
    context.report(at, check, detail, fix);
  };
  const read = readNumbers({ ...context, report }, "money");
  amounts.push({ context, yuan: read.values, namingUnit });
  return read;
}

/**
 * Reads the columns of one field, the first before the others: a later one counts only where all before it
 * are empty (start and finish in one cell only where the separate cell is). Columns of money are added to
 * `amounts`: whether a unit is doubtful shows when all of the table stand beside each other.
 */
export function readField(
  contexts: readonly ColumnContext[],
  declaration: FieldDeclaration,
  amounts: AmountsRead[],
): ReadColumn<unknown> | undefined {
  if (declaration.kind === "stage" && contexts.length > 1) return furthestStages(contexts.map(readStages));
  let settled: ReadColumn<unknown> | undefined;
  for (const context of contexts) {
    const before = settled;
    const open = before
      ? { ...context, cells: context.cells.map((cell, at) => (before.states[at] === EMPTY ? cell : null)) }
      : context;
    const read = READERS[declaration.kind](open, amounts);
    settled = before ? filledUp(before, read) : read;
  }
  return settled;
}

/** Tells the cells of a required field that are empty. Rows without a key are told where they are left out. */
export function tellEmpty(context: ColumnContext, { required }: FieldDeclaration, states: Uint8Array): void {
  if (required !== "cell") return;
  const { role, field, cells, report } = context;
  for (const [at, state] of states.entries()) {
    if (state !== EMPTY) continue;
    const cell = cells[at];
    const text = typeof cell === "string" ? tidy(cell) : "";
    if (text === "") report(at, "cell-empty", { role, field });
    else report(at, "placeholder", { role, field, text });
  }
}

function filledUp(before: ReadColumn<unknown>, after: ReadColumn<unknown>): ReadColumn<unknown> {
  const states = before.states.slice();
  const values = before.values.map((value, at) => {
    if (states[at] !== EMPTY) return value;
    states[at] = after.states[at] ?? EMPTY;
    return states[at] === FILLED ? after.values[at] : null;
  });
  return { values, states };
}
