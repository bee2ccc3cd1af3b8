/** How many rows a heading or a total says it has: 共12个, 项目12个, 12项, 共计十二个项目, 在建项目（12）. */
import { chineseNumeral, NUMERAL_CHARACTERS } from "../../reading/values/chinese-numerals.ts";

/** A number of things with the words around it: those that say "in all", the number, and what is counted. */
const COUNT = new RegExp(
  `(共计|共有|总共|合计|总计|总数|数量|个数|共|计)?(项目)?[::为]?(\\d{1,6}|[${NUMERAL_CHARACTERS}]{1,6})(?:个|项|宗|件)(.{0,2})`,
  "gu",
);
/** Months, percentage points, townships and the like are counted too, and are no rows. */
const NO_ROWS =
  /^(?:月|年|季|百分|工作|小时|乡|镇|街道|社区|村|县|市|单位|部门|企业|公司|标段|批次|类|方面)/u;
/** A number alone in brackets at the end; four digits would be a year. */
const BRACKETED = /(?:项目|工程)[(](\d{1,3})[)]$/u;

/**
 * The count a text (a key: NFKC, no white space) states of its rows, or null where it states none or several that
 * can't be told apart. What says "in all" goes first: 新建3个，续建9个，共12个 is of 12.
 */
export function statedCount(text: string): number | null {
  const found = [...text.matchAll(COUNT)].flatMap(([, inAll, things, number = "", of = ""]) => {
    const isArabic = /^\d/u.test(number);
    const value = isArabic ? Number(number) : chineseNumeral(number);
    const isWhole = inAll !== undefined;
    // 一个 in running words counts nothing.
    const counts = isArabic || isWhole || things !== undefined;
    return value === null || !counts || NO_ROWS.test(of) ? [] : [{ value, isWhole }];
  });
  const whole = found.find(({ isWhole }) => isWhole);
  const [first, ...rest] = found;
  if (whole) return whole.value;
  if (!first) return bracketed(text);
  const parts = rest.reduce((sum, { value }) => sum + value, 0);
  return rest.length === 0 || parts === first.value ? first.value : null;
}

function bracketed(text: string): number | null {
  const match = BRACKETED.exec(text);
  return match ? Number(match[1]) : null;
}
