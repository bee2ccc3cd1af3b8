/** Puts the intranet's database in the place of D1 for every test. */
import { env } from "cloudflare:workers";
import { beforeEach } from "vitest";
import type { CountyDatabase } from "#worker/intranet/county-database.ts";
import { durableDatabase } from "#worker/intranet/durable-database.ts";

declare global {
  namespace Cloudflare {
    interface Env {
      readonly RECORD: DurableObjectNamespace<CountyDatabase>;
    }
  }
}

beforeEach(() => {
  const value = durableDatabase(env.RECORD);
  Object.defineProperty(env, "DB", { value, configurable: true, enumerable: true });
});
