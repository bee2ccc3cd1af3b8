/** Cells of one look gathered into few rectangles, so that a style takes a handful of calls. */
import { areaAddress } from "#shared/ledgers/address.ts";
import type { Area } from "#shared/ledgers/address.ts";
import type { PlanCell, PlanRow } from "#shared/results/plan.ts";

/** Longest list of addresses handed to Excel at once, in characters; it takes 8,192. */
const MAX_ADDRESSES = 2_000;

/** For each key that `keyOf` gives a cell, the rectangles it covers; cells without a key are in none. */
export function regionsBy<Key>(
  rows: readonly PlanRow[],
  keyOf: (cell: PlanCell) => Key | undefined,
): Map<Key, Area[]> {
  const regions = new Map<Key, Area[]>();
  // Runs of the row above that may still grow downwards, by their first and last column and key.
  let open = new Map<string, Area & { bottom: number }>();
  const keys = new Map<Key, number>();
  rows.forEach(({ cells }, index) => {
    const next: typeof open = new Map();
    for (const { key, left, right } of runs(cells, keyOf)) {
      const id = `${numberOf(keys, key)}:${left}:${right}`;
      const above = open.get(id);
      if (above !== undefined) {
        above.bottom = index + 1;
        next.set(id, above);
        continue;
      }
      const area = { top: index + 1, left, bottom: index + 1, right };
      next.set(id, area);
      const known = regions.get(key);
      if (known === undefined) regions.set(key, [area]);
      else known.push(area);
    }
    open = next;
  });
  return regions;
}

function numberOf<Key>(keys: Map<Key, number>, key: Key): number {
  const known = keys.get(key) ?? keys.size;
  keys.set(key, known);
  return known;
}

interface Run<Key> {
  readonly key: Key;
  readonly left: number;
  right: number;
}

function runs<Key>(cells: PlanRow["cells"], keyOf: (cell: PlanCell) => Key | undefined): Run<Key>[] {
  const found: Run<Key>[] = [];
  cells.forEach((cell, index) => {
    const key = cell === null ? undefined : keyOf(cell);
    if (key === undefined) return;
    const last = found.at(-1);
    if (last !== undefined && last.key === key && last.right === index) last.right = index + 1;
    else found.push({ key, left: index + 1, right: index + 1 });
  });
  return found;
}

/** The areas as address lists (`A1:B2,D4`) short enough for Excel. */
export function addressLists(areas: readonly Area[]): string[] {
  return listed(areas.map(areaAddress));
}

/** Addresses as lists short enough for Excel. */
export function listed(addresses: readonly string[]): string[] {
  const lists: string[] = [];
  let list = "";
  for (const address of addresses) {
    if (list !== "" && list.length + address.length >= MAX_ADDRESSES) {
      lists.push(list);
      list = "";
    }
    list = list === "" ? address : `${list},${address}`;
  }
  if (list !== "") lists.push(list);
  return lists;
}
