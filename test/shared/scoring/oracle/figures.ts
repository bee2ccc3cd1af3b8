/** Figures as the contract prints them. */

/** Hundredths with two decimals. */
export function printed(hundredths: number): string;
export function printed(hundredths: number | null): string | null;
export function printed(hundredths: number | null): string | null {
  if (hundredths === null) return null;
  const size = String(Math.abs(hundredths)).padStart(3, "0");
  return `${hundredths < 0 ? "-" : ""}${size.slice(0, -2)}.${size.slice(-2)}`;
}

/** A fraction in lowest terms. */
export function reduced(num: bigint, den: bigint): string {
  let [a, b] = [num < 0n ? -num : num, den];
  while (b > 0n) [a, b] = [b, a % b];
  return `${num / a}/${den / a}`;
}
