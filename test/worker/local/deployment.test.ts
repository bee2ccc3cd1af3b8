import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { operationWords } from "#shared/messages/operations.ts";
import { databaseIdIn, withDatabaseId } from "#worker/local/database-id.ts";
import { DeploymentStopped, deploy } from "#worker/local/deployment.ts";
import type { DeploymentOptions, DeploymentTools } from "#worker/local/deployment.ts";

const WORDS = operationWords("en");
const CONFIGURATION =
  'name = "x"\n\n[[d1_databases]]\nbinding = "DB"\ndatabase_name = "five-ledger"\n# after\n';

/** What Cloudflare has, as far as wrangler tells. */
interface Account {
  signedIn: boolean;
  databases: { name: string; uuid: string }[];
  secrets: string[] | undefined;
  tokens: number;
  /** Counties on record, each with the end of its log. */
  counties: { id: string; name: string; sequence: number; hash: string }[];
  failing?: string;
}

let folder: string;
let account: Account;
let commands: string[][];
let secretsSent: string[];
let said: string[];
let answers: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "five-ledger-test-"));
  await writeFile(join(folder, "wrangler.toml"), CONFIGURATION);
  account = { signedIn: true, databases: [], secrets: undefined, tokens: 0, counties: [] };
  commands = [];
  secretsSent = [];
  said = [];
  answers = [];
});
afterEach(() => rm(folder, { recursive: true }));

/** Wrangler's answers, for an account in the state the test has set. */
async function answerOf(parameters: readonly string[]): Promise<string | undefined> {
  const command = parameters.slice(0, 2).join(" ");
  if (command === account.failing) return undefined;
  if (command === "whoami --json") return account.signedIn ? "{}" : undefined;
  if (command === "d1 list") return JSON.stringify(account.databases);
  if (command === "d1 create") account.databases.push({ name: "five-ledger", uuid: "made-id" });
  if (command === "secret list") {
    return account.secrets === undefined
      ? undefined
      : JSON.stringify(account.secrets.map((name) => ({ name })));
  }
  const file = parameters[parameters.indexOf("--secrets-file") + 1];
  if (parameters.includes("--secrets-file") && file !== undefined)
    secretsSent.push(await readFile(file, "utf8"));
  if (command === "d1 execute" && parameters.at(-1)?.startsWith("SELECT") === true) {
    const counting = parameters.at(-1)?.includes("COUNT(*)") === true;
    return JSON.stringify([{ results: counting ? [{ n: account.tokens }] : account.counties }]);
  }
  return parameters[0] === "deploy" ? "https://five-ledger.example.workers.dev" : "";
}

function run(options: DeploymentOptions = { dryRun: false }): Promise<void> {
  const tools: DeploymentTools = {
    wrangler: async (parameters) => {
      commands.push([...parameters]);
      const output = await answerOf(parameters);
      return output === undefined
        ? { status: 1, output: "", complaint: `no ${parameters[0]}` }
        : { status: 0, output, complaint: "" };
    },
    buildPane: () => Promise.resolve(void commands.push(["build"])),
    say: (choose) => void said.push(choose(WORDS)),
    show: (text) => void said.push(text),
    ask: () => Promise.resolve(answers.shift() ?? ""),
    configPath: join(folder, "wrangler.toml"),
  };
  return deploy(tools, options);
}

async function reasonOf(running: Promise<void>): Promise<string> {
  const error: unknown = await running.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof DeploymentStopped ? error.reason(WORDS) : "deployed";
}

function configuration(): Promise<string> {
  return readFile(join(folder, "wrangler.toml"), "utf8");
}

