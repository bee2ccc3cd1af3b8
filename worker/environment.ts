/** What the Worker is given to run with. */

export interface Environment {
  readonly DB: D1Database;
  /** The add-in's pages; absent where the service runs without them. */
  readonly ASSETS?: Fetcher;
  /** Signs short-lived links. Without it the service refuses everything. */
  readonly LEDGER_SECRET?: string;
  /** Counts requests on Cloudflare; elsewhere the process counts. */
  readonly REQUESTS?: RateLimit;
  /** Most megabytes of a request that carries ledgers. @default what `limits.ts` says */
  readonly MOST_MEGABYTES?: string;
  /** `on`: a line in the log for every request. @default off */
  readonly REQUEST_LOG?: string;
}

/** Shortest secret that is taken for one, in characters: 32 of base64 are 192 bits. */
const LEAST_SECRET_LENGTH = 32;

/** The secret, or undefined where the service is not configured. */
export function secretOf(environment: Environment): string | undefined {
  const { LEDGER_SECRET: secret } = environment;
  return secret !== undefined && secret.length >= LEAST_SECRET_LENGTH ? secret : undefined;
}
