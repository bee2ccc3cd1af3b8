/** What the ribbon's buttons do, from the first cell read to the sheet shown: the pane's session without a pane. */
import type { WorkbookHost } from "#addin/hosts/host.ts";
import type { Settings, Trouble } from "#addin/pane/state/state.ts";
import { leaveScoredNote } from "#addin/scored-note.ts";
import { inspect, score, writeResults } from "#addin/session.ts";
import type { Inspection } from "#shared/inspection.ts";
import { planFindings } from "#shared/results/findings.ts";

/** Nobody watches a button in the ribbon. */
const UNWATCHED = (): void => undefined;

/**
 * Scores the open workbook, writes its result sheets and shows the first. Where a person must decide it
 * stops and says why; errors are listed in the workbook then. Null when done.
 * @throws {HostError | ServiceUnreachable | ServiceRefusal}
 */
export async function scoreOpenWorkbook(host: WorkbookHost, settings: Settings): Promise<Trouble | null> {
  const outcome = await inspect([host], {}, UNWATCHED);
  if (outcome.kind !== "inspected") return obstacle(outcome.kind);
  const { inspection } = outcome;
  const errors = inspection.findings.filter((finding) => finding.severity === "error").length;
  if (errors > 0) {
    await writeFindings(host, inspection);
    return { kind: "errors", count: errors };
  }
  const service = { url: settings.service, token: settings.token };
  // A click is one attempt: nothing here is repeated under the same key.
  const options = { leaveOutErrors: false, idempotencyKey: crypto.randomUUID() };
  const scored = await score(inspection, service, options, UNWATCHED);
  const { period, scoring } = scored.answer;
  leaveScoredNote({ scoring, period, workbook: host.name ?? "" });
  await show(host, await writeResults(host, scored, UNWATCHED));
  return null;
}

/** Checks the open workbook and lists what was found in it; asks no service. Null when done. @throws {HostError} */
export async function checkOpenWorkbook(host: WorkbookHost): Promise<Trouble | null> {
  const outcome = await inspect([host], {}, UNWATCHED);
  if (outcome.kind !== "inspected") return obstacle(outcome.kind);
  await writeFindings(host, outcome.inspection);
  return null;
}

async function writeFindings(host: WorkbookHost, inspection: Inspection): Promise<void> {
  const plan = planFindings(inspection.period, inspection.findings, "zh-CN");
  await show(host, await host.writeSheets([plan]));
}

async function show(host: WorkbookHost, [first]: readonly string[]): Promise<void> {
  if (first !== undefined && host.capabilities.select) await host.select(first, "A1");
}

function obstacle(code: "no-ledger" | "no-period" | "no-rows"): Trouble {
  return { kind: "workbook", code, subject: "" };
}
