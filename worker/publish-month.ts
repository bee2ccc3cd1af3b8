/** Publishing a month: its scoring is made once more and held against the record, then set as bulletin and kept. */
import { fromWire } from "#shared/api/from-wire.ts";
import { parseRules } from "#shared/api/rules.ts";
import { examineLedgers } from "#shared/inspection.ts";
import type { Identity } from "./access/authenticate.ts";
import { ApiError } from "./api-error.ts";
import { renderDocx } from "./bulletin/docx.ts";
import { letterheadInForce } from "./bulletin/letterhead/in-force.ts";
import { renderHtml } from "./bulletin/html.ts";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { dayInChina } from "./china-time.ts";
import { sha256OfBytes } from "./digest.ts";
import { scoreMonth } from "./score-month.ts";
import { act, auditHead, failedBy } from "./store/audit/audit.ts";
import { earlierMonth } from "./store/earlier.ts";
import { PUBLICATION_TAKEN, insertPublication, newestPublication } from "./store/publications.ts";
import type { Publication } from "./store/publications.ts";
import { sourcesOf } from "./store/submissions.ts";
import { documentOf } from "./store/scorings.ts";
import type { ScoringDetails } from "./store/scorings.ts";

const EDITION = { draft: false } as const;

/** Who publishes what, and why anew. */
export interface PublicationOrder {
  readonly identity: Identity;
  readonly scoring: ScoringDetails;
  readonly reason: string | null;
  /** ms since 1970; the bulletin is dated by it. */
  readonly now: number;
}

/**
 * Publishes a scoring. The same one again is the publication there is.
 * @throws {ApiError} reason-needed, scoring-outdated, publication-overtaken
 */
export async function publishMonth(
  database: D1Database,
  { identity, scoring, reason: given, now }: PublicationOrder,
): Promise<Publication> {
  const { id, county, period } = scoring;
  const newest = await newestPublication(database, county, period);
  if (newest?.scoring === id) return newest;
  const reason = newest === null ? null : (given ?? scoring.correction);
  if (newest !== null && reason === null) throw new ApiError("reason-needed", period);
  const bulletin = await bulletinAnew(database, scoring, now);
  const files = {
    docx: renderDocx(bulletin, EDITION, await letterheadInForce(database, county)),
    html: new TextEncoder().encode(renderHtml(bulletin, EDITION)),
  };
  const publication: Publication = {
    id: crypto.randomUUID(),
    county,
    period,
    number: (newest?.number ?? 0) + 1,
    scoring: id,
    publishedAt: new Date(now).toISOString(),
    publishedBy: identity.name,
    reason,
    title: bulletin.title,
    docxDigest: await sha256OfBytes(files.docx),
    htmlDigest: await sha256OfBytes(files.html),
  };
  const { number, docxDigest: docx, htmlDigest: html } = publication;
  const entry = {
    county,
    at: publication.publishedAt,
    actor: identity.name,
    device: identity.device,
    act: "month-published",
    subject: period,
    detail: { scoring: id, number, reason, docx, html },
  } as const;
  try {
    await act(database, entry, insertPublication(database, publication, files));
  } catch (error) {
    if (!failedBy(error, PUBLICATION_TAKEN)) throw error;
    const other = await newestPublication(database, county, period);
    if (other?.scoring === id) return other;
    throw new ApiError("publication-overtaken", period);
  }
  return publication;
}

/**
 * The bulletin of a scoring dated today, with the end of the log printed in it. What is scored anew from the record must
 * be what was answered; it is not where the month before has since become another, or the program.
 */
async function bulletinAnew(
  database: D1Database,
  scoring: ScoringDetails,
  now: number,
): Promise<BulletinDocument> {
  const [ledgers, answer, sources] = await Promise.all([
    documentOf(database, scoring, "ledgers"),
    documentOf(database, scoring, "answer"),
    sourcesOf(database, scoring.id),
  ]);
  const read = ledgers === null ? null : fromWire(JSON.parse(ledgers));
  if (read === null || read.fault !== undefined) throw new ApiError("scoring-outdated", scoring.period);
  const rules = parseRules(JSON.parse(scoring.rules));
  const head = await auditHead(database, scoring.county);
  const scored = await scoreMonth({
    sheets: read.sheets,
    examined: examineLedgers(read.sheets, scoring.period, rules),
    rules,
    collected: sources.length > 0,
    earlier: await earlierMonth(database, scoring.county, scoring.period),
    issuedOn: dayInChina(now),
    recordHead: `${head.sequence} sha256:${head.hash}`,
  });
  if (JSON.stringify(scored.answer) !== answer) throw new ApiError("scoring-outdated", scoring.period);
  return scored.bulletin;
}
