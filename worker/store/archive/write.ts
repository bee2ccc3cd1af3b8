/** A county's whole record as an archive, read page by page: no more of it is held than a page. */
import { auditHead } from "../audit/audit.ts";
import { lastMigration } from "../health.ts";
import { cut } from "../parts.ts";
import { ARCHIVE_FORMAT, digestWith } from "./format.ts";
import type { ArchiveEnd, ArchiveHead, ArchiveRow, ArchivedValue } from "./format.ts";
import { ARCHIVED_TABLES } from "./tables.ts";
import type { ArchivedTable } from "./tables.ts";

/** A row as D1 gives it: bytes are lists of numbers. */
type DatabaseRow = Readonly<Record<string, string | number | null | readonly number[]>>;

/** The archive of a county as gzip. */
export function archiveOf(
  database: D1Database,
  county: ArchiveHead["county"],
  exportedAt: string,
): ReadableStream<Uint8Array> {
  const lines = archiveLines(database, county, exportedAt);
  const encoder = new TextEncoder();
  const text = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(`${value}\n`));
    },
  });
  return text.pipeThrough(new CompressionStream("gzip"));
}

async function* archiveLines(
  database: D1Database,
  county: ArchiveHead["county"],
  exportedAt: string,
): AsyncGenerator<string, void> {
  const migration = (await lastMigration(database)) ?? "";
  const before = await auditHead(database, county.id);
  const head = JSON.stringify({
    format: ARCHIVE_FORMAT,
    county,
    exportedAt,
    migration,
  } satisfies ArchiveHead);
  let digest = await digestWith("", head);
  let rows = 0;
  yield head;
  for (const table of ARCHIVED_TABLES) {
    for await (const row of rowsOf(database, table, county.id)) {
      const line = JSON.stringify({ table: table.name, row } satisfies ArchiveRow);
      digest = await digestWith(digest, line);
      rows += 1;
      yield line;
    }
  }
  // Every act leaves an entry in the log: without a new one nothing has changed meanwhile.
  const whole = (await auditHead(database, county.id)).hash === before.hash;
  yield JSON.stringify({ rows, digest, whole } satisfies ArchiveEnd);
}

async function* rowsOf(
  database: D1Database,
  table: ArchivedTable,
  county: string,
): AsyncGenerator<ArchiveRow["row"], void> {
  const query = `SELECT * FROM ${table.name} WHERE ${table.of} ORDER BY ${table.key.join(", ")} LIMIT ?2 OFFSET ?3`;
  let owner = "";
  let part = 0;
  for (let from = 0; ; from += table.page) {
    const { results } = await database.prepare(query).bind(county, table.page, from).all<DatabaseRow>();
    for (const row of results) {
      const { bytes } = row;
      if (!Array.isArray(bytes)) {
        yield row as ArchiveRow["row"];
        continue;
      }
      // Earlier versions cut larger parts; in an archive all are as they are cut now, counted anew.
      const owned = JSON.stringify(table.key.slice(0, -1).map((column) => row[column]));
      if (owned !== owner) [owner, part] = [owned, 0];
      for (const piece of cut(Uint8Array.from(bytes as readonly number[]))) {
        yield { ...(row as ArchiveRow["row"]), part, bytes: archivedBytes(piece) };
        part += 1;
      }
    }
    if (results.length < table.page) return;
  }
}

function archivedBytes(bytes: Uint8Array): ArchivedValue {
  return { bytes: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")) };
}
