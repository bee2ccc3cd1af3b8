/**
 * The Worker on an intranet: the deployed one on plain workerd, its record an SQLite file, its pages a folder.
 * The database is brought up to date, and the county's first token put in it, before the first request.
 */
import { app } from "../app.ts";
import type { Environment } from "../environment.ts";
import { accountStatements } from "../local/account-statements.ts";
import { migrate } from "../store/migrate.ts";
import type { Migration } from "../store/migration.ts";
import type { CountyDatabase } from "./county-database.ts";
import { durableDatabase } from "./durable-database.ts";
import type { PageHeaders } from "./page-headers.ts";
import { pagesFrom } from "./pages.ts";

export { CountyDatabase } from "./county-database.ts";

interface IntranetEnvironment {
  readonly RECORD: DurableObjectNamespace<CountyDatabase>;
  readonly PAGES: Fetcher;
  readonly PAGE_HEADERS: readonly PageHeaders[];
  readonly MIGRATIONS: readonly Migration[];
  readonly LEDGER_SECRET: string;
  readonly COUNTY_NAME: string;
  /** The county's first token; kept as its hash alone. */
  readonly FIRST_TOKEN: string;
}

const COUNTY_ID = "county";
/** The first token opens everything for ten years; the county may revoke it once it has others. */
const YEARS = 10;

let prepared: Promise<void> | undefined;

export default {
  async fetch(
    request: Request,
    environment: IntranetEnvironment,
    context: ExecutionContext,
  ): Promise<Response> {
    const DB = durableDatabase(environment.RECORD);
    // A database that could not be prepared is tried again with the next request.
    prepared ??= prepare(DB, environment).catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    await prepared;
    const ASSETS = pagesFrom(environment.PAGES, environment.PAGE_HEADERS);
    const page = await ASSETS.fetch(request.clone());
    if (page.status !== 404) return page;
    const service: Environment = { DB, ASSETS, LEDGER_SECRET: environment.LEDGER_SECRET };
    return app.fetch(request, service, context);
  },
};

async function prepare(database: D1Database, environment: IntranetEnvironment): Promise<void> {
  await migrate(database, environment.MIGRATIONS);
  await addAccount(database, environment);
}

/** Puts the county and its first token in the record; harmless where they are there. */
async function addAccount(
  database: D1Database,
  { FIRST_TOKEN, COUNTY_NAME }: IntranetEnvironment,
): Promise<void> {
  const now = new Date();
  const expires = new Date(now);
  expires.setUTCFullYear(now.getUTCFullYear() + YEARS);
  const statements = await accountStatements({
    county: { id: COUNTY_ID, name: COUNTY_NAME },
    token: FIRST_TOKEN,
    name: "first",
    createdAt: now.toISOString(),
    expiresAt: expires.toISOString(),
  });
  await database.batch(statements.map((statement) => database.prepare(statement)));
}
