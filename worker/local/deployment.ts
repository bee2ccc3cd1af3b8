/** The steps of a deployment, each of which may be repeated: what is there already is left as it is. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OperationWords } from "#shared/messages/operations.ts";
import { opaque } from "./account.ts";
import { FIRST } from "../store/audit/chain.ts";
import type { ChainHead } from "../store/audit/chain.ts";
import { accountStatements } from "./account-statements.ts";
import { databaseIdIn, withDatabaseId } from "./database-id.ts";
import type { RunWrangler } from "./wrangler-command.ts";

const DATABASE = "five-ledger";
const SECRET = "LEDGER_SECRET";
/** The Worker takes no shorter one; in characters. */
const LEAST_SECRET_LENGTH = 32;
const USUAL_COUNTY = "静乐县";
/** How long the first token lasts, in days. */
const TOKEN_DAYS = 365;
const MILLISECONDS_A_DAY = 86_400_000;

/** What a deployment needs of the world. */
export interface DeploymentTools {
  readonly wrangler: RunWrangler;
  readonly buildPane: () => Promise<void>;
  readonly say: (choose: (words: OperationWords) => string) => void;
  /** Shows what wrangler has said, as it said it. */
  readonly show: (text: string) => void;
  /** Asks the person; an empty answer where there is nobody to ask. */
  readonly ask: (choose: (words: OperationWords) => string) => Promise<string>;
  /** wrangler.toml. */
  readonly configPath: string;
}

export interface DeploymentOptions {
  /** Do all that can be done without the network, and change nothing online. */
  readonly dryRun: boolean;
  /** Name of the county the first token is for; asked for where absent. */
  readonly county?: string;
}

/** A deployment stopped, for a reason that has words. */
export class DeploymentStopped extends Error {
  override readonly name = "DeploymentStopped";
  readonly reason: (words: OperationWords) => string;
  constructor(reason: (words: OperationWords) => string) {
    super("deployment stopped");
    this.reason = reason;
  }
}

