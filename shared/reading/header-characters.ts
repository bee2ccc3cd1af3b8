/**
 * The characters of headers as the lists write them: traditional and variant ones, and the marks of footnotes that
 * full-width normalising would turn into digits.
 */

/** Traditional and variant characters met in headers, each beside the usual one. */
const VARIANTS =
  "項项 稱称 責责 單单 資资 總总 計计 劃划 開开 動动 時时 間间 類类 別别 編编 號号 碼码 聯联 係系 糸系 繫系 電电 話话 機机 實实 際际 " +
  "協协 備备 註注 進进 階阶 狀状 態态 領领 導导 專专 節节 點点 務务 內内 來来 處处 辦办 結结 銷销 發发 現现 問问 題题 積积 額额 達达 " +
  "產产 運运 營营 簽签 約约 擬拟 預预 屬属 鄉乡 鎮镇 門门 組组 儲储 謀谋 標标 獎奖 懲惩 減减 帳账 帐账 設设 質质 徑径 級级 複复 覈核 " +
  "審审 負负 圖图 庫库 數数 於于 與与 爲为 為为 說说";
const USUAL: ReadonlyMap<string, string> = new Map(
  VARIANTS.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const VARIANT = new RegExp(`[${[...USUAL.keys()].join("")}]`, "gu");
const ANY_VARIANT = new RegExp(VARIANT.source, "u");
/** Words two offices write in two ways, and mean alike. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/竣功/gu, "竣工"],
  [/累积/gu, "累计"],
  [/截止(?=到?(?:\d|20|目前|本月|上年|去年))/gu, "截至"],
];
/** ① and raised digits behind a word: full-width normalising would make them digits of it. */
const FOOTNOTE_DIGITS = /[①-⑳⑴-⒇❶-❿]+|(?<=[\p{Script=Han})）])[⁰¹²³⁴-⁹]+/gu;

/** A header with the marks of its footnotes taken out and its characters as the lists have them. */
export function withUsualCharacters(written: string): string {
  let text = written
    .replace(FOOTNOTE_DIGITS, "")
    .replace(VARIANT, (character) => USUAL.get(character) ?? character);
  for (const [pattern, usual] of WORDS) text = text.replace(pattern, usual);
  return text;
}

/** Whether a text holds characters that headers are known to write in place of others. */
export function hasVariants(text: string): boolean {
  return ANY_VARIANT.test(text);
}
