/** Two programs written from one page must agree to the last hundredth, on counties nobody would keep. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { UnitAssessment } from "#shared/scoring/assessment.ts";
import { counties } from "./oracle/counties.ts";
import { ledgersOfCounty, type PlainCounty } from "./oracle/model.ts";
import { oracle, type OracleUnit } from "./oracle/oracle.ts";

const RUNS = 250;
/** Milliseconds: the naive program is slow, and machines that run tests are at times slower. */
const TIMEOUT = 60_000;

describe("the engine and the naive program", () => {
  test("agree on every indicator, score, rank, grade and loss", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(counties, (county) => {
        expect(engine(county).map(shown)).toEqual(oracle(county).map(shownByOracle));
      }),
      { numRuns: RUNS },
    );
  });
});

function engine(county: PlainCounty): readonly UnitAssessment[] {
  return assess(assembleCounty(ledgersOfCounty(county), county.period, county.rules), null).units;
}

function reduced(num: bigint, den: bigint): string {
  let [a, b] = [num < 0n ? -num : num, den];
  while (b > 0n) [a, b] = [b, a % b];
  return `${num / a}/${den / a}`;
}

function shown(unit: UnitAssessment): unknown {
  const { unit: name, group, participates, composite, bonus, penalty, final, rank, grade, veto } = unit;
  const accounts = Object.entries(unit.accounts);
  const indicators = accounts.flatMap(([, account]) => Object.entries(account.indicators));
  return {
    standing: { name, group, participates, composite, bonus, penalty, final, rank, grade, veto },
    accounts: Object.fromEntries(accounts.map(([account, { score }]) => [account, score])),
    indicators: Object.fromEntries(
      indicators.map(([id, score]) => [id, score && [reduced(score.num, score.den), score.points]]),
    ),
    losses: unit.losses.map(
      (loss) => `${loss.indicator} ${loss.points} ${loss.composite} ${loss.source.sheet}!${loss.source.cell}`,
    ),
  };
}

function shownByOracle(unit: OracleUnit): unknown {
  const { unit: name, group, participates, composite, bonus, penalty, final, rank, grade, veto } = unit;
  return {
    standing: { name, group, participates, composite, bonus, penalty, final, rank, grade, veto },
    accounts: unit.accounts,
    indicators: Object.fromEntries(
      Object.entries(unit.indicators).map(([id, score]) => [
        id,
        score && [reduced(score.num, score.den), score.points],
      ]),
    ),
    losses: unit.losses,
  };
}
