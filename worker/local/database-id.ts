/** The database's id in wrangler.toml: written there once, when the database is made. */

const NAME_LINE = /^database_name *= *"[^"]*"$/m;
const ID_LINE = /^database_id *= *"([^"]+)"$/m;

/** The id the configuration names, or undefined. */
export function databaseIdIn(configuration: string): string | undefined {
  return ID_LINE.exec(configuration)?.[1];
}

/**
 * The configuration with an id, every other line as it was.
 * @throws {Error} where it names no database
 */
export function withDatabaseId(configuration: string, id: string): string {
  if (!NAME_LINE.test(configuration)) throw new Error("wrangler.toml names no database");
  return configuration.replace(NAME_LINE, (line) => `${line}\ndatabase_id = "${id}"`);
}
