/** Two programs written from one page must agree to the last hundredth, on counties nobody would keep. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessmentAnswer } from "#shared/api/answer.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import { counties } from "./oracle/counties.ts";
import { ledgersOfCounty } from "./oracle/model.ts";
import { oracle } from "./oracle/oracle.ts";
import { answerLines, oracleLines } from "./oracle/printed.ts";

const RUNS = 250;
/** Milliseconds: the naive program is slow, and machines that run tests are at times slower. */
const TIMEOUT = 60_000;

describe("the engine and the naive program", () => {
  test(
    "print the same indicators, scores, ranks, grades, losses, rates and campaign",
    { timeout: TIMEOUT },
    () => {
      fc.assert(
        fc.property(counties, (county) => {
          const ours = assess(assembleCounty(ledgersOfCounty(county), county.period, county.rules), null);
          expect(answerLines(assessmentAnswer(ours, county.rules, "zh-CN"))).toEqual(
            oracleLines(oracle(county)),
          );
        }),
        { numRuns: RUNS },
      );
    },
  );
});
