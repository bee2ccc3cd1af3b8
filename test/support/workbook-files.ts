/** Workbook files made part by part, as programs other than Excel write them too. */
import { strToU8, zipSync, type Zippable } from "fflate";

/** How a made workbook differs from the usual. */
export interface WorkbookShape {
  /** Prefix of the main namespace in every part (`x:`), as some .NET writers use. */
  readonly prefix?: string;
  /** The strict namespaces of ISO 29500. */
  readonly strict?: boolean;
  /** Where the workbook part stands. */
  readonly workbook?: string;
  /** Targets of relationships as absolute paths. */
  readonly absolute?: boolean;
  /** The relationship prefix is declared on each sheet element under this name. */
  readonly relationPrefix?: string;
  /** Parts begin with a byte order mark. */
  readonly mark?: boolean;
  readonly date1904?: boolean;
  readonly withoutStyles?: boolean;
  /** The children of the styles part, where not the usual ones. */
  readonly styles?: string;
}

/** One sheet of a made workbook; texts are the children of the worksheet element. */
export interface MadeSheet {
  readonly name: string;
  readonly xml: string;
  readonly state?: "hidden" | "veryHidden";
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** The same modification time in every entry: a made file is always the same. */
const DAY = new Date(2020, 11, 31);

/** A small styles part: format 0 plain, 1 bold, 2 a date, 3 text, 4 a date as year and month on yellow. */
export const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="12"/><name val="黑体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="2" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyFill="1">' +
  '<alignment horizontal="right"/></xf>' +
  '<xf numFmtId="164" fontId="0" fillId="2" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font></dxf></dxfs>';

/** The rows `<row><c …/></row>` of plain values: strings in the cells, numbers, nothing for null. */
export function rowsXml(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map(
      (row, index) =>
        `<row r="${index + 1}">${row.map((value, at) => cellXml(value, index, at)).join("")}</row>`,
    )
    .join("");
}

/** A workbook of the sheets, in the shape asked for. `names` are the children of definedNames. */
export function makeWorkbook(
  sheets: readonly MadeSheet[],
  shape: WorkbookShape = {},
  names = "",
  extra: Zippable = {},
): Uint8Array {
  const path = shape.workbook ?? "xl/workbook.xml";
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const office = shape.strict === true ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : OFFICE;
  const main = shape.strict === true ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : MAIN;
  const root = shape.absolute === true ? `/${folder}` : "";
  const link = shape.relationPrefix ?? "r";
  const onRoot = shape.relationPrefix === undefined ? ` xmlns:r="${office}"` : "";
  const onSheet = shape.relationPrefix === undefined ? "" : ` xmlns:${link}="${office}"`;
  const part = (name: string, attributes: string, children: string): Uint8Array =>
    bytesOf(prefixed(`<${name} xmlns="${main}"${attributes}>${children}</${name}>`, shape.prefix), shape);
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? "" : ` state="${state}"`}${onSheet} ${link}:id="rId${index + 1}"/>`,
  );
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="${root}worksheets/sheet${index + 1}.xml"/>`,
  );
  const overrides = sheets.map(
    (_, index) =>
      `<Override PartName="/${folder}worksheets/sheet${index + 1}.xml" ContentType="${SPREADSHEET}.worksheet+xml"/>`,
  );
  const styled = shape.withoutStyles !== true;
  const parts: Zippable = {
    "[Content_Types].xml": bytesOf(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/${path}" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
        `${styled ? `<Override PartName="/${folder}styles.xml" ContentType="${SPREADSHEET}.styles+xml"/>` : ""}${overrides.join("")}</Types>`,
      shape,
    ),
    "_rels/.rels": bytesOf(
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${path}"/></Relationships>`,
      shape,
    ),
    [path]: part(
      "workbook",
      onRoot,
      `${shape.date1904 === true ? '<workbookPr date1904="1"/>' : "<workbookPr/>"}<sheets>${list.join("")}</sheets>` +
        `${names === "" ? "" : `<definedNames>${names}</definedNames>`}<calcPr calcId="191029"/>`,
    ),
    [`${folder}_rels/${path.slice(folder.length)}.rels`]: bytesOf(
      `<Relationships xmlns="${PACKAGE}/relationships">${links.join("")}` +
        `${styled ? `<Relationship Id="rIdStyles" Type="${office}/styles" Target="${root}styles.xml"/>` : ""}</Relationships>`,
      shape,
    ),
  };
  if (styled) parts[`${folder}styles.xml`] = part("styleSheet", "", shape.styles ?? STYLES);
  sheets.forEach(({ xml }, index) => {
    parts[`${folder}worksheets/sheet${index + 1}.xml`] = part("worksheet", onRoot, xml);
  });
  return zipSync({ ...parts, ...extra }, { mtime: DAY });
}

/** A text in UTF-16, little end first, with no mark but what the text begins with. */
export function utf16Bytes(text: string): Uint8Array {
  const units = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return new Uint8Array(units.buffer);
}

/** Puts a prefix on every element of the default namespace. */
function prefixed(xml: string, prefix: string | undefined): string {
  if (prefix === undefined) return xml;
  const bare = prefix.slice(0, -1);
  return xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`).replace(' xmlns="', ` xmlns:${bare}="`);
}

function bytesOf(xml: string, shape: WorkbookShape): Uint8Array {
  return strToU8((shape.mark === true ? "\ufeff" : "") + DECLARATION + xml);
}

function cellXml(value: string | number | null, row: number, column: number): string {
  if (value === null) return "";
  const place = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
}
