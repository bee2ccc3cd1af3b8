/**
 * Corrections as a workbook remembers them: the text of one custom XML part, the same from every host. An XML
 * element of our namespace holds them as JSON, which no program that passes the part on can spoil by
 * normalising white space or quotes. Read with care: whatever of it is no correction counts as none.
 */
import { z } from "zod";
import { parsePeriod } from "../ledgers/calendar.ts";
import { MONEY_UNITS } from "../ledgers/rules.ts";
import { isOfSheet, type Correction } from "./grid.ts";

/** Namespace of the part's root element: hosts find the part by it. */
export const CORRECTIONS_NAMESPACE = "urn:five-ledger:corrections";
/** Characters of the longest part that is read or written. */
export const LONGEST_PART = 1_000_000;

/** Corrections a workbook remembers at most: each column of a dozen wide sheets. */
export const MOST_CORRECTIONS = 1_000;

/** Raised when a program of before could no longer read what is written. */
const VERSION = "1";
/** Characters of a sheet's name, a header (each of its cells is cut to 120) or a name in the program. */
const LONGEST = { sheet: 255, header: 2_000, name: 40 } as const;
/** The root's opening tag, whatever its prefix; attributes are bounded so that rubbish takes no more than its length. */
const ROOT = /<(?:[\w.-]{1,40}:)?corrections(?:\s[^<>]{0,500})?>/u;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/giu;
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
/** What JSON leaves as it is and XML 1.0 has no place for, or may change on its way. */
const UNSAFE = /[\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/gu;

/** Corrections as read. */
export interface CorrectionsRead {
  readonly corrections: readonly Correction[];
  /** Something of them could not be read. */
  readonly damaged: boolean;
}

const text = (longest: number): z.ZodString => z.string().min(1).max(longest);
const period = z.string().refine((written) => parsePeriod(written) !== null);
const columnCorrection = z.object({
  sheet: text(LONGEST.sheet),
  column: z.string().regex(/^[A-Z]{1,3}$/u),
  header: text(LONGEST.header),
  role: text(LONGEST.name),
  field: text(LONGEST.name).nullable(),
  moneyUnit: z.enum(MONEY_UNITS).exactOptional(),
  period: period.exactOptional(),
});
const sheetCorrection = z.object({
  sheet: text(LONGEST.sheet),
  ledger: text(LONGEST.name).nullable(),
  period: period.exactOptional(),
});
const correction = z.union([sheetCorrection, columnCorrection]);

/** The part's text; null for no corrections, which need no part. Of more than a part holds the latest stay. */
export function encodeCorrections(corrections: readonly Correction[]): string | null {
  if (corrections.length === 0) return null;
  const head = `<corrections xmlns="${CORRECTIONS_NAMESPACE}" version="${VERSION}">[`;
  const foot = "]</corrections>";
  const kept: string[] = [];
  let length = head.length + foot.length;
  for (const one of corrections.slice(-MOST_CORRECTIONS).toReversed()) {
    const written = escaped(JSON.stringify(ordered(one)));
    length += written.length + 1;
    if (length > LONGEST_PART) break;
    kept.push(written);
  }
  return head + kept.toReversed().join(",") + foot;
}

/** Reads a part's text, whichever program wrote it down last. */
export function decodeCorrections(xml: string): CorrectionsRead {
  const none = { corrections: [], damaged: true };
  if (xml.length > LONGEST_PART) return none;
  const root = ROOT.exec(xml);
  const end = xml.lastIndexOf("</");
  if (!root || end < root.index + root[0].length) return none;
  if (attributeOf(root[0], "version") !== VERSION) return none;
  const entries = parsed(unescaped(xml.slice(root.index + root[0].length, end)));
  if (!Array.isArray(entries)) return none;
  const corrections = entries.slice(-MOST_CORRECTIONS).flatMap((entry: unknown): readonly Correction[] => {
    const read = correction.safeParse(entry);
    return read.success ? [read.data] : [];
  });
  return { corrections, damaged: corrections.length < entries.length };
}

/** The keys in one order, and no others: the same corrections give the same text. */
function ordered(one: Correction): Correction {
  const { sheet } = one;
  const said = one.period === undefined ? {} : { period: one.period };
  if (isOfSheet(one)) return { sheet, ledger: one.ledger, ...said };
  const { column, header, role, field, moneyUnit } = one;
  return { sheet, column, header, role, field, ...(moneyUnit === undefined ? {} : { moneyUnit }), ...said };
}

function escaped(json: string): string {
  return json
    .replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

function unescaped(content: string): string {
  return content.replace(ENTITY, (_, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? "";
    const code = decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

function attributeOf(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)')`, "u").exec(tag);
  return match?.[1] ?? match?.[2];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
