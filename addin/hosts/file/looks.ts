/** How the plan's closed set of styles and formats looks in a workbook file. */
import type { PlanFormat, PlanStyle } from "#shared/results/plan.ts";
import type { CellLook } from "./styles-part.ts";

interface Look {
  readonly font: Font;
  /** ARGB, or none. */
  readonly fill?: string;
  readonly bordered: boolean;
  readonly horizontal?: "left" | "center";
  readonly vertical?: "top";
}

interface Font {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  /** ARGB; absent for the window's own text colour. */
  readonly colour?: string;
}

/** 宋体 and 黑体 are on every Windows in Chinese; what is newer (等线) is not on the offices' older machines. */
const BODY_FONT = "宋体";
const HEAD_FONT = "黑体";
const BODY: Font = { name: BODY_FONT, size: 10.5 };
const GREY = "FF595959";
const BORDER_COLOUR = "FFBFBFBF";
const LINK_COLOUR = "FF0563C1";
/** Character set of simplified Chinese: Excel then falls back to a Chinese font where the named one is missing. */
const GB2312_CHARSET = 134;

const LOOKS: Readonly<Record<PlanStyle, Look>> = {
  title: { font: { name: HEAD_FONT, size: 16 }, bordered: false, horizontal: "center" },
  subtitle: { font: { ...BODY, colour: GREY }, bordered: false, horizontal: "center" },
  header: { font: { name: HEAD_FONT, size: 10.5 }, fill: "FFDCE3EC", bordered: true, horizontal: "center" },
  body: { font: BODY, bordered: true },
  centred: { font: BODY, bordered: true, horizontal: "center" },
  strong: { font: { ...BODY, bold: true }, bordered: true },
  note: { font: { ...BODY, size: 9, colour: GREY }, bordered: false, horizontal: "left", vertical: "top" },
  excellent: graded("FFE2EFDA", "FF375623"),
  medium: graded("FFFFF4D6", "FF7F6000"),
  poor: graded("FFFADBD8", "FF922B21"),
  error: graded("FFFADBD8", "FF922B21"),
  warning: graded("FFFFF4D6", "FF7F6000"),
  notice: graded("FFDDEBF7", "FF1F4E79"),
};

/** Excel's built-in formats by number, others by code. */
const FORMATS: Readonly<Record<PlanFormat, number | string>> = {
  text: 49,
  integer: 1,
  points: 2,
  signed: "+0.00;-0.00;0.00",
  percent: 10,
  wan: 4,
};

/** The look of a cell; a link is blue and underlined whatever its style. */
export function lookOf(style: PlanStyle, format: PlanFormat, linked: boolean): CellLook {
  const look = LOOKS[style];
  return {
    numberFormat: FORMATS[format],
    font: (p) => fontXml(p, linked ? { ...look.font, colour: LINK_COLOUR } : look.font, linked),
    fill: (p) => fillXml(p, look.fill),
    border: (p) => borderXml(p, look.bordered),
    alignment: (p) => {
      const horizontal = look.horizontal === undefined ? "" : ` horizontal="${look.horizontal}"`;
      return `<${p}alignment${horizontal} vertical="${look.vertical ?? "center"}" wrapText="1"/>`;
    },
  };
}

/** In points. */
export function fontSizeOf(style: PlanStyle): number {
  return LOOKS[style].font.size;
}

function graded(fill: string, colour: string): Look {
  return { font: { ...BODY, colour }, fill, bordered: true, horizontal: "center" };
}

function fontXml(p: string, font: Font, underlined: boolean): string {
  const bold = font.bold === true ? `<${p}b/>` : "";
  const underline = underlined ? `<${p}u/>` : "";
  const colour = font.colour === undefined ? "" : `<${p}color rgb="${font.colour}"/>`;
  return (
    `<${p}font>${bold}${underline}<${p}sz val="${font.size}"/>${colour}` +
    `<${p}name val="${font.name}"/><${p}charset val="${GB2312_CHARSET}"/></${p}font>`
  );
}

function fillXml(p: string, colour: string | undefined): string {
  if (colour === undefined) return `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`;
  return (
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${colour}"/>` +
    `<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
  );
}

function borderXml(p: string, bordered: boolean): string {
  const side = (name: string): string =>
    bordered
      ? `<${p}${name} style="thin"><${p}color rgb="${BORDER_COLOUR}"/></${p}${name}>`
      : `<${p}${name}/>`;
  return `<${p}border>${["left", "right", "top", "bottom"].map(side).join("")}<${p}diagonal/></${p}border>`;
}
