/** Which rows a total is of. Its word tells something; where several answers remain, the numbers decide. */
import { keyOf } from "../../ledgers/text.ts";
import { bandsOf } from "./band-levels.ts";
import { textsOf } from "./sheet-check.ts";
import type { CheckedSheet } from "./sheet-check.ts";

/** Always of the whole sheet. */
const OF_ALL: ReadonlySet<string> = new Set(["总计", "总合计", "总数", "汇总", "全县", "全市", "全区"]);
/** Never of more than its heading. */
const OF_PART = "小计";

/** Fields by whose words a total names its rows: 鹅城镇小计, 新建项目合计, 在建小计. */
const NAMED_BY: ReadonlySet<string> = new Set([
  "unit",
  "nature",
  "category",
  "path",
  "stage",
  "kind",
  "project",
]);
/** A single character in common names nothing. */
const SHORTEST_NAME = 2;
const NO_NAME = /^[(]?[一二三四五六七八九十\d]{1,3}[)]?[、.]?$|^本[页表]/u;

type Places = readonly number[];

/** The word of a total (小计, 合计 …), and what stands before it. */
export interface TotalLabel {
  readonly word: string;
  /** What it says it is of; empty where it says nothing. */
  readonly of: string;
}

/** Whether a total says what it is of: 鹅城镇小计 does, 二、小计 and 本页合计 don't. */
export function namesPart({ word, of }: TotalLabel): boolean {
  return of.length >= SHORTEST_NAME && !NO_NAME.test(of) && !OF_ALL.has(word);
}

/**
 * The sets of rows (their places) a total in `row` may be of, the likeliest first: those just above it, those of the
 * headings it stands under, all above it; where nothing stands above it, those below. A total that names its part is
 * of the rows of that name too; one of several such in a row (鹅城镇小计, 康家会镇小计) of nothing else, where the
 * sheet has no headings.
 */
export function scopesOf(
  sheet: CheckedSheet,
  row: number,
  label: TotalLabel,
  isOneOfSeveral: boolean,
): readonly Places[] {
  const scopes = byPlace(sheet, row, label.word);
  if (!namesPart(label)) return scopes;
  const named = rowsNamed(sheet, label.of);
  if (!isOneOfSeveral) return named.length > 0 ? [...scopes, named] : scopes;
  if (named.length > 0) return [named, ...scopes];
  return openBands(sheet, row).length > 0 ? scopes : [];
}

function byPlace(sheet: CheckedSheet, row: number, label: string): readonly Places[] {
  const below = sheet.mapped.rows.findIndex((dataRow) => dataRow > row);
  const above = [...sheet.mapped.rows.keys()].slice(0, below < 0 ? undefined : below);
  const marks = sheet.order.filter((marked) => !sheet.placeOfRow.has(marked));
  const start = marks.findLast((marked) => marked < row) ?? 0;
  const justAbove = above.filter((at) => (sheet.mapped.rows[at] ?? 0) > start);
  if (above.length === 0 || (justAbove.length === 0 && sheet.kinds.get(start) === "band")) {
    return scopesBelow(sheet, row, label);
  }
  if (OF_ALL.has(label)) return [above];
  const headings = openBands(sheet, row).map((rows) => rows.filter((at) => at < above.length));
  const over = partsStandBelow(sheet) ? [rowsBelow(sheet, row)] : [];
  const parts = [...over, justAbove, ...headings].filter((rows) => rows.length > 0);
  if (label === OF_PART) return parts.length > 0 ? parts : [above];
  return sheet.order.at(-1) === row ? [above, ...parts] : [...parts, above];
}

/** Whether the first rows stand right under a 小计: then all of them are written above their rows. */
function partsStandBelow(sheet: CheckedSheet): boolean {
  const [first] = sheet.mapped.rows;
  const above = sheet.order[sheet.order.findIndex((row) => row === first) - 1];
  return (
    above !== undefined &&
    sheet.kinds.get(above) === "subtotal" &&
    textsOf(sheet, above).some(({ text }) => keyOf(text).includes(OF_PART))
  );
}

/** The rows below a row, down to the next heading or total. */
function rowsBelow(sheet: CheckedSheet, row: number): Places {
  const end = sheet.order.find((marked) => marked > row && isMark(sheet, marked)) ?? Number.POSITIVE_INFINITY;
  return [...sheet.mapped.rows.entries()].flatMap(([at, dataRow]) =>
    dataRow > row && dataRow < end ? [at] : [],
  );
}

/** Totals written above their rows: of the whole sheet, or of what follows down to the next mark. */
function scopesBelow(sheet: CheckedSheet, row: number, label: string): readonly Places[] {
  const all = [...sheet.mapped.rows.keys()].filter((at) => (sheet.mapped.rows[at] ?? 0) > row);
  const headings = openBands(sheet, row);
  const scopes = OF_ALL.has(label) ? [all] : [...headings, rowsBelow(sheet, row), all];
  return scopes.filter((rows) => rows.length > 0);
}

/** The rows of the headings that a row stands under, the lowest heading first. */
function openBands(sheet: CheckedSheet, row: number): readonly Places[] {
  const before = bandsOf(sheet).filter((band) => band.row < row);
  return before
    .filter((band, at) => before.slice(at + 1).every(({ level }) => level > band.level))
    .map(({ rows }) => rows)
    .toReversed();
}

/** The rows with a word that the total names, or a word that names the total's. */
function rowsNamed({ mapped }: CheckedSheet, of: string): Places {
  const named = new Set<number>();
  for (const [index, { field }] of mapped.columns.entries()) {
    if (!NAMED_BY.has(field)) continue;
    for (const [at, cell] of (mapped.cells[index] ?? []).entries()) {
      const word = typeof cell === "string" ? keyOf(cell) : "";
      if (word.length >= SHORTEST_NAME && (of.includes(word) || word.includes(of))) named.add(at);
    }
  }
  return [...named].toSorted((a, b) => a - b);
}

function isMark(sheet: CheckedSheet, row: number): boolean {
  const kind = sheet.kinds.get(row);
  return kind === "band" || kind === "subtotal";
}
