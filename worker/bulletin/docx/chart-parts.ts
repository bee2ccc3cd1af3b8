/** Charts as DrawingML keeps them: bars Word and WPS draw themselves, from values in the part alone. */
import { decimal, fixed } from "#shared/bulletin/figures.ts";
import type { BulletinChart, BulletinSeries } from "#shared/bulletin/document.ts";
import { INK, TONES } from "../chart-bars.ts";
import { drawnFont } from "./fonts.ts";
import { SIZE } from "./page.ts";
import { element, escapeXml, RELATION_NAMESPACE, XML_HEAD } from "./xml.ts";
import type { Attributes } from "./xml.ts";

export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main";

const AXIS = { category: 1, value: 2 } as const;
/** Between bars, in percent of a bar. */
const GAP = 60;
/** The axis goes on beyond its end by a quarter, for the number after the longest bar. */
const BEYOND = { num: 125, decimals: 2 } as const;

/** `word/charts/chart….xml`. */
export function chartPart(chart: BulletinChart): string {
  const { series } = chart;
  const bars = c(
    "barChart",
    {},
    c("barDir", { val: "bar" }),
    c("grouping", { val: "clustered" }),
    c("varyColors", { val: 0 }),
    ...series.map((each, index) => bar(chart, each, index)),
    c("gapWidth", { val: GAP }),
    // A category has one bar at most: it takes the place of all.
    c("overlap", { val: 100 }),
    c("axId", { val: AXIS.category }),
    c("axId", { val: AXIS.value }),
  );
  const legend = c("legend", {}, c("legendPos", { val: "t" }), c("overlay", { val: 0 }), textProperties());
  return (
    XML_HEAD +
    element(
      "c:chartSpace",
      { "xmlns:c": CHART_NAMESPACE, "xmlns:a": DRAWING_NAMESPACE, "xmlns:r": RELATION_NAMESPACE },
      c("roundedCorners", { val: 0 }),
      c(
        "chart",
        {},
        // Its title is a paragraph above it.
        c("autoTitleDeleted", { val: 1 }),
        c("plotArea", {}, c("layout"), bars, categoryAxis(), valueAxis(chart)),
        series.length > 1 ? legend : "",
        c("plotVisOnly", { val: 1 }),
        c("dispBlanksAs", { val: "gap" }),
      ),
      shape(a("noFill"), a("noFill")),
      textProperties(),
    )
  );
}

