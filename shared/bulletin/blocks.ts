/** The blocks a bulletin's text is made of. */
import type { BulletinBlock, BulletinChart } from "./document.ts";

export function paragraph(text: string): BulletinBlock {
  return { kind: "paragraph", text };
}

/** `text` carries its number. */
export function heading(level: 1 | 2, text: string): BulletinBlock {
  return { kind: "heading", level, text };
}

/** The chart, where there is one. */
export function chartBlock(chart: BulletinChart | null): readonly BulletinBlock[] {
  return chart === null ? [] : [{ kind: "chart", chart }];
}
