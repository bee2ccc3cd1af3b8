/** The fonts of official papers, and what stands in where they are not installed. */
import { word } from "./xml.ts";

export type FontName = "xiaobiaosong" | "fangsong" | "heiti" | "kaiti" | "songti";

interface Font {
  readonly name: string;
  /** Looked for in this order where the font itself is missing. */
  readonly instead: readonly string[];
  readonly family: "roman" | "modern" | "script";
  readonly panose: string;
}

const FONTS: Readonly<Record<FontName, Font>> = {
  xiaobiaosong: {
    name: "方正小标宋简体",
    instead: ["方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "宋体", "SimSun", "Noto Serif CJK SC"],
    family: "script",
    panose: "02010601030101010101",
  },
  fangsong: {
    name: "仿宋_GB2312",
    instead: ["仿宋", "FangSong", "华文仿宋", "Noto Serif CJK SC"],
    family: "modern",
    panose: "02010609060101010101",
  },
  heiti: {
    name: "黑体",
    instead: ["SimHei", "微软雅黑", "Noto Sans CJK SC"],
    family: "modern",
    panose: "02010609060101010101",
  },
  kaiti: {
    name: "楷体_GB2312",
    instead: ["楷体", "KaiTi", "华文楷体", "Noto Serif CJK SC"],
    family: "modern",
    panose: "02010609060101010101",
  },
  songti: {
    name: "宋体",
    instead: ["SimSun", "Noto Serif CJK SC"],
    family: "roman",
    panose: "02010600030101010101",
  },
};

/** Character set of simplified Chinese in a font table. */
const GB2312 = "86";

/** `w:rFonts` for every script: quotation marks and digits take the Chinese font too. */
export function runFonts(font: FontName): string {
  const { name } = FONTS[font];
  return word("rFonts", { hint: "eastAsia", ascii: name, hAnsi: name, eastAsia: name, cs: name });
}

/** The font by the name every Chinese Windows has it under: text in drawings has no table of alternatives. */
export function drawnFont(font: FontName): string {
  return FONTS[font].instead[0] ?? FONTS[font].name;
}

/**
 * `word/fontTable.xml`'s entries: Word looks for the alternative names where a font is missing.
 * @param known names a table has already
 */
export function fontTable(known: ReadonlySet<string> = new Set()): string {
  return Object.values(FONTS)
    .filter(({ name }) => !known.has(name))
    .map(({ name, instead, family, panose }) =>
      word(
        "font",
        { name },
        word("altName", { val: instead.join(",") }),
        word("panose1", { val: panose }),
        word("charset", { val: GB2312 }),
        word("family", { val: family }),
        word("pitch", { val: "default" }),
      ),
    )
    .join("");
}
