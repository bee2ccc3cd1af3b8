/**
 * `npm run load`: a month's end put on the service, on `npm start`'s server and on plain workerd in one run, so that the
 * two can be compared: processor time of a scoring, answers' times, memory, size and start-up. Linux alone, which counts
 * the runtime's processor time for us.
 */
import { gzipSync } from "node:zlib";
import { table } from "#addin/cli/table.ts";
import { countyRequest, type SizedRequest } from "./county-request.ts";
import { peakMemory, processorTime } from "./process-usage.ts";
import { startIntranet, startLocal, type LoadedServer } from "./servers.ts";

/** A county, and one far beyond any. */
const SMALL = { projects: 400, times: 40 };
const LARGE = { projects: 20_000, times: 3 };
/** Requests before any is counted, for the compiler to settle. */
const WARM_UP = 8;
/** What Cloudflare's free plan gives a request, in ms of processor time. */
const FREE_PLAN = 10;

interface Load {
  readonly times: readonly number[];
  /** ms a request. */
  readonly processor: number;
  readonly errors: number;
}

const small = countyRequest(SMALL.projects);
const large = countyRequest(LARGE.projects);
const lines: string[][] = [];
for (const start of [startLocal, startIntranet]) {
  const server = await start();
  try {
    say(`${server.name}: first answer after ${Math.round(server.startUp)} ms`);
    if (server.bundle) {
      const compressed = kilobytes(gzipSync(server.bundle).length);
      say(`the Worker: ${kilobytes(server.bundle.length)} kB, ${compressed} kB compressed`);
    }
    await repeated(server, small, WARM_UP);
    lines.push(
      lineOf(server, small, await repeated(server, small, SMALL.times), await peakMemory(server.pids)),
    );
    lines.push(
      lineOf(server, large, await repeated(server, large, LARGE.times), await peakMemory(server.pids)),
    );
  } finally {
    await server.stop();
  }
}
say(
  table(
    ["server", "projects", "rows", "request MB", "CPU ms", "p50 ms", "p99 ms", "errors", "peak MiB"],
    lines,
  ),
);
say(`A free plan's request has ${FREE_PLAN} ms of processor time, a paid one's 30 s by default.`);
process.exit(0);

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The same month scored again and again, each a version of its own. */
async function repeated(server: LoadedServer, request: SizedRequest, times: number): Promise<Load> {
  const took: number[] = [];
  let errors = 0;
  const before = await processorTime(server.pids);
  for (let at = 0; at < times; at++) {
    const began = performance.now();
    const answer = await fetch(`${server.url}/api/v1/periods/${request.period}/scorings`, {
      method: "POST",
      headers: { authorization: `Bearer ${server.token}`, "content-type": "application/json" },
      body: request.body,
    });
    await answer.arrayBuffer();
    if (!answer.ok) errors++;
    took.push(performance.now() - began);
  }
  const processor = ((await processorTime(server.pids)) - before) / times;
  return { times: took.toSorted((a, b) => a - b), processor, errors };
}

function lineOf(server: LoadedServer, request: SizedRequest, load: Load, memory: number): string[] {
  const { times, processor, errors } = load;
  return [
    server.name,
    String(request.projects),
    String(request.rows),
    (request.body.length / 1e6).toFixed(2),
    processor.toFixed(1),
    quantile(times, 0.5),
    quantile(times, 0.99),
    String(errors),
    String(Math.round(memory)),
  ];
}

function quantile(sorted: readonly number[], share: number): string {
  return String(Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0));
}

function kilobytes(bytes: number): string {
  return String(Math.round(bytes / 1000));
}
