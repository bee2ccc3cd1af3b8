/** The commands over several workbooks, each office its own. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { read } from "@e965/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { workbookNames } from "#addin/cli/workbook-names.ts";
import { splitBySheet } from "#test/support/split-workbooks.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const SAMPLE = join(ROOT, "addin/public/samples/jingle-2020-12.xlsx");
/** A command that scores starts a service of its own. */
const TIMEOUT_MS = 120_000;

let folder: string;
let paths: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "offices-"));
  const files = splitBySheet(new Uint8Array(await readFile(SAMPLE)));
  // Every office calls its file alike, as a circular asked for.
  paths = await Promise.all(
    files.map(async ({ name, bytes }) => {
      const office = join(folder, name.replace(".xlsx", ""));
      await mkdir(office);
      await writeFile(join(office, "台账.xlsx"), bytes);
      return join(office, "台账.xlsx");
    }),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function run(
  command: "read" | "score",
  ...args: readonly string[]
): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [`addin/cli/${command}.ts`, ...args],
      { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        resolve({ status: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
      },
    );
  });
}

test(
  "read names each workbook by what tells it apart, and a file given twice is read once",
  { timeout: TIMEOUT_MS },
  async () => {
    const [first = ""] = paths;
    const { status, stdout, stderr } = await run("read", ...paths, first, "--json");
    expect(status).toBe(0);
    expect(stderr).toContain(`同一个文件给了不止一次，只读一次：${first}`);
    const { sheets } = JSON.parse(stdout) as { sheets: { workbook: string; name: string }[] };
    expect(sheets.map(({ workbook, name }) => [workbook, name])).toEqual([
      ["建账/台账.xlsx", "建账"],
      ["理账/台账.xlsx", "理账"],
      ["对账/台账.xlsx", "对账"],
      ["交账/台账.xlsx", "交账"],
      ["算账/台账.xlsx", "算账"],
    ]);
    const table = await run("read", first, ...paths.slice(-1));
    expect(table.stdout).toContain("建账/台账.xlsx 建账");
  },
);

test("score writes the county's results into a workbook of their own", { timeout: TIMEOUT_MS }, async () => {
  const out = join(folder, "out");
  const { status, stdout } = await run("score", ...paths, "--json", "--memory", "--out", out);
  expect(status).toBe(0);
  const { sheets, units, findings } = JSON.parse(stdout) as {
    sheets: string[];
    units: { losses: { source: { workbook: string; sheet: string } }[] }[];
    findings: { workbook?: string; sheet?: string }[];
  };
  expect((await readdir(out)).toSorted()).toEqual(["五账考评-2020-12.xlsx", "考评通报-2020-12.docx"]);
  const book = read(await readFile(join(out, "五账考评-2020-12.xlsx")));
  expect(book.SheetNames).toEqual(sheets);
  const losses = units.flatMap((unit) => unit.losses);
  expect(losses.length).toBeGreaterThan(100);
  for (const { source } of losses) expect(source.workbook).toBe(`${source.sheet}/台账.xlsx`);
  for (const { sheet, workbook } of findings)
    if (sheet !== undefined) expect(workbook).toBe(`${sheet}/台账.xlsx`);
  const lossSheet = book.Sheets["失分清单 2020-12"];
  expect(String(lossSheet?.["F4"]?.v)).toMatch(/^\[.+\/台账\.xlsx\]/u);
});

test("workbooks are called by as little as tells them apart", () => {
  expect(workbookNames(["/a/甲.xlsx", "/b/乙.xlsx"])).toEqual(["甲.xlsx", "乙.xlsx"]);
  expect(workbookNames(["/x/a/甲.xlsx", "/x/b/甲.xlsx", "/x/乙.xlsx"])).toEqual([
    "a/甲.xlsx",
    "b/甲.xlsx",
    "乙.xlsx",
  ]);
  expect(workbookNames(["/x/a/甲.xlsx", "/y/a/甲.xlsx"])).toEqual(["x/a/甲.xlsx", "y/a/甲.xlsx"]);
  expect(workbookNames(["/a/甲.xlsx", "/甲.xlsx"])).toEqual(["a/甲.xlsx", "/甲.xlsx"]);
});
