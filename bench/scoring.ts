/**
 * Scoring a county twice the size of a province's largest, beside a plain program and an embedded database that compute
 * the indicators alone – in one run, over the same ledgers, and with the same answers, or it says so.
 */
import { table } from "#addin/cli/table.ts";
import { fromWire } from "#shared/api/from-wire.ts";
import { toWire } from "#shared/api/wire.ts";
import { DEFAULT_RULES, INDICATOR_IDS } from "#shared/ledgers/rules.ts";
import type { Ledgers } from "#shared/ledgers/table.ts";
import { readLedgers } from "#shared/reading/read-ledgers.ts";
import { adviceFor } from "#shared/scoring/advice.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { Assessment, Loss } from "#shared/scoring/assessment.ts";
import type { County } from "#shared/scoring/county.ts";
import { evaluate } from "#shared/scoring/evaluate.ts";
import { exactRules } from "#shared/scoring/exact-rules.ts";
import { scoreIndicators } from "#shared/scoring/indicator-scores.ts";
import { lossesOf } from "#shared/scoring/losses.ts";
import { unitsWithTasks } from "#shared/scoring/participation.ts";
import { settleAccounts, sourcedIndicators } from "#shared/scoring/points.ts";
import { swapsOf } from "#shared/scoring/swaps.ts";
import { largeCounty, PERIOD } from "./large-county.ts";
import { measure } from "./measure.ts";
import { naiveIndicators, type Ratios } from "./naive-indicators.ts";
import { report } from "./report.ts";
import { ratioOf, sqliteIndicators, type SqlSums } from "./sqlite-indicators.ts";

const TURNS = 9;

const text = JSON.stringify(toWire(largeCounty()));
const rules = exactRules(DEFAULT_RULES);
const ledgers = parsed();
const rows = Object.values(ledgers)
  .flat()
  .reduce((sum, { rows: its }) => sum + its.length, 0);
const askDatabase = sqliteIndicators(ledgers, PERIOD);

const measured = await measure(
  [
    { name: "a plain program: indicators", count: rows, run: () => naiveIndicators(ledgers, PERIOD) },
    { name: "an embedded database: indicators", count: rows, run: askDatabase },
    { name: "put the county together", count: rows, run: assembled },
    { name: "indicators, points and every loss's cell", count: rows, run: scoredWithLosses },
    { name: "all that explains: ranks, ranges, advice, swaps", count: rows, run: explained },
    { name: "ledgers as sent, read and checked", count: rows, run: parsed },
  ],
  TURNS,
);
const { units } = explained();
const losses = units.reduce((sum, unit) => sum + unit.losses.length, 0);

process.stdout.write(
  [
    `${units.length} units, ${rows} rows, ${(text.length / 2 ** 20).toFixed(1)} MiB as sent, ${losses} losses`,
    report(measured, measured[0]),
    table(
      ["the same indicators as ours", ""],
      [
        ["a plain program", differing(naiveIndicators(ledgers, PERIOD))],
        ["an embedded database", differing(askDatabase())],
      ],
    ),
    "",
  ].join("\n"),
);

function parsed(): Ledgers {
  const sent = fromWire(JSON.parse(text) as unknown);
  if (sent.fault) throw new Error(sent.fault.code);
  return readLedgers(sent.sheets, { period: PERIOD, rules: DEFAULT_RULES }).ledgers;
}

function assembled(): County {
  return assembleCounty(ledgers, PERIOD, DEFAULT_RULES);
}

function scoredWithLosses(): readonly (readonly Loss[])[] {
  const county = assembled();
  const setting = { sourced: sourcedIndicators(county), withTasks: unitsWithTasks(county), rules };
  return scoreIndicators(evaluate(county), setting).map(({ evaluated: { unit, tallies }, scores }) =>
    lossesOf(tallies, settleAccounts(scores, rules), rules, { unit: unit.name, cell: () => undefined }),
  );
}

function explained(): Assessment {
  const assessment = assess(assembled(), null);
  for (const unit of assessment.units) {
    if (unit.participates) adviceFor(unit, assessment, DEFAULT_RULES);
  }
  swapsOf(assessment.units, rules);
  return assessment;
}

/** How many ratios of the others are not ours. */
function differing(theirs: Ratios | SqlSums): string {
  let different = 0;
  for (const { unit, tallies } of evaluate(assembled())) {
    for (const id of INDICATOR_IDS) {
      const its = theirs.get(unit.name);
      const [num, den] = its && id in its ? (its as never)[id] : ratioOf(theirs as SqlSums, unit.name, id);
      const { num: ours, den: of } = tallies[id];
      if (BigInt(num) * of !== BigInt(den) * ours) different += 1;
    }
  }
  return different === 0 ? "yes" : `${different} differ`;
}
