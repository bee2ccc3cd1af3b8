import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalOf, parseDecimal, roundedInteger, shifted, sumOf } from "#shared/reading/values/decimal.ts";
import { readNumberText } from "#shared/reading/values/number-text.ts";

/** A spelling in a column of money: 元 where it names a unit, else in the column's unit; ~ an estimate. */
const MONEY: readonly (readonly [text: string, expected: string])[] = [
  ["1200", "1200"],
  ["１２００", "1200"],
  ["５０００", "5000"],
  ["14,300", "14300"],
  ["14，300", "14300"],
  ["1,234,567.89", "1234567.89"],
  ["12 000", "12000"],
  ["4250 ", "4250"],
  [" 4250\n", "4250"],
  ["　3 200　", "3200"],
  ["+15", "15"],
  ["-15", "-15"],
  ["－15", "-15"],
  ["−15", "-15"],
  ["0", "0"],
  ["0.5", "0.5"],
  [".5", "0.5"],
  ["1.2E+05", "120000"],
  ["约2800", "~2800"],
  ["约 8000", "~8000"],
  ["大约8000", "~8000"],
  ["近8000", "~8000"],
  ["8000左右", "~8000"],
  ["8000余", "~8000"],
  ["约8000万元", "~80000000元"],
  ["8000余万元", "~80000000元"],
  ["8000多万", "~80000000元"],
  ["0.124亿元", "12400000元"],
  ["2.3亿元", "230000000元"],
  ["2.3亿", "230000000元"],
  ["２．３亿元", "230000000元"],
  ["3500万元", "35000000元"],
  ["3500万", "35000000元"],
  ["3千万元", "30000000元"],
  ["5百万", "5000000元"],
  ["1亿2000万元", "120000000元"],
  ["1亿2000元", "100002000元"],
  ["5000元", "5000元"],
  ["5000元整", "5000元"],
  ["¥5000", "5000"],
  ["￥5,000.00元", "5000元"],
  ["人民币5000元", "5000元"],
  ["三千二百万元", "32000000元"],
  ["三千二百", "3200"],
  ["两千", "2000"],
  ["一百零五", "105"],
  ["十二", "12"],
  ["三亿元", "300000000元"],
  ["叁佰万元整", "3000000元"],
  ["3000-5000", "range"],
  ["3000~5000", "range"],
  ["3000～5000万元", "range"],
  ["3000—5000", "range"],
  ["3000至5000", "range"],
  ["2亿至3亿", "range"],
  ["85%", "percent"],
  ["８５％", "percent"],
  ["3‰", "percent"],
  ["10²", "text"],
  ["½", "text"],
  ["③", "text"],
  ["3000 5000", "text"],
  ["1,20", "text"],
  ["12,00", "text"],
  ["1.2.3", "text"],
  ["12个", "text"],
  ["三千二", "text"],
  ["1亿2000", "text"],
  ["待核", "text"],
  ["见附表", "text"],
  ["5000(估)", "text"],
  ["2020年", "text"],
  ["#REF!", "text"],
  ["1e999999", "text"],
  ["9".repeat(50), "text"],
];

function shown(reading: ReturnType<typeof readNumberText>): string {
  if (typeof reading === "string") return reading;
  const { decimal, inYuan, approximate } = reading;
  const { digits, exponent, negative } = decimal;
  const value = `${negative ? "-" : ""}${String(Number(`${digits}e${String(exponent)}`))}`;
  return `${approximate ? "~" : ""}${value}${inYuan ? "元" : ""}`;
}

describe("numbers in text", () => {
  test.each(MONEY)("money %j is %s", (text, expected) => {
    expect(shown(readNumberText(text, "money"))).toBe(expected);
  });

  test("counts take 个 and 项, points take 分, neither takes 万", () => {
    expect(shown(readNumberText("4个", "count"))).toBe("4");
    expect(shown(readNumberText("3 项", "count"))).toBe("3");
    expect(shown(readNumberText("三个", "count"))).toBe("3");
    expect(shown(readNumberText("0.5分", "points"))).toBe("0.5");
    expect(shown(readNumberText("4万", "count"))).toBe("text");
    expect(shown(readNumberText("4元", "points"))).toBe("text");
  });

  test("any text is answered, in time that does not explode", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("0123456789,.-~+eE约余多亿万千百元十一二 %")) }),
        (text) => {
          expect(["string", "object"]).toContain(typeof readNumberText(text, "money"));
        },
      ),
    );
  });
});

describe("decimals", () => {
  const decimal = fc
    .record({
      digits: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      places: fc.integer({ min: 0, max: 12 }),
    })
    .map(({ digits, places }) => {
      const sign = digits < 0n ? "-" : "";
      const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
      const whole = text.slice(0, text.length - places);
      return {
        text: places === 0 ? sign + text : `${sign}${whole}.${text.slice(text.length - places)}`,
        digits,
        places,
      };
    });

  test("a decimal of a unit of money becomes whole 元, half away from zero, as whole numbers count it", () => {
    fc.assert(
      fc.property(decimal, fc.constantFrom(0, 4, 8), ({ text, digits, places }, power) => {
        const scaled = digits * 10n ** BigInt(power);
        const divisor = 10n ** BigInt(places);
        const magnitude = scaled < 0n ? -scaled : scaled;
        const nearest = (2n * magnitude + divisor) / (2n * divisor);
        const expected = scaled < 0n ? -nearest : nearest;
        const parsed = parseDecimal(text);
        const rounded = parsed && roundedInteger(shifted(parsed, power));
        if (nearest > BigInt(Number.MAX_SAFE_INTEGER)) {
          expect(rounded).toBeNull();
        } else {
          expect(BigInt(rounded?.value ?? Number.NaN)).toBe(expected);
          expect(rounded?.exact).toBe(magnitude % divisor === 0n);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("a double is the shortest decimal that gives it", () => {
    expect(roundedInteger(shifted(decimalOf(2.3), 8))).toEqual({ value: 230_000_000, exact: true });
    expect(roundedInteger(shifted(decimalOf(0.1 + 0.2), 4))).toEqual({ value: 3000, exact: false });
    expect(roundedInteger(shifted(decimalOf(1.005), 2))).toEqual({ value: 101, exact: false });
    expect(roundedInteger(decimalOf(1e21))).toBeNull();
    expect(roundedInteger(decimalOf(5e-324))).toEqual({ value: 0, exact: false });
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const { negative, digits, exponent } = decimalOf(value);
        expect(Number(`${negative ? "-" : ""}${digits}e${String(exponent)}`) + 0).toBe(value + 0);
      }),
    );
  });

  test("sums are exact", () => {
    fc.assert(
      fc.property(decimal, decimal, (first, second) => {
        const one = parseDecimal(first.text);
        const two = parseDecimal(second.text);
        if (!one || !two) throw new Error("no decimal");
        const sum = sumOf(one, two);
        const scale = 10n ** 12n;
        const exact =
          first.digits * (scale / 10n ** BigInt(first.places)) +
          second.digits * (scale / 10n ** BigInt(second.places));
        const got = BigInt(sum.digits) * 10n ** BigInt(12 + sum.exponent);
        expect(sum.negative ? -got : got).toBe(exact);
      }),
    );
  });
});
