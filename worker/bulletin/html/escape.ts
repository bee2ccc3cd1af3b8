/** Text for HTML: whatever it holds, it stays text. */
import { withCharactersAlone } from "../docx/xml.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text between tags or within a quoted attribute; what is no character becomes U+FFFD. */
export function escapeHtml(text: string): string {
  return withCharactersAlone(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? "");
}
