/** Laws of pressing every fix, on real files: nothing certain is left, nothing is read otherwise, and undoing is exact. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openFile, type FileHost } from "#addin/hosts/file.ts";
import { contentOf, readZip } from "#addin/hosts/file/zip.ts";
import { certainFixes } from "#shared/checking/fixing/certain-fixes.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import type { WorkbookGrid } from "#shared/reading/grid.ts";
import { ledgerRows } from "#shared/reading/ledger-rows.ts";
import { fiveLedgers, PERIOD } from "#test/support/five-ledgers.ts";
import { fileOf, slips, spoiltRegisters } from "#test/support/untidy-ledgers.ts";

async function inspected(host: FileHost) {
  const inspection = inspectWorkbooks([await host.read()], DEFAULT_RULES, PERIOD);
  if (inspection.period === undefined) throw new Error("no month");
  return inspection;
}

function sheetParts(host: FileHost): Record<string, string> {
  return Object.fromEntries(
    readZip(host.save())
      .filter(({ name }) => name.startsWith("xl/worksheets/") || name === "xl/sharedStrings.xml")
      .map((entry) => [entry.name, new TextDecoder().decode(contentOf(entry))]),
  );
}

/** Presses every fix of a workbook's file, twice, and undoes it. */
async function pressEveryFix(grid: WorkbookGrid): Promise<void> {
  const host = await openFile(fileOf(grid));
  const untouched = sheetParts(host);
  const before = await inspected(host);
  const fixes = certainFixes(before.findings);

  const { undo, skipped } = await host.applyFixes(fixes);
  expect(skipped).toEqual([]);
  expect(undo).toHaveLength(fixes.length);

  // Read from the saved bytes, as the next program reads them.
  const after = await inspected(await openFile(host.save()));
  expect(certainFixes(after.findings)).toEqual([]);
  expect(ledgerRows(after.ledgers)).toEqual(ledgerRows(before.ledgers));
  expect(sheetParts(host)["xl/sharedStrings.xml"]).toBe(untouched["xl/sharedStrings.xml"]);

  // A second press changes nothing.
  const again = await host.applyFixes(fixes);
  expect(again.undo).toEqual([]);
  expect(again.skipped.map(({ why }) => why)).toEqual(fixes.map(() => "done"));

  expect((await host.applyFixes(undo)).skipped).toEqual([]);
  expect(sheetParts(host)).toEqual(untouched);
  expect((await inspected(host)).findings).toEqual(before.findings);
}

test("every fix pressed on five ledgers", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(slips, (changes) => pressEveryFix(fiveLedgers(changes))),
    { numRuns: 12 },
  );
});

test("every fix pressed on a register in any layout", { timeout: 120_000 }, async () => {
  await fc.assert(fc.asyncProperty(spoiltRegisters, pressEveryFix), { numRuns: 30 });
});
