/** Numbers with exactly two decimals, as they are printed and served. */
import { z } from "zod";
import type { Hundredths } from "../ledgers/fields.ts";

export const decimals = z.string().regex(/^-?\d+\.\d{2}$/);

/** Hundredths with exactly two decimals: `-160` is `-1.60`. */
export function twoDecimals(hundredths: Hundredths | bigint): string {
  const digits = String(hundredths < 0 ? -hundredths : hundredths).padStart(3, "0");
  return `${hundredths < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The same, null staying null. */
export function twoDecimalsOrNull(hundredths: Hundredths | null): string | null {
  return hundredths === null ? null : twoDecimals(hundredths);
}

/** The hundredths of such a number: `-1.60` is `-160`. */
export function hundredthsIn(text: string): Hundredths {
  return Number(text.replace(".", ""));
}
