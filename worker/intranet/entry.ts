/**
 * The Worker on an intranet: the deployed one on plain workerd, its record an SQLite file, its pages a folder.
 * The database is brought up to date, and the county's first token put in it, before the first request.
 */
import { app } from "../app.ts";
import { sha256 } from "../digest.ts";
import type { Environment } from "../environment.ts";
import { accountStatements } from "../local/account-statements.ts";
import { auditHead } from "../store/audit/audit.ts";
import { migrate } from "../store/migrate.ts";
import type { Migration } from "../store/migration.ts";
import type { CountyDatabase } from "./county-database.ts";
import { clearRecord, durableDatabase } from "./durable-database.ts";
import { jobAsked } from "./jobs.ts";
import type { PageHeaders } from "./page-headers.ts";
import { pagesFrom } from "./pages.ts";
import { restoreRecord } from "./restore.ts";

export { CountyDatabase } from "./county-database.ts";

interface IntranetEnvironment {
  readonly RECORD: DurableObjectNamespace<CountyDatabase>;
  readonly PAGES: Fetcher;
  /** The folder an archive to be restored lies in. */
  readonly RESTORE: Fetcher;
  readonly PAGE_HEADERS: readonly PageHeaders[];
  readonly MIGRATIONS: readonly Migration[];
  readonly LEDGER_SECRET: string;
  /** `on`: a line in the log for every request. */
  readonly REQUEST_LOG: string;
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
    const DB = await preparedDatabase(environment);
    const ASSETS = pagesFrom(environment.PAGES, environment.PAGE_HEADERS);
    // Who sends something wants no page; a body is not read twice for asking.
    const page = request.body === null ? await ASSETS.fetch(request) : undefined;
    if (page !== undefined && page.status !== 404) return page;
    const { LEDGER_SECRET, REQUEST_LOG } = environment;
    const service: Environment = { DB, ASSETS, LEDGER_SECRET, REQUEST_LOG };
    return app.fetch(request, service, context);
  },
};

/** What a timer asks: a service of its own, which listens for this machine's own user alone. */
export const jobs = {
  async fetch(request: Request, environment: IntranetEnvironment): Promise<Response> {
    return jobAsked(request, await preparedDatabase(environment));
  },
};

async function preparedDatabase(environment: IntranetEnvironment): Promise<D1Database> {
  const database = durableDatabase(environment.RECORD);
  // A database that could not be prepared is tried again with the next request.
  prepared ??= prepare(database, environment).catch((error: unknown) => {
    prepared = undefined;
    throw error;
  });
  await prepared;
  return database;
}

/** Brings the database up to date; an empty one takes back an archive that lies ready for it. */
async function prepare(database: D1Database, environment: IntranetEnvironment): Promise<void> {
  const { MIGRATIONS: migrations, RECORD, RESTORE: folder } = environment;
  await migrate(database, migrations);
  await restoreRecord({ database, clear: () => clearRecord(RECORD), folder, migrations });
  await addAccount(database, environment);
}

/** An intranet's record is of one county. */
function countyOnRecord(
  database: D1Database,
): Promise<{ readonly id: string; readonly name: string } | null> {
  return database.prepare("SELECT id, name FROM counties LIMIT 1").first();
}

/** Puts the county and its first token in the record; harmless where they are there. */
async function addAccount(
  database: D1Database,
  { FIRST_TOKEN, COUNTY_NAME }: IntranetEnvironment,
): Promise<void> {
  const county = (await countyOnRecord(database)) ?? { id: COUNTY_ID, name: COUNTY_NAME };
  const now = new Date();
  const expires = new Date(now);
  expires.setUTCFullYear(now.getUTCFullYear() + YEARS);
  const known = await database
    .prepare("SELECT 1 FROM devices WHERE hash = ?")
    .bind(await sha256(FIRST_TOKEN))
    .first();
  if (known !== null) return;
  const statements = await accountStatements({
    county,
    token: FIRST_TOKEN,
    name: "县里第一台设备",
    createdAt: now.toISOString(),
    expiresAt: expires.toISOString(),
    head: await auditHead(database, county.id),
  });
  await database.batch(statements.map((statement) => database.prepare(statement)));
}
