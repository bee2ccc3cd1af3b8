/**
 * `npm run build:intranet`: one folder with everything the service needs on a machine of the county's own – workerd,
 * its configuration, the Worker, the pages – and neither Cloudflare nor Node at run time.
 */
import { chmod, copyFile, cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "vite";
import { readPageHeaders } from "../intranet/page-headers.ts";
import { buildPane } from "./build-pane.ts";
import { readMigrations } from "./migrations.ts";
import { PAGES, PROJECT } from "./places.ts";
import { inBoth } from "./say.ts";

const SOURCE = join(PROJECT, "worker", "intranet");
const OUT = join(PROJECT, "dist", "intranet");
const PLACEHOLDER = "@COMPATIBILITY_DATE@";
const EXECUTABLE = 0o755;

/** Builds the folder; what stood in it before is gone, and so is nothing a county keeps there: that is made where it runs. */
export async function buildIntranet(out: string = OUT): Promise<string> {
  const wrangler = await import("wrangler");
  const { compatibility_date: date } = wrangler.unstable_readConfig({
    config: join(PROJECT, "wrangler.toml"),
  });
  if (date === undefined) throw new Error("wrangler.toml names no compatibility date");
  await buildPane();
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await buildWorker(out);
  await cp(PAGES, join(out, "pages"), { recursive: true });
  for (const name of await readdir(join(SOURCE, "folder"))) await copyInto(out, name, date);
  const migrations = await readMigrations(wrangler.unstable_splitSqlQuery);
  await writeFile(join(out, "migrations.json"), JSON.stringify(migrations));
  await writeFile(
    join(out, "page-headers.json"),
    JSON.stringify(readPageHeaders(await readFile(join(PAGES, "_headers"), "utf8"))),
  );
  await rm(join(out, "pages", "_headers"));
  await copyFile(workerdBinary(), join(out, "workerd"));
  await chmod(join(out, "workerd"), EXECUTABLE);
  return out;
}

/** The Worker as one module; what it has of workerd itself stays outside. */
async function buildWorker(out: string): Promise<void> {
  await build({
    configFile: false,
    root: PROJECT,
    logLevel: "warn",
    ssr: { noExternal: true, target: "webworker" },
    build: {
      ssr: join(SOURCE, "entry.ts"),
      outDir: out,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "es2023",
      rolldownOptions: {
        external: [/^cloudflare:/],
        output: { entryFileNames: "service.js", codeSplitting: false },
      },
    },
  });
}

/** The runtime's program for machines of this kind. */
function workerdBinary(): string {
  const { default: path } = createRequire(import.meta.url)("workerd") as { readonly default: string };
  return path;
}

async function copyInto(out: string, name: string, date: string): Promise<void> {
  const target = join(out, name);
  await copyFile(join(SOURCE, "folder", name), target);
  if (name.endsWith(".capnp")) {
    await writeFile(target, (await readFile(target, "utf8")).replace(PLACEHOLDER, date));
  }
}

if (import.meta.main) {
  const folder = await buildIntranet();
  console.log(inBoth(({ intranetBuilt }) => intranetBuilt(folder)));
}
