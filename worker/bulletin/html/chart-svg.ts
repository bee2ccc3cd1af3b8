/** A chart as a figure of HTML: lines and text of its own, nothing fetched, every number printed and read aloud. */
import type { BulletinChart } from "#shared/bulletin/document.ts";
import { barsOf, spoken, TONES } from "../chart-bars.ts";
import type { Bar, Tone } from "../chart-bars.ts";
import { widthOf } from "../text-width.ts";
import { escapeHtml } from "./escape.ts";

/** In units of the picture, about a pixel each. */
const WIDTH = 460;
const ROW = 20;
const BAR = 12;
const FONT = 13;
const GAP = 6;
/** No category takes more; a longer one is set closer. */
const WIDEST_CATEGORY = 200;

/** @param number unique in the page, from 1 */
export function chartFigure(chart: BulletinChart, number: number): string {
  const bars = barsOf(chart);
  const hasLegend = chart.series.length > 1;
  const left = Math.min(WIDEST_CATEGORY, widest(chart.categories)) + GAP;
  const longest = WIDTH - left - GAP - widest(bars.map(({ label }) => label));
  const top = hasLegend ? ROW : 0;
  const height = top + bars.length * ROW + GAP;
  const used = TONES.slice(0, chart.series.length);
  const content = [
    `<title id="chart-${number}-title">${escapeHtml(chart.title)}</title>`,
    `<desc id="chart-${number}-text">${escapeHtml(spoken(chart))}</desc>`,
    ...used.map((tone, kind) => hatching(tone, fillName(number, kind))),
    ...(hasLegend ? legend(chart, left, number) : []),
    ...bars.map((bar, index) => barLine(bar, top + index * ROW, left, longest, number)),
    `<path d="M${left} ${top}V${height - GAP}" stroke="#262626"/>`,
  ];
  return `<figure class="chart"><figcaption>${escapeHtml(chart.title)}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="chart-${number}-title" aria-describedby="chart-${number}-text" font-size="${FONT}">${content.join("")}</svg>${chart.note === undefined ? "" : `<p class="note">${escapeHtml(chart.note)}</p>`}</figure>`;
}

function barLine(
  { category, kind, share, label }: Bar,
  top: number,
  left: number,
  longest: number,
  number: number,
): string {
  const baseline = top + ROW - (ROW - FONT) / 2 - 1;
  const length = Math.round(share * longest);
  const closer =
    widest([category]) > WIDEST_CATEGORY
      ? ` textLength="${WIDEST_CATEGORY}" lengthAdjust="spacingAndGlyphs"`
      : "";
  return (
    `<text x="${left - GAP}" y="${baseline}" text-anchor="end"${closer}>${escapeHtml(category)}</text>` +
    `<rect x="${left}" y="${top + (ROW - BAR) / 2}" width="${length}" height="${BAR}" ${paint(kind, number)}/>` +
    `<text x="${left + length + GAP}" y="${baseline}">${escapeHtml(label)}</text>`
  );
}

function legend({ series }: BulletinChart, left: number, number: number): readonly string[] {
  const widths = series.map(({ name }) => BAR + GAP + widest([name]) + 2 * GAP);
  return series.map(({ name }, kind) => {
    const x = left + widths.slice(0, kind).reduce((sum, width) => sum + width, 0);
    return (
      `<rect x="${x}" y="${(ROW - BAR) / 2 - 2}" width="${BAR}" height="${BAR}" ${paint(kind, number)}/>` +
      `<text x="${x + BAR + GAP}" y="${FONT}">${escapeHtml(name)}</text>`
    );
  });
}

function paint(kind: number, number: number): string {
  const tone = TONES[kind];
  if (tone?.hatch !== undefined) return `fill="url(#${fillName(number, kind)})" stroke="#${tone.hatch}"`;
  return `fill="#${tone?.fill ?? ""}"`;
}

function hatching({ fill, hatch }: Tone, id: string): string {
  if (hatch === undefined) return "";
  return (
    `<pattern id="${id}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="5" height="5" fill="#${fill}"/><rect width="2" height="5" fill="#${hatch}"/></pattern>`
  );
}

function fillName(number: number, kind: number): string {
  return `chart-${number}-fill-${kind + 1}`;
}

function widest(texts: readonly string[]): number {
  return Math.ceil(Math.max(0, ...texts.map((text) => widthOf(text) * FONT)));
}
