/** Which item a cell of a rule sheet names, as officials spell it. */
import { distance } from "fastest-levenshtein";
import { keyOf } from "../ledgers/text.ts";
import type { RuleItem } from "./item.ts";
import { RULE_ITEMS } from "./items.ts";

/** An item, or the likely ones where none is certain. `near`: the name has a typing slip. `unit`: one named in the item's cell (单位别名：县工信局). */
export type FoundItem =
  | { readonly item: RuleItem; readonly near: boolean; readonly unit?: string }
  | { readonly item: undefined; readonly likely: readonly string[] };

/** Shortest name a slip is looked for in: of two characters, one wrong leaves nothing to go by. */
const SHORTEST_NEAR = 3;
/** Longer cells are prose. */
const LONGEST = 60;
const ORDINAL = /^(?:\(?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.)])+/u;
const OF_UNIT = /^(单位别名|别名|单位简称|单位组别|组别)[(:](.+?)\)?$/u;

const BY_SPELLING: ReadonlyMap<string, RuleItem> = new Map(
  RULE_ITEMS.flatMap((item) => [item.title, ...item.also].map((name) => [itemKey(name), item] as const)),
);

/** The item a cell names; what stands in brackets beside it (满分(分)) may be left out. */
export function findItem(text: string): FoundItem {
  if (text.length > LONGEST) return { item: undefined, likely: [] };
  const ofUnit = OF_UNIT.exec(keyOf(text));
  const item =
    BY_SPELLING.get(itemKey(text)) ??
    BY_SPELLING.get(itemKey(keyOf(text).replace(/\([^()]*\)/gu, ""))) ??
    BY_SPELLING.get(itemKey(ofUnit?.[1] ?? ""));
  if (item) return { item, near: false, ...(ofUnit?.[2] === undefined ? {} : { unit: ofUnit[2] }) };
  return nearest(itemKey(text));
}

function nearest(key: string): FoundItem {
  const near = new Set<RuleItem>();
  if (key.length >= SHORTEST_NEAR) {
    for (const [spelling, item] of BY_SPELLING) {
      if (spelling.length >= SHORTEST_NEAR && distance(spelling, key) === 1) near.add(item);
    }
  }
  const [only, ...others] = near;
  if (only !== undefined && others.length === 0) return { item: only, near: true };
  return { item: undefined, likely: [...near].map(({ title }) => title) };
}

/** A name as it is compared: no white space, brackets, ordinals or colons, 帐 as 账. */
function itemKey(text: string): string {
  return keyOf(text)
    .toUpperCase()
    .replace(ORDINAL, "")
    .replaceAll("帐", "账")
    .replace(/[()[\]【】“”"《》:;,.、·的-]/gu, "");
}
