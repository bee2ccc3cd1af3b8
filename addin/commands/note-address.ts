/**
 * A note's address says which trouble it is by code and number; the words are the page's own, so that nobody
 * can have it say something else through a link.
 */
import { problemCode } from "#shared/api/problem.ts";
import type { Trouble } from "#addin/pane/state/state.ts";

const PAGE = "./note.html";

/** Relative to the commands' page. */
export function noteAddress(trouble: Trouble): string {
  const asked = new URLSearchParams({ kind: trouble.kind });
  if (trouble.kind === "errors") asked.set("count", String(trouble.count));
  if (trouble.kind === "workbook") {
    asked.set("code", trouble.code);
    asked.set("subject", trouble.subject);
  }
  if (trouble.kind === "refused") asked.set("code", problemCode(trouble.problem.type) ?? "internal");
  return `${PAGE}?${asked}`;
}
