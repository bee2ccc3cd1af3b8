/** How often a wrong activation code may be typed in one place: guessing is hopeless, and is stopped all the same. */
import { ApiError } from "../api-error.ts";
import { sha256 } from "../digest.ts";

/** Wrong codes one address may send in a span: an office behind one address mistypes a few, a guesser sends thousands. */
const MOST_FAILURES = 20;
/** Length of a span, in ms. */
const SPAN = 15 * 60 * 1000;
/** A service nobody names an address to counts all callers as one. */
const NO_ADDRESS = "nowhere";

/** Where a request comes from, as a digest: addresses are not for keeping. */
export function sourceOf(request: Request, secret: string): Promise<string> {
  return sha256(`activation-source-1\n${secret}\n${request.headers.get("cf-connecting-ip") ?? NO_ADDRESS}`);
}

/** Refuses a source that has failed too often. @throws {ApiError} too-many-attempts */
export async function requireAttemptsLeft(database: D1Database, source: string, now: number): Promise<void> {
  const span = Math.floor(now / SPAN);
  const failures = await database
    .prepare("SELECT failures FROM activation_attempts WHERE source = ? AND span = ?")
    .bind(source, span)
    .first<number>("failures");
  if ((failures ?? 0) < MOST_FAILURES) return;
  const seconds = Math.ceil(((span + 1) * SPAN - now) / 1000);
  throw new ApiError("too-many-attempts", String(Math.ceil(seconds / 60)), { retryAfter: seconds });
}

/** Counts a wrong code; spans that are over are forgotten. */
export async function countFailure(database: D1Database, source: string, now: number): Promise<void> {
  const span = Math.floor(now / SPAN);
  await database.batch([
    database.prepare("DELETE FROM activation_attempts WHERE span < ?").bind(span),
    database
      .prepare(
        `INSERT INTO activation_attempts (source, span, failures) VALUES (?, ?, 1)
         ON CONFLICT DO UPDATE SET failures = failures + 1`,
      )
      .bind(source, span),
  ]);
}
