/** Values as officials write them into cells: the same amount, date or word in one of its many spellings. */
import { dayOf, serialOfDay } from "#shared/ledgers/calendar.ts";
import type { FieldKind } from "#shared/ledgers/fields.ts";
import type { MoneyUnit } from "#shared/ledgers/rules.ts";
import { STAGE_WORDS, type Stage } from "#shared/ledgers/words.ts";
import type { CellValue } from "#shared/reading/grid.ts";
import type { Dice } from "#test/support/clean-county.ts";
import type { PlainValue } from "./model.ts";

/** A cell, with a number format where it needs one. */
export interface WrittenCell {
  readonly value: CellValue;
  readonly format?: string;
}

/** What a spelling depends on. */
export interface Hand {
  readonly dice: Dice;
  /** The year assessed, which dates may leave out. */
  readonly year: number;
  /** The unit of money the column is in. */
  readonly moneyUnit: MoneyUnit;
  /** Other names of units. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

const EMPTY: readonly CellValue[] = [
  null,
  null,
  null,
  null,
  "",
  "/",
  "无",
  "—",
  "　",
  "待定",
  "－－",
  "暂 无",
];
const ZEROS: Readonly<Record<MoneyUnit, number>> = { 元: 0, 万元: 4, 亿元: 8 };
const NUMERALS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const WITHOUT_DAY = 'yyyy"年"m"月"';

function one<T>(dice: Dice, choices: readonly T[]): T {
  return choices[dice(choices.length)] as T;
}

/** One spelling of a value of a field's kind; of null, one of the ways to leave a cell empty. */
export function written(kind: FieldKind, value: PlainValue, hand: Hand): WrittenCell {
  if (value === null) return { value: one(hand.dice, EMPTY) };
  if (typeof value === "boolean") {
    return {
      value: one(hand.dice, value ? ["是", "√", "✓", 1, "有", "yes"] : ["否", "0", 0, "×", null]),
    };
  }
  if (typeof value === "number") return { value: writtenNumber(kind, value, hand) };
  if (kind === "date") return writtenDate(value, hand);
  if (kind === "month") return writtenMonth(value, hand);
  return { value: writtenText(kind, value, hand) };
}

function writtenText(kind: FieldKind, text: string, { dice, aliases }: Hand): string {
  if (kind === "stage") return one(dice, STAGE_WORDS[text as Stage]);
  if (kind === "unit") {
    const government = /(?:镇|乡)$/u.test(text) ? [`${text}人民政府`, `${text}政府`] : [];
    const name = one(dice, [text, text, ` ${text}`, ...government, ...(aliases[text] ?? [])]);
    return one(dice, [name, name, name, `${name}、县水利局`, `/${name}`, `${name}\n县林业局`]);
  }
  return one(dice, [text, text, `${text} `, `${text.slice(0, 1)} ${text.slice(1)}`]);
}

function writtenNumber(kind: FieldKind, value: number, { dice, moneyUnit }: Hand): CellValue {
  if (kind === "points") {
    // Rounded half away from zero when read: 1.235 is 1.24.
    const thousandths = value * 10 + (value === 0 ? dice(5) : dice(10) - 5);
    return one(dice, [value / 100, value / 100, thousandths / 1000, `${shifted(BigInt(value), 2)}分`]);
  }
  if (kind !== "money") return one(dice, [value, value, String(value), `${value}个`]);
  // A tenth of a 元 more or less is rounded away.
  const away = value === 0 ? 0 : value < 0 ? 5 - dice(10) : dice(10) - 5;
  const tenths = BigInt(value) * 10n + BigInt(dice(3) === 0 ? away : 0);
  const inUnit = shifted(tenths, ZEROS[moneyUnit] + 1);
  return one(dice, [
    Number(inUnit),
    Number(inUnit),
    Number(inUnit),
    inUnit,
    `约${inUnit}`,
    `${shifted(tenths, 5)}万元`,
    `${shifted(tenths, 9)}亿元`,
    `${shifted(tenths, 1)} 元`,
    grouped(inUnit),
    fullWidth(inUnit),
  ]);
}

/** A whole number with its decimal point moved, no zeros behind. */
function shifted(whole: bigint, places: number): string {
  const digits = String(whole < 0n ? -whole : whole).padStart(places + 1, "0");
  const point = digits.length - places;
  const fraction = digits.slice(point).replace(/0+$/, "");
  return `${whole < 0n ? "-" : ""}${digits.slice(0, point)}${fraction === "" ? "" : `.${fraction}`}`;
}

function grouped(number: string): string {
  const [whole = "", fraction] = number.split(".");
  const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? parted : `${parted}.${fraction}`;
}

function fullWidth(number: string): string {
  return number.replace(/[\d.-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

function writtenMonth(period: string, hand: Hand): WrittenCell {
  const [year = 0, month = 0] = period.split("-").map(Number);
  const short = year === hand.year ? [month, `${month}月`, `${month}月份`, String(month)] : [];
  const choice = one(hand.dice, ["month", ...short]);
  if (choice !== "month") return { value: choice };
  return hand.dice(4) === 0 ? realDate(year, month, 1, "yyyy/m/d") : monthOf(year, month, hand.dice);
}

function realDate(year: number, month: number, day: number, format: string): WrittenCell {
  return { value: serialOfDay(dayOf(year, month, day) ?? 0), format };
}

function monthOf(year: number, month: number, dice: Dice): WrittenCell {
  const two = String(month).padStart(2, "0");
  const century = `二〇${NUMERALS[Math.floor(year / 10) % 10] ?? ""}${NUMERALS[year % 10] ?? ""}`;
  const texts = [`${year}年${month}月`, `${year}.${two}`, `${year}-${two}`, `${year}/${month}`];
  return one<() => WrittenCell>(dice, [
    ...texts.map((value) => () => ({ value })),
    () => ({ value: year * 100 + month }),
    () => ({ value: `${century}年${NUMERALS[month] ?? ""}月` }),
    () => realDate(year, month, 1 + dice(28), WITHOUT_DAY),
  ])();
}

/** Every interval some spelling means; anything else is written as its first day. */
function writtenDate(span: string, hand: Hand): WrittenCell {
  const { dice } = hand;
  const [from = "", to = ""] = span.split("/");
  const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
  const partial = from === to ? [] : partialDates(from.slice(5), to.slice(5), year, month);
  const here = year === hand.year ? ["", `${year}年`] : [`${year}年`];
  if (from !== to) {
    if (isMonth(from, to) && dice(3) > 0) return monthOf(year, month, dice);
    if (isYear(from, to) && dice(2) === 0) return { value: year };
    if (isYear(from, to)) return one(dice, [{ value: `${year}年` }, realDate(year, 5, 6, "yyyy")]);
    return { value: `${one(dice, here)}${one(dice, partial)}` };
  }
  const ends = endsOf(from.slice(5), month);
  if (ends.length > 0 && dice(3) === 0) return { value: `${one(dice, here)}${one(dice, ends)}` };
  if (dice(3) === 0) return { value: `${one(dice, here)}${month}月${day}日` };
  const texts = [
    from,
    from.replaceAll("-", "."),
    `${year}/${month}/${day}`,
    Number(from.replaceAll("-", "")),
  ];
  return dice(2) === 0 ? { value: one(dice, texts) } : realDate(year, month, day, "yyyy/m/d");
}

function isMonth(from: string, to: string): boolean {
  return from.slice(0, 7) === to.slice(0, 7) && from.endsWith("-01") && Number(to.slice(8)) > 27;
}

function isYear(from: string, to: string): boolean {
  return from.endsWith("-01-01") && to.endsWith("-12-31");
}

/** Spellings of an interval inside a year, without the year. */
function partialDates(from: string, to: string, year: number, month: number): string[] {
  const spelled: string[] = [];
  if (isMonth(`${year}-${from}`, `${year}-${to}`)) spelled.push(`${month}月`, `${month}月份`);
  if (from === "01-01" && to === "01-31") spelled.push("年初");
  const thirds: Readonly<Record<string, string>> = { "01/10": "上旬", "11/20": "中旬" };
  const third = thirds[`${from.slice(3)}/${to.slice(3)}`] ?? (from.endsWith("-21") ? "下旬" : undefined);
  if (third !== undefined) spelled.push(`${month}月${third}`);
  if (third === "上旬") spelled.push(`${month}月初`);
  const quarter = ["01-01/03-31", "04-01/06-30", "07-01/09-30", "10-01/12-31"].indexOf(`${from}/${to}`);
  if (quarter >= 0)
    spelled.push(`${NUMERALS[quarter + 1] ?? ""}季度`, `第${NUMERALS[quarter + 1] ?? ""}季度`);
  if (`${from}/${to}` === "01-01/06-30") spelled.push("上半年");
  if (`${from}/${to}` === "07-01/12-31") spelled.push("下半年");
  return spelled;
}

/** Spellings of a last day, without the year. */
function endsOf(day: string, month: number): string[] {
  const spelled: string[] = [];
  if (["01-31", "02-29", "03-31", "05-31", "06-30", "11-30", "12-31"].includes(day)) {
    spelled.push(`${month}月底`, `${month}月末`, `${month}月底前`);
  }
  if (day === "06-30") spelled.push("上半年末", "二季度末");
  if (day === "12-31") spelled.push("年底", "年内", "四季度末");
  return spelled;
}

/** The interval a spelling can mean: the same, or its first day where none does. */
export function spellable(span: string): string {
  const [from = "", to = ""] = span.split("/");
  if (from === to || isMonth(from, to) || isYear(from, to)) return span;
  const [year = 0, month = 0] = from.split("-").map(Number);
  const inside =
    to.startsWith(`${year}-`) && partialDates(from.slice(5), to.slice(5), year, month).length > 0;
  return inside ? span : `${from}/${from}`;
}
