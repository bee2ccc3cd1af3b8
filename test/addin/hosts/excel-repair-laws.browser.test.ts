/** Laws of pressing every fix in the open workbook, through Microsoft's own library: as for files. */
import * as fc from "fast-check";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { certainFixes } from "#shared/checking/fixing/certain-fixes.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import type { WorkbookGrid } from "#shared/reading/grid.ts";
import { ledgerRows } from "#shared/reading/ledger-rows.ts";
import { launchBrowser } from "#test/support/browser.ts";
import { fiveLedgers, PERIOD } from "#test/support/five-ledgers.ts";
import { bookOf, Book } from "#test/support/office/book.ts";
import { openExcel, type OpenExcel, type Outcome, type PlainGrid } from "#test/support/office/excel.ts";
import { slips } from "#test/support/untidy-ledgers.ts";

let browser: Browser;
let excel: OpenExcel;
beforeAll(async () => {
  browser = await launchBrowser();
  excel = await openExcel(browser, new Book());
});
afterAll(async () => browser.close());

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if ("error" in outcome) throw new Error(outcome.error);
  return outcome.value;
}

/** What was read in the page, its lists of cells as the questions they were made from. */
function gridOf({ sheets, ...book }: PlainGrid): WorkbookGrid {
  return {
    ...book,
    sheets: sheets.map(({ formulas, bold, ...sheet }) => ({
      ...sheet,
      isFormula: (row, column) => formulas.includes(`${row} ${column}`),
      isBold: (row, column) => bold.includes(`${row} ${column}`),
    })),
  };
}

async function inspected() {
  const inspection = inspectWorkbooks([gridOf(valueOf(await excel.read()))], DEFAULT_RULES, PERIOD);
  if (inspection.period === undefined) throw new Error("no month");
  return inspection;
}

/** Every cell with its value, formula and format. */
function cells(): string {
  return JSON.stringify(
    excel.book.sheets.map(({ name, cells: own }) => [
      name,
      [...own].toSorted(([one], [other]) => one.localeCompare(other)),
    ]),
  );
}

it("every fix pressed in Excel", async () => {
  await fc.assert(
    fc.asyncProperty(slips, async (changes) => {
      excel.book = bookOf(fiveLedgers(changes));
      const untouched = cells();
      const before = await inspected();
      const fixes = certainFixes(before.findings);
      expect(fixes.length).toBeGreaterThan(0);

      const { undo, skipped } = valueOf(await excel.applyFixes(fixes));
      expect(skipped).toEqual([]);
      expect(undo).toHaveLength(fixes.length);
      const after = await inspected();
      expect(certainFixes(after.findings)).toEqual([]);
      expect(ledgerRows(after.ledgers)).toEqual(ledgerRows(before.ledgers));

      const again = valueOf(await excel.applyFixes(fixes));
      expect(again.skipped.map(({ why }) => why)).toEqual(fixes.map(() => "done"));

      expect(valueOf(await excel.applyFixes(undo)).skipped).toEqual([]);
      expect(cells()).toBe(untouched);
    }),
    { numRuns: 8 },
  );
  expect(excel.book.unknown).toEqual([]);
});
