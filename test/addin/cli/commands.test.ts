/** The commands as outside checks hold on to them: arguments, JSON, exit statuses, what is written. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { read, utils, write } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { scoringAnswerSchema } from "#shared/api/scoring.ts";
import { officePaper } from "#test/worker/support/letterheads.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const SAMPLE = "addin/public/samples/jingle-2020-12.xlsx";
/** A command that scores starts a service of its own. */
const TIMEOUT_MS = 120_000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "commands-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: "read" | "repair" | "score" | "bulletin", ...args: string[]): Promise<Ended> {
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

/** Writes a workbook of one sheet and returns its path. */
async function workbookOf(
  name: string,
  sheet: string,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<string> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  const path = join(folder, name);
  await writeFile(path, write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array);
  return path;
}

const REGISTER = [
  "序号",
  "项目名称",
  "责任单位",
  "建设性质",
  "总投资（万元）",
  "年度计划投资（万元）",
  "计划开工时间",
  "计划竣工时间",
];

describe("read", () => {
  test("prints the contract's document and nothing else", { timeout: TIMEOUT_MS }, async () => {
    const { status, stdout } = await run("read", SAMPLE, "--json");
    expect(status).toBe(0);
    const answer = JSON.parse(stdout);
    expect(answer.period).toBe("2020-12");
    expect(
      answer.sheets.map((sheet: { name: string; dataRows: number }) => [sheet.name, sheet.dataRows]),
    ).toEqual([
      ["建账", 92],
      ["理账", 202],
      ["对账", 1056],
      ["交账", 96],
      ["算账", 24],
    ]);
    expect(answer.sheets[0]).toMatchObject({
      roles: ["projects", "progress"],
      headerRows: [3, 4],
      moneyUnit: "万元",
    });
    expect(answer.sheets[0].skippedRows).toContainEqual({ row: 5, why: "band" });
    expect(answer.ledgers.projects[0]).toMatchObject({
      source: { sheet: "建账", row: 6 },
      code: "JL2020-004",
      unit: "杜家村镇",
      stage: "开工",
      totalInvestment: 60_500_000,
      plannedStart: { from: "2020-09-01", to: "2020-09-30" },
    });
    expect(answer.findings).toContainEqual(
      expect.objectContaining({
        check: "number-as-text",
        sheet: "建账",
        cell: "H9",
        fix: { from: "5650", to: 5650 },
      }),
    );
  });

  test("prints how many findings there are, and each cause once", async () => {
    const { status, stdout } = await run("read", SAMPLE);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^错误 0 条，警告 \d+ 条，提示 \d+ 条，按原因归为 \d+ 类$/m);
    expect(stdout).toMatch(/^ {2}警告 {2}建账 H 列（总投资）：7 个数字是文本，例如 H9“5650”、/m);
    expect(stdout.match(/个数字是文本/g)).toHaveLength(1);
  });

  test("takes the month it is told", async () => {
    const path = await workbookOf("month.xlsx", "项目", [
      REGISTER,
      [1, "风电", "鹅城镇", "新建", 100, 50, "2020-03", "2021-03"],
    ]);
    const { status, stdout } = await run("read", path, "--period", "2020-07", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout).period).toBe("2020-07");
  });

  test.each([
    ["no file", [], "请给出至少一个台账文件"],
    ["a file that is not there", ["nowhere.xlsx"], "读不到文件"],
    ["a month that is none", [SAMPLE, "--period", "2020-13"], "不是月份"],
    ["an option there is none of", [SAMPLE, "--colour"], "参数有误"],
  ])("ends with 2 and a sentence for %s", async (_, args, sentence) => {
    const { status, stdout, stderr } = await run("read", ...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(sentence);
  });

  test("ends with 2 and a sentence for a picture named like a workbook", async () => {
    const path = join(folder, "picture.xlsx");
    await writeFile(
      path,
      Uint8Array.of(
        0x89,
        0x50,
        0x4e,
        0x47,
        0x0d,
        0x0a,
        0x1a,
        0x0a,
        0,
        0,
        0,
        13,
        0x49,
        0x48,
        0x44,
        0x52,
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        6,
        0,
        0,
        0,
      ),
    );
    const { status, stderr } = await run("read", path);
    expect(status).toBe(2);
    expect(stderr).toContain("不是 Excel 工作簿");
  });

  test(
    "ends with 2 where no ledger is in it, where the month is nowhere, and where the ledger is empty",
    { timeout: TIMEOUT_MS },
    async () => {
      const phones = await workbookOf("phones.xlsx", "通讯录", [
        ["姓名", "电话"],
        ["张三", "13800000000"],
      ]);
      const undated = await workbookOf("undated.xlsx", "项目", [
        REGISTER,
        [1, "风电", "鹅城镇", "新建", 100, 50, "", ""],
      ]);
      const empty = await workbookOf("empty.xlsx", "2020年12月项目台账", [REGISTER]);
      expect((await run("read", phones)).stderr).toContain("没有认出台账");
      expect((await run("read", undated)).stderr).toContain("没有写明考核月份");
      expect((await run("read", empty)).stderr).toContain("没有一行数据");
      for (const path of [phones, undated, empty]) expect((await run("read", path)).status).toBe(2);
    },
  );

  test(
    "with --columns tells what each column was taken for, how surely and why",
    { timeout: TIMEOUT_MS },
    async () => {
      const host = await openFile(await readFile(join(ROOT, SAMPLE)), "台账.xlsx");
      const said = { sheet: "建账", column: "AA", header: "存在问题", role: "projects", field: null };
      await host.writeCorrections([said]);
      const path = join(folder, "corrected.xlsx");
      await writeFile(path, host.save());
      const { status, stdout } = await run("read", path, "--columns");
      expect(status).toBe(0);
      const line = (letters: string) =>
        stdout.split("\n").find((one) => one.startsWith(`│ ${letters} `)) ?? "";
      expect(line("D")).toMatch(/责任单位.*责任单位.*确定.*表头写法完全一致/);
      expect(line("AA")).toMatch(/存在问题.*未使用/);
      expect((await run("read", SAMPLE, "--columns")).stdout).toMatch(/│ AA │ 存在问题 +│ 存在问题 /);
      expect((await run("read", SAMPLE)).stdout).not.toContain("表头写法");
    },
  );

  test("with --json tells the sheets even where none is a ledger", { timeout: TIMEOUT_MS }, async () => {
    const phones = await workbookOf("list.xlsx", "通讯录", [
      ["姓名", "电话"],
      ["张三", "13800000000"],
    ]);
    const sheets = [{ name: "通讯录", roles: [], headerRows: [1], dataRows: 0, columns: [] }];
    const asked = await run("read", phones, "--json", "--period", "2020-12");
    expect([asked.status, asked.stderr.includes("没有认出台账")]).toEqual([0, true]);
    expect(JSON.parse(asked.stdout)).toMatchObject({ period: "2020-12", sheets, ledgers: { projects: [] } });
    const unasked = await run("read", phones, "--json");
    expect(unasked.status).toBe(2);
    expect(JSON.parse(unasked.stdout)).toMatchObject({ sheets });
    expect(JSON.parse(unasked.stdout)).not.toHaveProperty("period");
  });
});

