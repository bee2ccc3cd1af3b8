/** Random findings for laws: of every kind of place, with and without a certain fix. */
import * as fc from "fast-check";
import { cellAddress } from "#shared/ledgers/address.ts";
import type { Finding } from "#shared/checking/finding.ts";

const SHEETS = ["建账", "理账", "交账"];
const TEXTS = ["１２００", "5650", " 700", "三千"];

const sheet = fc.constantFrom(...SHEETS);
const column = fc.constantFrom("B", "H", "AA");
const row = fc.integer({ min: 1, max: 60 });
const workbook = fc.option(fc.constantFrom("甲.xlsx", "乙.xlsx"), { nil: undefined, freq: 2 });

const place = fc
  .record({ sheet, column, row, workbook })
  .map(({ workbook: book, sheet: name, column: letters, row: at }) => ({
    ...(book === undefined ? {} : { workbook: book }),
    sheet: name,
    cell: cellAddress(letters, at),
  }));

const onCell = fc
  .record({ place, text: fc.constantFrom(...TEXTS), fixed: fc.boolean() })
  .map(({ place: at, text, fixed }): Finding => ({
    check: "number-as-text",
    severity: "warning",
    ...at,
    detail: { role: "projects", field: "totalInvestment", text, value: 1 },
    ...(fixed ? { fix: { from: text, to: 1 } } : {}),
  }));
const onKey = place.map((at): Finding => ({
  check: "key-missing",
  severity: "error",
  ...at,
  detail: { role: "projects", field: "name" },
}));
const onRow = place.map((at): Finding => ({
  check: "sequence-gap",
  severity: "warning",
  ...at,
  detail: { expected: 3, found: 5 },
}));
const onSheet = sheet.map((name): Finding => ({
  check: "sheet-hidden",
  severity: "notice",
  sheet: name,
  detail: {},
}));
const onWorkbook = fc.constantFrom("milestones", "progress").map((role): Finding => ({
  check: "ledger-absent",
  severity: "notice",
  detail: { role },
}));

/** Up to sixty findings of all kinds in any order. */
export const randomFindings: fc.Arbitrary<readonly Finding[]> = fc.array(
  fc.oneof({ weight: 4, arbitrary: onCell }, onKey, onRow, onSheet, onWorkbook),
  { maxLength: 60 },
);
