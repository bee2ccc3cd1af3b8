/** A fresh, migrated database for every test. */
import { reset } from "cloudflare:test";
import type { D1Migration } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach } from "vitest";
import type { Environment } from "#worker/environment.ts";
import { migrate } from "#worker/store/migrate.ts";

declare global {
  namespace Cloudflare {
    interface Env extends Environment {
      readonly MIGRATIONS: D1Migration[];
    }
  }
}

beforeEach(() => applyMigrations(env.MIGRATIONS));
afterEach(() => reset());

/** Brings the test's database up to these migrations. */
export function applyMigrations(migrations: readonly D1Migration[]): Promise<void> {
  const statements = migrations.map(({ name, queries }) => ({ name, statements: queries }));
  return migrate(env.DB, statements);
}
