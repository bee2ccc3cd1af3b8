/** How a written sheet looks: styles, borders, widths, heights, merges, bars, charts, frozen rows, page. */
import { areaAddress, columnLetters } from "#shared/ledgers/address.ts";
import type { Area } from "#shared/ledgers/address.ts";
import type { PlannedSheet } from "#shared/results/plan.ts";
import { rowHeights } from "../file/row-height.ts";
import { LOOKS, PAGE_MARGINS } from "../looks.ts";
import { applyBorders, applyLinkAppearance, applyLook, columnWidthOf } from "./appearance.ts";
import { piecesOfCalls } from "./batches.ts";
import type { Piece } from "./batches.ts";
import { barsOf, chartsOf } from "./drawing.ts";
import type { SheetNaming } from "./places.ts";
import { addressLists, regionsBy } from "./regions.ts";

const POINTS_AN_INCH = 72;
/** Merges and heights in one piece, and what one of them counts for in cells: each is a call of its own. */
const CALLS_A_PIECE = 500;
const CELLS_A_CALL = 10;
/** What the look of one sheet counts for in cells beside those: it is some hundred calls. */
const CELLS_A_LOOK = 1_000;

/** All but the page set-up, in pieces. */
export function lookOf(name: string, plan: PlannedSheet, naming: SheetNaming): Piece[] {
  const calls = { most: CALLS_A_PIECE, cells: CELLS_A_CALL };
  return [
    ...piecesOfCalls(plan.merges, calls, ({ workbook }, some) => {
      const sheet = workbook.worksheets.getItem(name);
      for (const merge of some) sheet.getRange(areaAddress(merge)).merge();
    }),
    {
      cells: CELLS_A_LOOK,
      queue: ({ workbook }) => dress(workbook.worksheets.getItem(name), plan, naming),
    },
    ...piecesOfCalls(heightsOf(plan), calls, ({ workbook }, some) => {
      const sheet = workbook.worksheets.getItem(name);
      for (const { rows, height } of some) sheet.getRange(rows).format.rowHeight = height;
    }),
    ...barsOf(name, plan.bars ?? []),
    ...chartsOf(name, plan.charts ?? []),
  ];
}

function dress(sheet: Excel.Worksheet, plan: PlannedSheet, naming: SheetNaming): void {
  for (const [style, areas] of regionsBy(plan.rows, (cell) => cell.style)) {
    for (const list of addressLists(areas)) applyLook(sheet.getRanges(list), LOOKS[style]);
  }
  drawBorders(sheet, plan);
  for (const areas of regionsBy(plan.rows, (cell) =>
    cell.link === undefined || naming(cell.link.sheet) === undefined ? undefined : "link",
  ).values()) {
    for (const list of addressLists(areas)) applyLinkAppearance(sheet.getRanges(list));
  }
  plan.widths.forEach((width, index) => {
    const letters = columnLetters(index + 1);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = columnWidthOf(width);
  });
  freeze(sheet, plan.frozen);
  sheet.showGridlines = plan.byHand === true;
}

function drawBorders(sheet: Excel.Worksheet, { rows }: PlannedSheet): void {
  const bordered = regionsBy(rows, (cell) => (LOOKS[cell.style].bordered ? "bordered" : undefined));
  const areas = bordered.get("bordered") ?? [];
  for (const horizontal of [false, true]) {
    for (const vertical of [false, true]) {
      const alike = areas.filter(
        (area) => area.bottom > area.top === horizontal && area.right > area.left === vertical,
      );
      for (const list of addressLists(alike)) applyBorders(sheet.getRanges(list), { horizontal, vertical });
    }
  }
}

/** Excel fits no row to a merged text, so the heights are reckoned; rows of one height are set together. */
function heightsOf(plan: PlannedSheet): { readonly rows: string; readonly height: number }[] {
  if (plan.byHand === true) return [];
  const heights = rowHeights(plan);
  let start = 0;
  return heights.flatMap((height, index) => {
    if (heights[index + 1] === height) return [];
    const rows = `${start + 1}:${index + 1}`;
    start = index + 1;
    return [{ rows, height }];
  });
}

function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: PlannedSheet["frozen"]): void {
  if (rows > 0 && columns > 0) {
    const area: Area = { top: 1, left: 1, bottom: rows, right: columns };
    freezePanes.freezeAt(areaAddress(area));
  } else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

/** Queues the page: A4, one page wide, its footer and where pages end. */
export function setPage(
  { pageLayout, horizontalPageBreaks }: Excel.Worksheet,
  { print }: PlannedSheet,
): void {
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = PAGE_MARGINS.left * POINTS_AN_INCH;
  pageLayout.rightMargin = PAGE_MARGINS.right * POINTS_AN_INCH;
  pageLayout.topMargin = PAGE_MARGINS.top * POINTS_AN_INCH;
  pageLayout.bottomMargin = PAGE_MARGINS.bottom * POINTS_AN_INCH;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  if (print.titleRows !== undefined) {
    pageLayout.setPrintTitleRows(`$${print.titleRows.first}:$${print.titleRows.last}`);
  }
  // A break stands above the cell it is told.
  for (const row of print.breaksAfter ?? []) horizontalPageBreaks.add(`A${row + 1}`);
}
