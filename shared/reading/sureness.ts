/** How sure a column's match is, in the three words an official is told. */

/** `certain` needs no look, `likely` is a sound reading of the header, `check` is for a person to look at. */
export type Sureness = "certain" | "likely" | "check";

/** From here a match is certain: a listed header, or one whose words and contents both agree. */
const CERTAIN = 0.95;
/** Below this a match is told as taken by a near header. */
export const LEAST_LIKELY = 0.75;

/** Of a match's confidence (0 to 1) and evidence. A typing slip and contents that disagree are always for a person. */
export function surenessOf(confidence: number, evidence: readonly string[]): Sureness {
  if (evidence.includes("near") || evidence.includes("contents-against") || confidence < LEAST_LIKELY)
    return "check";
  return confidence < CERTAIN ? "likely" : "certain";
}