describe("repair", () => {
  test("writes a copy with the certain fixes made and lists every one", { timeout: TIMEOUT_MS }, async () => {
    const path = await workbookOf("texts.xlsx", "2020年12月项目台账", [
      REGISTER,
      [1, "风电 ", "鹅城镇", "新建", "１００", 50, "2020-03-05", "2021-03"],
    ]);
    const original = await readFile(path);
    const out = join(folder, "repaired");
    const copy = join(out, "texts-修正.xlsx");
    const { status, stdout } = await run("repair", path, "--out", out);
    expect(status).toBe(0);
    expect(stdout.split("\n")).toEqual([
      "texts.xlsx：修正 3 格。原文件没有改动。",
      "  2020年12月项目台账 E2：“１００” → 数字 100",
      "  2020年12月项目台账 G2：“2020-03-05” → 日期 2020-03-05",
      "  2020年12月项目台账 B2：“风电 ” → “风电”",
      "已写入：",
      `  ${copy}`,
      "",
    ]);
    expect(Buffer.compare(await readFile(path), original)).toBe(0);
    const again = await run("repair", copy, "--out", out);
    expect(again.stdout).toBe("texts-修正.xlsx：没有可以放心修正的单元格。\n");
    expect(await readdir(out)).toEqual(["texts-修正.xlsx"]);
  });

  test("ends with 2 and its usage without a file", async () => {
    const { status, stderr } = await run("repair");
    expect(status).toBe(2);
    expect(stderr).toContain("npm run repair");
  });
});

