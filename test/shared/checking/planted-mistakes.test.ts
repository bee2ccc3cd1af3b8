/** A mistake in sound ledgers of any style is found at its cell, and nothing else is. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "#shared/checking/finding.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { WorkbookGrid } from "#shared/reading/grid.ts";
import { cleanCounty, CLEAN_PERIOD, diceOf } from "#test/support/clean-county.ts";
import { cleanWorkbook, officeStyle } from "#test/support/clean-sheets.ts";
import { MISTAKES, SoundLedgers } from "#test/support/planted-mistakes.ts";

/** Styles and counties tried with each mistake. */
const RUNS = 2;

function inspect(book: WorkbookGrid) {
  const inspection = inspectWorkbooks([book], DEFAULT_RULES, CLEAN_PERIOD);
  if (inspection.period === undefined) throw new Error("no month");
  return inspection;
}

function line({ check, sheet, cell }: Finding): string {
  return `${check} ${sheet} ${cell}`;
}

describe("found at its cell, and nothing else", () => {
  test.each(Object.entries(MISTAKES))("%s", (_, mistake) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const dice = diceOf(seed);
        const book = cleanWorkbook(cleanCounty(dice, 8 + dice(20)), officeStyle(dice));
        const sound = inspect(book);
        const before = new Set(sound.findings.map(line));
        const planted = mistake(new SoundLedgers(book, sound), dice);
        fc.pre(planted !== undefined);
        // What only follows from the mistake says so, and is no alarm.
        const told = inspect(planted.book).findings.filter(({ detail }) => !("because" in detail));
        const found = told.map(line);
        expect(found.filter((place) => !before.has(place)).toSorted()).toEqual(planted.found.toSorted());
      }),
      { numRuns: RUNS },
    );
  });
});
