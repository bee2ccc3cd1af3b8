/**
 * The month a month is compared with: the last one published before it (method §7); where a county publishes none, the
 * newest scoring of the last one scored.
 */
import { fromWire } from "#shared/api/from-wire.ts";
import { parseRules } from "#shared/api/rules.ts";
import { recordMonth } from "#shared/checking/months/recorded-month.ts";
import type { RecordedMonth } from "#shared/checking/months/recorded-month.ts";
import { readLedgers } from "#shared/reading/read-ledgers.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import type { Baseline } from "#shared/scoring/assessment.ts";
import { decompress } from "./compression.ts";
import { documentOf } from "./scorings.ts";
import type { ScoringKey, Standing } from "./scorings.ts";

/** What is known of an earlier month. */
export interface EarlierMonth {
  /** Units as ranked. */
  readonly baseline: Baseline;
  /** Its projects; null where the ledgers on record can't be read any more. */
  readonly recorded: RecordedMonth | null;
}

interface EarlierScoring extends Pick<ScoringKey, "id" | "county" | "period"> {
  /** JSON of the whole rule set. */
  readonly rules: string;
}
type BaselineRow = Baseline["units"][number] & Standing;

const EARLIER = `SELECT id, county, period, rules FROM scorings WHERE id = COALESCE(
  (SELECT scoring FROM publications WHERE county = ?1 AND period < ?2 ORDER BY period DESC, number DESC LIMIT 1),
  (SELECT id FROM scorings WHERE county = ?1 AND period < ?2 ORDER BY period DESC, version DESC LIMIT 1))`;

/** What a month of a county is compared with, or null for nothing. */
export async function earlierMonth(
  database: D1Database,
  county: string,
  period: string,
): Promise<EarlierMonth | null> {
  // One batch is one transaction: all three answers are of one scoring.
  const [scorings, standings, parts] = await database.batch([
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
  };
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
