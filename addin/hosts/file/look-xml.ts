/** The looks of a plan's cells in the XML of a styles part. */
import type { PlanFormat, PlanStyle } from "#shared/results/plan.ts";
import { BORDER_COLOUR, LINK_COLOUR, LOOKS, NUMBER_FORMATS, type Look } from "../looks.ts";
import type { CellLook } from "./styles-part.ts";

/** The file format's numbers of the codes that are built in; others are written as codes. */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);
/** Character set of simplified Chinese: Excel then falls back to a Chinese font where the named one is missing. */
const GB2312_CHARSET = 134;

/** The look of a cell of that style and format, and of one that leads somewhere. */
export function cellLook(style: PlanStyle, format: PlanFormat, linked: boolean): CellLook {
  const look = LOOKS[style];
  return {
    numberFormat: BUILT_IN.get(NUMBER_FORMATS[format]) ?? NUMBER_FORMATS[format],
    font: (p) => fontXml(p, look, linked),
    fill: (p) => fillXml(p, look.fill),
    border: (p) => borderXml(p, look.bordered),
    alignment: (p) => {
      const horizontal = look.horizontal === undefined ? "" : ` horizontal="${look.horizontal}"`;
      const fit = look.fit === undefined ? ' wrapText="1"' : look.fit === "shrink" ? ' shrinkToFit="1"' : "";
      return `<${p}alignment${horizontal} vertical="${look.vertical ?? "center"}"${fit}/>`;
    },
  };
}

function fontXml(p: string, look: Look, linked: boolean): string {
  const colour = linked ? LINK_COLOUR : look.colour;
  return (
    `<${p}font>${look.bold === true ? `<${p}b/>` : ""}${linked ? `<${p}u/>` : ""}<${p}sz val="${look.size}"/>` +
    (colour === undefined ? "" : `<${p}color rgb="${opaque(colour)}"/>`) +
    `<${p}name val="${look.font}"/><${p}charset val="${GB2312_CHARSET}"/></${p}font>`
  );
}

function fillXml(p: string, colour: string | undefined): string {
  if (colour === undefined) return `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`;
  return (
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${opaque(colour)}"/>` +
    `<${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`
  );
}

function borderXml(p: string, bordered: boolean): string {
  const side = (name: string): string =>
    bordered
      ? `<${p}${name} style="thin"><${p}color rgb="${opaque(BORDER_COLOUR)}"/></${p}${name}>`
      : `<${p}${name}/>`;
  return `<${p}border>${["left", "right", "top", "bottom"].map(side).join("")}<${p}diagonal/></${p}border>`;
}

function opaque(colour: string): string {
  return `FF${colour}`;
}
