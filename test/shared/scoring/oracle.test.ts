/** Two programs written from one page must agree to the last hundredth, on counties nobody would keep. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { Assessment, StageReport, UnitAssessment } from "#shared/scoring/assessment.ts";
import { counties } from "./oracle/counties.ts";
import { ledgersOfCounty } from "./oracle/model.ts";
import { oracle, type OracleResult, type OracleUnit } from "./oracle/oracle.ts";

const RUNS = 250;
/** Milliseconds: the naive program is slow, and machines that run tests are at times slower. */
const TIMEOUT = 60_000;

describe("the engine and the naive program", () => {
  test("agree on every indicator, score, rank, grade, loss and rate", { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(counties, (county) => {
        const ours = assess(assembleCounty(ledgersOfCounty(county), county.period, county.rules), null);
        const theirs = oracle(county);
        expect(ours.units.map(shown)).toEqual(theirs.units.map(shownByOracle));
        expect(stagesShown(ours.stages)).toEqual(theirs.stages);
      }),
      { numRuns: RUNS },
    );
  });
});

function reportShown({ pipeline, rates, fromPace }: StageReport): Readonly<Record<string, string | null>> {
  return {
    ...Object.fromEntries(
      Object.entries(pipeline).map(([stage, { count, yuan }]) => [stage, `${count} ${yuan}`]),
    ),
    ...Object.fromEntries(
      Object.entries(rates).map(([name, { percent }]) => [name, percent === null ? null : String(percent)]),
    ),
    fromPace: fromPace === null ? null : String(fromPace),
  };
}

function stagesShown({ county, units }: Assessment["stages"]): OracleResult["stages"] {
  return Object.fromEntries(
    [["", county] as const, ...Object.entries(units)].map(([name, its]) => [name, reportShown(its)]),
  );
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
