/** What an official presses replaces what was said before, and nothing else. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withCorrection, withoutCorrection } from "#shared/reading/correcting.ts";
import type { ColumnCorrection, Correction } from "#shared/reading/grid.ts";
import { surenessOf } from "#shared/reading/sureness.ts";

const column = (letters: string, field: string | null, more: Partial<ColumnCorrection> = {}): Correction => ({
  sheet: "台账",
  column: letters,
  header: `表头${letters}`,
  role: "projects",
  field,
  ...more,
});
const LEDGER: Correction = { sheet: "台账", ledger: "projects" };

describe("one more correction", () => {
  it("overrules what was said of the same column", () => {
    expect(withCorrection([column("A", "name"), LEDGER], column("A", null))).toEqual([
      LEDGER,
      column("A", null),
    ]);
  });

  it("takes the field from the column it was given to, save a monthly amount", () => {
    expect(withCorrection([column("A", "name")], column("B", "name"))).toEqual([column("B", "name")]);
    const monthly = [column("A", "done", { role: "progress" }), column("B", "done", { role: "progress" })];
    expect(withCorrection(monthly.slice(0, 1), monthly[1] ?? LEDGER)).toEqual(monthly);
  });

  it("leaves other sheets, other columns and sheets as a whole alone", () => {
    const others = [column("A", "name", { sheet: "别表" }), column("B", null), column("C", null), LEDGER];
    expect(withCorrection(others, column("A", "name"))).toEqual([...others, column("A", "name")]);
  });

  it("of a sheet replaces the one before", () => {
    expect(withCorrection([LEDGER, column("A", "name")], { sheet: "台 账", ledger: null })).toEqual([
      column("A", "name"),
      { sheet: "台 账", ledger: null },
    ]);
  });

  it("stands instead of the one that held, under whatever name that was said", () => {
    const held = column("F", "name", { sheet: "11月台账" });
    expect(withCorrection([held], column("G", "unit", { sheet: "12月台账" }), held)).toEqual([
      column("G", "unit", { sheet: "12月台账" }),
    ]);
  });

  it("never leaves two of one column, or of one field", () => {
    const letters = fc.constantFrom("A", "B", "C");
    const fields = fc.constantFrom("name", "unit", null);
    fc.assert(
      fc.property(fc.array(fc.tuple(letters, fields), { minLength: 1, maxLength: 8 }), (said) => {
        const list = said
          .map(([at, field]) => column(at, field))
          .reduce<readonly Correction[]>((before, one) => withCorrection(before, one), []);
        const columns = list.filter((one): one is ColumnCorrection => "column" in one);
        expect(new Set(columns.map((one) => one.column)).size).toBe(columns.length);
        const given = columns.flatMap(({ field }) => field ?? []);
        expect(new Set(given).size).toBe(given.length);
        const last = said.at(-1);
        expect(list.at(-1)).toEqual(last && column(...last));
      }),
    );
  });
});

it("taken back, a correction alone goes", () => {
  const held = column("A", "name");
  expect(withoutCorrection([LEDGER, held], held)).toEqual([LEDGER]);
});

it.each<[number, readonly string[], string]>([
  [1, ["exact"], "certain"],
  [1, ["corrected"], "certain"],
  [0.95, ["parts", "contents"], "certain"],
  [0.9, ["parts"], "likely"],
  [0.75, ["beside"], "likely"],
  [0.74, ["parts"], "check"],
  [1, ["near", "contents"], "check"],
  [0.95, ["exact", "contents-against"], "check"],
])("a confidence of %d by %j is %s", (confidence, evidence, sureness) => {
  expect(surenessOf(confidence, evidence)).toBe(sureness);
});
