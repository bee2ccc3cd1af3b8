/** What a column holds, as a second witness beside its header. */
import type { FieldKind } from "../ledgers/fields.ts";
import { isEmptyText } from "../ledgers/text.ts";
import { NUMERAL_CHARACTERS } from "./values/chinese-numerals.ts";
import { isTick } from "./values/stage-ticks.ts";
import { stageOf } from "./values/stage-words.ts";
import type { SheetView } from "./sheet-view.ts";

/** Shares of the cells that are not empty, each 0 to 1, over at most 200 rows. */
export interface ColumnContents {
  /** Cells looked at that are not empty. */
  readonly count: number;
  readonly numbers: number;
  readonly dates: number;
  readonly words: number;
  readonly phones: number;
  /** A name and a telephone number in one cell. */
  readonly namedPhones: number;
  /** Names of townships and departments (城关镇, 水利局); companies build and own. */
  readonly units: number;
  /** Spans from one year to another (2020.3-2021.10). */
  readonly spans: number;
  /** Units of measurement (万元, 亩). */
  readonly measures: number;
  /** Words of stages (在建, 已签约). */
  readonly stages: number;
  /** Ticks (√), and what else only says yes. */
  readonly ticks: number;
  /** Codes: letters or strokes beside digits, or a long number (JL-2020-01). */
  readonly codes: number;
}

/** Rows looked at in each column, spread over the table. */
const SAMPLE = 200;
/** Characters of the longest word for a stage, its note included. */
const LONGEST_STAGE = 20;
/** Of the words under a header of stages so many are stages at least. */
const LEAST_STAGES = 0.2;
/** Cells from which contents speak for or against a header. */
const ENOUGH = 3;

/** Texts that may well be numbers: a code, a share built, a 1 for yes. */
const SAYS_ANYTHING: ReadonlySet<string> = new Set([
  "code",
  "reason",
  "remarks",
  "physicalProgress",
  "problem",
  "team",
  "scheme",
  "group",
  "status",
]);
const NUMBER = /^[约近共超逾]?[-+]?(?=[\d.])(?:\d[\d,]*)?(?:\.\d+)?(?:[亿万元个%余]|左右)*$/u;
/** 三千二百万元 */
const NUMERAL = new RegExp(`^[${NUMERAL_CHARACTERS}]+(?:[亿万元个项]|左右)*$`, "u");
const DATE =
  /^(?:(?:19|20)\d\d[年.\-/\s]|(?:19|20)\d{4,6}$|(?:19|20)\d\d(?:年)?(?:底|末|初|$)|\d{1,2}月|[一二三四五六七八九十]{1,2}月)|[上中下]旬|[月年]底|季度|半年|年内|二[〇○零]/u;
const UNIT_NAME =
  /^\p{Script=Han}{1,14}(?:[镇乡局委办]|街道(?:办事处)?|政府|中心|开发区|园区|管委会|大队|支队)(?:[、,;，；/].{0,40})?$/u;
const SPAN = /(?:19|20)\d\d.{0,12}[-–—~～至到/].{0,4}(?:19|20)\d\d/u;
const MEASURE = /^(?:亿元|万元|元|亩|个|项|公里|平方米|万平方米|吨|万吨|%|件|户|人)$/u;
const CODE = /^(?=.*\d)(?=.*[A-Za-z\-_])[\dA-Za-z\-_./]{3,40}$|^\d{6,}$/u;
const NAME_BEFORE_PHONE = /\p{Script=Han}{2}/u;
const PHONE = /(?:1\d{10}|0\d{2,3}-?\d{7,8}|(?<!\d)\d{7,8}(?!\d))/u;
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 58_804;

