/** The audit log in the database: an act and its entry are written in one transaction, or neither is. */
import { FIRST, chained, follow } from "./chain.ts";
import type { AuditEntry, ChainHead, NewEntry } from "./chain.ts";

/** How often an act is tried where others keep taking the next place in the chain. */
const MOST_TRIES = 20;
/**
 * What a wait before the next try is drawn below, in ms, so that a crowd spreads out: it doubles with each try, up to the
 * second.
 */
const FIRST_WAIT = 5;
const LONGEST_WAIT = 5_000;
/** Entries read at once. */
const PAGE = 500;
/** By which the database refuses an entry that does not follow the last one. */
const PLACE_TAKEN = "audit-place-taken";
const COLUMNS = "county, sequence, at, actor, device, act, subject, detail, previous, hash";

/**
 * Does an act: its statements and its entry in the log, all or nothing. Rejects with what a statement failed by.
 */
export async function act(
  database: D1Database,
  entry: NewEntry,
  statements: readonly D1PreparedStatement[],
): Promise<AuditEntry> {
  for (let tries = 1; ; tries += 1) {
    const placed = await chained(await auditHead(database, entry.county), entry);
    try {
      await database.batch([insertion(database, placed), ...statements]);
      return placed;
    } catch (error) {
      // Another act came between: ours follows it.
      if (tries >= MOST_TRIES || !failedBy(error, PLACE_TAKEN)) throw error;
      await scheduler.wait(Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries));
    }
  }
}

/** The end of a county's chain. */
export async function auditHead(database: D1Database, county: string): Promise<ChainHead> {
  const head = await database
    .prepare("SELECT sequence, hash FROM audit WHERE county = ? ORDER BY sequence DESC LIMIT 1")
    .bind(county)
    .first<ChainHead>();
  return head ?? FIRST;
}

/** Entries after a number, in order, at most `limit`. */
export async function auditEntries(
  database: D1Database,
  county: string,
  after: number,
  limit = PAGE,
): Promise<AuditEntry[]> {
  const { results } = await database
    .prepare(`SELECT ${COLUMNS} FROM audit WHERE county = ? AND sequence > ? ORDER BY sequence LIMIT ?`)
    .bind(county, after, limit)
    .all<AuditEntry>();
  return results;
}

/** Follows a county's whole chain. @returns the number of the first entry that was tampered with, or the head */
export async function verifyAudit(database: D1Database, county: string): ReturnType<typeof follow> {
  let head = FIRST;
  for (;;) {
    const entries = await auditEntries(database, county, head.sequence);
    if (entries.length === 0) return { head };
    const followed = await follow(head, entries);
    if (followed.broken !== undefined) return followed;
    ({ head } = followed);
  }
}

/** Whether a statement failed by a constraint or a trigger of this name. */
export function failedBy(error: unknown, mark: string): boolean {
  return error instanceof Error && error.message.includes(mark);
}

function insertion(database: D1Database, entry: AuditEntry): D1PreparedStatement {
  const { county, sequence, at, actor, device, act: done, subject, detail, previous, hash } = entry;
  return database
    .prepare(`INSERT INTO audit (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .bind(county, sequence, at, actor, device, done, subject, detail, previous, hash);
}
