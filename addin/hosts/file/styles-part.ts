/**
 * The styles part: cell formats are appended at the end and never renumbered, so every cell of the
 * official's sheets keeps its look. Differential formats (conditional formatting) are not touched.
 */
import { HostError } from "../host.ts";
import { applyEdits, attribute, children, escapeXml, tags, type Edit, type Tag } from "./xml.ts";

/** A cell's look, each part as the XML of its element; `p` is the part's prefix (`x:` or empty). */
export interface CellLook {
  /** Excel's own number of a built-in format, or a format code. */
  readonly numberFormat: number | string;
  readonly font: (p: string) => string;
  readonly fill: (p: string) => string;
  readonly border: (p: string) => string;
  readonly alignment: (p: string) => string;
}

/** Collects cell formats to be appended, and gives the part's text with them. */
export interface StylesEditor {
  /** The number of the cell format of that look: an equal one that is there already, else a new one. */
  readonly add: (look: CellLook) => number;
  /** The number of the cell format that is `base` with another number format (and without the mark of a text's apostrophe). */
  readonly withNumberFormat: (base: number, format: string) => number;
  /** The number format's code of a cell format, or its number where it is one of Excel's own. */
  readonly numberFormatOf: (format: number) => string | number;
  readonly text: () => string;
}

/** A styles part with nothing but what Excel requires. */
export const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The sections we add to, in the schema's order. */
const SECTIONS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"] as const;
type SectionName = (typeof SECTIONS)[number];
/** Numbers below belong to Excel. */
const FIRST_CUSTOM_FORMAT = 164;

interface Section {
  readonly tag: Tag;
  readonly end: number;
  /** The children's XML, those of the part first. */
  readonly items: string[];
  /** How many of them the part had. */
  readonly kept: number;
}

/** The numbers of cell formats whose font is bold. */
export function boldFormats(text: string): ReadonlySet<number> {
  const sections = readSections(text).found;
  const boldFonts = new Set<string>();
  sections.get("fonts")?.items.forEach((xml, index) => {
    if (/<(?:\w+:)?b(?:\s*\/?>|\s+val="(?:1|true)")/.test(xml)) boldFonts.add(String(index));
  });
  const bold = new Set<number>();
  sections.get("cellXfs")?.items.forEach((xml, index) => {
    if (boldFonts.has(/\sfontId="(\d+)"/.exec(xml)?.[1] ?? "")) bold.add(index);
  });
  return bold;
}

/** @throws {HostError} "damaged" where the text is no styles part */
export function editStyles(text: string): StylesEditor {
  const { root, found } = readSections(text);
  const { prefix } = root;
  const added = new Map<SectionName, string[]>();

  const itemsOf = (name: SectionName): string[] => {
    const items = found.get(name)?.items ?? added.get(name);
    if (items !== undefined) return items;
    const fresh: string[] = [];
    added.set(name, fresh);
    return fresh;
  };
  const indexIn = (name: SectionName, xml: string): number => {
    const items = itemsOf(name);
    const index = items.indexOf(xml);
    return index >= 0 ? index : items.push(xml) - 1;
  };
  const numberFormatId = (format: number | string): number => {
    if (typeof format === "number") return format;
    const items = itemsOf("numFmts");
    const code = `formatCode="${escapeXml(format)}"`;
    const present = items.find((xml) => xml.includes(code));
    if (present !== undefined) return idOf(present);
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...items.map(idOf)) + 1;
    items.push(`<${prefix}numFmt numFmtId="${id}" ${code}/>`);
    return id;
  };
  const baseOf = (format: number): string => {
    const xml = itemsOf("cellXfs")[format];
    if (xml === undefined) throw new HostError("damaged");
    return xml;
  };

  return {
    add: (look) => {
      const xf =
        `<${prefix}xf numFmtId="${numberFormatId(look.numberFormat)}"` +
        ` fontId="${indexIn("fonts", look.font(prefix))}"` +
        ` fillId="${indexIn("fills", look.fill(prefix))}"` +
        ` borderId="${indexIn("borders", look.border(prefix))}" xfId="0"` +
        ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
        `${look.alignment(prefix)}</${prefix}xf>`;
      return indexIn("cellXfs", xf);
    },
    withNumberFormat: (base, format) => {
      const id = format === "General" ? 0 : numberFormatId(format);
      const bare = baseOf(base)
        .replace(/\s(?:applyNumberFormat|quotePrefix)="[^"]*"/g, "")
        .replace(/\snumFmtId="\d+"/, "");
      return indexIn("cellXfs", bare.replace(/xf(?=[\s/>])/, `xf numFmtId="${id}" applyNumberFormat="1"`));
    },
    numberFormatOf: (format) => {
      const id = Number(/\snumFmtId="(\d+)"/.exec(baseOf(format))?.[1] ?? 0);
      const custom = found.get("numFmts")?.items.find((xml) => idOf(xml) === id);
      const tag = custom === undefined ? undefined : tags(custom).next().value;
      return tag instanceof Object ? (attribute(tag, "formatCode") ?? id) : id;
    },
    text: () => applyEdits(text, [...grownSections(found, prefix), ...newSections(text, root, found, added)]),
  };
}

function readSections(text: string): { readonly root: Tag; readonly found: Map<SectionName, Section> } {
  const found = new Map<SectionName, Section>();
  for (const root of tags(text)) {
    if (root.name !== "styleSheet" || root.kind !== "open") continue;
    for (const { tag, end } of children(text, root)) {
      const name = SECTIONS.find((one) => one === tag.name);
      if (name === undefined) continue;
      const items = [...children(text, tag)].map((child) => text.slice(child.tag.start, child.end));
      found.set(name, { tag, end, items, kept: items.length });
    }
    return { root, found };
  }
  throw new HostError("damaged");
}

function grownSections(found: ReadonlyMap<SectionName, Section>, prefix: string): Edit[] {
  const edits: Edit[] = [];
  for (const [name, { tag, end, items, kept }] of found) {
    if (items.length === kept) continue;
    const rest = tag.attributes.replace(/\s*\bcount="[^"]*"/, "").trimEnd();
    const open = `<${prefix}${name} count="${items.length}"${rest}>`;
    const xml = items.slice(kept).join("");
    const close = `</${prefix}${name}>`;
    if (tag.kind === "empty") edits.push({ start: tag.start, end: tag.end, text: open + xml + close });
    else {
      edits.push({ start: tag.start, end: tag.end, text: open });
      edits.push({ start: end - close.length, end: end - close.length, text: xml });
    }
  }
  return edits;
}

/** Sections the part lacks, each before the first one that follows it in the schema. */
function newSections(
  text: string,
  root: Tag,
  found: ReadonlyMap<SectionName, Section>,
  added: ReadonlyMap<SectionName, string[]>,
): Edit[] {
  const present = [...children(text, root)];
  const order: readonly string[] = SECTIONS;
  return SECTIONS.flatMap((name) => {
    const items = added.get(name) ?? [];
    if (found.has(name) || items.length === 0) return [];
    const place = order.indexOf(name);
    const before = present.findLast(({ tag }) => order.includes(tag.name) && order.indexOf(tag.name) < place);
    const at = before?.end ?? root.end;
    const { prefix } = root;
    const xml = `<${prefix}${name} count="${items.length}">${items.join("")}</${prefix}${name}>`;
    return [{ start: at, end: at, text: xml }];
  });
}

function idOf(xml: string): number {
  return Number(/\snumFmtId="(\d+)"/.exec(xml)?.[1] ?? 0);
}
