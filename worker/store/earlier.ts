/**
 * The month a month is compared with: the last one published before it (method §7); where a county publishes none, the
 * newest scoring of the last one scored.
 */
import { fromWire } from "#shared/api/from-wire.ts";
import { parseRules } from "#shared/api/rules.ts";
import { recordMonth } from "#shared/checking/months/recorded-month.ts";
import type { RecordedMonth } from "#shared/checking/months/recorded-month.ts";
import { readLedgers } from "#shared/reading/read-ledgers.ts";
import { groupBy } from "#shared/ledgers/group.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import type { Baseline } from "#shared/scoring/assessment.ts";
import { firstOfTrend } from "#shared/scoring/trend.ts";
import { decompress } from "./compression.ts";
import { documentOf } from "./scorings.ts";
import type { ScoringKey, Standing } from "./scorings.ts";

/** What is known of an earlier month. */
export interface EarlierMonth {
  /** Units as ranked. */
  readonly baseline: Baseline;
  /** Its projects; null where the ledgers on record can't be read any more. */
  readonly recorded: RecordedMonth | null;
  /** The months a trend goes over that were scored, oldest first, each as it was published, else as its newest scoring has it. */
  readonly history: readonly Baseline[];
}

interface EarlierScoring extends Pick<ScoringKey, "id" | "county" | "period"> {
  /** JSON of the whole rule set. */
  readonly rules: string;
}
type BaselineRow = Baseline["units"][number] & Standing;
type HistoryRow = BaselineRow & { readonly period: string };

const EARLIER = `SELECT id, county, period, rules FROM scorings WHERE id = COALESCE(
  (SELECT scoring FROM publications WHERE county = ?1 AND period < ?2 ORDER BY period DESC, number DESC LIMIT 1),
  (SELECT id FROM scorings WHERE county = ?1 AND period < ?2 ORDER BY period DESC, version DESC LIMIT 1))`;

const HISTORY = `SELECT scorings.period, unit, unit_group AS "group", rank, final, grade, poor_months AS poorMonths
  FROM standings JOIN scorings ON scorings.id = standings.scoring
  WHERE county = ?1 AND period >= ?2 AND period < ?3 AND scorings.id = COALESCE(
    (SELECT scoring FROM publications
     WHERE publications.county = ?1 AND publications.period = scorings.period ORDER BY number DESC LIMIT 1),
    (SELECT id FROM scorings AS other
     WHERE other.county = ?1 AND other.period = scorings.period ORDER BY version DESC LIMIT 1))
  ORDER BY scorings.period, place`;

/** What a month of a county is compared with, or null for nothing. */
export async function earlierMonth(
  database: D1Database,
  county: string,
  period: string,
): Promise<EarlierMonth | null> {
  // One batch is one transaction: all four answers are of the same scorings.
  const [scorings, standings, parts, months] = await database.batch([
    database.prepare(EARLIER).bind(county, period),
    database
      .prepare(
        `SELECT unit, unit_group AS "group", rank, final, grade, poor_months AS poorMonths
         FROM standings WHERE scoring = (SELECT id FROM (${EARLIER})) ORDER BY place`,
      )
      .bind(county, period),
    database
      .prepare(
        `SELECT bytes FROM documents WHERE scoring = (SELECT id FROM (${EARLIER})) AND kind = 'projects'
         ORDER BY part`,
      )
      .bind(county, period),
    database.prepare(HISTORY).bind(county, firstOfTrend(period), period),
  ]);
  const [scoring] = (scorings?.results ?? []) as readonly EarlierScoring[];
  if (scoring === undefined) return null;
  const units = (standings?.results ?? []) as readonly BaselineRow[];
  const listed = (parts?.results ?? []) as readonly { readonly bytes: readonly number[] }[];
  return {
    baseline: { period: scoring.period, units },
    recorded:
      listed.length > 0
        ? (JSON.parse(await decompress(listed.map(({ bytes }) => Uint8Array.from(bytes)))) as RecordedMonth)
        : await recordFromLedgers(database, scoring),
    history: historyOf((months?.results ?? []) as readonly HistoryRow[]),
  };
}

function historyOf(rows: readonly HistoryRow[]): Baseline[] {
  return [...groupBy(rows, ({ period }) => period)].map(([period, standings]) => ({
    period,
    units: standings.map(({ period: _, ...unit }) => unit),
  }));
}

/** The projects of a scoring made before their list was kept. */
async function recordFromLedgers(
  database: D1Database,
  scoring: EarlierScoring,
): Promise<RecordedMonth | null> {
  const text = await documentOf(database, scoring, "ledgers");
  const read = text === null ? null : fromWire(JSON.parse(text));
  if (read === null || read.fault !== undefined) return null;
  const rules = parseRules(JSON.parse(scoring.rules));
  const { ledgers } = readLedgers(read.sheets, { period: scoring.period, rules });
  return recordMonth(assembleCounty(ledgers, scoring.period, rules));
}
