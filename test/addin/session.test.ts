/** Two months scored one after the other: what the record adds to what the official's side found. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import type { FileHost } from "#addin/hosts/file.ts";
import { inspect, score, writeResults } from "#addin/session.ts";
import type { Scored } from "#addin/session.ts";
import { findingAnswer } from "#shared/api/finding.ts";
import type { Inspection } from "#shared/inspection.ts";
import { startEmbedded } from "#worker/local/embedded.ts";

const MONTH_CHECKS = new Set(["project-missing", "stage-backwards", "total-changed", "projects-all-missing"]);
/** Two scorings by a service of its own. */
const TIMEOUT_MS = 120_000;

let home: string;
let host: FileHost;
let local: Inspection;
let scored: Scored;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "two-months-"));
  const service = await startEmbedded({ memory: false, home });
  try {
    for (const month of ["2020-11", "2020-12"]) {
      const file = new URL(`../../addin/public/samples/jingle-${month}.xlsx`, import.meta.url);
      host = await openFile(new Uint8Array(await readFile(file)), `jingle-${month}.xlsx`);
      const outcome = await inspect([host], {}, () => undefined);
      if (outcome.kind !== "inspected") throw new Error(outcome.kind);
      local = outcome.inspection;
      const options = { leaveOutErrors: false, idempotencyKey: month };
      scored = await score(local, service, options, () => undefined);
    }
  } finally {
    await service.stop();
  }
}, TIMEOUT_MS);

afterAll(() => rm(home, { recursive: true, force: true }));

describe("findings after a second month", () => {
  test("are those made here and, among them by worth and place, the service's against the first", () => {
    const { findings } = scored.inspection;
    const between = findings.filter(({ check }) => MONTH_CHECKS.has(check));
    expect(between.map(({ severity, check, sheet, cell }) => [severity, check, sheet, cell])).toEqual([
      ["warning", "project-missing", "建账", undefined],
      ["warning", "total-changed", "建账", "H20"],
      ["warning", "stage-backwards", "建账", "G69"],
    ]);
    expect(findings.filter((finding) => !between.includes(finding))).toEqual(local.findings);
    const severities = findings.map(({ severity }) => ["error", "warning", "notice"].indexOf(severity));
    expect(severities).toEqual(severities.toSorted((a, b) => a - b));
    const place = findings.findIndex(({ check }) => check === "total-changed");
    expect(findings[place - 1]?.sheet).toBe("建账");
    expect(Number(findings[place + 1]?.cell?.replace(/\D/gu, ""))).toBeGreaterThanOrEqual(20);
  });

  test("are the same in the answer", () => {
    const sentences = scored.inspection.findings.map((finding) => findingAnswer(finding, "zh-CN"));
    expect(scored.answer.findings).toEqual(sentences);
    expect(scored.answer.baseline).toBe("2020-11");
  });

  test("are the same in 校验报告", async () => {
    await writeResults(host, scored, () => undefined);
    const sheet = read(host.save()).Sheets["校验报告 2020-12"];
    if (sheet === undefined) throw new Error("no findings sheet");
    const rows = utils.sheet_to_json<string[]>(sheet, { header: 1 });
    const list = rows.findIndex(([title]) => String(title).startsWith("二、逐条清单"));
    const written = rows.slice(list + 2).map((row) => row[4]);
    expect(written).toEqual(scored.answer.findings.map(({ message }) => message));
  });
});
