/**
 * Standing sentences as a county words them in its rule set: plain text with places in braces, such as
 * `根据县委部署，现将{月份}考评情况通报如下：`.
 */
import { DEFAULT_RULES } from "../ledgers/rules.ts";

/** Every place a wording may hold, and what stands there. */
export const PLACES = [
  /** 2020年12月 */
  "月份",
  /** 2020年12月31日 */
  "截止日期",
  /** 项目台账、节点台账 */
  "台账",
  "规则版本",
  "编印单位",
  /** Days by which a month's repairs are asked for: of the ledgers, of the works. */
  "台账整改期限",
  "工程整改期限",
  "年",
  /** The bulletin's number. */
  "期号",
  /** A week's number, its days, and the day its units answer by. */
  "周次",
  "起止日期",
  "报送期限",
] as const;
export type WordingPlace = (typeof PLACES)[number];

const PLACE = /\{([^{}]*)\}/gu;

/** Whether a wording names no place but those there are. */
export function hasKnownPlaces(wording: string): boolean {
  return [...wording.matchAll(PLACE)].every(([, name]) => PLACES.some((place) => place === name));
}

/** The wording with what stands in its places; one that has no value here is left out. */
export function filled(wording: string, values: Readonly<Partial<Record<WordingPlace, string>>>): string {
  const known: Readonly<Record<string, string | undefined>> = values;
  return wording.replace(PLACE, (_, name: string) => known[name] ?? "");
}

/** An addressee ends with a full-width colon. */
export function withColon(addressee: string): string {
  const text = addressee.replace(/[:：\s]+$/u, "");
  return text === "" ? "" : `${text}：`;
}

/** A rule set's version in words, where the county has named one; the program's own name is none for a paper. */
export function named(version: string, words: (version: string) => string): string {
  return version === DEFAULT_RULES.version ? "" : words(version);
}
