/**
 * A column's header in parts: its words without white space, units, years and months, and beside them the
 * unit of money, the year and the months it names (method §1, 2020年11月 … 1-11月 …).
 */
import type { MoneyUnit } from "../ledgers/rules.ts";
import { keyOf } from "../ledgers/text.ts";
import { withArabicDates } from "./chinese-dates.ts";
import { withUsualCharacters } from "./header-characters.ts";

/** Characters of one header cell that count; what is longer is no header. */
const LONGEST = 120;

/** Units of money the method knows; the 元 of 千元, 百万元 or 美元 is none of them. */
const MONEY = "(?<![千百十])亿元|(?<![千百十])万元|(?<![千百十万亿美欧日港韩加澳单])元";
/** Money in other steps or of other countries: such a column is none of the method's. */
const OTHER_MONEY = /(?:[千百十]+万?元|[千百十]亿元|[万亿]?(?:美|欧|日|港|韩|加|澳)元)/u;
const MONEY_IN_BRACKETS = new RegExp(
  `[([【〔〖](?:[^()\\[\\]【】〔〕〖〗]{0,12}?)(${MONEY})[^()\\[\\]【】〔〕〖〗]{0,12}[)\\]】〕〗]`,
  "u",
);
const MONEY_STATED = new RegExp(`(?:单位:?|[/,:、;-])(?:单位:?)?(${MONEY})$`, "u");
const MONEY_AT_END = new RegExp(`(?<=投资|资金|完成|计划|目标|任务|额|累计)(${MONEY})$`, "u");
const MONEY_ALONE = new RegExp(`^(?:单位:?)?(${MONEY})$`, "u");
const OTHER_UNIT =
  "个数?|项|家|亩|%|‰|百分比|平方米|万平方米|m2|公里|km|米|m|吨|万吨|人|人次|户|次|天|日|年|月|条|宗|公顷|千瓦|mw|kw|台|套|名|分|期|块|㎡|处|个月";
const OTHER_IN_BRACKETS = new RegExp(`[([【](?:单位:?)?(${OTHER_UNIT})[)\\]】]`, "iu");
const OTHER_ALONE = new RegExp(`^(?:单位:?)?(${OTHER_UNIT})$`, "iu");
/** (年/月), 年月日: how dates are written; 年月 alone heads a column of months. */
const DATE_SHAPE = /[([]年[/.\-、]?月(?:[/.\-、]?日)?[)\]]$|^年(?:[/.\-、]月(?:[/.\-、]日)?|月日)$/u;
/** (实际), alone under 开工: the brackets say nothing. */
const ALL_IN_BRACKETS = /^[([【〔〖]([^()[\]【】〔〕〖〗]+)[)\]】〕〗]$/u;
const EMPTY_BRACKETS = /[([【〔〖][)\]】〕〗]/gu;

const BEFORE =
  /(?:开工|自开工)?(?:截[至止]到?|[至到])?(?:(20\d\d)年?|上一?年度?|去年)(?:12月?(?:31日)?)?(?:年?[底末](?:及?以?前)?|(?<=31日|(?:截[至止]到?|[至到])(?:20\d\d年?|上一?年度?|去年)12月|12月(?=为?止)))(?:为?止)?|(20\d\d)年度?及(?:其?以前|之前)(?:年度)?|以前年度|往年|历年以前/u;
/** 2020年以前: up to the end of the year before. */
const EARLIER = /(?:(20\d\d)年|本年|今年)度?(?:以前|之前|前)(?:年度)?/u;
const SINCE_NEW_YEAR =
  /(?:自?年初|自?1月份?|1)[-–—―~至到](?:本月|当月|目前|今|报告期)|年初至今|自?年初以来|自年初/u;
