/** The workbook part: its sheets and defined names, and how both are added to by insertion. */
import { HostError } from "../host.ts";
import { relationships, xmlPart, type Package } from "./package.ts";
import {
  applyEdits,
  attribute,
  closingTag,
  endOfElement,
  escapeXml,
  prefixedAttribute,
  tags,
  unescapeXml,
  type Edit,
  type Tag,
  type XmlPart,
} from "./xml.ts";

/** One sheet in the workbook's order; `index` counts from 0 and is what a defined name's scope refers to. */
export interface WorkbookSheet {
  readonly index: number;
  readonly name: string;
  readonly sheetId: number;
  /** Hidden, or so hidden that Excel offers no way to show it (veryHidden). */
  readonly hidden: boolean;
  /** The part's name; undefined where the relationship leads nowhere. */
  readonly part: string | undefined;
  /** False for chart and dialogue sheets. */
  readonly isWorksheet: boolean;
}

/** One defined name, with where its element stands in the text. */
export interface DefinedName {
  readonly name: string;
  /** Index of the sheet it belongs to; undefined for the whole workbook. */
  readonly sheet: number | undefined;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface WorkbookPart extends XmlPart {
  /** The part's name. */
  readonly path: string;
  readonly sheets: readonly WorkbookSheet[];
  readonly names: readonly DefinedName[];
  /** Dates count from 1904. */
  readonly date1904: boolean;
  /** Written in the strict namespaces of ISO 29500. */
  readonly strict: boolean;
}

/** A sheet to be appended. */
export interface NewSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
}

/** A defined name to be added; `value` is a formula without `=`. */
export interface NewName {
  readonly name: string;
  readonly sheet: number;
  readonly value: string;
  readonly hidden: boolean;
}

const OFFICE_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OFFICE_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const WORKSHEET_KIND = "worksheet";
/** What the schema puts before definedNames; the last one present is what new names follow. */
const BEFORE_NAMES = new Set(["sheets", "functionGroups", "externalReferences"]);

/** The namespace of relationship types and ids in this workbook. */
export function officeNamespace(strict: boolean): string {
  return strict ? OFFICE_STRICT : OFFICE_TRANSITIONAL;
}

/** The name of the workbook part, or undefined where the package holds no office document. @throws {HostError} */
export function workbookPath(source: Package): string | undefined {
  return relationships(source, "").find((one) => one.kind === "officeDocument")?.target;
}

/** The workbook part as it stands. @throws {HostError} "damaged" */
export function readWorkbookPart(source: Package, path: string): WorkbookPart {
  const part = xmlPart(source, path);
  const targets = new Map(relationships(source, path).map((one) => [one.id, one]));
  const sheets: WorkbookSheet[] = [];
  const names: DefinedName[] = [];
  let date1904 = false;
  let strict: boolean | undefined;
  for (const tag of tags(part.text)) {
    if (tag.kind === "close") continue;
    if (tag.name === "workbook") strict = tag.attributes.includes(STRICT_MAIN);
    else if (tag.name === "workbookPr") date1904 = isTrue(attribute(tag, "date1904"));
    else if (tag.name === "sheet") {
      const target = targets.get(prefixedAttribute(tag, "id") ?? "");
      sheets.push({
        index: sheets.length,
        name: attribute(tag, "name") ?? "",
        sheetId: Number(attribute(tag, "sheetId") ?? 0),
        hidden: (attribute(tag, "state") ?? "visible") !== "visible",
        part: target?.external === false ? target.target : undefined,
        isWorksheet: target?.kind === WORKSHEET_KIND,
      });
    } else if (tag.name === "definedName") names.push(readName(part.text, tag));
  }
  if (strict === undefined) throw new HostError("damaged", path);
  return { ...part, path, sheets, names, date1904, strict };
}

/** The workbook's text with sheets appended at the end, some names (of `names`) taken out and some added. */
export function editWorkbook(
  workbook: WorkbookPart,
  sheets: readonly NewSheet[],
  removed: readonly DefinedName[],
  added: readonly NewName[],
): string {
  const { text } = workbook;
  const edits: Edit[] = removed.map(({ start, end }) => ({ start, end, text: "" }));
  const namespace = officeNamespace(workbook.strict);
  let namesAt: number | undefined;
  let hasNames = false;
  let prefix = "";
  for (const tag of tags(text)) {
    if (tag.name === "workbook") ({ prefix } = tag);
    if (tag.name === "sheets" && tag.kind === "open") {
      const end = closingTag(text, tag)?.start ?? tag.end;
      // Each sheet declares the prefix of its id itself: the workbook may bind another one, or none.
      const xml = sheets.map(
        (sheet) =>
          `<${prefix}sheet name="${escapeXml(sheet.name)}" sheetId="${sheet.sheetId}"` +
          ` xmlns:r="${namespace}" r:id="${escapeXml(sheet.relationshipId)}"/>`,
      );
      edits.push({ start: end, end, text: xml.join("") });
    }
    if (tag.name === "definedNames" && tag.kind === "open") {
      hasNames = true;
      namesAt = closingTag(text, tag)?.start;
    } else if (tag.name === "definedNames" && tag.kind === "empty") {
      edits.push({ start: tag.start, end: tag.end, text: "" });
    }
    if (!hasNames && BEFORE_NAMES.has(tag.name) && tag.kind !== "close") namesAt = endOfElement(text, tag);
  }
  if (namesAt === undefined) throw new HostError("damaged", workbook.path);
  const xml = added.map((name) => nameXml(prefix, name)).join("");
  const wrapped = hasNames || xml === "" ? xml : `<${prefix}definedNames>${xml}</${prefix}definedNames>`;
  edits.push({ start: namesAt, end: namesAt, text: wrapped });
  return applyEdits(text, edits);
}

/**
 * The workbook's text with Excel asked to compute everything when it opens the file: totals over repaired
 * cells keep the result of before until then.
 */
export function recalculated({ text, path }: WorkbookPart): string {
  let after: { readonly end: number; readonly prefix: string } | undefined;
  for (const tag of tags(text)) {
    if (tag.kind === "close") continue;
    if (tag.name === "calcPr") {
      const kept = tag.attributes.replace(/\s+fullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, "").trimEnd();
      const open = `<${tag.prefix}calcPr${kept} fullCalcOnLoad="1"${tag.kind === "empty" ? "/" : ""}>`;
      return applyEdits(text, [{ start: tag.start, end: tag.end, text: open }]);
    }
    if (BEFORE_NAMES.has(tag.name) || tag.name === "definedNames") {
      after = { end: endOfElement(text, tag), prefix: tag.prefix };
    }
  }
  if (after === undefined) throw new HostError("damaged", path);
  const { end, prefix } = after;
  return applyEdits(text, [{ start: end, end, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` }]);
}

/** `'项目 台账'!` of a sheet's name, for formulas and links. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

function nameXml(prefix: string, { name, sheet, value, hidden }: NewName): string {
  const attributes = `name="${escapeXml(name)}" localSheetId="${sheet}"${hidden ? ' hidden="1"' : ""}`;
  return `<${prefix}definedName ${attributes}>${escapeXml(value)}</${prefix}definedName>`;
}

function readName(text: string, tag: Tag): DefinedName {
  const closing = closingTag(text, tag);
  const scope = attribute(tag, "localSheetId");
  return {
    name: attribute(tag, "name") ?? "",
    sheet: scope === undefined ? undefined : Number(scope),
    value: closing === undefined ? "" : unescapeXml(text.slice(tag.end, closing.start)),
    start: tag.start,
    end: closing?.end ?? tag.end,
  };
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
