/** How a written sheet looks: styles, borders, widths, heights, merges, frozen rows, page. */
import { areaAddress, columnLetters } from "#shared/ledgers/address.ts";
import type { Area } from "#shared/ledgers/address.ts";
import type { SheetPlan } from "#shared/results/plan.ts";
import { rowHeights } from "../file/row-height.ts";
import { LOOKS } from "../looks.ts";
import { applyBorders, applyLinkAppearance, applyLook, columnWidthOf } from "./appearance.ts";
import type { SheetNaming } from "./places.ts";
import { addressLists, regionsBy } from "./regions.ts";

/** Queues all but the page set-up. */
export function dress(sheet: Excel.Worksheet, plan: SheetPlan, naming: SheetNaming): void {
  for (const merge of plan.merges) sheet.getRange(areaAddress(merge)).merge();
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
  setHeights(sheet, plan);
  freeze(sheet, plan.frozen);
  sheet.showGridlines = false;
}

function drawBorders(sheet: Excel.Worksheet, { rows }: SheetPlan): void {
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
function setHeights(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const heights = rowHeights(plan);
  let start = 0;
  heights.forEach((height, index) => {
    if (heights[index + 1] === height) return;
    sheet.getRange(`${start + 1}:${index + 1}`).format.rowHeight = height;
    start = index + 1;
  });
}

function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: SheetPlan["frozen"]): void {
  if (rows > 0 && columns > 0) {
    const area: Area = { top: 1, left: 1, bottom: rows, right: columns };
    freezePanes.freezeAt(areaAddress(area));
  } else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}

/** Queues the page: A4, one page wide. */
export function setPage({ pageLayout }: Excel.Worksheet, { print }: SheetPlan): void {
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.titleRows !== undefined) {
    pageLayout.setPrintTitleRows(`$${print.titleRows.first}:$${print.titleRows.last}`);
  }
}
