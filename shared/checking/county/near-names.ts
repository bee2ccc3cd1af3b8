/**
 * Names that are nearly the same: equal without the words every project name has (建设, 新建, 项目, 工程), or one
 * typing slip apart. What tells two real projects apart must agree: digits, numerals and directions, and the
 * place they stand in.
 */

const COMMON_WORDS = /建设|新建|项目|工程/gu;
/** Shorter names are one slip away from too many others. */
const SHORTEST_FOR_SLIPS = 6;
/** Words by which officials tell parts of one scheme apart: no slip of the pen. */
const TELLING = /[\dA-Za-z一二三四五六七八九十百千甲乙丙丁东西南北中上下前后左右大小新旧内外老]/u;
/** How a place name ends; the place is what stands before the first word about the work. */
const PLACE_ENDS = "村庄沟乡镇县市区峪湾崖坪坡岭山河源寨口塔店堡屯营梁洼街道路桥会头底神";
/** Where in a name its place stands: up to the last such character among the first few. */
const PLACE_WITHIN = 6;
const SHORTEST_PLACE = 2;

/** Pairs of places in `names` (each a key: no white space, NFKC) that are nearly the same but not the same, ascending. */
export function nearlySamePairs(names: readonly string[]): readonly (readonly [number, number])[] {
  const stripped = names.map((name) => name.replace(COMMON_WORDS, ""));
  const pairs = new Map<string, readonly [number, number]>();
  const buckets = new Map<string, number[]>();
  for (const [at, name] of stripped.entries()) {
    for (const key of keysOf(name)) {
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [at]);
        continue;
      }
      for (const earlier of bucket) {
        if (earlier === at || names[earlier] === names[at]) continue;
        if (isNear(stripped[earlier] ?? "", name))
          pairs.set(`${String(earlier)} ${String(at)}`, [earlier, at]);
      }
      bucket.push(at);
    }
  }
  return [...pairs.values()].toSorted((a, b) => a[1] - b[1] || a[0] - b[0]);
}

/** The name and the name without each of its characters: names one slip apart share one of these. */
function keysOf(name: string): ReadonlySet<string> {
  const keys = new Set([name]);
  if (name.length < SHORTEST_FOR_SLIPS) return keys;
  for (let at = 0; at < name.length; at += 1) keys.add(name.slice(0, at) + name.slice(at + 1));
  return keys;
}

function isNear(first: string, second: string): boolean {
  if (first === second) return first !== "";
  if (Math.min(first.length, second.length) < SHORTEST_FOR_SLIPS) return false;
  let start = 0;
  while (start < first.length && first[start] === second[start]) start += 1;
  let end = 0;
  const longest = Math.min(first.length, second.length) - start;
  while (end < longest && first.at(-1 - end) === second.at(-1 - end)) end += 1;
  const one = first.slice(start, first.length - end);
  const other = second.slice(start, second.length - end);
  const isSlip =
    (one.length <= 1 && other.length <= 1) ||
    (one.length === 2 && other.length === 2 && one[0] === other[1] && one[1] === other[0]);
  if (!isSlip || TELLING.test(one) || TELLING.test(other)) return false;
  return start >= Math.max(placeLength(first), placeLength(second));
}

function placeLength(name: string): number {
  let length = SHORTEST_PLACE;
  for (let at = 0; at < Math.min(PLACE_WITHIN, name.length); at += 1) {
    if (PLACE_ENDS.includes(name.charAt(at))) length = Math.max(length, at + 1);
  }
  return length;
}
