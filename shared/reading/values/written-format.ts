/** The number format under which a real date looks as the text it was made from: nobody's column changes its face. */
import { NUMERAL_CHARACTERS } from "./chinese-numerals.ts";
import { canBeSpelling } from "./spelling.ts";

const SEPARATED = /^\d{4}([-./])(\d{1,2})\1(\d{1,2})$/;
const IN_CHARACTERS = /^\d{4}年(\d{1,2})月(\d{1,2})([日号])$/u;
/** A point would be a fraction of seconds. */
const WRITTEN: Readonly<Record<string, string>> = { ".": "\\." };
const DIGITS_ALONE = /^\d{8}$/;
const IN_NUMERALS = new RegExp(
  `^[${NUMERAL_CHARACTERS}]{4}年[${NUMERAL_CHARACTERS}]{1,3}月[${NUMERAL_CHARACTERS}]{1,3}日$`,
  "u",
);

/**
 * The format for a text that spells a day: `yyyy\.m\.d` for 2020.11.3, `yyyy-mm-dd` for 2020-11-03,
 * `yyyy"年"m"月"d"日"` for 2020年11月3日. Undefined where no format shows a date so (with 前, with a time).
 */
export function writtenFormat(text: string): string | undefined {
  if (!canBeSpelling(text)) return undefined;
  const spelled = text.normalize("NFKC").replace(/\s/gu, "");
  const [, separator, ...separated] = SEPARATED.exec(spelled) ?? [];
  if (separator !== undefined)
    return ["yyyy", ...monthAndDay(separated)].join(WRITTEN[separator] ?? separator);
  const [, month = "", day = "", unit] = IN_CHARACTERS.exec(spelled) ?? [];
  if (unit !== undefined) {
    const [m = "", d = ""] = monthAndDay([month, day]);
    return `yyyy"年"${m}"月"${d}"${unit}"`;
  }
  if (DIGITS_ALONE.test(spelled)) return "yyyymmdd";
  return IN_NUMERALS.test(spelled) ? '[DBNum1][$-804]yyyy"年"m"月"d"日"' : undefined;
}

/** With two digits each where either begins with a zero, as whoever writes one of them writes both. */
function monthAndDay(parts: readonly string[]): readonly string[] {
  const padded = parts.some((part) => part.startsWith("0"));
  return ["m", "d"].map((letter, at) => (padded && parts[at]?.length === 2 ? letter + letter : letter));
}
