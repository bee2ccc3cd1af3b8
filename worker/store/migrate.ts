/** Bringing a database up to date where no tool of Cloudflare's does it: on one's own machine, and on an intranet. */
import type { Migration } from "./migration.ts";

/** Applies those a database lacks, each as one transaction, and writes down that it did. */
export async function migrate(database: D1Database, migrations: readonly Migration[]): Promise<void> {
  await database
    .prepare(
      `CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,
         applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`,
    )
    .run();
  const { results } = await database
    .prepare("SELECT name FROM d1_migrations")
    .all<{ readonly name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  for (const { name, statements } of migrations) {
    if (applied.has(name)) continue;
    await database.batch([
      ...statements.map((statement) => database.prepare(statement)),
      database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name),
    ]);
  }
}
