/** Whether the database answers and has its tables. */

/** Name of the last migration applied; null where the database has none. Rejects where it does not answer. */
export async function lastMigration(database: D1Database): Promise<string | null> {
  const table = await database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'd1_migrations'")
    .first<string>("name");
  if (table === null) return null;
  return database.prepare("SELECT name FROM d1_migrations ORDER BY id DESC LIMIT 1").first<string>("name");
}
