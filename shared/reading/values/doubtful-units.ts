/**
 * Amounts whose unit is doubtful: far off their column and not borne out by their row, or against their row
 * and nearer to their column once mended.
 */
import { YUAN_IN } from "../../ledgers/rules.ts";
import type { AmountsRead } from "./column-context.ts";
import { FAR, SLIP, middleOf, positiveAmounts, unitSlips } from "./money-neighbours.ts";

/** What the other amounts of a project are parts of. */
const WHOLE = "totalInvestment";
/** No project of a county costs as much (元). */
const BEYOND_ANY_COUNTY = 100_000_000_000;
/** Few counties have a project that costs as much (元). */
const SELDOM_IN_COUNTIES = 10_000_000_000;
/** No project that is listed beside ones a thousand times as large costs less (元): 1.2 万元 is 1.2 亿元. */
const LEAST_OF_A_PROJECT = 100_000;
/** A part that many times its whole is no matter of planning: one of the two is in another unit. */
const AGAINST = 100;

/** By column: the doubtful amounts by their places, with what they would be in the right unit. */
type Doubts = ReadonlyMap<AmountsRead, Map<number, number>>;
/** By column: the amount in its middle, null where it has too few. */
type Middles = ReadonlyMap<AmountsRead, number | null>;

/**
 * Tells the amounts of a table whose unit is doubtful; and where nothing states a column's unit and its
 * amounts disagree with it, with each other or with the columns beside it, that the default was taken.
 */
export function tellMoneyUnits(columns: readonly AmountsRead[]): void {
  const doubts = new Map<AmountsRead, Map<number, number>>();
  const middles = new Map<AmountsRead, number | null>();
  for (const column of columns) {
    const amounts = positiveAmounts(column.yuan);
    doubts.set(column, columnDoubts(columns, column, amounts));
    middles.set(column, middleOf(amounts));
  }
  addRowDoubts(columns, doubts, middles);
  for (const [read, doubted] of doubts) {
    const { role, field, column, moneyUnit, moneyUnitStated, report } = read.context;
    for (const [at, mended] of doubted) {
      report(at, "money-unit-doubtful", {
        role,
        field,
        text: String(read.context.cells[at] ?? ""),
        columnUnit: moneyUnit,
        value: (read.yuan[at] ?? 0) / YUAN_IN[moneyUnit],
        otherwise: mended / YUAN_IN[moneyUnit],
      });
    }
    if (moneyUnitStated) continue;
    const disagreeing = read.namingUnit ?? doubted.keys().next().value ?? misfit(columns, read);
    if (disagreeing === undefined) continue;
    report(disagreeing, "money-unit-assumed", { role, field, column: column.column, unit: moneyUnit });
  }
}

function columnDoubts(
  columns: readonly AmountsRead[],
  column: AmountsRead,
  amounts: Float64Array,
): Map<number, number> {
  const { context, yuan } = column;
  const slips = [...unitSlips(context.field, yuan, amounts)];
  return new Map(
    slips.filter(([at, mended]) => !isBorneOut(columns, context.field, at, yuan[at] ?? 0, mended)),
  );
}

/**
 * The first amount that can't be in the unit taken for the whole column: no county has its like, or in most
 * rows a part is a hundred times its whole.
 */
function misfit(columns: readonly AmountsRead[], column: AmountsRead): number | undefined {
  const beyond = column.yuan.findIndex((amount) => amount !== null && amount >= BEYOND_ANY_COUNTY);
  if (beyond >= 0) return beyond;
  const others = columns.filter((other) => isWhole(other) !== isWhole(column));
  for (const other of others) {
    const [whole, part] = isWhole(column) ? [column, other] : [other, column];
    const both = [...whole.yuan.keys()].filter((at) => (whole.yuan[at] ?? 0) > 0 && (part.yuan[at] ?? 0) > 0);
    const against = both.filter((at) => (part.yuan[at] ?? 0) >= (whole.yuan[at] ?? 0) * AGAINST);
    if (against.length > 1 && against.length * 2 > both.length) return against[0];
  }
  return undefined;
}

