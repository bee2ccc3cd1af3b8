/** Two columns under two spellings of one field: each is read as something, or told. */
import { describe, expect, it, vi } from "vitest";
import { columnLetters } from "#shared/ledgers/address.ts";
import { ROLES } from "#shared/ledgers/roles.ts";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { FIELD_SPELLINGS, SPELLINGS_PERIOD } from "#test/support/column-spellings.ts";
import { sheetOfColumns, usualColumns, valuesOf } from "#test/support/ledger-columns.ts";

vi.setConfig({ testTimeout: 60_000 });

describe.each(ROLES)("in a sheet of %s", (role) => {
  it.each(Object.entries(FIELD_SPELLINGS[role] ?? {}))(
    "no second column of %s goes without a word",
    (field, { listed }) => {
      const silent: string[] = [];
      for (const [at, first] of listed.entries()) {
        for (const second of listed.slice(at + 1)) {
          const usual = usualColumns(role, [field]);
          const values = valuesOf(field);
          const columns = [...usual, { path: first, field, values }, { path: second, field, values }];
          const { recognition, findings } = recogniseWorkbooks([{ sheets: [sheetOfColumns(columns)] }], {
            period: SPELLINGS_PERIOD,
          });
          const mapped = recognition.layouts[0]?.mapped?.columns ?? [];
          const told = new Set(
            findings.filter(({ check }) => check === "header-mapped-twice").map(({ cell }) => cell),
          );
          for (const place of [usual.length + 1, usual.length + 2].map(columnLetters)) {
            if (!mapped.some(({ column }) => column === place) && !told.has(`${place}1`))
              silent.push(`${first} ${second}`);
          }
          const fields = mapped.map((column) =>
            [column.role, column.field, column.part, column.month].join(" "),
          );
          if (new Set(fields).size < fields.length) silent.push(`${first} ${second} both`);
        }
      }
      expect(silent).toEqual([]);
    },
  );
});
