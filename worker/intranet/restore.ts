/** A record taken back from an archive that lies in the folder `restore`, where there is no record yet. */
import { batches } from "../store/archive/batches.ts";
import { readArchive } from "../store/archive/read.ts";
import { restoration } from "../store/archive/restored.ts";
import { decompress } from "../store/compression.ts";
import { migrate } from "../store/migrate.ts";
import type { Migration } from "../store/migration.ts";

/** The name an archive is put in the folder under. */
const ARCHIVE = "archive.jsonl.gz";
/** Stands among the migrations while an archive is being put in. */
const RESTORING = "restoring";

export interface Restoration {
  readonly database: D1Database;
  /** Empties the database wholly. */
  readonly clear: () => Promise<void>;
  /** Where an archive may lie. */
  readonly folder: Pick<Fetcher, "fetch">;
  readonly migrations: readonly Migration[];
}

/**
 * Puts an archive into the database, if one lies ready and the database is empty. What was begun and broken off before
 * is taken away and begun anew: a record is restored whole or not at all.
 * @throws {ArchiveError} where it is none, damaged, or of a newer program
 */
export async function restoreRecord({ database, clear, folder, migrations }: Restoration): Promise<void> {
  if (await isHalfDone(database)) {
    await clear();
    await migrate(database, migrations);
  }
  if ((await database.prepare("SELECT 1 FROM counties LIMIT 1").first()) !== null) return;
  const file = await folder.fetch(`http://restore/${ARCHIVE}`);
  if (!file.ok) return;
  const text = await decompress([new Uint8Array(await file.arrayBuffer())]);
  const archive = await readArchive(
    text,
    migrations.map(({ name }) => name),
  );
  const statements = await restoration(archive, new Date().toISOString());
  await database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(RESTORING).run();
  for (const batch of batches(statements)) {
    await database.batch(batch.map((statement) => database.prepare(statement)));
  }
  await database.prepare("DELETE FROM d1_migrations WHERE name = ?").bind(RESTORING).run();
}

async function isHalfDone(database: D1Database): Promise<boolean> {
  const mark = await database.prepare("SELECT 1 FROM d1_migrations WHERE name = ?").bind(RESTORING).first();
  return mark !== null;
}
