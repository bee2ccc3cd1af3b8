/** Colour bars and charts, as Excel is told them. */
import { areaAddress, cellAddress } from "#shared/ledgers/address.ts";
import type { PlanBars, PlanChart } from "#shared/results/plan.ts";
import { CHART_NAME } from "../host.ts";
import {
  BAR_COLOUR,
  CHART_FONT,
  CHART_TEXT_SIZE,
  GRID_COLOUR,
  LINE_COLOUR,
  NUMBER_FORMATS,
} from "../looks.ts";
import { piecesOfCalls } from "./batches.ts";
import type { Piece } from "./batches.ts";

/** Bars and charts in one piece, and what one counts for in cells: a chart is some twenty calls. */
const BARS = { most: 200, cells: 50 };
const CHARTS = { most: 20, cells: 500 };

/** The bars of a sheet, in pieces. */
export function barsOf(name: string, bars: readonly PlanBars[]): Piece[] {
  return piecesOfCalls(bars, BARS, ({ workbook }, some) => {
    const sheet = workbook.worksheets.getItem(name);
    for (const { area, min, max } of some) {
      const { dataBar } = sheet.getRange(areaAddress(area)).conditionalFormats.add("DataBar");
      dataBar.lowerBoundRule = { type: "Number", formula: String(min) };
      dataBar.upperBoundRule = { type: "Number", formula: String(max) };
      dataBar.positiveFormat.fillColor = `#${BAR_COLOUR}`;
      dataBar.positiveFormat.gradientFill = false;
      dataBar.positiveFormat.borderColor = "";
    }
  });
}

/** The charts of a sheet, in pieces. */
export function chartsOf(name: string, charts: readonly PlanChart[]): Piece[] {
  const numbered = charts.map((chart, index) => ({ chart, name: CHART_NAME + String(index + 1) }));
  return piecesOfCalls(numbered, CHARTS, ({ workbook }, some) => {
    const sheet = workbook.worksheets.getItem(name);
    for (const one of some) addChart(sheet, one.chart, one.name);
  });
}

function addChart(sheet: Excel.Worksheet, plan: PlanChart, name: string): void {
  const { area, axis } = plan;
  const chart = sheet.charts.add("LineMarkers", sheet.getRange(areaAddress(plan.values)), "Rows");
  chart.name = name;
  chart.setPosition(cellAddress(area.left, area.top), cellAddress(area.right, area.bottom));
  chart.format.font.name = CHART_FONT;
  chart.format.font.size = CHART_TEXT_SIZE;
  chart.title.text = plan.title;
  chart.title.format.font.size = CHART_TEXT_SIZE;
  chart.title.format.font.bold = false;
  chart.legend.visible = false;
  const series = chart.series.getItemAt(0);
  series.name = plan.series;
  series.setXAxisValues(sheet.getRange(areaAddress(plan.categories)));
  series.format.line.color = `#${LINE_COLOUR}`;
  series.markerBackgroundColor = `#${LINE_COLOUR}`;
  series.markerForegroundColor = `#${LINE_COLOUR}`;
  series.hasDataLabels = true;
  series.dataLabels.position = "Top";
  series.dataLabels.numberFormat = NUMBER_FORMATS.points;
  const { valueAxis } = chart.axes;
  valueAxis.minimum = axis.min;
  valueAxis.maximum = axis.max;
  valueAxis.numberFormat = "0";
  valueAxis.majorGridlines.format.line.color = `#${GRID_COLOUR}`;
}

/** The charts of a sheet, their names loaded. */
export function loadCharts(sheet: Excel.Worksheet): Excel.ChartCollection {
  sheet.charts.load("items/name");
  return sheet.charts;
}

/** Queues the deletion of those that are ours. */
export function deleteCharts(charts: Excel.ChartCollection): void {
  for (const chart of charts.items) if (chart.name.startsWith(CHART_NAME)) chart.delete();
}
