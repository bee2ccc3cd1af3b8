/** Numbers written in Chinese: 二〇二〇 digit by digit, 三千二百 by places, 壹贰叁 as on a receipt. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  "○": 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const TENS: Readonly<Record<string, string>> = { 廿: "二十", 卅: "三十" };

/** Every character a Chinese numeral below 10,000 can hold, for regular expressions. */
export const NUMERAL_CHARACTERS = "〇○零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟廿卅";

/** 二〇二〇 → "2020": each character one digit; null where one is none. */
export function digitByDigit(text: string): string | null {
  let digits = "";
  for (const character of text) {
    const digit = DIGITS[character];
    if (digit === undefined) return null;
    digits += String(digit);
  }
  return digits === "" ? null : digits;
}

/** 十一 → 11, 两千 → 2000, 一百零五 → 105; null where the text is no numeral from 0 to 9,999. */
export function chineseNumeral(text: string): number | null {
  const spelled = text.replace(/[廿卅]/gu, (ten) => TENS[ten] ?? ten);
  let total = 0;
  let digit: number | null = null;
  let afterZero = false;
  let lastPlace = Number.POSITIVE_INFINITY;
  for (const character of spelled) {
    const place = PLACES[character];
    const value = DIGITS[character];
    if (place !== undefined) {
      // 十一 is said for 一十一; no other place may lack its digit, and places only descend.
      if (place >= lastPlace || (digit === null && place !== 10)) return null;
      total += (digit ?? 1) * place;
      digit = null;
      afterZero = false;
      lastPlace = place;
    } else {
      if (value === undefined || digit !== null) return null;
      if (value === 0) afterZero = true;
      else digit = value;
    }
  }
  if (spelled === "") return null;
  // 三千二 is said for 3,200 as well as, carelessly, for 3,002: not certain, so not read.
  if (digit !== null && lastPlace > 10 && lastPlace !== Number.POSITIVE_INFINITY && !afterZero) return null;
  return total + (digit ?? 0);
}
