/**
 * The Worker as it runs on one's own machine: the deployed one, with its database prepared before the first
 * request, and signed in for the browser of this machine. Nothing of this is part of what is deployed.
 */
import { app } from "../app.ts";
import type { Environment } from "../environment.ts";
import { migrate } from "../store/migrate.ts";
import { jobOf, runJob } from "../jobs/run-job.ts";
import { JOBS, RESTORING } from "./setup.ts";
import type { LocalSetup } from "./setup.ts";

interface LocalEnvironment extends Environment {
  readonly LOCAL_SETUP: string;
}

/** Names a loopback server is called by; any other Host is a foreign name that resolves here (DNS rebinding). */
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);
/** Where browsers say a request comes from: our own page, or the address bar. */
const OWN_SITES: ReadonlySet<string> = new Set(["same-origin", "none"]);

let prepared: Promise<LocalSetup> | undefined;

export default {
  async fetch(request: Request, environment: LocalEnvironment, context: ExecutionContext): Promise<Response> {
    prepared ??= prepare(environment);
    const { token, signIn, restoring } = await prepared;
    const { pathname } = new URL(request.url);
    if (restoring && pathname === RESTORING) return restored(request, environment.DB, token);
    if (pathname.startsWith(JOBS)) return jobDone(request, environment.DB, token);
    const asked = signIn && isOwnPage(request) ? signedIn(request, token) : request;
    return app.fetch(asked, environment, context);
  },
};

/** Brings the database up to date, and puts this machine's county and its token in it. */
async function prepare({ DB, LOCAL_SETUP }: LocalEnvironment): Promise<LocalSetup> {
  const setup = JSON.parse(LOCAL_SETUP) as LocalSetup;
  await migrate(DB, setup.migrations);
  if (!setup.restoring) await DB.batch(setup.account.map((statement) => DB.prepare(statement)));
  return setup;
}

/** Statements of an archive put into the database; only `npm run restore` starts a service that takes them. */
async function restored(request: Request, database: D1Database, token: string): Promise<Response> {
  if (!isFromCommand(request, token)) return new Response(null, { status: 401 });
  const statements = await request.json<readonly string[]>();
  await database.batch(statements.map((statement) => database.prepare(statement)));
  return new Response(null, { status: 204 });
}

/** A job done now; only `npm run job` asks for it. */
async function jobDone(request: Request, database: D1Database, token: string): Promise<Response> {
  if (!isFromCommand(request, token)) return new Response(null, { status: 401 });
  const job = jobOf(new URL(request.url).pathname.slice(JOBS.length));
  if (job === undefined || request.method !== "POST") return new Response(null, { status: 404 });
  const run = await runJob(database, job, new Date());
  return Response.json(run, { status: run.failed > 0 ? 500 : 200 });
}

/** Whether this machine's own token is sent: no browser is signed in here. */
function isFromCommand(request: Request, token: string): boolean {
  return request.headers.get("authorization") === `Bearer ${token}`;
}

function isOwnPage(request: Request): boolean {
  return (
    LOOPBACK.has(new URL(request.url).hostname) && OWN_SITES.has(request.headers.get("sec-fetch-site") ?? "")
  );
}

function signedIn(request: Request, token: string): Request {
  // A page without a token sends none, or an empty one.
  if (/^Bearer \S/.test(request.headers.get("authorization") ?? "")) return request;
  const signed = new Request(request);
  signed.headers.set("authorization", `Bearer ${token}`);
  return signed;
}
