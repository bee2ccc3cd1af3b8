/** What is published: which scoring of a month, and its bulletin byte for byte. */
import type { PublicationAnswer } from "#shared/api/publication.ts";
import { cut } from "./parts.ts";

export const BULLETIN_FORMATS = ["docx", "html"] as const;
export type BulletinFormat = (typeof BULLETIN_FORMATS)[number];

export interface Publication extends Omit<PublicationAnswer, "docx" | "html"> {
  readonly id: string;
  readonly county: string;
  readonly docxDigest: string;
  readonly htmlDigest: string;
}

/** By which the database refuses a publication where another came between. */
export const PUBLICATION_TAKEN = "UNIQUE constraint failed: publications";

const SELECTED = `SELECT id, county, period, number, scoring, published_at AS publishedAt,
  published_by AS publishedBy, reason, title, docx_digest AS docxDigest, html_digest AS htmlDigest FROM publications`;

/** Statements that put a publication and its files on record. */
export function insertPublication(
  database: D1Database,
  publication: Publication,
  files: Readonly<Record<BulletinFormat, Uint8Array>>,
): D1PreparedStatement[] {
  const { id, county, period, number, scoring, publishedAt, publishedBy, reason, title } = publication;
  return [
    database
      .prepare(
        `INSERT INTO publications (id, county, period, number, scoring, published_at, published_by, reason, title,
           docx_digest, html_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(
        id,
        county,
        period,
        number,
        scoring,
        publishedAt,
        publishedBy,
        reason,
        title,
        publication.docxDigest,
        publication.htmlDigest,
      ),
    ...BULLETIN_FORMATS.flatMap((format) =>
      cut(files[format]).map((bytes, part) =>
        database
          .prepare("INSERT INTO published_files (publication, format, part, bytes) VALUES (?, ?, ?, ?)")
          .bind(id, format, part, bytes),
      ),
    ),
  ];
}

/** All publications of a month, newest first. */
export async function publicationsOf(
  database: D1Database,
  county: string,
  period: string,
): Promise<readonly Publication[]> {
  const { results } = await database
    .prepare(`${SELECTED} WHERE county = ? AND period = ? ORDER BY number DESC`)
    .bind(county, period)
    .all<Publication>();
  return results;
}

/** The newest publication of a month, or null. */
export function newestPublication(
  database: D1Database,
  county: string,
  period: string,
): Promise<Publication | null> {
  return database
    .prepare(`${SELECTED} WHERE county = ? AND period = ? ORDER BY number DESC LIMIT 1`)
    .bind(county, period)
    .first<Publication>();
}

/** The publication of a scoring, or null. */
export function publicationOfScoring(database: D1Database, scoring: string): Promise<Publication | null> {
  return database.prepare(`${SELECTED} WHERE scoring = ?`).bind(scoring).first<Publication>();
}

/** A published bulletin, byte for byte. */
export async function publishedFile(
  database: D1Database,
  publication: string,
  format: BulletinFormat,
): Promise<Uint8Array> {
  const { results } = await database
    .prepare("SELECT bytes FROM published_files WHERE publication = ? AND format = ? ORDER BY part")
    .bind(publication, format)
    .all<{ readonly bytes: readonly number[] }>();
  const parts = results.map(({ bytes }) => Uint8Array.from(bytes));
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** A publication as it is answered. */
export function publicationAnswer(publication: Publication): PublicationAnswer {
  const { id: _, county: __, docxDigest, htmlDigest, ...answer } = publication;
  return { ...answer, docx: { sha256: docxDigest }, html: { sha256: htmlDigest } };
}
