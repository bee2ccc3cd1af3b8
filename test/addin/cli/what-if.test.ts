/** `npm run score -- … --what-if`: what it prints, how it ends, and that it leaves nothing behind. */
import { execFile } from "node:child_process";
import { access, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { whatIfAnswerSchema } from "#shared/api/what-if.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const SAMPLE = "addin/public/samples/jingle-2020-12.xlsx";
/** A command that scores starts a service of its own. */
const TIMEOUT_MS = 120_000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "what-if-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Tries changes out, which stand in a file as they are given. */
async function whatIf(changes: unknown, ...args: string[]): Promise<Ended> {
  const path = join(folder, "changes.json");
  await writeFile(path, typeof changes === "string" ? changes : JSON.stringify(changes));
  const out = join(folder, "out");
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["addin/cli/score.ts", ...args, "--memory", "--out", out, "--what-if", path],
      { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        resolve({ status: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      },
    );
  });
}

test(
  "answers with every unit today and as it would be, and writes nothing",
  { timeout: TIMEOUT_MS },
  async () => {
    const changes = { rules: { weights: { reconciliation: 40 } } };
    const { status, stdout } = await whatIf(changes, SAMPLE, "--json");
    expect(status).toBe(0);
    const { period, units, rules } = whatIfAnswerSchema.parse(JSON.parse(stdout));
    expect(period).toBe("2020-12");
    expect(units).toHaveLength(24);
    expect(rules.after.digest).not.toBe(rules.before.digest);
    expect(units.some(({ gain }) => gain.rank !== null && gain.rank > 0)).toBe(true);
    await expect(access(join(folder, "out"))).rejects.toThrow("ENOENT");
  },
);

test("reads as a table of who moves, with the findings that come up", { timeout: TIMEOUT_MS }, async () => {
  const { status, stdout } = await whatIf(
    { cells: [{ sheet: "算账", cell: "E8", value: 99_999_999 }] },
    SAMPLE,
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/2020-12 假设推演 乡镇组/u);
  expect(stdout).toMatch(/算账 [\d.]+ → [\d.]+/u);
  expect(stdout).toMatch(/其余 \d+ 个单位不变/u);
  expect(stdout).toMatch(/会新增：.*警告 1 条/u);
  expect(stdout).toMatch(/没有保存任何结果/u);
});

test("ends with 1 and the findings where the changes bring errors", { timeout: TIMEOUT_MS }, async () => {
  const changes = { cells: [{ sheet: "算账", cell: "E8", value: "很多" }] };
  const { status, stdout, stderr } = await whatIf(changes, SAMPLE);
  expect(status).toBe(1);
  expect(stdout).toMatch(/错误 {2}算账 E8/u);
  expect(stderr).toMatch(/改动后台账有错误/u);
});

test.each([
  [
    "a cell that is none",
    { cells: [{ sheet: "算账", cell: "ZZ8", value: 1 }] },
    /算账 ZZ8.*不是考评用到的列/u,
  ],
  [
    "an address that is none",
    { cells: [{ sheet: "算账", cell: "八", value: 1 }] },
    /cells\.0\.cell 应为 H12/u,
  ],
  ["a rule that is none", { rules: { weights: { register: -1 } } }, /weights\.register/u],
  ["a file that is no JSON", "{", /改动文件 .* 有误/u],
])("refuses %s with 2, naming it", { timeout: TIMEOUT_MS }, async (_, changes, sentence) => {
  const { status, stdout, stderr } = await whatIf(changes, SAMPLE);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toMatch(sentence);
});

test("without a workbook needs a month that was scored", { timeout: TIMEOUT_MS }, async () => {
  const none = await whatIf({});
  expect(none.status).toBe(2);
  expect(none.stderr).toMatch(/--period/u);
  const unscored = await whatIf({}, "--period", "2019-01");
  expect(unscored.status).toBe(2);
  expect(unscored.stderr).toMatch(/2019-01 还没有评分结果/u);
});
