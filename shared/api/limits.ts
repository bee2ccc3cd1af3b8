/** What a request may hold at most: what the service refuses beyond, and the add-in can say beforehand. */

/**
 * Megabytes of a scoring request. 20,000 projects with a year of progress (360,000 rows), far beyond any county, make 20 MB.
 * On Cloudflare, where a Worker has 128 MB of memory, it is less: `wrangler.toml`.
 */
export const MAX_BODY_MEGABYTES = 24;
export const MAX_BODY_BYTES = MAX_BODY_MEGABYTES * 1024 * 1024;
/** Sheets of one request: one a township and ledger, with room to spare. */
export const MAX_SHEETS = 500;
/** Columns of one sheet: every field of two roles and a year of month pairs is under 100. */
export const MAX_SHEET_COLUMNS = 400;
/** Data rows of all sheets together. */
export const MAX_DATA_ROWS = 400_000;
/** Characters of one cell, Excel's own limit. */
export const MAX_TEXT_LENGTH = 32_767;
/** Characters of a sheet's name; Excel allows 31, other programs more. */
export const MAX_NAME_LENGTH = 255;
/** Characters of an Idempotency-Key. */
export const MAX_KEY_LENGTH = 200;
/** Characters of a reason. */
export const MAX_REASON_LENGTH = 500;
/** Units a rule set may name, and other names of each. */
export const MAX_UNITS = 2_000;
export const MAX_ALIASES = 50;

/** Cells one question of “what if” may change. */
export const MAX_CHANGES = 2_000;

/**
 * Requests a minute of one token, or of one address where none is sent. A pane sends some ten in a busy minute. Cloudflare
 * counts by the same number: `wrangler.toml`.
 */
export const REQUESTS_A_MINUTE = 300;
