/** A finding's sentence where its place stands beside it. */
import type { FindingAnswer } from "#shared/api/finding.ts";

/** The sentence without the place it begins with (项目台账 H12：…). */
export function withoutPlace({ workbook, sheet, cell, message }: FindingAnswer): string {
  const place = `${[workbook, sheet, cell].filter((part) => part !== undefined).join(" ")}：`;
  return message.startsWith(place) ? message.slice(place.length) : message;
}
