/** The database's migrations as the local Worker applies them. */
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { MIGRATIONS } from "./places.ts";
import type { LocalSetup } from "./setup.ts";

/** All migrations in their order. `split` cuts a file into statements. */
export async function readMigrations(split: (sql: string) => string[]): Promise<LocalSetup["migrations"]> {
  const files = (await readdir(MIGRATIONS)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    files.map(async (name) => ({ name, statements: split(await readFile(join(MIGRATIONS, name), "utf8")) })),
  );
}