const RANGE = /(?<!\d)自?(?:(20\d\d)[年.\-/]?)?(\d{1,2})月?份?[-–—―~至到](\d{1,2})月份?/u;
const AS_OF = /(?:截[至止]到?|[至到])(?:(20\d\d)[年.\-/])?(\d{1,2})月份?(?:[底末]|\d{1,2}日)?(?:为?止)?/u;
const SINGLE = /(?:(20\d\d)[年.\-/])?(?<!\d)(\d{1,2})月份?(?:[底末]|\d{1,2}日)?/u;
const DOTTED = /(?<!\d)(20\d\d)[.\-/](0?[1-9]|1[0-2])(?!\d)/u;
const YEAR = /(?<!\d)(20\d\d)(?:(?=年度)|年|(?!\d))/u;
/** 20年计划投资, 截至19年底: a year written short. */
const SHORT_YEAR =
  /(?<![\d.])([12]\d)年(?=度|底|末|前|以前|全年|计划|投资|完成|实际|目标|任务|累计|\d{1,2}(?:月|[-–—―~至到]))/gu;
/** 年初至11月 begins in January. */
const FROM_NEW_YEAR = /自?年初(?=[-–—―~至到]\d{1,2}月)/gu;
const ORNAMENT =
  /^[*★▲●◆※☆△#]+|[*★▲●◆※☆△#:;,。]+$|^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、](?=\p{Script=Han})|^[([]\d{1,2}[)\]](?=\p{Script=Han})/gu;
/** (注1), [2], 注3 at the end point to a note below the table. */
const FOOTNOTE = /[([【〔](?:注\d{0,2}|\d{1,2}|\*{1,3})[)\]】〕]$|(?<!备)注\d{1,2}$/u;

/** What the months in a header mean. */
export interface HeaderMonths {
  /** `month` one month, `range` January to it, `as-of` the state at its end. */
  readonly kind: "month" | "range" | "as-of";
  /** 1 to 12; absent for 年初至本月. */
  readonly month?: number;
}

export interface HeaderPart {
  /** The words alone. */
  readonly words: string;
  readonly moneyUnit?: MoneyUnit;
  /** The part names a unit that is no money (亩, %, 个). */
  readonly otherUnit?: string;
  readonly year?: number;
  readonly months?: HeaderMonths;
  /** 其中: a part of the amount beside or above it. */
  readonly partOf?: true;
  /** Up to the end of an earlier year (截至2019年底); that year where it is named. */
  readonly before?: { readonly year?: number };
}

export interface HeaderText {
  /** As written, its path joined by `/`. */
  readonly written: string;
  readonly leaf: HeaderPart;
  /** Headings above it, the nearest first. */
  readonly groups: readonly HeaderPart[];
  /** Unit of money of the leaf, else of the nearest heading that names one. */
  readonly moneyUnit?: MoneyUnit;
}

/** Reads one column's header, given its path from the top heading down to the leaf as written. */
export function readHeader(path: readonly string[]): HeaderText {
  const parts = path.flatMap(joinedLabels).map(readPart);
  // A last row of units alone (万元, 个) belongs to the words above it.
  let leafAt = parts.length - 1;
  while (leafAt > 0 && isUnitAlone(parts[leafAt])) leafAt--;
  const below = parts.slice(leafAt + 1);
  const own = parts[leafAt] ?? { words: "" };
  const unitBelow = below.find((part) => part.moneyUnit);
  const otherBelow = below.find((part) => part.otherUnit);
  const leaf: HeaderPart = {
    ...own,
    ...(unitBelow?.moneyUnit ? { moneyUnit: unitBelow.moneyUnit } : {}),
    ...(otherBelow?.otherUnit ? { otherUnit: otherBelow.otherUnit } : {}),
  };
  const groups = parts.slice(0, leafAt).toReversed();
  const moneyUnit = leaf.moneyUnit ?? groups.find((part) => part.moneyUnit)?.moneyUnit;
  return { written: path.map(asWritten).join("/"), leaf, groups, ...(moneyUnit ? { moneyUnit } : {}) };
}

/** 投资情况_总投资: a group and its leaf in one cell, as reporting programs export them. */
function joinedLabels(written: string): readonly string[] {
  return written.includes("_") || written.includes("＿")
    ? written.split(/[_＿]+/u).filter((label) => label.trim() !== "")
    : [written];
}

/** Whether a label says in what its column is written (万元, %, 年/月) and no more. */
export function isUnitAlone(part: HeaderPart | undefined): boolean {
  return part?.words === "" && !part.months && !part.before && part.year === undefined;
}

/** A header cell on one line, its characters otherwise as the official wrote them. */
export function asWritten(text: string): string {
  return text
    .slice(0, LONGEST)
    .trim()
    .replace(/(?<=\p{Script=Han}|[（）(),，、])\s+|\s+(?=\p{Script=Han}|[（）(),，、])/gu, "")
    .replace(/\s+/gu, " ");
}

/** One heading's words, units, year and months. */
export function readPart(written: string): HeaderPart {
  let words = withArabicDates(keyOf(withUsualCharacters(written.slice(0, LONGEST))))
    .replace(SHORT_YEAR, "20$1年")
    .replace(FROM_NEW_YEAR, "1月")
    .replace(FOOTNOTE, "")
    .replace(DATE_SHAPE, "");
  const found: {
    moneyUnit?: MoneyUnit;
    otherUnit?: string;
    year?: number;
    months?: HeaderMonths;
    before?: { year?: number };
    partOf?: true;
  } = {};
  if (words.startsWith("其中")) {
    words = words.replace(/^其中[:、]?/u, "");
    found.partOf = true;
  }
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(words);
    if (match) words = words.slice(0, match.index) + words.slice(match.index + match[0].length);
    return match;
  };
  if (take(OTHER_MONEY)) found.otherUnit = "其他货币";
  const money = take(MONEY_ALONE) ?? take(MONEY_IN_BRACKETS) ?? take(MONEY_STATED) ?? take(MONEY_AT_END);
  if (money?.[1]) found.moneyUnit = money[1] as MoneyUnit;
  const other = take(OTHER_ALONE) ?? take(OTHER_IN_BRACKETS);
  if (other?.[1]) found.otherUnit = other[1];

  const before = take(BEFORE);
  const earlier = before ? null : take(EARLIER);
  const range = (before ?? earlier) ? null : (take(SINCE_NEW_YEAR) ?? take(RANGE));
  const asOf = before || earlier || range ? null : take(AS_OF);
  const single = before || earlier || range || asOf ? null : (take(SINGLE) ?? take(DOTTED));
  if (before) {
    const year = before[1] ?? before[2];
    found.before = year ? { year: Number(year) } : {};
  } else if (earlier) {
    found.before = earlier[1] ? { year: Number(earlier[1]) - 1 } : {};
  } else {
    const match = range ?? asOf ?? single;
    const month = Number(range ? range[3] : match?.[2]);
    if (match?.[1]) found.year = Number(match[1]);
    if (range && !(month >= 1)) found.months = { kind: "range" };
    else if (match && month >= 1 && month <= 12) {
      // A span that does not begin in January (10-12月) is no year to date, and no single month either.
      if (!range || Number(range[2]) === 1) {
        found.months = { kind: range ? "range" : asOf ? "as-of" : "month", month };
      } else found.otherUnit ??= "月";
    }
  }
  const year = take(YEAR);
  if (year?.[1] && found.year === undefined) {
    found.year = Number(year[1]);
    // 2020年截至11月底: of that year alone; 截至2020年11月底 may be of all years.
    if (asOf && found.months?.kind === "as-of") found.months = { ...found.months, kind: "range" };
  }
  words = words.replace(EMPTY_BRACKETS, "").replace(ALL_IN_BRACKETS, "$1").replace(ORNAMENT, "");
  return { words, ...found };
}