/** Looks into one column of a table's data rows. */
export function columnContents(view: SheetView, column: number, rows: readonly number[]): ColumnContents {
  let count = 0;
  let numbers = 0;
  let dates = 0;
  let words = 0;
  let phones = 0;
  let namedPhones = 0;
  let units = 0;
  let stages = 0;
  let measures = 0;
  let spans = 0;
  let codes = 0;
  let ticks = 0;
  const step = Math.max(1, Math.floor(rows.length / SAMPLE));
  for (let index = 0; index < rows.length; index += step) {
    const row = rows[index] ?? 0;
    const value = view.value(row, column);
    if (value === null || typeof value === "boolean") continue;
    if (typeof value === "number") {
      count++;
      const format = view.grid.formats[row - 1]?.[column - 1] ?? "";
      if (/[yd年日]|m月|mmm/iu.test(format) && value > 0) dates++;
      else {
        numbers++;
        if (value === 1) ticks++;
        if (couldBeDate(value)) dates++;
        if (value >= 1e10 && value < 2e10) phones++;
      }
      continue;
    }
    const text = view.text(row, column);
    if (text === "" || isEmptyText(text)) continue;
    count++;
    const isNumber = NUMBER.test(text.slice(0, 40)) || NUMERAL.test(text.slice(0, 40));
    if (isNumber) numbers++;
    if (DATE.test(text.slice(0, 40))) dates++;
    if (MEASURE.test(text)) measures++;
    if (SPAN.test(text.slice(0, 60))) spans++;
    if (CODE.test(text.slice(0, 60))) codes++;
    if (text.length <= LONGEST_STAGE && stageOf(text) !== undefined) stages++;
    if (isUnitName(text)) units++;
    if (isTick(text)) ticks++;
    if (PHONE.test(text.slice(0, 60))) {
      phones++;
      if (NAME_BEFORE_PHONE.test(text)) namedPhones++;
    }
    if (/\p{Script=Han}{2}/u.test(text) && !isNumber) words++;
  }
  const share = (part: number): number => (count === 0 ? 0 : part / count);
  return {
    count,
    numbers: share(numbers),
    dates: share(dates),
    words: share(words),
    phones: share(phones),
    namedPhones: share(namedPhones),
    units: share(units),
    spans: share(spans),
    measures: share(measures),
    stages: share(stages),
    codes: share(codes),
    ticks: share(ticks),
  };
}

/** Whether a text can be the name of a township or a department. */
export function isUnitName(text: string): boolean {
  return UNIT_NAME.test(text.slice(0, 60));
}

/** Whether contents fit a field: `for`, `against`, or undefined where they don't say. */
export function contentsSpeak(
  kind: FieldKind,
  field: string,
  contents: ColumnContents,
): "for" | "against" | undefined {
  if (contents.count < ENOUGH) return undefined;
  switch (kind) {
    case "money":
    case "count":
    case "points":
      if (contents.numbers >= 0.5) return "for";
      return contents.words >= 0.7 ? "against" : undefined;
    case "month":
      return contents.numbers >= 0.5 || contents.dates >= 0.5 ? "for" : undefined;
    case "date":
      if (contents.dates >= 0.5) return "for";
      return contents.dates < 0.1 && (contents.words >= 0.7 || contents.numbers >= 0.8)
        ? "against"
        : undefined;
    case "unit":
    case "units":
      if (contents.measures >= 0.5) return "against";
      if (contents.words >= 0.5) return "for";
      return contents.numbers >= 0.8 ? "against" : undefined;
    case "text":
      if (field === "phone") {
        if (contents.phones >= 0.5) return "for";
        return contents.words >= 0.8 && contents.phones === 0 ? "against" : undefined;
      }
      if (SAYS_ANYTHING.has(field)) return undefined;
      if (contents.words >= 0.5) return "for";
      return contents.numbers >= 0.8 ? "against" : undefined;
    case "stage":
      return contents.stages >= LEAST_STAGES ? "for" : "against";
    case "kind":
      if (contents.words >= 0.5) return "for";
      return contents.numbers >= 0.8 || contents.dates >= 0.8 ? "against" : undefined;
    default:
      return undefined;
  }
}

/** Serials in General format, years, 2020.11, 202011, 20201103. */
function couldBeDate(value: number): boolean {
  return (
    (value >= FIRST_SERIAL && value <= LAST_SERIAL && Number.isInteger(value)) ||
    (value >= 1990 && value < 2100) ||
    (value >= 199_001 && value < 210_000) ||
    (value >= 19_900_101 && value < 21_000_000)
  );
}
