/** Text boxes without border or inner margin, over the text and in no one's way. */
import { word, element } from "./xml.ts";

/** English metric units in a twip. */
export const EMU = 635;

const DRAWING = {
  wp: "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
  a: "http://schemas.openxmlformats.org/drawingml/2006/main",
  wps: "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
} as const;

/** Where along one direction a box stands: an end of the type area, or twips into the area or a margin of the page. */
export type BoxPlace =
  | { readonly align: "center" | "bottom" }
  | { readonly within: "margin" | "leftMargin" | "rightMargin"; readonly offset: number };

export interface Box {
  /** Unique in the document, from 1. */
  readonly id: number;
  /** What a screen reader says of it. */
  readonly name: string;
  /** In twips. */
  readonly width: number;
  readonly height: number;
  readonly across: BoxPlace;
  readonly down: BoxPlace;
  /** `turned`: read from the right, its lines from top to bottom. @default level */
  readonly text?: "level" | "turned";
  /** Paragraphs and tables, ending in a paragraph. */
  readonly content: string;
}

/** A run that carries the box. */
export function box({ id, name, width, height, across, down, text = "level", content }: Box): string {
  const extent = { cx: width * EMU, cy: height * EMU };
  const inner = { lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: text === "level" ? "b" : "t" };
  const shape = element(
    "wps:wsp",
    {},
    element("wps:cNvSpPr", { txBox: 1 }),
    element(
      "wps:spPr",
      {},
      element("a:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", extent)),
      element("a:prstGeom", { prst: "rect" }, element("a:avLst")),
      element("a:noFill"),
      element("a:ln", {}, element("a:noFill")),
    ),
    element("wps:txbx", {}, word("txbxContent", {}, content)),
    element("wps:bodyPr", text === "level" ? inner : { vert: "vert", ...inner }, element("a:noAutofit")),
  );
  const anchor = element(
    "wp:anchor",
    {
      "xmlns:wp": DRAWING.wp,
      distT: 0,
      distB: 0,
      distL: 0,
      distR: 0,
      simplePos: 0,
      relativeHeight: id,
      behindDoc: 0,
      locked: 0,
      layoutInCell: 1,
      allowOverlap: 1,
    },
    element("wp:simplePos", { x: 0, y: 0 }),
    position("wp:positionH", across),
    position("wp:positionV", down),
    element("wp:extent", extent),
    element("wp:effectExtent", { l: 0, t: 0, r: 0, b: 0 }),
    element("wp:wrapNone"),
    element("wp:docPr", { id, name }),
    element("wp:cNvGraphicFramePr"),
    element(
      "a:graphic",
      { "xmlns:a": DRAWING.a },
      element("a:graphicData", { uri: DRAWING.wps, "xmlns:wps": DRAWING.wps }, shape),
    ),
  );
  return word("r", {}, word("drawing", {}, anchor));
}

function position(name: string, place: BoxPlace): string {
  return "align" in place
    ? element(name, { relativeFrom: "margin" }, element("wp:align", {}, place.align))
    : element(name, { relativeFrom: place.within }, element("wp:posOffset", {}, String(place.offset * EMU)));
}
