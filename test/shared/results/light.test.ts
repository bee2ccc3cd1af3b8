import { expect, test } from "vitest";
import { lightOf } from "#shared/results/light.ts";

test.each([
  [1, "green"],
  [0, "green"],
  [-1, "yellow"],
  [-999, "yellow"],
  [-1000, "red"],
  [-9999, "red"],
  [null, null],
])("%s hundredths of a 百分点 from pace is %s", (fromPace, light) => {
  expect(lightOf(fromPace)).toBe(light);
});
