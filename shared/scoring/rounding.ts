/** The one rounding of the whole method: 四舍五入, half away from zero, as Excel's ROUND does it. */

/**
 * `num ÷ den` rounded to a whole number, half away from zero. `den` > 0; for two decimals multiply `num` by 100.
 *
 * @example roundedQuotient(5n, 2n) // 3n
 * @example roundedQuotient(-5n, 2n) // -3n
 */
export function roundedQuotient(num: bigint, den: bigint): bigint {
  const magnitude = num < 0n ? -num : num;
  const rounded = (2n * magnitude + den) / (2n * den);
  return num < 0n ? -rounded : rounded;
}
