/** The blocks a bulletin's text is made of. */
import type { BulletinBlock } from "./document.ts";

export function paragraph(text: string): BulletinBlock {
  return { kind: "paragraph", text };
}

/** `text` carries its number. */
export function heading(level: 1 | 2, text: string): BulletinBlock {
  return { kind: "heading", level, text };
}
