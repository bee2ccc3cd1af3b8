/** `npm run backup`: everything on record of the county, from this machine's service or a deployed one, in one file. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { problemSchema } from "#shared/api/problem.ts";
import { startEmbedded } from "./embedded.ts";
import { inBoth } from "./say.ts";

/** Where the token of a deployed service is read from: parameters could be read by every process of the machine. */
const TOKEN = "LEDGER_TOKEN";

interface BackupOptions {
  /** Folder the file is put in. */
  readonly out: string;
  /** Address of a deployed service; this machine's own where absent. */
  readonly url?: string;
}

function optionsAsked(): BackupOptions | undefined {
  try {
    const { values } = parseArgs({
      options: { out: { type: "string", default: "." }, url: { type: "string" } },
    });
    const { out, url } = values;
    if (url !== undefined && (!URL.canParse(url) || process.env[TOKEN] === undefined)) return undefined;
    return { out, ...(url === undefined ? {} : { url: new URL(url).origin }) };
  } catch {
    return undefined;
  }
}

async function backUp({ out, url }: BackupOptions): Promise<void> {
  const service =
    url === undefined
      ? await startEmbedded({ memory: false })
      : { url, token: process.env[TOKEN] ?? "", stop: () => Promise.resolve() };
  try {
    const answer = await fetch(`${service.url}/api/v1/archive`, {
      headers: { authorization: `Bearer ${service.token}` },
    });
    if (!answer.ok) {
      const problem = problemSchema.safeParse(await answer.json().catch(() => undefined));
      const why = problem.success ? problem.data.detail : `HTTP ${answer.status}`;
      console.error(inBoth(({ archive }) => archive.notBackedUp(why)));
      process.exitCode = 1;
      return;
    }
    const name = /filename="([\w.-]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
    const path = join(out, name ?? "five-ledger.jsonl.gz");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    // Never over an older one.
    await writeFile(path, bytes, { flag: "wx", mode: 0o600 });
    console.log(inBoth(({ archive }) => archive.backedUp(path, bytes.length)));
  } finally {
    await service.stop();
  }
}

const options = optionsAsked();
if (options === undefined) {
  console.error(inBoth(({ archive }) => archive.backupUsage));
  process.exit(2);
}
try {
  await backUp(options);
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  console.error(inBoth(({ archive }) => archive.notBackedUp(why)));
  process.exitCode = 1;
}
