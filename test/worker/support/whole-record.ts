/** What holds of a county's record at any moment, whatever failed: each act is on it whole, with its entry in the log, or not at all. */
import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { verifyRecord } from "#worker/store/audit/verify-record.ts";

/** Each is a count of what must not be. */
const NEVER = {
  "a scoring without a document": `SELECT COUNT(*) FROM scorings WHERE county = ?1 AND
     (SELECT COUNT(DISTINCT kind) FROM documents WHERE scoring = scorings.id) <> 4`,
  "a scoring without standings": `SELECT COUNT(*) FROM scorings WHERE county = ?1 AND
     NOT EXISTS (SELECT 1 FROM standings WHERE scoring = scorings.id)`,
  "a scoring without its one entry": `SELECT COUNT(*) FROM scorings WHERE county = ?1 AND 1 <>
     (SELECT COUNT(*) FROM audit WHERE act = 'month-scored' AND detail ->> 'scoring' = scorings.id)`,
  "an entry without its scoring": `SELECT COUNT(*) FROM audit WHERE county = ?1 AND act = 'month-scored'
     AND detail ->> 'scoring' NOT IN (SELECT id FROM scorings)`,
  "a publication without its one entry": `SELECT COUNT(*) FROM publications WHERE county = ?1 AND 1 <>
     (SELECT COUNT(*) FROM audit WHERE act = 'month-published' AND detail ->> 'scoring' = publications.scoring)`,
  "a submission without a document": `SELECT COUNT(*) FROM submissions WHERE county = ?1 AND
     (SELECT COUNT(DISTINCT kind) FROM submission_documents WHERE submission = submissions.id) <> 2`,
  "a submission without its one entry": `SELECT COUNT(*) FROM submissions WHERE county = ?1 AND 1 <>
     (SELECT COUNT(*) FROM audit WHERE act = 'ledgers-submitted' AND detail ->> 'submission' = submissions.id)`,
  "a return without its one entry": `SELECT COUNT(*) FROM submission_returns WHERE submission IN
     (SELECT id FROM submissions WHERE county = ?1) AND 1 <>
     (SELECT COUNT(*) FROM audit WHERE act = 'submission-returned' AND detail ->> 'submission' = submission)`,
  "a code without its one entry": `SELECT COUNT(*) FROM activation_codes WHERE county = ?1 AND 1 <>
     (SELECT COUNT(*) FROM audit WHERE act = 'code-issued' AND detail ->> 'code' = activation_codes.id)`,
  "an activation without its one entry": `SELECT COUNT(*) FROM devices WHERE county = ?1 AND code IS NOT NULL AND 1 <>
     (SELECT COUNT(*) FROM audit WHERE act = 'device-activated' AND detail ->> 'code' = code)`,
  "a revoked device without its one entry": `SELECT COUNT(*) FROM devices WHERE county = ?1 AND revoked_at IS NOT NULL
     AND 1 <> (SELECT COUNT(*) FROM audit WHERE act = 'device-revoked' AND detail ->> 'device' = devices.id)`,
  "a weekly bulletin without its text": `SELECT COUNT(*) FROM weekly_bulletins WHERE county = ?1 AND
     NOT EXISTS (SELECT 1 FROM weekly_bulletin_parts WHERE bulletin = weekly_bulletins.id)`,
  "two bulletins of a week made by the clock": `SELECT COUNT(*) FROM weekly_bulletins WHERE county = ?1 AND scheduled = 1
     AND version <> 1`,
  "a weekly bulletin without its one entry": `SELECT COUNT(*) FROM weekly_bulletins WHERE county = ?1 AND 1 <>
     (SELECT COUNT(*) FROM audit WHERE act = 'week-reported' AND detail ->> 'bulletin' = weekly_bulletins.id)`,
} as const;

/** Holds a county's record against what must never be. `when` says after what. */
export async function expectWholeRecord(county: string, when: string): Promise<void> {
  const results = await env.DB.batch<Readonly<Record<string, number>>>(
    Object.values(NEVER).map((query) => env.DB.prepare(`SELECT (${query}) AS n`).bind(county)),
  );
  const found = Object.keys(NEVER).filter((_, at) => results[at]?.results[0]?.["n"] !== 0);
  expect(found, when).toEqual([]);
  expect(await verifyRecord(env.DB, county), when).toMatchObject({ intact: true });
}

/** Rows of a county in a table. */
export async function countOf(
  table:
    | "scorings"
    | "publications"
    | "submissions"
    | "weekly_bulletins"
    | "activation_codes"
    | "devices"
    | "audit",
  county: string,
  where = "1",
): Promise<number> {
  const count = await env.DB.prepare(`SELECT COUNT(*) AS n FROM ${table} WHERE county = ? AND ${where}`)
    .bind(county)
    .first<number>("n");
  return count ?? 0;
}
