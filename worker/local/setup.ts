import type { Migration } from "../store/migration.ts";

/** What the Worker on one's own machine is told when it starts. */
export interface LocalSetup {
  /** In their order. */
  readonly migrations: readonly Migration[];
  /** Statements that put the county and its token in the database, each harmless when repeated. */
  readonly account: readonly string[];
  readonly token: string;
  /** Whether the browser of this machine is signed in without a token. */
  readonly signIn: boolean;
  /** Whether an archive is being restored: statements are then taken at `RESTORING`, and nothing is put in before. */
  readonly restoring: boolean;
}

/** Below it each job is done when it is asked for. */
export const JOBS = "/local/jobs/";

/** Where the statements of an archive are taken, as a JSON array, in their order. */
export const RESTORING = "/local/restoring";
