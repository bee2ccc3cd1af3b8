/**
 * Draws the icons of the ribbon and of the add-in's listing, each size on its own pixel grid: a mark scaled
 * down blurs. Run by `npm run icons`; the pictures are kept, so that a build needs no browser.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "./browser.ts";

const FOLDER = fileURLToPath(new URL("../../addin/public/icons/", import.meta.url));
/** The accent of the pane and of its favicon; the plate makes the mark stand on light and on dark ribbons. */
const ACCENT = "#0f6cbd";
const INK = "#fff";

/** Bars of the five ledgers: width and gap in px, chosen so that both margins are whole. */
const BARS: Readonly<Record<number, { readonly bar: number; readonly gap: number; readonly unit: number }>> =
  {
    16: { bar: 2, gap: 1, unit: 1 },
    20: { bar: 2, gap: 1, unit: 1.25 },
    24: { bar: 2, gap: 2, unit: 1.5 },
    32: { bar: 4, gap: 1, unit: 2 },
    40: { bar: 4, gap: 2, unit: 2.5 },
    48: { bar: 4, gap: 3, unit: 3 },
    64: { bar: 6, gap: 4, unit: 4 },
    80: { bar: 8, gap: 5, unit: 5 },
    128: { bar: 12, gap: 8, unit: 8 },
  };
const SIZES = Object.keys(BARS).map(Number);
/** Heights of the bars and where they stand, in sixteenths of the icon: the favicon's. */
const HEIGHTS = [4, 6.5, 9, 5.5, 3];
const FLOOR = 12.5;

/** What is drawn on the plate, for a size in px. */
const MARKS: Readonly<Record<string, (size: number) => string>> = {
  ledgers: (size) => {
    const { bar, gap, unit } = BARS[size] ?? { bar: 0, gap: 0, unit: 0 };
    const left = (size - 5 * bar - 4 * gap) / 2;
    const floor = Math.round(FLOOR * unit);
    return HEIGHTS.map((sixteenths, at) => {
      const height = Math.round(sixteenths * unit);
      return box(left + at * (bar + gap), floor - height, bar, height, size < 32 ? 0 : bar / 4);
    }).join("");
  },
  check: (size) => {
    const at = (sixteenths: number) => (sixteenths * size) / 16;
    const points = [3.5, 8.5, 6.5, 11.5, 12.5, 5.5].map(at).join(" ");
    return `<polyline points="${points}" fill="none" stroke="${INK}" stroke-width="${at(2)}" stroke-linecap="round" stroke-linejoin="round"/>`;
  },
  pane: (size) => {
    const line = Math.max(1, Math.round(size / 16));
    const left = Math.round(size * 0.19);
    const top = Math.round(size * 0.25);
    const width = size - 2 * left;
    const height = size - 2 * top;
    const pane = Math.round(width * 0.36);
    const frame = `<rect x="${left + line / 2}" y="${top + line / 2}" width="${width - line}" height="${height - line}" rx="${line / 2}" fill="none" stroke="${INK}" stroke-width="${line}"/>`;
    return frame + box(size - left - pane, top, pane, height, line / 2);
  },
};

function box(x: number, y: number, width: number, height: number, radius: number): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${INK}"/>`;
}

function drawing(mark: (size: number) => string, size: number): string {
  const plate = `<rect width="${size}" height="${size}" rx="${(size * 3) / 16}" fill="${ACCENT}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" style="display:block">${plate}${mark(size)}</svg>`;
}

mkdirSync(FOLDER, { recursive: true });
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const [name, mark] of Object.entries(MARKS)) {
    for (const size of SIZES) {
      await page.setContent(`<body style="margin:0">${drawing(mark, size)}</body>`);
      const clip = { x: 0, y: 0, width: size, height: size };
      writeFileSync(
        join(FOLDER, `${name}-${size}.png`),
        await page.screenshot({ clip, omitBackground: true }),
      );
    }
  }
} finally {
  await browser.close();
}
