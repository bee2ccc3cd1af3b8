/** Years and months written in Chinese numerals, as digits (二〇二〇年十二月 → 2020年12月). */

const DIGITS: Readonly<Record<string, string>> = {
  〇: "0",
  "○": "0",
  Ο: "0",
  O: "0",
  零: "0",
  一: "1",
  二: "2",
  三: "3",
  四: "4",
  五: "5",
  六: "6",
  七: "7",
  八: "8",
  九: "9",
};
const YEAR = /二[〇○ΟO零][〇○ΟO零一二三四五六七八九]{2}(?=年)/gu;
const MONTH =
  /(?<![一二三四五六七八九十百第])(十[一二]?|[一二三四五六七八九]|元)(?=月|[-–—―~至到][\d十一二三四五六七八九]{1,2}月)/gu;

/** The text with Chinese years and month numbers replaced by digits; nothing else is touched. */
export function withArabicDates(text: string): string {
  if (!text.includes("月") && !text.includes("年")) return text;
  return text
    .replace(YEAR, (year) => year.replace(/./gu, (character) => DIGITS[character] ?? character))
    .replace(MONTH, (month) => String(monthNumber(month)));
}

function monthNumber(month: string): number {
  if (month === "元") return 1;
  if (!month.startsWith("十")) return Number(DIGITS[month]);
  return 10 + (month.length > 1 ? Number(DIGITS[month.charAt(1)]) : 0);
}
