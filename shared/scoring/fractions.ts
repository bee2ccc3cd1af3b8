/** Fractions as they are shown. */

/**
 * Numerator and denominator with as much of the factor both were multiplied by (`times` ≥ 1) taken out again
 * as leaves them whole, so that a reader sees counts and 元 wherever that is possible.
 */
export function inSmallest(
  num: bigint,
  den: bigint,
  times: bigint,
): { readonly num: bigint; readonly den: bigint } {
  const common = greatestCommonDivisor(times, greatestCommonDivisor(num, den));
  return common > 1n ? { num: num / common, den: den / common } : { num, den };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [greater, lesser] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (lesser > 0n) [greater, lesser] = [lesser, greater % lesser];
  return greater;
}
