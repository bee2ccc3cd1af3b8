/** What a number format shows of a date: a date without its day stands for its month, without its month for its year. */

export type ShownParts = "day" | "month" | "year" | "none";

/** Literal text, escapes, fillers and conditions of a number format say nothing about dates. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
/** Minutes, not months: m beside hours or seconds. */
const MINUTES = /h+[^a-z]*m+|m+[^a-z]*s+/g;

const known = new Map<string, ShownParts>();
/** A workbook has a few dozen formats; a hostile one does not get to fill the memory. */
const MOST_KNOWN = 500;

/** The finest part of a date that a number format shows; "none" where it is no date format. */
export function shownParts(format: string | null): ShownParts {
  if (format === null || format === "General" || format === "@") return "none";
  const found = known.get(format);
  if (found) return found;
  const shown = readFormat(format);
  if (known.size < MOST_KNOWN) known.set(format, shown);
  return shown;
}

function readFormat(format: string): ShownParts {
  const section = (format.replace(LITERAL, "").split(";")[0] ?? "").toLowerCase();
  if (/e[+-]/.test(section) || section.includes("general")) return "none";
  const letters = section.replace(MINUTES, "");
  if (letters.includes("d")) return "day";
  if (letters.includes("m")) return "month";
  return /[ye]/.test(letters) ? "year" : "none";
}

/** How many decimals a plain number format always shows (`0.00` two), or null for General and others. */
export function shownDecimals(format: string | null): number | null {
  if (format === null) return null;
  const match = /^[#,]*0(?:\.(0+))?(?![.#?0])/.exec(format.replace(LITERAL, ""));
  return match ? (match[1]?.length ?? 0) : null;
}
