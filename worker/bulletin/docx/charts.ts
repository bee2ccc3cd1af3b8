/** A chart's place in the text: its title, then the bars; in the text the two are whole lines of the grid. */
import type { BulletinChart } from "#shared/bulletin/document.ts";
import { spoken } from "../chart-bars.ts";
import { EMU } from "./boxes.ts";
import { CHART_NAMESPACE } from "./chart-parts.ts";
import { CHART_TITLE_LINE, LINE, millimetres } from "./page.ts";
import { drawing, paragraph } from "./paragraphs.ts";
import { STYLES } from "./styles.ts";
import { element } from "./xml.ts";

/** Height of a bar with the gap to the next, and of the row of kinds above. */
const BAR = millimetres(5);
const LEGEND = millimetres(7);
/** What a line that holds a picture has beyond it. */
const UNDER_PICTURE = 20;
/** Boxes of the document are numbered below this. */
const FIRST_ID = 100;

/** Relation and part of a chart by its place among the bulletin's charts, from 0. */
export function chartId(index: number): string {
  return `rIdChart${index + 1}`;
}
export function chartFile(index: number): string {
  return `charts/chart${index + 1}.xml`;
}

/** Where a chart stands: how wide the line is, in twips, and whether the text keeps to the grid there. */
export interface ChartPlace {
  readonly width: number;
  readonly onGrid: boolean;
}

/** @param index its place among the bulletin's charts, from 0 */
export function chartLines(chart: BulletinChart, index: number, { width, onGrid }: ChartPlace): string {
  const { title, categories, series, note } = chart;
  const noted = note === undefined ? 0 : STYLES.Note.line;
  const needed = categories.length * BAR + (series.length > 1 ? LEGEND : 0);
  // Title, picture and note together are whole lines: the text after them stands on the grid again.
  const lines = Math.ceil((needed + CHART_TITLE_LINE + noted) / LINE) * LINE;
  const height = onGrid ? lines - CHART_TITLE_LINE - noted - UNDER_PICTURE : needed;
  return [
    paragraph("ChartTitle", title),
    drawing("Chart", inline(chart, index, width, height), note !== undefined),
    note === undefined ? "" : paragraph("Note", note),
  ].join("");
}

function inline(chart: BulletinChart, index: number, width: number, height: number): string {
  return element(
    "wp:inline",
    {
      "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      distT: 0,
      distB: 0,
      distL: 0,
      distR: 0,
    },
    element("wp:extent", { cx: width * EMU, cy: height * EMU }),
    element("wp:docPr", { id: FIRST_ID + index, name: chart.title, descr: spoken(chart) }),
    element("wp:cNvGraphicFramePr"),
    element(
      "a:graphic",
      { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main" },
      element(
        "a:graphicData",
        { uri: CHART_NAMESPACE },
        element("c:chart", { "xmlns:c": CHART_NAMESPACE, "r:id": chartId(index) }),
      ),
    ),
  );
}
