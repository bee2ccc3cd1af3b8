/** `npm run deploy`: pages, service and database to Cloudflare. */
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { operationWords } from "#shared/messages/operations.ts";
import { buildPane } from "./build-pane.ts";
import { DeploymentStopped, deploy } from "./deployment.ts";
import type { DeploymentOptions, DeploymentTools } from "./deployment.ts";
import { PROJECT } from "./places.ts";
import { inBoth } from "./say.ts";
import { runWrangler } from "./wrangler-command.ts";

const tools: DeploymentTools = {
  wrangler: runWrangler,
  buildPane,
  say: (choose) => console.log(inBoth(choose)),
  show: (text) => console.log(text.trim()),
  ask: async (choose) => {
    if (!process.stdin.isTTY) return "";
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return await terminal.question(choose(operationWords("zh-CN")));
    } finally {
      terminal.close();
    }
  },
  configPath: join(PROJECT, "wrangler.toml"),
};

function optionsAsked(): DeploymentOptions | undefined {
  try {
    const { values } = parseArgs({ options: { "dry-run": { type: "boolean" }, county: { type: "string" } } });
    const { county } = values;
    return { dryRun: values["dry-run"] === true, ...(county === undefined ? {} : { county }) };
  } catch {
    return undefined;
  }
}

const options = optionsAsked();
if (options === undefined) {
  console.error(inBoth(({ deployment }) => deployment.usage));
  process.exit(2);
}
try {
  await deploy(tools, options);
} catch (error) {
  console.error(error instanceof DeploymentStopped ? inBoth(error.reason) : error);
  process.exitCode = 1;
}
