/** The fields of a template: those that number pages or tell a date may stand, none that fetches or runs something. */
import type { Document } from "@xmldom/xmldom";
import { LetterheadFault } from "./fault.ts";
import { wordAttribute, wordElements } from "./parsed.ts";

const HARMLESS: ReadonlySet<string> = new Set([
  "=",
  "AUTHOR",
  "COMPARE",
  "CREATEDATE",
  "DATE",
  "EQ",
  "IF",
  "MERGEFORMAT",
  "NUMPAGES",
  "PAGE",
  "PAGEREF",
  "PRINTDATE",
  "REF",
  "SAVEDATE",
  "SECTION",
  "SECTIONPAGES",
  "SEQ",
  "STYLEREF",
  "SYMBOL",
  "TIME",
  "TITLE",
]);

/** The first word of every field of a tree, in capitals; = for one that reckons. */
export function fieldsOf(tree: Document): string[] {
  const found: string[] = [];
  /** Fields within each other, the innermost last. */
  const open: string[] = [];
  for (const element of wordElements(tree, "*")) {
    if (element.localName === "fldSimple") found.push(wordAttribute(element, "instr") ?? "");
    else if (element.localName === "instrText") {
      const text = element.textContent ?? "";
      if (open.length === 0) found.push(text);
      else open.push((open.pop() ?? "") + text);
    } else if (element.localName === "fldChar") {
      const type = wordAttribute(element, "fldCharType");
      if (type === "begin") open.push("");
      if (type === "end") found.push(open.pop() ?? "");
    }
  }
  return [...found, ...open].map(kindOf).filter((kind) => kind !== "");
}

/** @throws {LetterheadFault} field */
export function requireHarmlessFields(tree: Document): void {
  const other = fieldsOf(tree).find((kind) => !HARMLESS.has(kind));
  if (other !== undefined) throw new LetterheadFault("field", other);
}

function kindOf(instruction: string): string {
  const text = instruction.trim();
  return text.startsWith("=") ? "=" : (/^[^\s\\"]*/u.exec(text)?.[0] ?? "").toUpperCase();
}
