/** A workbook with its own rule set, from the file's bytes to the service's answer. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { read, utils, write } from "@e965/xlsx";
import { openFile } from "#addin/hosts/file.ts";
import { inspect, score } from "#addin/session.ts";
import type { Inspection } from "#shared/inspection.ts";
import { startEmbedded } from "#worker/local/embedded.ts";

const SAMPLE = new URL("../../addin/public/samples/jingle-2020-12.xlsx", import.meta.url);
const TIMEOUT_MS = 120_000;

let service: Awaited<ReturnType<typeof startEmbedded>>;

beforeAll(async () => {
  service = await startEmbedded({ memory: true });
}, TIMEOUT_MS);
afterAll(() => service.stop());

async function inspected(rows: readonly (readonly unknown[])[]): Promise<Inspection> {
  const book = read(await readFile(SAMPLE));
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), "评分规则");
  const host = await openFile(new Uint8Array(write(book, { type: "array" }) as ArrayBuffer), "台账.xlsx");
  const outcome = await inspect([host], {}, () => undefined);
  if (outcome.kind !== "inspected") throw new Error(outcome.kind);
  return outcome.inspection;
}

test(
  "its settings reach the service and change the scores",
  async () => {
    const inspection = await inspected([
      ["项目", "值"],
      ["建账权重", 100],
      ["理账权重", "0"],
      ["对账权重", 0],
      ["交账权重", "０"],
      ["算账权重", 0],
      ["单位别名", "鹅城镇=鹅城"],
      ["规则版本", "县-2"],
    ]);
    const layout = inspection.recognition.layouts.find(({ sheet }) => sheet === "评分规则");
    expect(layout?.notLedger).toBe("rules");
    expect(inspection.findings.filter(({ sheet }) => sheet === "评分规则").map(({ check }) => check)).toEqual(
      ["rules-applied"],
    );
    const options = { leaveOutErrors: true, idempotencyKey: "rules-sheet" };
    const { answer } = await score(inspection, service, options, () => undefined);
    expect(answer.rules.version).toBe("县-2");
    for (const { participates, composite, ledgers } of answer.units)
      if (participates) expect(composite).toBe(ledgers.register?.score);
    expect(answer.findings.some(({ message }) => message.includes("建账权重 100"))).toBe(true);
  },
  TIMEOUT_MS,
);

test("a value that can't be read is an error at its cell", async () => {
  const { findings } = await inspected([["建账权重", "很高"]]);
  expect(findings.filter(({ sheet }) => sheet === "评分规则")).toMatchObject([
    { check: "rules-value-unreadable", severity: "error", cell: "B1" },
  ]);
});
