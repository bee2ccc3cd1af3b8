import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalOf, leastReaching, overCommonScale, reaches } from "#shared/scoring/decimal.ts";
import { inSmallest } from "#shared/scoring/fractions.ts";
import { roundedQuotient, roundedQuotientOfSafe } from "#shared/scoring/rounding.ts";

const positive = fc.bigInt({ min: 1n, max: 10n ** 20n });
const any = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n });

describe("rounding half away from zero", () => {
  test.each([
    [1n, 2n, 1n],
    [-1n, 2n, -1n],
    [3n, 2n, 2n],
    [-5n, 2n, -3n],
    [249n, 100n, 2n],
    [-249n, 100n, -2n],
    [0n, 7n, 0n],
  ])("%d ÷ %d is %d", (num, den, rounded) => {
    expect(roundedQuotient(num, den)).toBe(rounded);
  });

  test("is never further off than a half, and away from zero where it is a half", () => {
    fc.assert(
      fc.property(any, positive, (num, den) => {
        const off = 2n * (roundedQuotient(num, den) * den - num);
        expect(off <= den && -off <= den).toBe(true);
        if (off === den) expect(num > 0n).toBe(true);
        if (-off === den) expect(num < 0n).toBe(true);
      }),
    );
  });

  test("mirrors at zero, keeps order, and looks at the ratio alone", () => {
    fc.assert(
      fc.property(any, any, positive, positive, (a, b, den, times) => {
        expect(roundedQuotient(-a, den)).toBe(-roundedQuotient(a, den));
        if (a <= b) expect(roundedQuotient(a, den) <= roundedQuotient(b, den)).toBe(true);
        expect(roundedQuotient(a * times, den * times)).toBe(roundedQuotient(a, den));
      }),
    );
  });

  test("is the same in safe integers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 51 }), fc.integer({ min: 1, max: 2 ** 50 }), (num, den) => {
        expect(BigInt(roundedQuotientOfSafe(num, den))).toBe(roundedQuotient(BigInt(num), BigInt(den)));
      }),
    );
  });
});

describe("decimals", () => {
  test.each([
    [12.5, 125n, 10n],
    [0.1, 1n, 10n],
    [-2.75, -275n, 100n],
    [15, 15n, 1n],
    [1e21, 10n ** 21n, 1n],
    [1.5e-7, 15n, 10n ** 8n],
    [1.25e22, 125n * 10n ** 20n, 1n],
  ])("%d is exactly %d ÷ %d", (value, digits, scale) => {
    expect(decimalOf(value)).toEqual({ digits, scale });
  });

  test("give back the number they were read from", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        const { digits, scale } = decimalOf(value);
        const places = String(scale).length - 1;
        expect(Number(`${digits}e-${places}`)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test("stand over one scale", () => {
    expect(overCommonScale({ a: 15, b: 12.5, c: 0.25 })).toEqual({
      digits: { a: 1500n, b: 1250n, c: 25n },
      scale: 100n,
    });
  });

  test("compare exactly", () => {
    expect(reaches(8_500n, 100n, decimalOf(85))).toBe(true);
    expect(reaches(8_499n, 100n, decimalOf(85))).toBe(false);
    expect(reaches(8_500n, 100n, decimalOf(85.001))).toBe(false);
    expect([85, 85.001, 70.5].map((limit) => leastReaching(decimalOf(limit)))).toEqual([8_500, 8_501, 7_050]);
  });
});

describe("fractions as shown", () => {
  test("lose no more than the factor they were multiplied by", () => {
    expect(inSmallest(108_000_000n, 120_000_000n, 12n)).toEqual({
      num: 9_000_000n,
      den: 10_000_000n,
      left: 1n,
    });
    expect(inSmallest(171n, 180n, 1n)).toEqual({ num: 171n, den: 180n, left: 1n });
    expect(inSmallest(36n, 5n, 12n)).toEqual({ num: 36n, den: 5n, left: 12n });
    expect(inSmallest(0n, 24n, 12n)).toEqual({ num: 0n, den: 2n, left: 1n });
    expect(inSmallest(-24n, 36n, 12n)).toEqual({ num: -2n, den: 3n, left: 1n });
  });
});
