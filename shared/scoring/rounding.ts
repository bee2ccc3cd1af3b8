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

/**
 * The same where `num` ≥ 0 and twice `num` + `den` is a safe integer: what a thousand draws of weights need
 * to cost little. The remainder is taken off first, so that the division is exact.
 */
export function roundedQuotientOfSafe(num: number, den: number): number {
  const doubled = 2 * num + den;
  return (doubled - (doubled % (2 * den))) / (2 * den);
}
