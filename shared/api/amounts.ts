/** The numbers a rule set is made of, as schemas. */
import { z } from "zod";

/** Largest weight, full points or limit: far beyond any use, small enough to stay exact. */
const MAX_POINTS = 1_000;
const MAX_PERCENT = 100;
/** A rate may be asked for beyond the plan (150 %). */
const MAX_RATE = 1_000;

/** Points with at most two decimals: what is scored in hundredths must be given in them. */
export const points = z
  .number()
  .min(0)
  .max(MAX_POINTS)
  .refine(inHundredths, { params: { code: "two-decimals" } });

/** Only the proportions of weights count, so they may be as fine as one likes. */
export const weight = z.number().min(0).max(MAX_POINTS);

export const percent = z
  .number()
  .min(0)
  .max(MAX_PERCENT)
  .refine(inHundredths, { params: { code: "two-decimals" } });

/** A rate in percent that may lie above 100. */
export const rate = z
  .number()
  .min(0)
  .max(MAX_RATE)
  .refine(inHundredths, { params: { code: "two-decimals" } });

function inHundredths(value: number): boolean {
  // The shortest decimal of a double shows whether it was written with more than two places.
  return /^\d+(?:\.\d{1,2})?$/.test(String(value));
}
