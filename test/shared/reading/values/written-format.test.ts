/** A repaired date looks as it was written. */
import * as fc from "fast-check";
import * as xlsx from "@e965/xlsx";
import { expect, test } from "vitest";
import { serialOfDay, dayOf } from "#shared/ledgers/calendar.ts";
import { shownParts } from "#shared/reading/values/date-format.ts";
import { writtenFormat } from "#shared/reading/values/written-format.ts";

test.each([
  "2020-9.3",
  "2020年11月3日前",
  "2020.11.3 9:30",
  "2020年11月上旬",
  "11月3日",
  "2020.11",
  "一二三",
  "",
  "2".repeat(10_000),
])("%j has no format of its own", (text) => {
  expect(writtenFormat(text)).toBeUndefined();
});

test("law: a serial under the format shows the text again", () => {
  const date = fc.record({
    year: fc.integer({ min: 1950, max: 2100 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    separators: fc.constantFrom(["-", "-", ""], ["/", "/", ""], [".", ".", ""], ["年", "月", "日"]),
    padded: fc.boolean(),
  });
  fc.assert(
    fc.property(date, ({ year, month, day, separators: [one = "", two = "", end = ""], padded }) => {
      const part = (number: number) => (padded ? String(number).padStart(2, "0") : String(number));
      const text = `${year}${one}${part(month)}${two}${part(day)}${end}`;
      const format = writtenFormat(text) ?? "";
      const at = dayOf(year, month, day);
      if (at === null) throw new Error("no day");
      expect(shownParts(format)).toBe("day");
      expect(xlsx.SSF.format(format, serialOfDay(at))).toBe(text);
    }),
  );
});
