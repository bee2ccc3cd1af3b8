/** `npm start`: pane, service and database on this machine, until it is stopped. */
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { accountIn } from "./account.ts";
import { buildPane } from "./build-pane.ts";
import { HOME } from "./places.ts";
import { claim } from "./running.ts";
import { inBoth } from "./say.ts";
import { startServer } from "./server.ts";
import type { OperationWords } from "#shared/messages/operations.ts";

const DEFAULT_PORT = 8787;

/** Says why nothing was started, and ends with status 1. */
function refuse(choose: (words: OperationWords) => string): never {
  console.error(inBoth(choose));
  process.exit(1);
}

function portAsked(): number {
  const text = process.env.PORT ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port > 0 && port < 65_536) return port;
  return refuse(({ badPort }) => badPort(text));
}

/** Whether nothing listens on a port of this machine yet. */
async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, "127.0.0.1");
    await once(probe, "listening");
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

/** What to open, each page with what it is. */
function invitation(url: string): string {
  const page = (path: string, of: keyof OperationWords["pages"]) =>
    `    ${(url + path).padEnd(url.length + "/taskpane.html".length)}  ${inBoth(({ pages }) => pages[of]).replace("\n", " · ")}`;
  return [
    "",
    inBoth(({ running }) => running),
    "",
    page("/", "start"),
    page("/taskpane.html", "pane"),
    page("/guide", "guide"),
    page("/install", "install"),
    "",
    inBoth(({ signedIn }) => signedIn(".local/account.json")),
    "",
  ].join("\n");
}

/** Resolves when the person, or the system, wants the service to end. */
function asked(): Promise<unknown> {
  return Promise.race(["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => once(process, signal)));
}

const port = portAsked();
const claimed = await claim(HOME);
if (claimed.owner !== undefined) {
  const place = claimed.owner.url ?? `pid ${claimed.owner.pid}`;
  refuse(({ alreadyRunning }) => alreadyRunning(place));
}
try {
  if (!(await isFree(port))) refuse(({ portTaken }) => portTaken(port));
  const ended = asked();
  await buildPane();
  const account = await accountIn(HOME);
  const server = await startServer({ account, state: join(HOME, "state"), port, pages: true });
  await claimed.announce(server.url);
  console.log(invitation(server.url));
  await ended;
  await server.stop();
  await claimed.release();
  process.exit(0);
} catch (error) {
  await claimed.release();
  console.error(error);
  refuse(({ notStarted }) => notStarted);
}
