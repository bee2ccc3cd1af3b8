/** A chart's bars as every format draws them: one a category, its number in words, its tone by the kind of bar. */
import { fixed } from "#shared/bulletin/figures.ts";
import type { BulletinChart, BulletinDocument } from "#shared/bulletin/document.ts";

/** How a kind of bar is filled, in RGB: told apart in black and white too. */
export interface Tone {
  readonly fill: string;
  /** Colour of slanting lines over it. */
  readonly hatch?: string;
}

/** Of the first, second and third kind. */
export const TONES: readonly Tone[] = [
  { fill: "404040" },
  { fill: "A6A6A6" },
  { fill: "FFFFFF", hatch: "8B1A1A" },
];
/** Lines round bars and along the axis. */
export const INK = "262626";

export interface Bar {
  readonly category: string;
  /** Index of its series. */
  readonly kind: number;
  /** Of the axis' length, 0 to 1. */
  readonly share: number;
  /** 优 92.13; with a single series the number alone. */
  readonly label: string;
}

/** A category without a value has no bar. */
export function barsOf(chart: BulletinChart): readonly Bar[] {
  const { categories, series, end } = chart;
  return categories.flatMap((category, at) => {
    const kind = series.findIndex(({ values }) => (values[at] ?? null) !== null);
    const value = series[kind]?.values[at] ?? null;
    if (value === null) return [];
    const share = end <= 0 ? 0 : Math.min(1, Math.max(0, value / end));
    const name = series.length === 1 ? "" : `${series[kind]?.name ?? ""} `;
    return [{ category, kind, share, label: name + printed(chart, value) }];
  });
}

/** What the chart shows, to be read aloud. */
export function spoken(chart: BulletinChart): string {
  return barsOf(chart)
    .map(({ category, label }) => `${category} ${label}`)
    .join("; ");
}

function printed({ decimals, unit }: BulletinChart, value: number): string {
  return `${fixed(BigInt(value), decimals)}${unit}`;
}

/** Every chart of a bulletin, in its order. */
export function chartsOf({ blocks, attachments }: BulletinDocument): readonly BulletinChart[] {
  return [
    ...blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : [])),
    ...attachments.flatMap(({ charts = [] }) => charts),
  ];
}
