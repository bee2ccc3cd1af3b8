/** Ledgers as sent by whom nobody trusts: refused where they are no ledgers, else read, checked and scored without a slip. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { fromWire } from "#shared/api/from-wire.ts";
import { parseRules } from "#shared/api/rules.ts";
import { toWire } from "#shared/api/wire.ts";
import { examineLedgers } from "#shared/inspection.ts";
import { assess } from "#shared/scoring/assess.ts";
import { smallCounty } from "../../worker/support/ledgers.ts";
import { mutatedJson } from "../../support/mutated-json.ts";

const RULES = parseRules({});

it("holds of whatever is sent", () => {
  let read = 0;
  fc.assert(
    fc.property(mutatedJson(toWire(smallCounty()), 2), (text) => {
      const ledgers = fromWire(JSON.parse(text));
      if (ledgers.fault !== undefined) return;
      read += 1;
      const { county } = examineLedgers(ledgers.sheets, "2020-12", RULES);
      assess(county, null);
      // Sent on, it is read as the same.
      const sent = JSON.stringify(toWire(ledgers.sheets));
      const again = fromWire(JSON.parse(sent));
      if (again.fault !== undefined) expect.fail(again.fault.code);
      expect(JSON.stringify(toWire(again.sheets))).toBe(sent);
    }),
    { numRuns: 500 },
  );
  // A law that is never put to the test holds of nothing.
  expect(read).toBeGreaterThan(30);
});
