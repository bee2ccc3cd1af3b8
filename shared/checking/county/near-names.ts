/**
 * Projects whose names are nearly the same: equal without the words every project name has (建设, 新建, 项目, 工程),
 * or one typing slip apart, with them or without. What tells two real projects apart must agree: digits, numerals, directions, phases,
 * and the place they stand in. Where name alone says too little, the unit and the money of both speak.
 */

import { keyOfText, slipKeys } from "./slip-keys.ts";

/** What is compared of a project. */
export interface NamedProject {
  /** A key: NFKC, no white space. */
  readonly name: string;
  /** Unit and money as one word, alike for two projects only where both are known and the same; null where not known. */
  readonly evidence: string | null;
}

const COMMON_WORDS = /建设|新建|项目|工程|[()《》〈〉“”"'「」、·.,:]/gu;
/** A digit beside a sign that is left out would run into its neighbour. */
const BETWEEN_DIGITS = /(?<=\d)[、·.,:](?=\d)/gu;
const DIGIT_LAST = /\d$/u;
const DIGIT_FIRST = /^\d/u;
/** Shorter names are one slip away from too many others, unless unit and money agree. */
const SHORTEST_FOR_SLIPS = 6;
const SHORTEST_WITH_EVIDENCE = 3;
/** Words by which officials tell parts of one scheme apart: no slip of the pen. */
const TELLING =
  /[\dA-Za-z零一二三四五六七八九十百千万首末甲乙丙丁戊东西南北中上下前后左右大小新旧老内外高低初幼正副主次干支春夏秋冬男女公私]/u;
/** What works are about: 供水 and 供热, 养牛 and 养羊 are two works and no slip. */
const KINDS = new Set(
  "水电气热暖光风煤油路桥渠库塘牛羊猪鸡鸭鹅鱼驴马兔蜂麦谷豆薯菜果桃杏梨枣茶花草药菌林树楼房站馆院室所",
);
/** How a place name ends; the place is what stands before the first word about the work. */
const PLACE_ENDS = new Set("村庄沟乡镇县市区旗峪湾崖坪坡岭山河源寨塔堡屯营梁洼街滩");
/** Where in a name its place stands: up to the last such character among the first few. */
const PLACE_WITHIN = 6;
const SHORTEST_PLACE = 2;
/** Words that end like places and are none. */
const NO_PLACES = /乡村|村[级容]|市[场政]|[园小厂校街矿灌]区|河道|水源|荒山|[县乡村]道|沟渠|源头/gu;
/** 张村段 and 李村段 are two places wherever they stand. */
const PLACE_AFTER_SLIP = /^家?(?:[村庄沟镇寨堡屯营](?![庄镇级民容内])|乡(?![村镇])|段)/u;
/** The county's or township's name before a name that may as well do without. */
const LEADING_PLACE = /^.{1,4}?[县市区镇乡](?=.{4})/u;

/** Two projects by their places in the list, `first` before `second`. */
export interface NearPair {
  readonly first: number;
  readonly second: number;
  /** Whether unit and money are the same too. */
  readonly isEvident: boolean;
}

/** Pairs of projects whose names are nearly the same but not the same, by the second, then the first. */
export function nearlySamePairs(projects: readonly NamedProject[]): readonly NearPair[] {
  const bare = projects.map(({ name }) => withoutCommonWords(name));
  const buckets = new Map<number, number[]>();
  const pairs = new Map<number, NearPair>();
  for (const [at, { name, evidence }] of projects.entries()) {
    for (const key of keysOf(name, bare[at] ?? "", evidence)) {
      const bucket = buckets.get(key);
      if (!bucket) {
        buckets.set(key, [at]);
        continue;
      }
      if (bucket.at(-1) === at) continue;
      for (const earlier of bucket) {
        const other = projects[earlier];
        const pair = earlier * projects.length + at;
        if (!other || other.name === name || pairs.has(pair)) continue;
        const isEvident = evidence !== null && evidence === other.evidence;
        const [first = "", second = ""] = [bare[earlier], bare[at]];
        // The slip may be in one of the common words: 建没项目.
        const areLong = Math.min(first.length, second.length) >= SHORTEST_FOR_SLIPS;
        if (isNear(first, second, isEvident) || (areLong && isNear(other.name, name, isEvident))) {
          pairs.set(pair, { first: earlier, second: at, isEvident });
        }
      }
      bucket.push(at);
    }
  }
  return [...pairs.values()].toSorted((a, b) => a.second - b.second || a.first - b.first);
}

/** A name (a key) without the words and signs that tell no project from another. */
export function withoutCommonWords(name: string): string {
  return name.replace(BETWEEN_DIGITS, "-").replace(COMMON_WORDS, "");
}

/** Whether two names are equal or one slip of the pen apart, wherever it is. */
export function isOneSlip(first: string, second: string): boolean {
  return first === second ? first !== "" : slipBetween(first, second) !== null;
}

/**
 * What a name is looked for by, with its common words and without. Short names, and names without their leading place,
 * are looked for only among those of the same evidence.
 */
function keysOf(name: string, bare: string, evidence: string | null): readonly number[] {
  const isLong = bare.length >= SHORTEST_FOR_SLIPS;
  const keys = isLong ? slipKeys(bare) : [keyOfText(bare)];
  if (isLong) keys.push(...slipKeys(name));
  if (evidence === null) return keys;
  const mark = keyOfText(evidence);
  if (!isLong && bare.length >= SHORTEST_WITH_EVIDENCE) {
    for (const key of slipKeys(bare)) keys.push(key ^ mark);
  }
  const placeless = bare.replace(LEADING_PLACE, "");
  keys.push(keyOfText(bare) ^ mark);
  if (placeless !== bare) keys.push(keyOfText(placeless) ^ mark);
  return keys;
}

function isNear(first: string, second: string, isEvident: boolean): boolean {
  if (first === second) return first !== "";
  if (isEvident && (lacksPlaceOf(first, second) || lacksPlaceOf(second, first))) return true;
  const shortest = Math.min(first.length, second.length);
  if (shortest < (isEvident ? SHORTEST_WITH_EVIDENCE : SHORTEST_FOR_SLIPS)) return false;
  const slip = slipBetween(first, second);
  if (!slip) return false;
  const { one, other, at, rest } = slip;
  // 12号楼 and 1-2号楼: what stands between digits is part of the number.
  if (DIGIT_LAST.test(first.slice(0, at)) && DIGIT_FIRST.test(rest)) return false;
  if (TELLING.test(one) || TELLING.test(other) || PLACE_AFTER_SLIP.test(rest)) return false;
  if (!isEvident && KINDS.has(one) && KINDS.has(other)) return false;
  return at >= Math.max(placeLength(first), placeLength(second));
}

/** Whether `longer` is `shorter` behind the name of a county or township. */
function lacksPlaceOf(shorter: string, longer: string): boolean {
  return longer.length > shorter.length && longer.replace(LEADING_PLACE, "") === shorter;
}

/** The one slip two names differ by: a character for another, one too many, one missing, or two neighbours swapped. */
function slipBetween(first: string, second: string) {
  let at = 0;
  while (at < first.length && first[at] === second[at]) at += 1;
  let end = 0;
  const longest = Math.min(first.length, second.length) - at;
  while (end < longest && first.at(-1 - end) === second.at(-1 - end)) end += 1;
  const one = first.slice(at, first.length - end);
  const other = second.slice(at, second.length - end);
  const isSwap = one.length === 2 && other.length === 2 && one[0] === other[1] && one[1] === other[0];
  if ((one.length > 1 || other.length > 1) && !isSwap) return null;
  return { one, other, at, rest: first.slice(first.length - end) };
}

function placeLength(name: string): number {
  let length = SHORTEST_PLACE;
  const places = name.replace(NO_PLACES, "  ");
  for (let at = 0; at < Math.min(PLACE_WITHIN, name.length); at += 1) {
    if (PLACE_ENDS.has(places.charAt(at))) length = Math.max(length, at + 1);
  }
  return length;
}
