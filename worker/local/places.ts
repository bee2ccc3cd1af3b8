/** Where things stand on this machine. */
import { fileURLToPath } from "node:url";
import { join } from "node:path";

/** The project's own folder. */
export const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/** What this machine keeps for itself: account, database, the running server. Ignored by git. */
export const HOME = join(PROJECT, ".local");

/** The database's migrations. */
export const MIGRATIONS = join(PROJECT, "worker", "migrations");

/** Where the built pane stands. */
export const PAGES = join(PROJECT, "dist", "addin");