describe("score", () => {
  test(
    "answers with the contract's document and writes workbook and bulletin",
    { timeout: TIMEOUT_MS },
    async () => {
      const out = join(folder, "out");
      const { status, stdout } = await run("score", SAMPLE, "--json", "--memory", "--out", out);
      expect(status).toBe(0);
      const answer = JSON.parse(stdout);
      const checked = scoringAnswerSchema.safeParse({ ...answer, sheetPlans: [] });
      expect(checked.error?.issues).toBeUndefined();
      expect(answer.sheets).toEqual([
        "排名 2020-12",
        "单位画像 2020-12",
        "五账得分 2020-12",
        "失分清单 2020-12",
        "校验报告 2020-12",
      ]);
      expect((await readdir(out)).toSorted()).toEqual(["jingle-2020-12-五账.xlsx", "考评通报-2020-12.docx"]);
      expect(read(await readFile(join(out, "jingle-2020-12-五账.xlsx"))).SheetNames).toEqual([
        "建账",
        "理账",
        "对账",
        "交账",
        "算账",
        ...answer.sheets,
      ]);
      expect(Object.keys(unzipSync(await readFile(answer.bulletin)))).toContain("word/document.xml");
    },
  );

  test(
    "stops at errors with 1 and the findings, and goes on when told to",
    { timeout: TIMEOUT_MS },
    async () => {
      const path = await workbookOf("errors.xlsx", "2020年12月项目台账", [
        REGISTER,
        [1, "风电", "鹅城镇", "新建", "三千到五千", 50, "2020-03", "2021-03"],
        [2, "光伏", "鹅城镇", "新建", 100, 50, "2020-03", "2021-03"],
      ]);
      const out = join(folder, "errors");
      const stopped = await run("score", path, "--json", "--memory", "--out", out);
      expect(stopped.status).toBe(1);
      expect(JSON.parse(stopped.stdout).findings[0]).toMatchObject({ severity: "error", cell: "E2" });
      const continued = await run("score", path, "--json", "--memory", "--out", out, "--leave-out-errors");
      expect(continued.status).toBe(0);
      expect(JSON.parse(continued.stdout).units[0].unit).toBe("鹅城镇");
    },
  );

  test("refuses rules that are none, saying which key", { timeout: TIMEOUT_MS }, async () => {
    const rules = join(folder, "rules.json");
    await writeFile(rules, JSON.stringify({ weights: { register: -1 } }));
    const { status, stderr } = await run("score", SAMPLE, "--memory", "--rules", rules);
    expect(status).toBe(2);
    expect(stderr).toContain("weights.register");
  });
});

describe("a letterhead", () => {
  const common = ["--memory", "--leave-out-errors", "--json", "--period", "2020-12"];

  test.each(["bulletin", "score"] as const)(
    "carries the bulletin that %s writes",
    async (command) => {
      const paper = join(folder, "红头.docx");
      await writeFile(paper, officePaper());
      const out = join(folder, `letterhead-${command}`);
      const { status, stdout } = await run(command, SAMPLE, ...common, "--out", out, "--letterhead", paper);
      expect(status).toBe(0);
      const answer = JSON.parse(stdout) as { readonly bulletin?: string; readonly files?: readonly string[] };
      const parts = unzipSync(await readFile(answer.bulletin ?? answer.files?.[0] ?? ""));
      const text = new TextDecoder().decode(parts["word/document.xml"]);
      expect(text).toContain("丹阳县督查");
      expect(text).toContain("征求意见稿");
    },
    TIMEOUT_MS,
  );

  test(
    "that is none is refused in a sentence",
    async () => {
      const paper = join(folder, "空.docx");
      await writeFile(paper, "红头");
      const asked = [SAMPLE, ...common, "--out", folder, "--letterhead"];
      const { status, stderr } = await run("bulletin", ...asked, paper);
      expect([status, stderr]).toEqual([2, expect.stringContaining("这不是 Word 文档")]);
      expect((await run("bulletin", ...asked, join(folder, "没有.docx"))).status).toBe(2);
    },
    TIMEOUT_MS,
  );
});

describe("bulletin", () => {
  test("writes a week's as .docx and .html", { timeout: TIMEOUT_MS }, async () => {
    const out = join(folder, "weekly");
    const asked = ["--week", "2020-W50", "--memory", "--leave-out-errors", "--out", out];
    const { status, stdout } = await run("bulletin", SAMPLE, ...asked);
    expect([status, stdout]).toEqual([0, expect.stringContaining("督查通报-2020-W50.docx")]);
    const names = ["督查通报-2020-W50.docx", "督查通报-2020-W50.html"];
    expect((await readdir(out)).toSorted()).toEqual(names);
    const [docx, html] = await Promise.all(names.map((name) => readFile(join(out, name))));
    expect(Object.keys(unzipSync(docx ?? new Uint8Array()))).toContain("word/document.xml");
    expect(html?.toString()).toContain("第50期");
  });

  test.each([
    ["--week", "2021-W53"],
    ["--week", "2020-W50", "--period", "2020-12"],
  ])("refuses %s %s %s with 2", { timeout: TIMEOUT_MS }, async (...args) => {
    expect((await run("bulletin", SAMPLE, ...args.filter((arg) => arg !== undefined))).status).toBe(2);
  });
});
