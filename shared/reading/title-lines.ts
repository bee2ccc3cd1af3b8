/** What the lines around a table say of it: 填报单位, 单位：万元, and the texts a month may be named in. */
import { dateOf, dayOfSerial } from "../ledgers/calendar.ts";
import { MONEY_UNITS, type MoneyUnit } from "../ledgers/rules.ts";
import { tidy } from "../ledgers/text.ts";
import type { SheetView } from "./sheet-view.ts";

export interface TitleLines {
  /** The lines above the header, one text a row, cells two blanks apart, as NFKC. */
  readonly texts: readonly string[];
  readonly reportingUnit?: string;
  readonly moneyUnit?: MoneyUnit;
  /** The unit the lines state where the method knows none such (千元, 百万元, 美元). */
  readonly otherMoney?: string;
}

/** Characters of one title row that are read. */
const LONGEST = 400;
/** Rows above the header that are read, the nearest. */
const NEAREST = 20;
/** Serials of 1990 to 2060: a number in a title row that is formatted as a date. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 58_804;

const REPORTING =
  /(?:(?:填报|报送|申报|上报|编报|填表|制表|编制|报表|呈报)(?:单位|部门|乡镇)(?:名称)?|(?<!\p{Script=Han})单位(?:名称|(?=\((?:盖章|公章))))(?:\([^)]{0,12}\))?\s*[::]\s*([^\s:]{2,40})/u;
const NEXT_LABEL =
  /(?:填报|填表|制表|审核|审批|统计|报送|联系|负责|单位负责|主要|日期|时间|金额|单位).{0,8}$/u;
const UNIT_LINE =
  /(?:^|[^填报送申上编表制呈责任牵头\p{Script=Han}]|金额|计量|货币|投资)\s*(?:计量|金额|货币)?单位\s*(?:[::]|为|均为|(?=\s(?:亿元|万元|元)))\s*([^;。]{1,24})/u;
const MONEY = /(?<![千百十])亿元|(?<![千百十])万元|(?<![千百十万亿美欧日港韩加澳])元/gu;
const OTHER_MONEY = /[千百十]+万?元|[千百十]亿元|[万亿]?(?:美|欧|日|港|韩|加|澳)元/u;
const MONEY_IN_TITLE = /[(](?:单位:)?(亿元|万元|元)[)]/u;

/** A label that stands in a cell of its own, its value in the next. */
const LABEL_ALONE =
  /^(?:(?:填报|报送|申报|上报|编报|填表|制表|编制|报表|呈报)(?:单位|部门|乡镇|人|日期|时间)|审核人?|(?:单位)?负责人|联系电话|金额单位|计量单位|单位)(?:\([^)]{0,12}\))?$/u;
/** 单 位: characters set apart to fill the line. */
const SET_APART = /(?<=(?:^|[\s:(])\p{Script=Han})\s{1,6}(?=\p{Script=Han}(?:\s|[:(]|$))/gu;
/** A line to write on, and what fills it. */
const BLANK_LINE = /^[\s_.…\-—/]+|[\s_.…\-—/]+$/gu;

/** Reads the rows from `first` to a header; `feet` are rows of notes below, read only for the unit of money. */
export function readTitleLines(
  view: SheetView,
  header: number,
  first: number,
  feet: readonly number[],
): TitleLines {
  const texts: string[] = [];
  for (let row = Math.max(first, header - NEAREST); row < header; row++) {
    const text = lineText(view, row);
    if (text !== "") texts.push(text);
  }
  let reportingUnit: string | undefined;
  let moneyUnit: MoneyUnit | undefined;
  for (const text of texts) {
    reportingUnit ??= unitAfter(text);
    moneyUnit ??= moneyOf(text);
  }
  for (const text of texts) moneyUnit ??= asMoney(MONEY_IN_TITLE.exec(text)?.[1]);
  for (const row of feet) moneyUnit ??= moneyOf(lineText(view, row));
  const otherMoney = moneyUnit === undefined ? firstOtherMoney(texts) : undefined;
  return {
    texts,
    ...(reportingUnit ? { reportingUnit } : {}),
    ...(moneyUnit ? { moneyUnit } : {}),
    ...(otherMoney ? { otherMoney } : {}),
  };
}

function firstOtherMoney(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const stated = UNIT_LINE.exec(text)?.[1] ?? "";
    const unit = OTHER_MONEY.exec(stated)?.[0];
    if (unit !== undefined) return unit;
  }
  return undefined;
}

function lineText(view: SheetView, row: number): string {
  const cells: string[] = [];
  let length = 0;
  for (const column of view.filled(row)) {
    const value = view.value(row, column);
    const text =
      typeof value === "number" ? numberText(view, row, column, value) : String(value).slice(0, LONGEST);
    const line = text.normalize("NFKC").trim().replace(SET_APART, "");
    cells.push(LABEL_ALONE.test(line) ? `${line}:` : line);
    length += line.length;
    if (length > LONGEST) break;
  }
  return cells.join("  ").slice(0, LONGEST);
}

/** A number in a title or header as text: a date as 2020年11月30日 (or 2020年11月, as its format shows it), others as they are. */
export function numberText(view: SheetView, row: number, column: number, value: number): string {
  const format = view.grid.formats[row - 1]?.[column - 1] ?? "General";
  if (!/[ymd年月]/iu.test(format) || value < FIRST_SERIAL || value > LAST_SERIAL) return String(value);
  const { year, month, day } = dateOf(dayOfSerial(value));
  return /d|日/iu.test(format) ? `${year}年${month}月${day}日` : `${year}年${month}月`;
}

function unitAfter(text: string): string | undefined {
  const match = REPORTING.exec(text);
  if (!match?.[1]) return undefined;
  // 鹅城镇填报人：… without a blank between.
  const rest = text.slice(match.index + match[0].length);
  const name = /^\s*[::]/u.test(rest) ? match[1].replace(NEXT_LABEL, "") : match[1];
  const unit = tidy(name.replace(/[(](?:盖章|公章|章)[)]$/u, "").replace(BLANK_LINE, ""));
  return unit === "" ? undefined : unit;
}

function moneyOf(text: string): MoneyUnit | undefined {
  const match = UNIT_LINE.exec(text);
  const stated = new Set(match?.[1]?.match(MONEY) ?? []);
  // 单位：亿元、万元 leaves it to the headers.
  return stated.size === 1 ? asMoney([...stated][0]) : undefined;
}

function asMoney(text: string | undefined): MoneyUnit | undefined {
  return MONEY_UNITS.find((unit) => unit === text);
}