function bar(
  { categories, series, unit, decimals }: BulletinChart,
  each: BulletinSeries,
  index: number,
): string {
  const column = String.fromCodePoint("B".charCodeAt(0) + index);
  const last = categories.length + 1;
  const format = `${decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`}${unit === "" ? "" : `"${unit.replaceAll('"', "")}"`}`;
  const values = each.values.flatMap((value, at) =>
    value === null ? [] : [point(at, fixed(BigInt(value), decimals))],
  );
  return c(
    "ser",
    {},
    c("idx", { val: index }),
    c("order", { val: index }),
    c("tx", {}, strings(`Sheet1!$${column}$1`, [each.name])),
    shape(fillOf(index), a("solidFill", {}, a("srgbClr", { val: INK }))),
    c("invertIfNegative", { val: 0 }),
    c(
      "dLbls",
      {},
      c("numFmt", { formatCode: format, sourceLinked: 0 }),
      shape(a("noFill"), a("noFill")),
      textProperties(),
      c("dLblPos", { val: "outEnd" }),
      c("showLegendKey", { val: 0 }),
      c("showVal", { val: 1 }),
      c("showCatName", { val: 0 }),
      c("showSerName", { val: series.length > 1 ? 1 : 0 }),
      c("showPercent", { val: 0 }),
      c("showBubbleSize", { val: 0 }),
      c("separator", {}, " "),
    ),
    c("cat", {}, strings(`Sheet1!$A$2:$A$${last}`, categories)),
    c(
      "val",
      {},
      c(
        "numRef",
        {},
        c("f", {}, `Sheet1!$${column}$2:$${column}$${last}`),
        c(
          "numCache",
          {},
          c("formatCode", {}, "General"),
          c("ptCount", { val: categories.length }),
          ...values,
        ),
      ),
    ),
  );
}

function strings(formula: string, texts: readonly string[]): string {
  const points = texts.map((text, at) => point(at, text));
  return c(
    "strRef",
    {},
    c("f", {}, formula),
    c("strCache", {}, c("ptCount", { val: texts.length }), ...points),
  );
}

function point(at: number, value: string): string {
  return c("pt", { idx: at }, c("v", {}, escapeXml(value)));
}

/** The first category on top. */
function categoryAxis(): string {
  return c(
    "catAx",
    {},
    c("axId", { val: AXIS.category }),
    c("scaling", {}, c("orientation", { val: "maxMin" })),
    c("delete", { val: 0 }),
    c("axPos", { val: "l" }),
    c("numFmt", { formatCode: "General", sourceLinked: 0 }),
    c("majorTickMark", { val: "none" }),
    c("minorTickMark", { val: "none" }),
    c("tickLblPos", { val: "low" }),
    shape("", a("solidFill", {}, a("srgbClr", { val: INK }))),
    textProperties(),
    c("crossAx", { val: AXIS.value }),
    c("crosses", { val: "autoZero" }),
    c("auto", { val: 0 }),
    c("lblAlgn", { val: "ctr" }),
    c("lblOffset", { val: 100 }),
    // Every category is named, however many there are.
    c("tickLblSkip", { val: 1 }),
    c("noMultiLvlLbl", { val: 1 }),
  );
}

/** Not shown: each bar carries its number. */
function valueAxis({ end, decimals }: BulletinChart): string {
  const to = decimal(BigInt(Math.max(1, end) * BEYOND.num), decimals + BEYOND.decimals);
  return c(
    "valAx",
    {},
    c("axId", { val: AXIS.value }),
    c("scaling", {}, c("orientation", { val: "minMax" }), c("max", { val: to }), c("min", { val: 0 })),
    c("delete", { val: 1 }),
    c("axPos", { val: "t" }),
    c("numFmt", { formatCode: "General", sourceLinked: 0 }),
    c("majorTickMark", { val: "none" }),
    c("minorTickMark", { val: "none" }),
    c("tickLblPos", { val: "none" }),
    c("crossAx", { val: AXIS.category }),
    c("crosses", { val: "autoZero" }),
    c("crossBetween", { val: "between" }),
  );
}

function fillOf(kind: number): string {
  const { fill = INK, hatch } = TONES[kind] ?? {};
  const colour = (val: string): string => a("srgbClr", { val });
  return hatch === undefined
    ? a("solidFill", {}, colour(fill))
    : a("pattFill", { prst: "wdUpDiag" }, a("fgClr", {}, colour(hatch)), a("bgClr", {}, colour(fill)));
}

function shape(fill: string, line: string): string {
  return c("spPr", {}, fill, a("ln", { w: 6350 }, line));
}

function textProperties(): string {
  const typeface = drawnFont("fangsong");
  const properties = a(
    "defRPr",
    // Hundredths of a point.
    { sz: SIZE.table * 50, b: 0 },
    a("solidFill", {}, a("srgbClr", { val: "000000" })),
    a("latin", { typeface }),
    a("ea", { typeface }),
    a("cs", { typeface }),
  );
  return c(
    "txPr",
    {},
    a("bodyPr", { wrap: "none" }),
    a("lstStyle"),
    a("p", {}, a("pPr", {}, properties), a("endParaRPr", { lang: "zh-CN" })),
  );
}

function c(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  return element(`c:${name}`, attributes, ...content);
}

function a(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  return element(`a:${name}`, attributes, ...content);
}
