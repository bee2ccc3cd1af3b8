/**
 * `npm run load`: a month's end put on the service, on `npm start`'s server and on plain workerd in one run, so that the
 * two can be compared: processor time of a scoring and of a submission, answers' times, memory, size and start-up. Linux
 * alone, which counts the runtime's processor time for us. Exit status 1 where something exceeds what Cloudflare allows.
 */
import { gzipSync } from "node:zlib";
import { table } from "#addin/cli/table.ts";
import { countyRequest } from "./county-request.ts";
import { handIn, scoreAgain, signIn } from "./month-end.ts";
import type { Answered } from "./month-end.ts";
import { officesOf } from "./offices.ts";
import { forgetPeak, peakMemory, processorTime } from "./process-usage.ts";
import { startIntranet, startLocal, type LoadedServer } from "./servers.ts";

/** A county, a large one, and one far beyond any. */
const COUNTIES = [
  { projects: 400, times: 40 },
  { projects: 2_000, times: 8 },
  { projects: 20_000, times: 2 },
];
/** Scorings before any is counted, for the compiler to settle. */
const WARM_UP = 8;
const OFFICES = { count: 200, projects: 4, within: 60_000 };
/** Scorings of all that was handed in. */
const SCORINGS = 5;
/** What Cloudflare allows a Worker: kB compressed on the free plan, and ms of processor time to start. */
const LARGEST_BUNDLE = 3_000;
const LONGEST_START = 400;
/** What Cloudflare's free plan gives a request, in ms of processor time. */
const FREE_PLAN = 10;

const requests = COUNTIES.map(({ projects, times }) => ({ ...countyRequest(projects), times }));
const month = officesOf(OFFICES.count, OFFICES.projects);
const handedIn = month.offices.reduce((sum, { rows }) => sum + rows, 0);
const lines: string[][] = [];
for (const start of [startLocal, startIntranet]) {
  const server = await start();
  try {
    await tellStart(server);
    const [first] = requests;
    if (first !== undefined) await scoreAgain(server, first, WARM_UP);
    await putMonthEndOn(server);
    for (const { projects, rows, times, ...request } of requests) {
      const what = `scoring ${projects} projects, ${rows} rows`;
      lines.push(await lineOf(server, what, times, () => scoreAgain(server, request, times)));
    }
  } finally {
    await server.stop();
  }
}
say(table(["server", "what", "CPU ms each", "p50 ms", "p99 ms", "errors", "peak MiB"], lines));
say(`A free plan's request has ${FREE_PLAN} ms of processor time, a paid one's 30 s by default.`);
process.exit();

async function putMonthEndOn(server: LoadedServer): Promise<void> {
  const { period, scoring: body } = month;
  const offices = await signIn(server, month.offices);
  const { count, within } = OFFICES;
  lines.push(
    await lineOf(server, `${count} offices hand in within ${within / 1000} s`, count, () =>
      handIn(server, period, offices, within),
    ),
    await lineOf(server, `${count} offices hand in at once`, count, () => handIn(server, period, offices, 0)),
    await lineOf(server, `scoring what they handed in, ${handedIn} rows`, SCORINGS, () =>
      scoreAgain(server, { period, body }, SCORINGS),
    ),
  );
}

/** How fast the server was there, and how large the Worker is. */
async function tellStart({ name, startUp, pids, bundle }: LoadedServer): Promise<void> {
  const started = await processorTime(pids);
  say(`${name}: first answer after ${Math.round(startUp)} ms, ${Math.round(started)} ms of processor time`);
  if (bundle === undefined) return;
  const compressed = kilobytes(gzipSync(bundle).length);
  say(`the Worker: ${kilobytes(bundle.length)} kB, ${compressed} kB compressed`);
  allow(`the Worker is ${compressed} kB compressed`, compressed, LARGEST_BUNDLE);
  // The runtime's own start and the database's are in it: the Worker's alone is less.
  allow(`the Worker takes ${Math.round(started)} ms to start`, started, LONGEST_START);
}

function allow(what: string, measured: number, most: number): void {
  if (measured <= most) return;
  say(`${what}: Cloudflare allows ${most}`);
  process.exitCode = 1;
}

async function lineOf(
  server: LoadedServer,
  what: string,
  requested: number,
  put: () => Promise<Answered>,
): Promise<string[]> {
  await forgetPeak(server.pids);
  const before = await processorTime(server.pids);
  const { times, errors } = await put();
  const processor = ((await processorTime(server.pids)) - before) / requested;
  return [
    server.name,
    what,
    processor.toFixed(1),
    quantile(times, 0.5),
    quantile(times, 0.99),
    String(errors),
    String(Math.round(await peakMemory(server.pids))),
  ];
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function quantile(sorted: readonly number[], share: number): string {
  return String(Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0));
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 1000);
}
