/** Whole numbers as the decimals a bulletin prints: exact, without floating point. */
import type { Hundredths } from "../ledgers/fields.ts";

/**
 * `value ÷ 10^places` in full, without trailing zeros: `decimal(894n, 1)` is `89.4`, `decimal(500n, 2)` is `5`.
 * @param places decimals the whole number carries, 0 or more
 */
export function decimal(value: bigint, places: number): string {
  const digits = fixed(value, places);
  return places === 0 ? digits : digits.replace(/\.?0+$/, "");
}

/** A score: hundredths with both decimals, `92.10`. */
export function score(points: Hundredths): string {
  return fixed(BigInt(points), 2);
}

/** Hundredths of a percent or of a percentage point in prose, without trailing zeros and without a sign of its own: `89.4`. */
export function plainHundredths(value: Hundredths): string {
  return decimal(BigInt(Math.abs(value)), 2);
}

/**
 * `value ÷ 10^places` with all its decimals: `fixed(9210n, 2)` is `92.10`.
 * @param places decimals the whole number carries, 0 or more
 */
export function fixed(value: bigint, places: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const sign = value < 0n ? "-" : "";
  return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-places)}`;
}
