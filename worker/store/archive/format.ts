/**
 * An archive: lines of JSON, gzip around them. The first says whose it is, the last how many rows there are and the digest
 * of all lines before, every other is a row of a table.
 */
import { z } from "zod";
import { sha256 } from "../../digest.ts";

export const ARCHIVE_FORMAT = "five-ledger-archive-1";

/** A value of a row; bytes as base64. */
const archivedValue = z.union([z.string(), z.number(), z.null(), z.strictObject({ bytes: z.base64() })]);

export const archiveHeadSchema = z.strictObject({
  format: z.literal(ARCHIVE_FORMAT),
  county: z.strictObject({ id: z.string(), name: z.string() }),
  /** ISO 8601 in UTC. */
  exportedAt: z.string(),
  /** The last migration of the database it comes from. */
  migration: z.string(),
});

export const archiveRowSchema = z.strictObject({
  table: z.string().regex(/^[a-z_]+$/),
  row: z.record(z.string().regex(/^[a-z_]+$/), archivedValue),
});

export const archiveEndSchema = z.strictObject({
  rows: z.int().min(0),
  digest: z.string(),
  /** false: something was written while it was exported, and it may not fit together. */
  whole: z.boolean(),
});

export type ArchivedValue = z.infer<typeof archivedValue>;
export type ArchiveHead = z.infer<typeof archiveHeadSchema>;
export type ArchiveRow = z.infer<typeof archiveRowSchema>;
export type ArchiveEnd = z.infer<typeof archiveEndSchema>;

/** The digest of lines so far with one more. */
export function digestWith(before: string, line: string): Promise<string> {
  return sha256(`${before}\n${line}`);
}