/**
 * Whether the row's other amounts go with one that is far off its column: projects of 50 万元 and of 50 亿元
 * do stand in one register. A whole no smaller than its parts, or with parts of its size, is right as it is;
 * so is a part that its whole holds, or would not hold were it mended.
 */
function isBorneOut(
  columns: readonly AmountsRead[],
  field: string,
  at: number,
  value: number,
  mended: number,
): boolean {
  if (value >= BEYOND_ANY_COUNTY) return false;
  const whole = columns.flatMap((column) => (isWhole(column) ? (column.yuan[at] ?? []) : []));
  const isSmall = mended > value;
  if (field === WHOLE && value < LEAST_OF_A_PROJECT) return false;
  if (field !== WHOLE) return whole.some((amount) => (isSmall ? mended > amount : value <= amount));
  const parts = columns.flatMap((column) => (isWhole(column) ? [] : (column.yuan[at] ?? [])));
  const filled = parts.filter((amount) => amount > 0);
  return isSmall
    ? filled.length > 0 && filled.every((amount) => amount <= value)
    : filled.some((amount) => amount * FAR > value);
}

/** Adds the amounts that stand against their row: the whole or its parts, whichever comes nearer to its column mended. */
function addRowDoubts(columns: readonly AmountsRead[], doubts: Doubts, middles: Middles): void {
  const whole = columns.find(isWhole);
  if (!whole) return;
  for (const [at, total] of whole.yuan.entries()) {
    if (total === null || total <= 0 || columns.some((column) => doubts.get(column)?.has(at))) continue;
    if (isOutOfProportion(columns, whole, at, middles.get(whole) ?? null)) {
      doubts.get(whole)?.set(at, total / SLIP);
      continue;
    }
    const over = columns.filter((column) => isAgainst(column.yuan[at] ?? 0, total));
    if (over.length === 0) continue;
    const byWhole = nearerBy([whole], at, SLIP, middles);
    const byParts = nearerBy(over, at, 1 / SLIP, middles);
    if (Math.max(byWhole, byParts) <= 0) continue;
    if (byWhole >= byParts) doubts.get(whole)?.set(at, total * SLIP);
    else for (const column of over) doubts.get(column)?.set(at, (column.yuan[at] ?? 0) / SLIP);
  }
}

/**
 * Whether a whole of 100 亿元 and more, far above its column, has nothing but parts that go with a
 * ten-thousandth of it: 5000000 万元 with a plan of 300 万元 is 500 万元, typed in 元.
 */
function isOutOfProportion(
  columns: readonly AmountsRead[],
  whole: AmountsRead,
  at: number,
  middle: number | null,
): boolean {
  const total = whole.yuan[at] ?? 0;
  if (middle === null || total < SELDOM_IN_COUNTIES || total < middle * AGAINST) return false;
  const parts = columns.flatMap((column) => (isWhole(column) ? [] : (column.yuan[at] ?? [])));
  const filled = parts.filter((amount) => amount > 0);
  return filled.length > 0 && filled.every((amount) => amount * SLIP <= total);
}

/** Whether a part is that many times its whole, and a slip of the unit explains it. */
function isAgainst(part: number, total: number): boolean {
  return part >= total * AGAINST && part <= total * SLIP;
}

/** How many powers of ten nearer to the middles of their columns a row's amounts come by a factor; 0 where a middle is unknown. */
function nearerBy(columns: readonly AmountsRead[], at: number, factor: number, middles: Middles): number {
  let nearer = 0;
  for (const column of columns) {
    const middle = middles.get(column) ?? null;
    const amount = column.yuan[at] ?? 0;
    if (middle === null || amount <= 0) return 0;
    nearer += Math.abs(Math.log10(amount / middle)) - Math.abs(Math.log10((amount * factor) / middle));
  }
  return nearer;
}

function isWhole({ context }: AmountsRead): boolean {
  return context.field === WHOLE;
}
