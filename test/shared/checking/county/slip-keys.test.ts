/** Texts one slip apart share a number. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { keyOfText, slipKeys } from "#shared/checking/county/slip-keys.ts";

const text = fc.string({
  unit: fc.constantFrom(...Array.from("鹅城镇康家会污水处理厂一二期AB12")),
  maxLength: 20,
});

test("the numbers are those of the text and of the text without each character", () => {
  fc.assert(
    fc.property(text, (name) => {
      const without = Array.from({ length: name.length }, (_, at) => name.slice(0, at) + name.slice(at + 1));
      expect(slipKeys(name)).toEqual([name, ...without].map(keyOfText));
    }),
  );
});

test("texts as different as names of projects are have different numbers", () => {
  const names = new Set(fc.sample(text, 3000));
  expect(new Set([...names].map(keyOfText)).size).toBe(names.size);
});
