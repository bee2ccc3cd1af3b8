/** Numbers as officials type them into cells: 14,300 · ５０００ · 约2800 · 0.124亿元 · 三千二百万元. */
import { keyOf } from "../../ledgers/text.ts";
import { NUMERAL_CHARACTERS, chineseNumeral } from "./chinese-numerals.ts";
import { parseDecimal, shifted, sumOf } from "./decimal.ts";
import type { Decimal } from "./decimal.ts";
import { canBeSpelling, withoutApostrophe } from "./spelling.ts";

/** A number read from text. */
export interface NumberReading {
  readonly decimal: Decimal;
  /** Whether the text names a unit of money; `decimal` is then in 元. */
  readonly inYuan: boolean;
  /** 约, 左右, 余 …: the number is an estimate. */
  readonly approximate: boolean;
}

/** Why a text is no number, as far as that can be told. */
export type NumberRefusal = "range" | "percent" | "text";

/** Powers of ten of the scales money is counted in; longer words before their parts. */
const SCALES: Readonly<Record<string, number>> = { 亿: 8, 千万: 7, 百万: 6, 万: 4 };
const APPROXIMATE_BEFORE = /^(?:大约|大概|约计|约为|约|将近|近|超过|超|逾|≈)/u;
const APPROXIMATE_AFTER = /(?:左右|上下)$/u;
/** 1.2亿余元. */
const MORE_AFTER_SCALE = /(?<=[亿万])[余多]$/u;
/** 1.2个亿. */
const COUNTED_YI = /(?<=\d)个(?=亿)/u;
const CURRENCY_BEFORE = /^(?:人民币|¥|￥)/u;
const PART = new RegExp(
  String.raw`^([+-]?[\d,]*\.?\d*(?:[eE][+-]?\d{1,3})?|[${NUMERAL_CHARACTERS}]+)([余多]?)(亿|千万|百万|万|$)`,
  "u",
);
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const RANGE = /\d[\d.,]*(?:亿|千万|百万|万|元)*(?:[-~–—―]+|至|到)[约]?\d/u;
const PARTED_DIGITS = /\d\s+\d/u;
const PARTED_THOUSANDS = /^[+-]?\d{1,3}(?:[^\S\r\n]\d{3})+(?:\.\d+)?\s*[^\d\s]*$/u;
/** Words that may follow a number of each kind and say nothing: 4个, 0.5分. */
const COUNTERS = { money: /(?:元整?)$/u, count: /[个项家]$/u, points: /分$/u } as const;
export type CountedKind = keyof typeof COUNTERS;

/** A number spelled in a cell of this kind, or why it is none. */
export function readNumberText(text: string, kind: CountedKind): NumberReading | NumberRefusal {
  if (!canBeSpelling(text)) return "text";
  const bare = withoutApostrophe(text);
  // Blanks may part thousands (12 000) but not two numbers (3000 5000), nor may lines.
  const blanksPart = PARTED_DIGITS.test(bare) && !PARTED_THOUSANDS.test(bare);
  const spelled = keyOf(bare).replace("−", "-");
  if (spelled.endsWith("%") || spelled.endsWith("‰")) return "percent";
  if (RANGE.test(spelled)) return "range";
  if (blanksPart) return "text";
  return readSpelled(spelled, kind) ?? "text";
}

function readSpelled(spelled: string, kind: CountedKind): NumberReading | null {
  const amount = spelled.replace(CURRENCY_BEFORE, "");
  const exactWords = amount.replace(APPROXIMATE_BEFORE, "").replace(APPROXIMATE_AFTER, "");
  const withoutCounter = exactWords.replace(COUNTERS[kind], "");
  const number = withoutCounter.replace(MORE_AFTER_SCALE, "").replace(COUNTED_YI, "");
  let approximate = exactWords !== amount || MORE_AFTER_SCALE.test(withoutCounter);
  let inYuan = kind === "money" && withoutCounter !== exactWords;
  let total: Decimal | null = null;
  let lastScale = Number.POSITIVE_INFINITY;
  let rest = number;
  while (rest !== "") {
    const match = PART.exec(rest);
    const decimal = match?.[1] ? partOf(match[1]) : null;
    if (!match || !decimal) return null;
    const scale = SCALES[match[3] ?? ""] ?? 0;
    if (scale >= lastScale || (scale > 0 && kind !== "money")) return null;
    // 1亿2000 may mean 2,000 元 or 2,000 万元: only 1亿2000万 and 1亿2000元 are certain.
    if (scale === 0 && total !== null && !inYuan) return null;
    if (match[2] !== "") approximate = true;
    total = total ? sumOf(total, shifted(decimal, scale)) : shifted(decimal, scale);
    lastScale = scale;
    rest = rest.slice(match[0].length);
  }
  if (!total) return null;
  if (lastScale > 0) inYuan = true;
  return { decimal: total, inYuan, approximate };
}

function partOf(text: string): Decimal | null {
  if (text.includes(",")) return GROUPED.test(text) ? parseDecimal(text.replaceAll(",", "")) : null;
  const decimal = parseDecimal(text);
  if (decimal) return decimal;
  const numeral = chineseNumeral(text);
  return numeral === null ? null : parseDecimal(String(numeral));
}
