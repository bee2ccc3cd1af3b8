/** Decimals as officials write them (12.5, 0.1) taken exactly: never through binary fractions. */

/** `digits ÷ scale`, `scale` a power of ten. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: bigint;
}

const SHORTEST = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** A finite number as the shortest decimal that gives it: 0.1 is one tenth. NaN and infinities are 0. */
export function decimalOf(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), scale: 1n };
  const match = SHORTEST.exec(String(value));
  if (!match) return { digits: 0n, scale: 1n };
  const [, sign = "", whole = "0", fraction = "", exponent = "0"] = match;
  const digits = BigInt(sign + whole + fraction);
  const places = fraction.length - Number(exponent);
  return places >= 0
    ? { digits, scale: 10n ** BigInt(places) }
    : { digits: digits * 10n ** BigInt(-places), scale: 1n };
}

/** Several decimals over one scale, so that they can be added and weighed as whole numbers. */
export interface CommonDecimals<K extends string> {
  readonly digits: Readonly<Record<K, bigint>>;
  readonly scale: bigint;
}

/** Brings the values of a record over their greatest scale. */
export function overCommonScale<K extends string>(values: Readonly<Record<K, number>>): CommonDecimals<K> {
  const entries = (Object.keys(values) as K[]).map((key) => [key, decimalOf(values[key])] as const);
  const scale = entries.reduce((most, [, decimal]) => (decimal.scale > most ? decimal.scale : most), 1n);
  const digits = {} as Record<K, bigint>;
  for (const [key, decimal] of entries) digits[key] = decimal.digits * (scale / decimal.scale);
  return { digits, scale };
}

/** Whether `left ÷ leftScale` ≥ the decimal. */
export function reaches(left: bigint, leftScale: bigint, decimal: Decimal): boolean {
  return left * decimal.scale >= decimal.digits * leftScale;
}

/** The least whole number of hundredths that is not below the decimal. */
export function leastReaching({ digits, scale }: Decimal): number {
  const hundredths = digits * 100n;
  const whole = hundredths / scale;
  return Number(whole * scale < hundredths ? whole + 1n : whole);
}