/** Deploys pages, service and database. @throws {DeploymentStopped} */
export async function deploy(tools: DeploymentTools, { dryRun, county }: DeploymentOptions): Promise<void> {
  const { say, buildPane } = tools;
  say(({ deployment }) => deployment.steps.building);
  await buildPane();
  const scratch = await mkdtemp(join(tmpdir(), "five-ledger-"));
  try {
    if (dryRun) {
      await rehearse(tools, scratch);
      say(({ deployment }) => deployment.dryRun);
      return;
    }
    say(({ deployment }) => deployment.steps.account);
    const { status } = await tools.wrangler(["whoami", "--json"]);
    if (status !== 0) throw new DeploymentStopped(({ deployment }) => deployment.notSignedIn);
    await provideDatabase(tools);
    say(({ deployment }) => deployment.steps.migrating);
    await succeed(tools, ["d1", "migrations", "apply", DATABASE, "--remote"]);
    await deployWorker(tools, scratch);
    await provideToken(tools, county);
    say(({ deployment }) => deployment.done);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** All that works without the network: the Worker's bundle, and the migrations on a database of their own. */
async function rehearse(tools: DeploymentTools, scratch: string): Promise<void> {
  tools.say(({ deployment }) => deployment.steps.bundling);
  await succeed(tools, ["deploy", "--dry-run", "--outdir", join(scratch, "bundle")]);
  tools.say(({ deployment }) => deployment.steps.migrating);
  const state = join(scratch, "state");
  await succeed(tools, ["d1", "migrations", "apply", DATABASE, "--local", "--persist-to", state]);
}

/** Finds the database by its name or makes it, and writes its id down where it isn't yet. */
async function provideDatabase(tools: DeploymentTools): Promise<void> {
  tools.say(({ deployment }) => deployment.steps.database);
  const configuration = await readFile(tools.configPath, "utf8");
  if (databaseIdIn(configuration) !== undefined) return;
  let id = await idOfDatabase(tools);
  if (id === undefined) {
    await succeed(tools, ["d1", "create", DATABASE]);
    id = await idOfDatabase(tools);
  }
  if (id === undefined)
    throw new DeploymentStopped(({ deployment }) => deployment.wranglerFailed("d1 create"));
  const found = id;
  await writeFile(tools.configPath, withDatabaseId(configuration, found));
  tools.say(({ deployment }) => deployment.databaseMade(found));
}

async function idOfDatabase(tools: DeploymentTools): Promise<string | undefined> {
  const databases = JSON.parse(await succeed(tools, ["d1", "list", "--json"])) as readonly {
    readonly name: string;
    readonly uuid: string;
  }[];
  return databases.find(({ name }) => name === DATABASE)?.uuid;
}

/** Deploys the Worker, with a secret where it has none. */
async function deployWorker(tools: DeploymentTools, scratch: string): Promise<void> {
  const { say, ask, wrangler } = tools;
  say(({ deployment }) => deployment.steps.secret);
  // Fails where the Worker isn't there yet: then it has no secret either.
  const listed = await wrangler(["secret", "list", "--format", "json"]);
  const parameters = ["deploy"];
  if (listed.status !== 0 || !listed.output.includes(`"${SECRET}"`)) {
    const typed = (await ask(({ deployment }) => deployment.askSecret)).trim();
    if (typed !== "" && typed.length < LEAST_SECRET_LENGTH) {
      throw new DeploymentStopped(({ deployment }) => deployment.shortSecret(LEAST_SECRET_LENGTH));
    }
    // A file of our own folder, gone with it: a parameter could be read by every process of the machine.
    const file = join(scratch, "secrets.json");
    await writeFile(file, JSON.stringify({ [SECRET]: typed === "" ? opaque() : typed }), { mode: 0o600 });
    parameters.push("--secrets-file", file);
  }
  say(({ deployment }) => deployment.steps.deploying);
  // It names the address the service now stands at.
  tools.show(await succeed(tools, parameters));
}

/** Makes a token for the county where no device of its project office is signed in, and shows it once. */
async function provideToken(tools: DeploymentTools, county: string | undefined): Promise<void> {
  tools.say(({ deployment }) => deployment.steps.token);
  const now = Date.now();
  const createdAt = new Date(now).toISOString();
  const [active] = await rowsOf<{ readonly n: number }>(
    tools,
    `SELECT COUNT(*) AS n FROM devices WHERE role = 'county' AND revoked_at IS NULL AND expires_at > '${createdAt}'`,
  );
  if (active !== undefined && active.n > 0) {
    tools.say(({ deployment }) => deployment.tokensThere(active.n));
    return;
  }
  const { head, ...owner } = await countyFor(tools, county);
  const expiresAt = new Date(now + TOKEN_DAYS * MILLISECONDS_A_DAY).toISOString();
  const token = opaque();
  const account = { county: owner, token, name: "县里第一台设备", createdAt, expiresAt };
  const statements = await accountStatements(head === undefined ? account : { ...account, head });
  // The statements carry the token's digest alone.
  await succeed(tools, remoteSql(statements.join("; ")));
  tools.say(({ deployment }) => deployment.token(owner.name, token, expiresAt.slice(0, 10)));
}

interface Owner {
  readonly id: string;
  readonly name: string;
  readonly head?: ChainHead;
}

/** The county on record, with the end of its log: who lost every token comes back to what is theirs. Else a new one. */
async function countyFor(tools: DeploymentTools, asked: string | undefined): Promise<Owner> {
  const [known] = await rowsOf<{ readonly id: string; readonly name: string } & ChainHead>(
    tools,
    `SELECT counties.id, counties.name, COALESCE(audit.sequence, 0) AS sequence, COALESCE(audit.hash, '${FIRST.hash}') AS hash
     FROM counties LEFT JOIN audit ON audit.county = counties.id ORDER BY counties.created_at, audit.sequence DESC LIMIT 1`,
  );
  if (known !== undefined) {
    const { id, name, sequence, hash } = known;
    return { id, name, head: { sequence, hash } };
  }
  const typed = asked ?? (await tools.ask(({ deployment }) => deployment.askCounty(USUAL_COUNTY)));
  return { id: crypto.randomUUID(), name: typed.trim() === "" ? USUAL_COUNTY : typed.trim() };
}

function remoteSql(command: string): readonly string[] {
  return ["d1", "execute", DATABASE, "--remote", "--yes", "--json", "--command", command];
}

/** The rows a query of the remote database gives. */
async function rowsOf<Row>(tools: DeploymentTools, query: string): Promise<readonly Row[]> {
  const answer = JSON.parse(await succeed(tools, remoteSql(query))) as readonly {
    readonly results: readonly Row[];
  }[];
  return answer[0]?.results ?? [];
}

/** What wrangler answers. @throws {DeploymentStopped} where it fails */
async function succeed({ wrangler, show }: DeploymentTools, parameters: readonly string[]): Promise<string> {
  const { status, output, complaint } = await wrangler(parameters);
  if (status === 0) return output;
  show(output + complaint);
  throw new DeploymentStopped(({ deployment }) =>
    deployment.wranglerFailed(parameters.slice(0, 2).join(" ")),
  );
}
