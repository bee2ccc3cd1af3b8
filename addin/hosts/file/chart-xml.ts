/** A plan's chart as the part of a package, with what it shows cached: a viewer that reckons nothing draws it too. */
import { areaAddress } from "#shared/ledgers/address.ts";
import type { Area } from "#shared/ledgers/address.ts";
import type { PlanChart, PlanRow } from "#shared/results/plan.ts";
import { CHART_FONT, CHART_TEXT_SIZE, GRID_COLOUR, LINE_COLOUR, NUMBER_FORMATS } from "../looks.ts";
import { escapeXml } from "./xml.ts";
import { quotedSheet } from "./workbook-part.ts";

const TRANSITIONAL = "http://schemas.openxmlformats.org/drawingml/2006";
const STRICT = "http://purl.oclc.org/ooxml/drawingml";
/** Numbers the two axes know each other by. */
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;
/** Sizes are told in hundredths of a point, lines in 12,700ths. */
const SIZE = CHART_TEXT_SIZE * 100;
const FONT = `<a:latin typeface="${CHART_FONT}"/><a:ea typeface="${CHART_FONT}"/>`;
const LINE_WIDTH = 22_225;
const THIN_LINE = 9_525;

/** The namespaces of drawings and charts. */
export function drawingNamespace(strict: boolean, name: "main" | "chart" | "spreadsheetDrawing"): string {
  return `${strict ? STRICT : TRANSITIONAL}/${name}`;
}

/** The part's text; `sheet` is the name the plan's sheet stands under, `rows` its rows. */
export function chartXml(chart: PlanChart, rows: readonly PlanRow[], sheet: string, strict: boolean): string {
  const { categories, values, series, axis } = chart;
  const at = (area: Area): string => escapeXml(quotedSheet(sheet) + absolute(area));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${drawingNamespace(strict, "chart")}" xmlns:a="${drawingNamespace(strict, "main")}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    `<c:title><c:tx>${richText(chart.title)}</c:tx><c:overlay val="0"/></c:title>`,
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/>',
    `<c:tx><c:v>${escapeXml(series)}</c:v></c:tx>`,
    `<c:spPr>${lineXml(LINE_COLOUR, LINE_WIDTH)}</c:spPr>`,
    `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fillXml(LINE_COLOUR)}${lineXml(LINE_COLOUR, THIN_LINE)}</c:spPr></c:marker>`,
    `<c:dLbls><c:numFmt formatCode="${NUMBER_FORMATS.points}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>`,
    `${textXml()}<c:dLblPos val="t"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>`,
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
    `<c:cat><c:strRef><c:f>${at(categories)}</c:f><c:strCache>${cache(categories, rows)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${at(values)}</c:f><c:numCache><c:formatCode>${NUMBER_FORMATS.points}</c:formatCode>`,
    `${cache(values, rows)}</c:numCache></c:numRef></c:val><c:smooth val="0"/></c:ser>`,
    `<c:marker val="1"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:lineChart>`,
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>`,
    '<c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>',
    '<c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${lineXml(GRID_COLOUR, THIN_LINE)}</c:spPr>${textXml()}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="${axis.max}"/>`,
    `<c:min val="${axis.min}"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>`,
    `<c:majorGridlines><c:spPr>${lineXml(GRID_COLOUR, THIN_LINE)}</c:spPr></c:majorGridlines>`,
    '<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textXml()}<c:crossAx val="${CATEGORY_AXIS}"/>`,
    '<c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>',
    `<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr>${fillXml("FFFFFF")}${lineXml(GRID_COLOUR, THIN_LINE)}</c:spPr></c:chartSpace>`,
  ].join("");
}

/** What the cells of one row hold: text or numbers, an empty cell being none. */
function cache({ top, left, right }: Area, rows: readonly PlanRow[]): string {
  const cells = rows[top - 1]?.cells ?? [];
  const points = Array.from({ length: right - left + 1 }, (_, index) => {
    const value = cells[left - 1 + index]?.value ?? null;
    return value === null ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`;
  });
  return `<c:ptCount val="${points.length}"/>${points.join("")}`;
}

function absolute(area: Area): string {
  return areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function lineXml(colour: string, width: number): string {
  return `<a:ln w="${width}">${fillXml(colour)}</a:ln>`;
}

function fillXml(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

/** The look of a chart's small texts. */
function textXml(): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${SIZE}">${FONT}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function richText(text: string): string {
  return (
    `<c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${SIZE}" b="0">${FONT}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" sz="${SIZE}" b="0">${FONT}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich>`
  );
}
