/** Whether a county's record is what was written: its log follows itself, and what is published bears the log's digests. */
import type { VerificationAnswer } from "#shared/api/audit.ts";
import { sha256OfBytes } from "../../digest.ts";
import { BULLETIN_FORMATS, publishedFile } from "../publications.ts";
import { verifyAudit } from "./audit.ts";

interface PublishedRow {
  readonly id: string;
  readonly period: string;
  readonly number: number;
  /** Of its entry in the log, null where it has none. */
  readonly docx: string | null;
  readonly html: string | null;
}

/** Verifies all of a county's record that may never change. */
export async function verifyRecord(database: D1Database, county: string): Promise<VerificationAnswer> {
  const chain = await verifyAudit(database, county);
  const altered: VerificationAnswer["altered"] = [];
  const { results } = await database
    .prepare(
      `SELECT publications.id, period, number, detail ->> 'docx' AS docx, detail ->> 'html' AS html
       FROM publications LEFT JOIN audit ON audit.county = publications.county AND act = 'month-published'
         AND subject = period AND detail ->> 'number' = number
       WHERE publications.county = ? ORDER BY period, number`,
    )
    .bind(county)
    .all<PublishedRow>();
  for (const { id, period, number, ...digests } of results) {
    for (const format of BULLETIN_FORMATS) {
      const digest = await sha256OfBytes(await publishedFile(database, id, format));
      if (digest !== digests[format]) altered.push({ period, number, format });
    }
  }
  const brokenAt = chain.broken ?? null;
  return {
    intact: brokenAt === null && altered.length === 0,
    head: chain.broken === undefined ? chain.head : null,
    brokenAt,
    altered,
  };
}
