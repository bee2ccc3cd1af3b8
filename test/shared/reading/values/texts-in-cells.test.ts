/** Text, units, stages, controlled words, people, telephones and codes, as cells of a column. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_RULES, type Rules } from "#shared/ledgers/rules.ts";
import type { Role } from "#shared/ledgers/roles.ts";
import { mappedSheet, type TestCell } from "#test/support/mapped-sheets.ts";
import { fromWire } from "#shared/api/from-wire.ts";
import { toWire } from "#shared/api/wire.ts";
import { ledgerRows } from "#shared/reading/ledger-rows.ts";
import { readLedgers } from "#shared/reading/read-ledgers.ts";
import { eachCell, fixedCell, readOne } from "./one-cell.ts";

const UNTIDY = "notice text-untidy";
const SEVERAL = "notice units-several";

describe("text is trimmed, NFKC, with one blank between words and none beside a Chinese character", () => {
  eachCell<readonly [cell: TestCell, value: string | undefined, told?: string]>(
    [
      ["东河水厂", "东河水厂"],
      ["东河水厂 ", "东河水厂", UNTIDY],
      ["　东河水厂", "东河水厂", UNTIDY],
      ["东河水厂\u00A0", "东河水厂", UNTIDY],
      ["东河\n水厂", "东河水厂", UNTIDY],
      ["东河\r\n水厂", "东河水厂", UNTIDY],
      ["东 河 水 厂", "东河水厂", UNTIDY],
      ["东河\u200B水厂\uFEFF", "东河水厂", UNTIDY],
      ["东河水厂１期", "东河水厂1期", UNTIDY],
      ["ＡＢ水厂", "AB水厂", UNTIDY],
      ["AB  CD水厂", "AB CD水厂", UNTIDY],
      ["AB\u200BCD", "ABCD", UNTIDY],
      ["AB\nCD", "AB CD", UNTIDY],
      ["风电10 MW", "风电10 MW"],
      ["风电 10MW", "风电10MW"],
      ["水厂（一期）", "水厂(一期)"],
      ["水厂(一期)", "水厂(一期)"],
      ["G339国道、（二期）：改线", "G339国道、(二期):改线"],
      [101, "101"],
      [true, "TRUE"],
      ["无锡路改造", "无锡路改造"],
      ["#REF!", undefined, "error error-value"],
    ],
    (cell, value, told) => {
      const reading = readOne("projects", "name", cell);
      expect([reading.value, reading.told]).toEqual([value, toldOf(told)]);
    },
  );

  test("of other texts only blanks at the ends and full-width letters are worth a word", () => {
    expect(readOne("projects", "leader", "张三 ")).toMatchObject({ value: "张三", told: [UNTIDY] });
    expect(readOne("milestones", "task", "　完成土地平整")).toMatchObject({
      value: "完成土地平整",
      told: [UNTIDY],
    });
    expect(readOne("handovers", "title", "供电线路迁改\n")).toMatchObject({ told: [UNTIDY] });
    // 两个字的名字中间空一格是排版；换行分点是写法。
    expect(readOne("projects", "leader", "张　三")).toMatchObject({ value: "张三", told: [] });
    expect(readOne("projects", "owner", "张三 李四").told).toEqual([]);
    expect(readOne("milestones", "task", "1.完成土地平整\n2.办理施工许可").told).toEqual([]);
    for (const [role, field] of [
      ["projects", "remarks"],
      ["projects", "problem"],
      ["projects", "physicalProgress"],
    ] as const) {
      expect(readOne(role, field, " 正在 施工１ ").told, field).toEqual([]);
    }
  });

  test.each<readonly [Role, string, string]>([
    ["projects", "name", "error"],
    ["projects", "unit", "error"],
    ["milestones", "task", "error"],
    ["milestones", "project", "error"],
    ["handovers", "title", "error"],
    ["handovers", "kind", "error"],
    ["targets", "unit", "error"],
    ["targets", "veto", "error"],
    ["projects", "leader", "warning"],
    ["projects", "stage", "warning"],
    ["projects", "nature", "warning"],
    ["projects", "code", "warning"],
    ["projects", "remarks", "warning"],
  ])("an error value in %s %s is one %s", (role, field, severity) => {
    const { value, told } = readOne(role, field, "#N/A");
    expect(field === "veto" ? undefined : value).toBeUndefined();
    expect(told.map((one) => one.split(" ")[0])).toEqual([severity]);
  });
});

describe("nothing is nothing in every field", () => {
  const nothings = [
    "",
    " ",
    "　",
    "\n",
    "/",
    "／",
    " / ",
    "\\",
    "-",
    "－",
    "–",
    "—",
    "——",
    "―",
    "/-/",
    "无",
    " 无 ",
    "暂 无",
    "待定",
    "未定",
  ];
  const fields: readonly (readonly [Role, string])[] = [
    ["projects", "code"],
    ["projects", "stage"],
    ["projects", "path"],
    ["projects", "category"],
    ["projects", "leader"],
    ["projects", "owner"],
    ["projects", "phone"],
    ["projects", "signedOn"],
    ["projects", "investedBefore"],
    ["projects", "remarks"],
    ["milestones", "owner"],
    ["milestones", "doneOn"],
    ["handovers", "project"],
    ["handovers", "status"],
    ["targets", "group"],
    ["targets", "bonus"],
  ];
  test.each(fields)("%s %s", (role, field) => {
    for (const nothing of nothings) {
      expect(readOne(role, field, nothing), JSON.stringify(nothing)).toEqual({
        value: undefined,
        told: [],
        fixes: [],
      });
    }
  });

  test("a required cell says what stands in it", () => {
    for (const nothing of nothings) {
      const { value, told } = readOne("projects", "nature", nothing);
      expect(value).toBeUndefined();
      expect(told).toEqual([nothing.trim() === "" ? "warning cell-empty" : "warning placeholder"]);
    }
  });

  test.each(["0", "否", "-1", "×", "暂无资金", "未定级", ".", "无。", "_"])("%j is something", (text) => {
    expect(readOne("projects", "category", text).value).toBe(text);
  });
});

describe("stages", () => {
  const STAGES: Readonly<Record<string, readonly string[]>> = {
    储备: [
      "储备",
      "谋划",
      "前期",
      "前期储备",
      "拟建",
      "包装",
      "谋划储备",
      "前期工作",
      "前期阶段",
      "谋划阶段",
      "储备阶段",
      "储备项目",
      "前期项目",
      "谋划中",
    ],
    意向: ["正在洽谈", "意向", "洽谈", "在谈", "意向洽谈", "洽谈中", "意向阶段", "在谈项目"],
    签约: ["签约", "协议", "已签约", "签约阶段", "已签协议", "已签订协议", "签约项目"],
    合同: [
      "合同",
      "已签合同",
      "落地",
      "促进开工",
      "未开工",
      "已签订合同",
      "签订合同",
      "已落地",
      "尚未开工",
      "待开工",
      "合同阶段",
    ],
    开工: [
      "开工",
      "在建",
      "续建",
      "加快建设",
      "建设中",
      "已开工",
      "复工",
      "已开工建设",
      "开工建设",
      "正在建设",
      "正在施工",
      "施工中",
      "施工阶段",
      "建设阶段",
      "在建阶段",
      "在建项目",
      "新开工",
      "已复工",
      "在建（主体施工）",
      "在 建",
      "在建\n",
      "续建项目",
    ],
    竣工: ["竣工", "完工", "建成", "已成", "已竣工", "已完工", "已建成", "竣工验收", "竣工阶段"],
    投产: [
      "投产",
      "达产",
      "投产达产",
      "运营",
      "已投产",
      "已达产",
      "投入运营",
      "竣工投产",
      "建成投产",
      "投产阶段",
      "已投产达产",
      "投产运营",
      "已投入使用",
      "建成投用",
      "完工投产",
    ],
    终止: ["终止", "中止", "取消", "退出", "解约", "已终止", "已取消", "已退出", "已解约"],
  };
  for (const [stage, words] of Object.entries(STAGES)) {
    test.each(words)(`%j is ${stage}`, (word) => {
      const { value, told } = readOne("projects", "stage", word);
      expect([value, told.filter((one) => one !== UNTIDY)]).toEqual([stage, []]);
    });
  }

  test.each([
    "停工",
    "停建",
    "缓建",
    "部分投产",
    "试运营",
    "试生产",
    "拟开工",
    "办前期",
    "正常推进",
    "进行中",
    "未签约",
    "未竣工",
    "即将投产",
    "在建（停工）",
    "签约（已开工）",
    "开工（部分竣工）",
    "储备/在建",
    "在建、续建",
    "建设",
    "完成",
    "50%",
    "3",
    "项目",
    "阶段",
    "已",
  ])("%j is no stage", (word) => {
    expect(readOne("projects", "stage", word)).toEqual({
      value: undefined,
      told: ["warning stage-unknown"],
      fixes: [],
    });
  });
});

describe("controlled words", () => {
  eachCell<readonly [Role, string, TestCell, unknown, string?]>(
    [
      ["projects", "nature", "新建", "新建"],
      ["projects", "nature", "改 扩建", "改扩建", UNTIDY],
      ["projects", "nature", "技改", "技改"],
      ["projects", "nature", "租赁", "租赁"],
      ["projects", "nature", "改建", "改建", "warning nature-unknown"],
      ["projects", "path", "工业新型化", "工业新型化"],
      ["projects", "path", "社会文明化 ", "社会文明化", UNTIDY],
      ["projects", "path", "工业现代化", "工业现代化", "warning path-unknown"],
      ["handovers", "kind", "问题", "问题"],
      ["handovers", "kind", "督 查", "督查", UNTIDY],
      ["handovers", "kind", "协同", "协同"],
      ["handovers", "kind", "报送", "报送"],
      ["handovers", "kind", "问题类", "问题"],
      ["handovers", "kind", "督查事项", "督查"],
      ["handovers", "kind", "协同事项", "协同"],
      ["handovers", "kind", "督办", undefined, "error kind-unknown"],
      ["handovers", "kind", "问题、督查", undefined, "error kind-unknown"],
      ["targets", "veto", "是", true],
      ["targets", "veto", "√", true],
      ["targets", "veto", "✓", true],
      ["targets", "veto", 1, true],
      ["targets", "veto", "1", true],
      ["targets", "veto", "有", true],
      ["targets", "veto", "YES", true],
      ["targets", "veto", true, true],
      ["targets", "veto", "否", false],
      ["targets", "veto", 0, false],
      ["targets", "veto", "×", false],
      ["targets", "veto", "No", false],
      ["targets", "veto", false, false],
      ["targets", "veto", null, false],
      ["targets", "veto", "无", false],
      ["targets", "veto", "/", false],
      ["targets", "veto", "安全事故", false, "error flag-unknown"],
      ["targets", "veto", 2, false, "error flag-unknown"],
      ["targets", "group", "乡镇组", "乡镇组"],
    ],
    (role, field, cell, value, told) => {
      const reading = readOne(role, field, cell);
      expect([reading.value, reading.told]).toEqual([value, toldOf(told)]);
    },
  );
});

describe("units", () => {
  const rules: Rules = {
    ...DEFAULT_RULES,
    units: [
      { name: "县工信局", aliases: ["工信局", "县工业和信息化局", "经信局"] },
      { name: "段家寨乡人民政府", aliases: [] },
    ],
  };
  eachCell<readonly [cell: TestCell, lead: string, others: readonly string[], told?: string]>(
    [
      ["鹅城镇", "鹅城镇", []],
      ["鹅城镇 ", "鹅城镇", [], UNTIDY],
      ["鹅 城 镇", "鹅城镇", [], UNTIDY],
      ["鹅城镇人民政府", "鹅城镇", []],
      ["鹅城镇政府", "鹅城镇", []],
      ["王村乡人民政府", "王村乡", []],
      ["城关街道办事处", "城关街道", []],
      ["城关街道人民政府", "城关街道", []],
      ["县政府办", "县政府办", []],
      ["县人民政府办公室", "县人民政府办公室", []],
      ["经信局", "县工信局", []],
      ["县工业和信息化局", "县工信局", []],
      ["段家寨乡", "段家寨乡人民政府", []],
      ["能源局、鹅城镇", "能源局", ["鹅城镇"], SEVERAL],
      ["能源局,鹅城镇政府", "能源局", ["鹅城镇"], SEVERAL],
      ["能源局，鹅城镇", "能源局", ["鹅城镇"], SEVERAL],
      ["能源局/鹅城镇", "能源局", ["鹅城镇"], SEVERAL],
      ["能源局／鹅城镇", "能源局", ["鹅城镇"], SEVERAL],
      ["能源局;鹅城镇", "能源局", ["鹅城镇"], SEVERAL],
      ["能源局；鹅城镇；王村乡", "能源局", ["鹅城镇", "王村乡"], SEVERAL],
      ["能源局\n鹅城镇", "能源局", ["鹅城镇"], SEVERAL],
      ["能源局、\n鹅城镇", "能源局", ["鹅城镇"], SEVERAL],
      ["、能源局", "能源局", []],
      ["无、能源局", "能源局", []],
      ["能源局、能源局", "能源局", []],
      ["能源局\n", "能源局", [], UNTIDY],
    ],
    (cell, lead, others, told) => {
      const unit = readOne("projects", "unit", cell, { rules });
      expect([unit.value, unit.told]).toEqual([lead, toldOf(told)]);
      expect(readOne("projects", "coUnits", cell, { rules }).value).toEqual([lead, ...others]);
    },
  );

  test("a repaired cell of units still has its parts", () => {
    for (const cell of ["能源局 、鹅城镇", " 能源局\n鹅城镇 ", "能源局\n"]) {
      const before = readOne("projects", "coUnits", cell);
      for (const fix of before.fixes) {
        expect(readOne("projects", "coUnits", fixedCell(cell, fix)).value).toEqual(before.value);
      }
    }
  });
});

describe("people and telephones in one cell", () => {
  eachCell<readonly [cell: string, owner: string | undefined, phone: string | undefined, told?: string]>(
    [
      ["张三 13835012345", "张三", "13835012345"],
      ["张三13835012345", "张三", "13835012345"],
      ["张三（13835012345）", "张三", "13835012345"],
      ["张三(13835012345)", "张三", "13835012345"],
      ["张三/13835012345", "张三", "13835012345"],
      ["张三\n13835012345", "张三", "13835012345"],
      ["张三，13835012345", "张三", "13835012345"],
      ["张三：13835012345", "张三", "13835012345"],
      ["张三 电话：13835012345", "张三", "13835012345"],
      ["张 三 13835012345", "张三", "13835012345"],
      ["张三 138 3501 2345", "张三", "138 3501 2345"],
      ["张三 138-3501-2345", "张三", "138-3501-2345"],
      ["张三 +8613835012345", "张三", "+8613835012345"],
      ["张三 +86 138 3501 2345", "张三", "+86 138 3501 2345"],
      ["张三 0350-6022222", "张三", "0350-6022222"],
      ["张三 （0350）6022222", "张三", "(0350)6022222"],
      ["张三 6022222", "张三", "6022222"],
      ["张三 660123", "张三", "660123"],
      ["张三13835012345、李四13935012345", "张三、李四", "13835012345、13935012345"],
      ["张三13835012345\n李四13935012345", "张三、李四", "13835012345、13935012345"],
      ["张三、李四 13835012345", "张三、李四", "13835012345"],
      ["13835012345 张三", "张三", "13835012345"],
      ["张三 1383501234", "张三", "1383501234", "warning phone-doubtful"],
      ["张三 138350123456", "张三", "138350123456", "warning phone-doubtful"],
      ["张三", "张三", undefined],
      ["13835012345", undefined, "13835012345"],
      ["/", undefined, undefined],
    ],
    (cell, owner, phone, told) => {
      expect(readOne("projects", "owner", cell, { part: "first" })).toMatchObject({ value: owner, told: [] });
      const reading = readOne("projects", "phone", cell, { part: "second" });
      expect([reading.value, reading.told]).toEqual([phone, toldOf(told)]);
    },
  );
});

test("the name beside a telephone is the same where its digits are not sent", () => {
  for (const cell of [
    "张三 13835012345",
    "张三（0350-6022222）",
    "张三 （0350）6022222",
    "张 三 138 3501 2345",
    "张三 +86 138 3501 2345",
    "张三１３８３５０１２３４５、李四 6022222转801",
  ]) {
    const columns = [
      { field: "name", cells: ["甲"] },
      { field: "owner", part: "first" as const, cells: [cell] },
    ];
    const sent = fromWire(toWire([mappedSheet("projects", columns)]));
    if (sent.fault !== undefined) throw new Error("refused");
    const context = { period: "2020-11", rules: DEFAULT_RULES };
    const [there, here] = [sent.sheets, [mappedSheet("projects", columns)]].map(
      (sheets) => ledgerRows(readLedgers(sheets, context).ledgers).projects[0]?.["owner"],
    );
    expect(there).toBe(here);
    expect(here).toMatch(/^张三(?:、李四)?$/u);
  }
});

describe("telephones", () => {
  test.each<TestCell>([
    "13835012345",
    13_835_012_345,
    " 13835012345 ",
    "１３８３５０１２３４５",
    "138 3501 2345",
    "138-3501-2345",
    "+86 13835012345",
    "+86-138-3501-2345",
    "8613835012345",
    "0350-6022222",
    "03506022222",
    "0350 6022222",
    "（0350）6022222",
    "(0350) 6022222",
    "010-87654321",
    "0350-6022222-801",
    "0350-6022222转801",
    "6022222",
    "400-800-1234",
    "4008001234",
    "660123",
    "13835012345、13935012345",
    "13835012345/0350-6022222",
    "13835012345 13935012345",
    "13835012345\n13935012345",
    "13835012345；6022222",
    "张三 13835012345",
    "13835012345（微信同号）",
    "12345",
  ])("%j can be dialled", (cell) => {
    expect(readOne("projects", "phone", cell).told.filter((one) => one !== UNTIDY)).toEqual([]);
  });

  test.each<TestCell>([
    "1383501234",
    "138350123456",
    "12835012345",
    1_383_501_234,
    "0350-602222222",
    "13835012345、1393501234",
    "1383501234O",
    "见通讯录",
    "张三",
  ])("%j can't", (cell) => {
    expect(readOne("projects", "phone", cell).told).toEqual(["warning phone-doubtful"]);
  });
});

describe("numbers in columns of text", () => {
  test.each<readonly [cell: TestCell, text: string]>([
    [1001, "1001"],
    ["1001", "1001"],
    [{ value: 7, format: "000" }, "007"],
    [{ value: 7, format: "00000" }, "00007"],
    [{ value: 12_345, format: "000" }, "12345"],
    [140_926_202_000_123, "140926202000123"],
    [123_456_789_012_345_680, "123456789012345680"],
    [{ value: 1001, format: "0_ " }, "1001"],
    [{ value: 44_138, format: "yyyy/m/d" }, "2020-11-03"],
    [{ value: 0.85, format: "0%" }, "85%"],
    [{ value: 0.07, format: "0.00%" }, "7%"],
    [1.5, "1.5"],
    ["2020-140926-48-03-001234", "2020-140926-48-03-001234"],
  ])("%j is %j", (cell, text) => {
    expect(readOne("projects", "code", cell)).toMatchObject({ value: text, told: [] });
  });
});

describe("laws", () => {
  test("cells of 100,000 characters are read in bounded time", { timeout: 20_000 }, () => {
    const units = [
      "东 ",
      " ",
      "\r",
      "\n",
      ":",
      ",a",
      "(",
      "( ",
      "1-",
      "138",
      "Ａ",
      "\u200B",
      "、",
      "已",
      "无",
      "'",
    ];
    const fields: readonly (readonly [Role, string, ("first" | "second")?])[] = [
      ["projects", "name"],
      ["projects", "unit"],
      ["projects", "stage"],
      ["projects", "leader"],
      ["projects", "phone"],
      ["projects", "owner", "first"],
      ["projects", "phone", "second"],
      ["projects", "plannedStart", "first"],
      ["projects", "plannedStart"],
      ["projects", "totalInvestment"],
      ["handovers", "kind"],
      ["targets", "veto"],
      ["targets", "bonus"],
    ];
    const start = performance.now();
    for (const unit of units) {
      const cell = `东${unit.repeat(100_000 / unit.length)}东`;
      for (const [role, field, part] of fields)
        readOne(role, field, cell, part === undefined ? {} : { part });
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  const characters = Array.from("东河镇乡政府人民ＡA1２ 　\n\u200B\u00A0、，/；（(）)-—无138350");
  const anyText = fc.oneof(
    fc.string({ unit: fc.constantFrom(...characters), maxLength: 16 }),
    fc.string({ unit: "binary", maxLength: 40 }),
  );
  const field = fc.constantFrom<readonly [Role, string]>(
    ["projects", "name"],
    ["projects", "unit"],
    ["projects", "coUnits"],
    ["projects", "nature"],
    ["projects", "code"],
    ["projects", "leader"],
    ["projects", "phone"],
    ["milestones", "task"],
    ["handovers", "kind"],
    ["projects", "stage"],
  );

  test("pressing a fix keeps the value and leaves nothing to press", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(anyText, field, (text, [role, of]) => {
        const before = readOne(role, of, text);
        expect(new Set(before.told).size).toBe(before.told.length);
        for (const fix of before.fixes) {
          const after = readOne(role, of, fixedCell(text, fix));
          expect(after.value).toEqual(before.value);
          expect(after.fixes).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** At most one finding of a cell, as the list it stands in. */
function toldOf(told: string | undefined): readonly string[] {
  return told === undefined ? [] : [told];
}
