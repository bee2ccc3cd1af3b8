/** Sound ledgers, however they are laid out, raise no alarm: no error and no warning. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { describeFinding } from "#shared/messages/describe-finding.ts";
import { cleanCounty, CLEAN_PERIOD, diceOf } from "#test/support/clean-county.ts";
import { cleanWorkbook, officeStyle, type Spread } from "#test/support/clean-sheets.ts";
import { findingsIn } from "#test/support/five-ledgers.ts";

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const spreads = fc.constantFrom<Spread>("one", "units", "units-and-all");

test("a county in which everything agrees raises no alarm", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 3, max: 40 }), spreads, (seed, count, spread) => {
      const dice = diceOf(seed);
      const county = cleanCounty(dice, count);
      const style = officeStyle(dice);
      const alarms = findingsIn(cleanWorkbook(county, style, spread), undefined, CLEAN_PERIOD).filter(
        ({ severity }) => severity !== "notice",
      );
      expect({ style, told: alarms.map((finding) => describeFinding(finding, "zh-CN").message) }).toEqual({
        style,
        told: [],
      });
    }),
    { numRuns: 25 },
  );
});
