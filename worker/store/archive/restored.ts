/** That a record was restored, as the entry of its log that follows the archive's last. */
import { FIRST, chained } from "../audit/chain.ts";
import { insertion } from "./insertion.ts";
import type { ReadArchive } from "./read.ts";

/** Who did it, for the record: a command, whoever gave it. */
const ACTOR = "restore";

/**
 * The statements that put an archive into an empty database, in their order. The last one says so in the log: when, and of
 * which archive.
 * @param at ISO 8601 in UTC
 */
export async function restoration(
  { head, statements, end, log }: ReadArchive,
  at: string,
): Promise<readonly string[]> {
  const entry = await chained(log ?? FIRST, {
    county: head.county.id,
    at,
    actor: ACTOR,
    device: null,
    act: "record-restored",
    subject: head.exportedAt,
    detail: { archive: end.digest, rows: end.rows, migration: head.migration },
  });
  return [...statements, insertion({ table: "audit", row: { ...entry } })];
}
