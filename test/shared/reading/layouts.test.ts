/** Random ledgers in random layouts: every row and column as an official would read it. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { columnNumber } from "#shared/ledgers/address.ts";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { randomLayout } from "#test/support/random-layouts.ts";

it("reads random ledgers through random layouts", () => {
  fc.assert(
    fc.property(randomLayout, ({ role, grid, fields, kinds, dataRows }) => {
      const { recognition, findings } = recogniseWorkbooks([{ sheets: [grid] }], { period: "2020-11" });
      const [layout, ...more] = recognition.layouts;
      expect(more).toEqual([]);
      expect(layout?.roles).toContain(role);
      const mapped = layout?.mapped;
      const found = new Map(mapped?.columns.map(({ column, field }) => [columnNumber(column), field]));
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(fields));
      expect(mapped?.rows).toEqual(dataRows);
      const skipped = layout?.skippedRows
        .filter(({ row }) => kinds.has(row))
        .map(({ row, why }) => [row, why]);
      const headers = new Set(layout?.headerRows);
      expect(skipped).toEqual([...kinds].filter(([row, kind]) => kind !== "data" && !headers.has(row)));
      expect([...headers].every((row) => kinds.get(row) === "header")).toBe(true);
      expect(findings.filter(({ severity }) => severity !== "notice")).toEqual([]);
    }),
    { numRuns: 200 },
  );
}, 30_000);
