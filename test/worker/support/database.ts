/** A fresh, migrated database for every test. */
import { applyD1Migrations, reset } from "cloudflare:test";
import type { D1Migration } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach } from "vitest";
import type { Environment } from "#worker/environment.ts";

declare global {
  namespace Cloudflare {
    interface Env extends Environment {
      readonly MIGRATIONS: D1Migration[];
    }
  }
}

beforeEach(() => applyD1Migrations(env.DB, env.MIGRATIONS));
afterEach(() => reset());
