/** Laws of the certain fixes: once all are made none is left, and every value is what it was read as. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cellAddress } from "#shared/ledgers/address.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import { ledgerRows } from "#shared/reading/ledger-rows.ts";
import type { WorkbookGrid } from "#shared/reading/grid.ts";
import { fiveLedgers, PERIOD, type Changes } from "#test/support/five-ledgers.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

const AMOUNTS = ["600", "６００", "12,000", " 700 ", "0.06亿元", "600万元", "6000000元", "三千", "约800"];
const DAYS = ["2020.9.3", "2020年9月3日", "2020/9/3", "20200903", "二〇二〇年九月三日", "9月3日", "2020.9"];

function inspect(book: WorkbookGrid) {
  const inspection = inspectWorkbooks([book], DEFAULT_RULES, PERIOD);
  if (inspection.period === undefined) throw new Error("no month");
  return inspection;
}

/** The workbook with every fix pressed. */
function repaired(book: WorkbookGrid): WorkbookGrid {
  const fixes = new Map(
    inspect(book).findings.flatMap(({ sheet = "", cell = "", fix }) =>
      fix ? [[`${sheet} ${cell}`, fix] as const] : [],
    ),
  );
  return workbook(
    ...book.sheets.map(({ name, values, formats }) => {
      const kept: Record<string, string> = {};
      const cells = values.map((row, y) =>
        row.map((value, x) => {
          const address = cellAddress(x + 1, y + 1);
          const fix = fixes.get(`${name} ${address}`);
          const format = fix?.format ?? formats[y]?.[x];
          if (format !== undefined) kept[address] = format;
          return fix ? fix.to : value;
        }),
      );
      return sheetGrid(name, cells, { formats: kept });
    }),
  );
}

test("pressing every fix leaves none, and changes no value", { timeout: 30_000 }, () => {
  const change = fc.record({
    amount: fc.constantFrom(...AMOUNTS),
    other: fc.constantFrom(...AMOUNTS),
    day: fc.constantFrom(...DAYS),
    serial: fc.integer({ min: 43_831, max: 44_165 }),
    unit: fc.constantFrom("东河镇 ", "东河\n镇", "　东河镇", "东河镇"),
  });
  fc.assert(
    fc.property(change, ({ amount, other, day, serial, unit }) => {
      const changes: Changes = {
        进度台账: { G2: amount, G4: other },
        目标台账: { D2: other, F3: amount },
        节点台账: { G2: day, F3: serial, D4: unit },
        项目台账: { O4: day, D6: unit },
      };
      const before = fiveLedgers(changes);
      const after = repaired(before);
      expect(inspect(after).findings.filter(({ fix }) => fix)).toEqual([]);
      expect(ledgerRows(inspect(after).ledgers)).toEqual(ledgerRows(inspect(before).ledgers));
    }),
    { numRuns: 20 },
  );
});

test("a formula is never repaired", () => {
  const sheets = fiveLedgers({ 进度台账: { G2: "600" } }).sheets.map((sheet) => ({
    ...sheet,
    isFormula: () => true,
  }));
  const told = inspect({ sheets }).findings.filter(({ check }) => check === "number-as-text");
  expect(told).toMatchObject([{ cell: "G2" }]);
  expect(told.every(({ fix }) => fix === undefined)).toBe(true);
});