describe("a deployment", () => {
  it("makes everything the first time, and shows the token once", async () => {
    answers = ["", "宁武县"];
    await run();
    expect(commands.map((parameters) => parameters.slice(0, 2).join(" "))).toEqual([
      "build",
      "whoami --json",
      "d1 list",
      "d1 create",
      "d1 list",
      "d1 migrations",
      "secret list",
      "deploy --secrets-file",
      "d1 execute",
      "d1 execute",
      "d1 execute",
    ]);
    expect(databaseIdIn(await configuration())).toBe("made-id");
    const { LEDGER_SECRET } = JSON.parse(secretsSent[0] ?? "{}") as { LEDGER_SECRET: string };
    expect(LEDGER_SECRET).toMatch(/^[\w-]{43}$/);
    const token = /\n {4}([\w-]{43})\n/.exec(said.join("\n"))?.[1];
    expect(token).toBeDefined();
    expect(said.join("\n")).toContain("宁武县");
    expect(said).toContain("https://five-ledger.example.workers.dev");
    const inserted = commands.at(-1)?.at(-1) ?? "";
    expect(inserted).toContain("'宁武县'");
    expect(commands.flat().some((parameter) => parameter.includes(token ?? "none"))).toBe(false);
    expect(commands.flat().some((parameter) => parameter.includes(LEDGER_SECRET))).toBe(false);
  });

  it("leaves what is there as it is", async () => {
    const before = withDatabaseId(CONFIGURATION, "old-id");
    await writeFile(join(folder, "wrangler.toml"), before);
    account = { ...account, secrets: ["LEDGER_SECRET"], tokens: 2 };
    await run();
    expect(await configuration()).toBe(before);
    expect(secretsSent).toEqual([]);
    expect(commands.map((parameters) => parameters.slice(0, 2).join(" "))).not.toContain("d1 create");
    expect(commands.filter(([first]) => first === "deploy")).toEqual([["deploy"]]);
    expect(said.join("\n")).toContain("There are 2 access token(s)");
  });

  it("gives a county that has lost every token a new one, and says so in its log", async () => {
    account.counties = [{ id: "old-county", name: "宁武县", sequence: 41, hash: "f".repeat(64) }];
    await run();
    const inserted = commands.at(-1)?.at(-1) ?? "";
    expect(inserted).toContain("'old-county', 42,");
    expect(inserted).toContain(`'${"f".repeat(64)}'`);
    expect(said.join("\n")).toContain("宁武县");
  });

  it("finds a database made earlier by its name", async () => {
    account.databases.push({ name: "other", uuid: "o" }, { name: "five-ledger", uuid: "found-id" });
    await run();
    expect(databaseIdIn(await configuration())).toBe("found-id");
    expect(commands.map((parameters) => parameters[1])).not.toContain("create");
  });

  it("takes a secret that was typed, unless it is too short", async () => {
    answers = ["s".repeat(32)];
    await run();
    expect(secretsSent).toEqual([JSON.stringify({ LEDGER_SECRET: "s".repeat(32) })]);
    commands = [];
    answers = ["s".repeat(31)];
    expect(await reasonOf(run())).toContain("at least 32");
    expect(commands.some(([first]) => first === "deploy")).toBe(false);
  });

  it("stops where nobody is signed in, before anything is changed", async () => {
    account.signedIn = false;
    expect(await reasonOf(run())).toContain("npx wrangler login");
    expect(commands.at(-1)).toEqual(["whoami", "--json"]);
  });

  it.each(["d1 list", "d1 create", "d1 migrations", "d1 execute"])(
    "stops where %s fails, and says so",
    async (failing) => {
      account.failing = failing;
      expect(await reasonOf(run())).toContain(`wrangler ${failing}`);
      expect(said).toContain(`no ${failing.split(" ")[0]}`);
    },
  );

  it("rehearses without the network", async () => {
    await run({ dryRun: true });
    expect(commands.map((parameters) => parameters.slice(0, 2).join(" "))).toEqual([
      "build",
      "deploy --dry-run",
      "d1 migrations",
    ]);
    expect(commands.at(-1)).toContain("--local");
    expect(commands.flat()).not.toContain("--remote");
    expect(await configuration()).toBe(CONFIGURATION);
  });
});

describe("the database's id", () => {
  it("goes under the database's name, all else as it was", () => {
    expect(databaseIdIn(CONFIGURATION)).toBeUndefined();
    expect(withDatabaseId(CONFIGURATION, "id").split("\n")).toEqual(
      CONFIGURATION.split("\n").toSpliced(5, 0, 'database_id = "id"'),
    );
    expect(() => withDatabaseId('name = "x"\n', "id")).toThrow("names no database");
  });
});
