/** Any mapped sheets, as recognition could make them: fast-check's view of the wire's input. */
import * as fc from "fast-check";
import { MAX_ROWS, columnLetters } from "#shared/ledgers/address.ts";
import { FIELDS } from "#shared/ledgers/fields.ts";
import { ROLES } from "#shared/ledgers/roles.ts";
import { MONEY_UNITS } from "#shared/ledgers/rules.ts";
import type { CellValue } from "#shared/reading/grid.ts";
import type { MappedColumn, MappedSheet } from "#shared/reading/recognised.ts";

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
);

const column: fc.Arbitrary<MappedColumn> = fc
  .constantFrom(...ROLES)
  .chain((role) => fc.tuple(fc.constant(role), fc.constantFrom(...Object.keys(FIELDS[role]))))
  .chain(([role, field]) =>
    fc.record(
      {
        column: fc.integer({ min: 1, max: 16_384 }).map(columnLetters),
        header: fc.string(),
        role: fc.constant(role),
        field: fc.constant(field),
        moneyUnit: fc.constantFrom(...MONEY_UNITS),
        month: fc.constantFrom("2020-01", "2020-12"),
        part: fc.constantFrom("first" as const, "second" as const),
        confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((number) => number + 0),
        evidence: fc.array(fc.string(), { maxLength: 2 }),
      },
      { requiredKeys: ["column", "header", "role", "field", "confidence", "evidence"] },
    ),
  );

const sheet: fc.Arbitrary<MappedSheet> = fc
  .record({
    columns: fc.array(column, { maxLength: 5 }),
    rows: fc.uniqueArray(fc.integer({ min: 1, max: MAX_ROWS }), { maxLength: 8 }),
  })
  .chain(({ columns, rows }) => {
    const inShape = <T>(value: fc.Arbitrary<T>) =>
      fc.tuple(...columns.map(() => fc.tuple(...rows.map(() => value))));
    const text = fc.option(fc.constantFrom("@", "0.00", "yyyy年m月", ""));
    return fc.record(
      {
        workbook: fc.string({ minLength: 1 }),
        sheet: fc.string({ minLength: 1, maxLength: 31 }),
        roles: fc.uniqueArray(fc.constantFrom(...ROLES)),
        columns: fc.constant(columns),
        rows: fc.constant(rows.toSorted((a, b) => a - b)),
        cells: inShape(cell),
        formats: inShape(text),
        formulas: inShape(fc.boolean()),
        bands: fc.tuple(...rows.map(() => text)),
        reportingUnit: fc.string(),
        moneyUnit: fc.constantFrom(...MONEY_UNITS),
      },
      { requiredKeys: ["sheet", "roles", "columns", "rows", "cells", "formats", "bands"] },
    );
  });

export const mappedSheets: fc.Arbitrary<MappedSheet[]> = fc.array(sheet, { maxLength: 4 });
