/** `npm run restore`: an archive put into the empty database of this machine, or of the deployed service. */
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { ArchiveError, readArchive } from "../store/archive/read.ts";
import type { ReadArchive } from "../store/archive/read.ts";
import { restoration } from "../store/archive/restored.ts";
import { restoreLocally } from "./restoring.ts";
import { MIGRATIONS, HOME } from "./places.ts";
import { inBoth } from "./say.ts";
import type { OperationWords } from "#shared/messages/operations.ts";
import { runWrangler } from "./wrangler-command.ts";

const DATABASE = "five-ledger";

/** Why nothing was restored, in words. */
class NotRestored extends Error {
  override readonly name = "NotRestored";
  readonly reason: (words: OperationWords) => string;
  constructor(reason: (words: OperationWords) => string) {
    super("not restored");
    this.reason = reason;
  }
}

/** Cloudflare takes a file of statements as one: all of it, or the database as it was. @throws {NotRestored} */
async function restoreRemotely(read: ReadArchive): Promise<void> {
  const counted = await wrangler(["--json", "--command", "SELECT COUNT(*) AS n FROM counties"]);
  const [first] = JSON.parse(counted) as readonly { readonly results: readonly { readonly n: number }[] }[];
  if (first?.results[0]?.n !== 0) throw new NotRestored(({ archive }) => archive.notEmpty);
  const scratch = await mkdtemp(join(tmpdir(), "five-ledger-"));
  try {
    const file = join(scratch, "restore.sql");
    const statements = await restoration(read, new Date().toISOString());
    await writeFile(file, statements.map((statement) => `${statement};\n`).join(""), { mode: 0o600 });
    await wrangler(["--file", file]);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function wrangler(parameters: readonly string[]): Promise<string> {
  const { status, output, complaint } = await runWrangler([
    "d1",
    "execute",
    DATABASE,
    "--remote",
    "--yes",
    ...parameters,
  ]);
  if (status === 0) return output;
  throw new NotRestored(({ archive }) => archive.notRestored((output + complaint).trim()));
}

/** The archive in a file. @throws {NotRestored} */
async function archiveIn(path: string): Promise<ReadArchive> {
  let text: string;
  try {
    text = gunzipSync(await readFile(path)).toString("utf8");
  } catch {
    throw new NotRestored(({ archive }) => archive.faults["no-archive"]);
  }
  try {
    return await readArchive(text, await readdir(MIGRATIONS));
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    throw new NotRestored(({ archive }) => archive.faults[error.fault]);
  }
}

function optionsAsked(): { readonly path: string; readonly remote: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { remote: { type: "boolean", default: false } },
    });
    const [path, ...more] = positionals;
    return path === undefined || more.length > 0 ? undefined : { path, remote: values.remote };
  } catch {
    return undefined;
  }
}

const options = optionsAsked();
if (options === undefined) {
  console.error(inBoth(({ archive }) => archive.restoreUsage));
  process.exit(2);
}
try {
  const archive = await archiveIn(options.path);
  if (options.remote) await restoreRemotely(archive);
  else if (!(await restoreLocally(HOME, archive))) throw new NotRestored((words) => words.archive.notEmpty);
  console.log(inBoth((words) => words.archive.restored(archive.head.county.name, archive.end.rows)));
} catch (error) {
  const reason =
    error instanceof NotRestored
      ? error.reason
      : ({ archive }: OperationWords) =>
          archive.notRestored(error instanceof Error ? error.message : String(error));
  console.error(inBoth(reason));
  process.exitCode = 1;
}
