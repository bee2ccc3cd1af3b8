/** The 督查通报 of a week by the clock: of the newest ledgers on record, as of the week's Friday. */
import { canonicalJson } from "#shared/api/canonical.ts";
import type { Json } from "#shared/api/canonical.ts";
import { toWire } from "#shared/api/wire.ts";
import { weeklyBulletin } from "#shared/bulletin/weekly/weekly.ts";
import { periodOfWeek, weekOf } from "#shared/ledgers/weeks.ts";
import type { Week } from "#shared/ledgers/weeks.ts";
import { chinaDayOf, dayInChina } from "../china-time.ts";
import { printedDigest } from "../digest.ts";
import { newestLedgers } from "../newest-ledgers.ts";
import { newestWeeklyBulletin, saveFirstWeeklyBulletin } from "../store/weekly-bulletins.ts";
import type { JobResult } from "./job.ts";

/** Days from a week's Monday to the Friday it is told as of, and to the Saturday it is first told on. */
const FRIDAY = 4;
const SATURDAY = 5;
/** Who made it, for the record: nobody. */
const ACTOR = "schedule";

/** The last week whose Friday is over at a moment: from Saturday on this one, else the one before. */
export function weekToReport(now: Date): Week {
  return weekOf(chinaDayOf(now.toISOString()) - SATURDAY);
}

/**
 * Makes the bulletin of the week that is over, where ledgers came in since its Monday and nobody has made one. What was
 * made by hand is never put aside, and what the clock made is not made twice.
 */
export async function reportWeek(database: D1Database, county: string, now: Date): Promise<JobResult> {
  const week = weekToReport(now);
  const subject = week.name;
  const before = await newestWeeklyBulletin(database, county, week.name);
  if (before !== null) return { subject, outcome: before.scheduled ? "done" : "made-by-hand" };
  const newest = await newestLedgers(database, county, periodOfWeek(week), now);
  if (newest === null || newest.newest < week.span.from) return { subject, outcome: "no-new-ledgers" };
  const { county: assembled, sheets, sources, rules } = newest;
  const rulesDigest = await printedDigest(canonicalJson(rules as unknown as Json));
  const inputDigest = await printedDigest(canonicalJson(toWire(sheets) as unknown as Json));
  const bulletin = weeklyBulletin({
    county: assembled,
    week,
    date: dayInChina(now.getTime()),
    provenance: { rulesVersion: rules.version, rulesDigest, inputDigest },
    made: { asOf: week.span.from + FRIDAY, sources },
  });
  const kept = await saveFirstWeeklyBulletin(database, {
    id: crypto.randomUUID(),
    county,
    week: week.name,
    createdAt: now.toISOString(),
    tokenName: ACTOR,
    device: null,
    rulesDigest,
    inputDigest,
    text: JSON.stringify(bulletin),
  });
  return { subject, outcome: kept.scheduled ? "done" : "made-by-hand" };
}
