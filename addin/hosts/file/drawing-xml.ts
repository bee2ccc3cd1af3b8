/** The drawing part of a result sheet: where its charts lie. What an official laid beside them stays. */
import type { PlanChart } from "#shared/results/plan.ts";
import { CHART_NAME } from "../host.ts";
import { drawingNamespace } from "./chart-xml.ts";
import { officeNamespace } from "./workbook-part.ts";
import { applyEdits, attribute, children, closingTag, escapeXml, prefixedAttribute, tags } from "./xml.ts";
import type { Edit } from "./xml.ts";

/** A chart, the relationship that leads to its part, and how large the last cell it covers is. */
export interface AnchoredChart {
  readonly chart: PlanChart;
  readonly relationship: string;
  /** In characters of the default font, and in points. */
  readonly lastCell: { readonly width: number; readonly height: number };
}

/** Offsets are told in 914,400ths of an inch: those of a point, and of a digit of the narrowest default font (7 pixels). */
const UNITS_A_POINT = 12_700;
const UNITS_A_DIGIT = 66_675;

/** What an existing drawing holds. */
export interface DrawingContent {
  /** Relationships of the charts that are ours. */
  readonly ours: readonly string[];
  /** Whether anything else lies on the sheet. */
  readonly hasOthers: boolean;
}

/** A drawing with nothing on it. */
export function emptyDrawing(strict: boolean): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr xmlns:xdr="${drawingNamespace(strict, "spreadsheetDrawing")}"></xdr:wsDr>`
  );
}

/** Tells our charts in a drawing from the rest. @throws {HostError} "damaged" */
export function contentOfDrawing(text: string): DrawingContent {
  const anchors = anchorsOf(text);
  return {
    ours: anchors.flatMap(({ chart }) => chart ?? []),
    hasOthers: anchors.some(({ chart }) => chart === undefined),
  };
}

/** The drawing's text with our charts taken out and these put in. @throws {HostError} "damaged" */
export function withCharts(text: string, charts: readonly AnchoredChart[], strict: boolean): string {
  const anchors = anchorsOf(text);
  const edits: Edit[] = anchors
    .filter(({ chart }) => chart !== undefined)
    .map(({ start, end }) => ({ start, end, text: "" }));
  const first = Math.max(0, ...anchors.flatMap(({ ids }) => ids)) + 1;
  const xml = charts.map((chart, index) => anchorXml(chart, index, first + index, strict)).join("");
  for (const root of tags(text)) {
    if (root.name !== "wsDr" || root.kind === "close") continue;
    const end = closingTag(text, root)?.start;
    if (end !== undefined) edits.push({ start: end, end, text: xml });
    else {
      const open = `${text.slice(root.start, root.end - 2)}>${xml}</${root.prefix}wsDr>`;
      edits.push({ start: root.start, end: root.end, text: open });
    }
    break;
  }
  return applyEdits(text, edits);
}

interface Anchor {
  readonly start: number;
  readonly end: number;
  /** The relationship of our chart; undefined for what is not ours. */
  readonly chart: string | undefined;
  /** Ids of what is not ours. */
  readonly ids: readonly number[];
}

function anchorsOf(text: string): Anchor[] {
  for (const root of tags(text)) {
    if (root.name !== "wsDr" || root.kind !== "open") continue;
    return [...children(text, root)].map(({ tag: { start }, end }) => anchorOf(text, start, end));
  }
  return [];
}

function anchorOf(text: string, start: number, end: number): Anchor {
  const ids: number[] = [];
  let isOurs = false;
  let chart: string | undefined;
  for (const tag of tags(text.slice(start, end))) {
    if (tag.kind === "close") continue;
    if (tag.name === "cNvPr") {
      ids.push(Number(attribute(tag, "id") ?? 0));
      isOurs ||= attribute(tag, "name")?.startsWith(CHART_NAME) === true;
    } else if (tag.name === "chart") chart = prefixedAttribute(tag, "id");
  }
  return { start, end, chart: isOurs ? chart : undefined, ids: isOurs ? [] : ids };
}

/** Each anchor declares what it uses itself: the drawing may bind other prefixes. */
function anchorXml(
  { chart, relationship, lastCell }: AnchoredChart,
  index: number,
  id: number,
  strict: boolean,
): string {
  const { top, left, bottom, right } = chart.area;
  const graphic = drawingNamespace(strict, "chart");
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${drawingNamespace(strict, "spreadsheetDrawing")}" xmlns:a="${drawingNamespace(strict, "main")}">` +
    corner("from", left, 0, top, 0) +
    // It ends within its last cell: at the edge of the next one, programs take that for covered, and print it.
    corner("to", right, lastCell.width * UNITS_A_DIGIT, bottom, lastCell.height * UNITS_A_POINT) +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${id}" name="${CHART_NAME}${index + 1}" descr="${escapeXml(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${graphic}"><c:chart xmlns:c="${graphic}" xmlns:r="${officeNamespace(strict)}" r:id="${escapeXml(relationship)}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

/** One corner of what lies on the sheet: its cell, and how far within it. */
function corner(name: "from" | "to", column: number, x: number, row: number, y: number): string {
  return (
    `<xdr:${name}><xdr:col>${column - 1}</xdr:col><xdr:colOff>${Math.floor(x)}</xdr:colOff>` +
    `<xdr:row>${row - 1}</xdr:row><xdr:rowOff>${Math.floor(y)}</xdr:rowOff></xdr:${name}>`
  );
}
