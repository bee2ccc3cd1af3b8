/** Headers that say little themselves: words in brackets, under a quarter or a time, codes in place of names. */
import { describe, expect, it } from "vitest";
import { readLedgers } from "#shared/reading/read-ledgers.ts";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { Ledgers } from "#shared/ledgers/table.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";
import type { SheetGrid } from "#shared/reading/grid.ts";

function read(...sheets: readonly SheetGrid[]): {
  readonly fields: readonly string[];
  readonly ledgers: Ledgers;
} {
  const { recognition } = recogniseWorkbooks([workbook(...sheets)], { period: "2021-03" });
  const mapped = recognition.layouts.flatMap((layout) => layout.mapped ?? []);
  const { ledgers } = readLedgers(mapped, { period: "2021-03", rules: DEFAULT_RULES });
  const fields = mapped.flatMap(({ columns }) =>
    columns.map(({ column, field, month }) => `${column} ${field}${month === undefined ? "" : ` ${month}`}`),
  );
  return { fields, ledgers };
}

const REGISTER = sheetGrid(
  "青山镇",
  [
    "序号|项目编码|项目名称|建设性质|总投资|本年计划投资|开工|竣工|一季度|||",
    "||||（万元）|（万元）|（实际）|（实际）|1月计划|1月完成|3月计划|3月完成",
    "1|QS-01|青山光伏项目|新建|5100|1210|2021.3.1||10|9|10|8",
    "2|QS-02|青山道路项目|新建|5200|1220|2021.3.2||10|9|10|8",
  ],
  { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "I1:L1"] },
);

describe("a header that says little itself", () => {
  it("takes what stands in brackets below it", () => {
    expect(read(REGISTER).fields).toEqual(expect.arrayContaining(["G actualStart", "H actualFinish"]));
  });

  it("is of its month under a quarter", () => {
    expect(read(REGISTER).fields).toEqual(
      expect.arrayContaining(["I planned 2021-01", "J done 2021-01", "K planned 2021-03", "L done 2021-03"]),
    );
  });

  it("counts projects and doesn't name them", () => {
    const { fields } = read(
      sheetGrid("考核", [
        "部门|固定资产投资任务（万元）|谋划项目（个）|新开工（个）",
        "住建局|50000|3|2",
        "教育局|20000|2|1",
      ]),
    );
    expect(fields).toEqual(["A unit", "B investTarget", "C reserveTarget", "D startTarget"]);
  });

  it("says by codes whose milestones they are", () => {
    const { fields, ledgers } = read(
      REGISTER,
      sheetGrid(
        "倒排工期",
        ["项目编码|节点名称|时间||责任人", "||计划|实际|", "QS-01|开工|2021年3月上旬|2021.3.3|王一"],
        { merges: ["C1:D1", "A1:A2", "B1:B2", "E1:E2"] },
      ),
    );
    expect(fields.slice(-5)).toEqual(["A project", "B task", "C due", "D doneOn", "E owner"]);
    expect(ledgers.milestones[0]?.values.project).toEqual(["QS-01"]);
  });

  it("leaves the name before the code where both stand", () => {
    const { fields } = read(
      REGISTER,
      sheetGrid("节点", ["项目编码|项目名称|节点任务|计划完成时间", "QS-01|青山光伏项目|开工|2021年3月"]),
    );
    expect(fields.slice(-3)).toEqual(["B project", "C task", "D due"]);
  });
});

describe("a sheet without a column of units", () => {
  it("is of the township it is named by, though no other sheet lists it", () => {
    const { ledgers } = read(REGISTER);
    expect(ledgers.projects[0]?.values.unit).toEqual(["青山镇", "青山镇"]);
  });

  it.each(["各乡镇", "乡镇", "项目台账"])("is of none where it is named %s", (name) => {
    const { ledgers } = read({ ...REGISTER, name });
    expect(ledgers.projects[0]?.values.unit).toBeUndefined();
  });
});
