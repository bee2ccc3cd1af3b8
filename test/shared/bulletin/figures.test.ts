/** Decimals as a bulletin prints them. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { money, twelfths } from "#shared/messages/zh-CN/bulletin/phrases.ts";
import { decimal, plainHundredths, score } from "#shared/bulletin/figures.ts";

test("prose has no trailing zeros, scores have two decimals", () => {
  expect(decimal(52_000_000n, 4)).toBe("5200");
  expect(decimal(52_005_000n, 4)).toBe("5200.5");
  expect(decimal(1n, 4)).toBe("0.0001");
  expect(decimal(-15_000n, 4)).toBe("-1.5");
  expect(decimal(1200n, 0)).toBe("1200");
  expect(plainHundredths(8940)).toBe("89.4");
  expect(plainHundredths(-160)).toBe("1.6");
  expect(score(9210)).toBe("92.10");
  expect(score(5)).toBe("0.05");
});

test("amounts are exact, in 亿元 from one of whole 万元 on", () => {
  expect(money(100_000_000n)).toBe("1亿元");
  expect(money(1_262_730_000n)).toBe("12.6273亿元");
  expect(money(99_999_999n)).toBe("9999.9999万元");
  expect(money(123_456_789n)).toBe("12345.6789万元");
  expect(money(0n)).toBe("0万元");
  // A plan to date is a fraction: exact where it is whole 元, else to 0.01 万元.
  expect(twelfths(12n * 47_666_667n)).toBe("4766.6667万元");
  expect(twelfths(52_000_000n * 11n)).toBe("4766.67万元");
});

test("what is printed is the number, whatever its size", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(8), (value, places) => {
      const [whole = "", fraction = ""] = decimal(value, places).split(".");
      expect(BigInt(whole.replace("-", "") + fraction.padEnd(places, "0"))).toBe(value < 0n ? -value : value);
      expect(fraction.endsWith("0")).toBe(false);
    }),
  );
});
