/**
 * Decimal numbers exactly as written. Units of money are powers of ten, so that turning one into another
 * only moves the decimal point: no sum is ever made in doubles.
 */

/** `digits` × 10^`exponent`, negative where `negative`. `digits` has no sign and no point. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

const PLAIN = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
/** More digits than any amount of money has; what is longer is no number anyone wrote. */
const MOST_DIGITS = 40;

/** The shortest decimal that gives this double. `value` must be finite. */
export function decimalOf(value: number): Decimal {
  return parseDecimal(String(value)) ?? { negative: false, digits: "0", exponent: 0 };
}

/** A decimal of its plain spelling (`-12.50`, `1.2E+05`), or null. */
export function parseDecimal(text: string): Decimal | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const whole = match[2] ?? "";
  const fraction = match[3] ?? "";
  const digits = whole + fraction;
  if (digits === "" || digits.length > MOST_DIGITS) return null;
  return { negative: match[1] === "-", digits, exponent: Number(match[4] ?? 0) - fraction.length };
}

/** The same number times 10^`power`. */
export function shifted(decimal: Decimal, power: number): Decimal {
  return { ...decimal, exponent: decimal.exponent + power };
}

/** The sum of two decimals. */
export function sumOf(first: Decimal, second: Decimal): Decimal {
  const exponent = Math.min(first.exponent, second.exponent);
  const sum = signed(first, exponent) + signed(second, exponent);
  return { negative: sum < 0n, digits: String(sum < 0n ? -sum : sum), exponent };
}

/**
 * The nearest integer, half away from zero, and whether that was exact; null where it is beyond what a
 * double counts exactly (2^53 − 1).
 */
export function roundedInteger(decimal: Decimal): { readonly value: number; readonly exact: boolean } | null {
  const { digits, exponent, negative } = decimal;
  let whole: number;
  let exact = true;
  if (exponent >= 0) {
    if (exponent > MOST_DIGITS) return null;
    whole = Number(digits + "0".repeat(exponent));
  } else {
    const point = digits.length + exponent;
    const dropped = point >= 0 ? digits.slice(point) : "0" + digits;
    whole = point > 0 ? Number(digits.slice(0, point)) : 0;
    exact = /^0*$/.test(dropped);
    if (dropped >= "5") whole += 1;
  }
  if (!Number.isSafeInteger(whole)) return null;
  return { value: negative && whole !== 0 ? -whole : whole, exact };
}

/** The double nearest to a decimal: what a repaired cell is given. */
export function numberOf(decimal: Decimal): number {
  const value = Number(`${decimal.digits}e${String(decimal.exponent)}`);
  return decimal.negative && value !== 0 ? -value : value;
}

function signed(decimal: Decimal, exponent: number): bigint {
  const magnitude = BigInt(decimal.digits) * 10n ** BigInt(decimal.exponent - exponent);
  return decimal.negative ? -magnitude : magnitude;
}
