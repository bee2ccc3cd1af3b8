/** A table of HTML: heads of columns and rows named as such, bands over the rows they are of. */
import type { BulletinTable } from "#shared/bulletin/document.ts";
import { escapeHtml } from "./escape.ts";

export function tableOf(table: BulletinTable): string {
  const { caption, head, widths } = table;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${(100 * width) / total}%">`).join("");
  const heads = head.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join("");
  const name = caption === undefined ? "" : `<caption>${escapeHtml(caption)}</caption>`;
  // What scrolls sideways on a phone can be scrolled with a keyboard too.
  const region = caption === undefined ? "" : ` role="region" aria-label="${escapeHtml(caption)}"`;
  return `<div class="wide" tabindex="0"${region}><table>${name}<colgroup>${columns}</colgroup><thead><tr>${heads}</tr></thead>${bodies(table)}</table></div>`;
}

/** One body for each band and its rows; one alone where there are none. */
function bodies(table: BulletinTable): string {
  const { head, rows, bands = [] } = table;
  const starts = [...new Set([0, ...bands.map(({ before }) => before)])];
  return starts
    .map((start, index) => {
      const over = bands
        .filter(({ before }) => before === start)
        .map(
          ({ text }) =>
            `<tr class="band"><th scope="rowgroup" colspan="${head.length}">${escapeHtml(text)}</th></tr>\n`,
        );
      const lines = rows.slice(start, starts[index + 1]).map((row) => `<tr>${cellsOf(row, table)}</tr>`);
      return `<tbody>${over.join("")}${lines.join("\n")}</tbody>`;
    })
    .join("\n");
}

function cellsOf(row: readonly string[], { align, rowHead }: BulletinTable): string {
  return row
    .map((text, column) => {
      const side = align[column] ?? "left";
      return column === rowHead
        ? `<th scope="row" class="${side}">${escapeHtml(text)}</th>`
        : `<td class="${side}">${escapeHtml(text)}</td>`;
    })
    .join("");
}
