/** Exact fractions: as they are shown, and reckoned with. */
import { decimalOf } from "./decimal.ts";

/**
 * Numerator and denominator with as much of the factor both were multiplied by (`multiplied` ≥ 1) taken out again
 * as leaves them whole, so that a reader sees counts and 元 wherever that is possible; `left` is what stayed in.
 */
export function inSmallest(
  num: bigint,
  den: bigint,
  multiplied: bigint,
): { readonly num: bigint; readonly den: bigint; readonly left: bigint } {
  const common = greatestCommonDivisor(multiplied, greatestCommonDivisor(num, den));
  return common > 1n
    ? { num: num / common, den: den / common, left: multiplied / common }
    : { num, den, left: multiplied };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [divided, divisor] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (divisor > 0n) [divided, divisor] = [divisor, divided % divisor];
  return divided;
}

/** An exact fraction, `den` > 0. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

export const NOTHING: Fraction = { num: 0n, den: 1n };
export const ONE: Fraction = { num: 1n, den: 1n };

/** A decimal as someone wrote it. */
export function fractionOf(value: number): Fraction {
  const { digits, scale } = decimalOf(value);
  return { num: digits, den: scale };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { num: -b.num, den: b.den });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { num: a.num * b.num, den: a.den * b.den };
}

/** `a ÷ b`; `b` > 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return { num: a.num * b.den, den: a.den * b.num };
}

/** Below 0 where `a` is less than `b`, 0 where they are equal, else above 0. */
export function compared(a: Fraction, b: Fraction): number {
  const left = a.num * b.den;
  const right = b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function lesser(a: Fraction, b: Fraction): Fraction {
  return compared(a, b) <= 0 ? a : b;
}

export function greater(a: Fraction, b: Fraction): Fraction {
  return compared(a, b) >= 0 ? a : b;
}
