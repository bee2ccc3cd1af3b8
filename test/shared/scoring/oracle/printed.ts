/** The answer and the naive program's result brought to the same lines. */
import type { AssessmentAnswer } from "#shared/api/answer.ts";
import { printed, reduced } from "./figures.ts";
import type { OracleResult } from "./oracle.ts";

type Lines = Readonly<Record<string, unknown>>;

/** The lines of an answer: what the contract fixes, fractions reduced. */
export function answerLines({
  units,
  stages,
  campaign,
}: Pick<AssessmentAnswer, "units" | "stages" | "campaign">): Lines {
  return {
    units: units.map((unit) => ({
      unit: unit.unit,
      group: unit.group,
      participates: unit.participates,
      composite: unit.composite,
      bonus: unit.bonus,
      penalty: unit.penalty,
      final: unit.final,
      rank: unit.rank,
      grade: unit.grade,
      veto: unit.veto,
      ledgers: Object.fromEntries(
        Object.entries(unit.ledgers).map(([id, ledger]) => [
          id,
          ledger && [
            ledger.score,
            ...Object.entries(ledger.indicators).flatMap(([indicator, its]) =>
              its ? [`${indicator} ${reduced(BigInt(its.num), BigInt(its.den))} ${its.points}`] : [],
            ),
          ],
        ]),
      ),
      losses: unit.losses.map(
        ({ indicator, points, composite, source }) =>
          `${indicator} ${points} ${composite} ${source.sheet}!${source.cell}`,
      ),
    })),
    stages: Object.fromEntries(
      [["", stages.county] as const, ...Object.entries(stages.units)].map(
        ([name, { pipeline, ...rates }]) => [
          name,
          Object.fromEntries([
            ...Object.entries(pipeline).map(([stage, { count, wan }]) => [stage, `${count} ${wan}`]),
            ...Object.entries(rates).map(([rate, its]) => [rate, rateLine(its)]),
            ["fromPace", rates.投资完成率.fromPace],
          ]),
        ],
      ),
    ),
    campaign: campaign && [
      `${campaign.day}/${campaign.days}`,
      ...campaign.rates.map((rate) => `${rate.name} ${String(rateLine(rate))} ${rate.target} ${rate.due}`),
    ],
  };
}

function rateLine(rate: {
  readonly num: string;
  readonly den: string;
  readonly percent: string | null;
}): string | null {
  return rate.percent === null ? null : `${reduced(BigInt(rate.num), BigInt(rate.den))} ${rate.percent}`;
}

/** The lines of the naive program's result. */
export function oracleLines({ units, stages, campaign, accounts: LEDGERS }: OracleResult): Lines {
  return {
    units: units.map((unit) => ({
      unit: unit.unit,
      group: unit.group,
      participates: unit.participates,
      composite: printed(unit.composite),
      bonus: printed(unit.bonus),
      penalty: printed(unit.penalty),
      final: printed(unit.final),
      rank: unit.rank,
      grade: unit.grade,
      veto: unit.veto,
      ledgers: Object.fromEntries(
        Object.entries(LEDGERS).map(([id, indicators]) => [
          id,
          unit.accounts[id] === null
            ? null
            : [
                printed(unit.accounts[id] ?? null),
                ...indicators.flatMap((indicator) => {
                  const its = unit.indicators[indicator];
                  return its ? [`${indicator} ${reduced(its.num, its.den)} ${printed(its.points)}`] : [];
                }),
              ],
        ]),
      ),
      losses: unit.losses.map((line) =>
        line.replace(
          /^(\S+) (\d+) (\d+) /,
          (_, indicator: string, points: string, composite: string) =>
            `${indicator} ${printed(Number(points))} ${printed(Number(composite))} `,
        ),
      ),
    })),
    stages,
    campaign,
  };
}
