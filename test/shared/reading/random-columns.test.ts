/** Random ledgers under random headers: every column is the field an official reads in it, and nothing is doubted. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { columnLetters } from "#shared/ledgers/address.ts";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { SPELLINGS_PERIOD } from "#test/support/column-spellings.ts";
import { sheetOfColumns } from "#test/support/ledger-columns.ts";
import { randomSheet } from "#test/support/random-columns.ts";

it("maps the columns of random ledgers", () => {
  fc.assert(
    fc.property(randomSheet, ({ role, columns }) => {
      const grid = sheetOfColumns(columns);
      const { recognition, findings } = recogniseWorkbooks([{ sheets: [grid] }], {
        period: SPELLINGS_PERIOD,
      });
      const mapped = recognition.layouts[0]?.mapped?.columns ?? [];
      const found = Object.fromEntries(
        mapped.map(({ column, header, field }) => [column, `${field} ${header}`]),
      );
      const wanted = Object.fromEntries(
        columns.flatMap(({ field }, at) => {
          const letter = columnLetters(at + 1);
          const header = mapped.find(({ column }) => column === letter)?.header ?? "";
          return field === null ? [] : [[letter, `${field} ${header}`]];
        }),
      );
      expect(found).toEqual(wanted);
      expect(recognition.layouts[0]?.roles).toContain(role);
      expect(findings.filter(({ severity }) => severity !== "notice")).toEqual([]);
    }),
    { numRuns: 400 },
  );
}, 60_000);
