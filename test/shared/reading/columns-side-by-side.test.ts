/** Columns that only what stands beside, above or in them tells apart: as an official reads the whole header. */
import { describe, expect, it } from "vitest";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { sheetGrid, type GridOptions } from "#test/support/sheet-grids.ts";

const QUIET = new Set(["ledger-absent", "column-absent"]);

/** `A name · C unit` of the first sheet, and what is told of its header (`header-near C1`). */
function read(rows: readonly string[], options: GridOptions & { name?: string } = {}): readonly string[] {
  const { name = "表", ...rest } = options;
  const grid = sheetGrid(name, rows, rest);
  const { recognition, findings } = recogniseWorkbooks([{ sheets: [grid] }], { period: "2020-11" });
  const [layout] = recognition.layouts;
  const columns = (layout?.mapped?.columns ?? []).map(({ column, role, field, part, month }) =>
    [
      column,
      layout?.roles[0] === role ? field : `${role}.${field}`,
      part,
      month === "2020-11" ? undefined : month,
    ]
      .filter((word) => word !== undefined)
      .join(" "),
  );
  const told = findings
    .filter(({ check }) => !QUIET.has(check))
    .map(({ check, severity, cell }) => `! ${severity} ${check}${cell === undefined ? "" : ` ${cell}`}`);
  return [`${layout?.roles.join("+") ?? ""}: ${columns.join(" · ")}`, ...told];
}

/** Three projects with these cells beside them. */
function row(...cells: readonly string[]): readonly string[] {
  return ["甲", "乙", "丙"].map((name) => [name, ...cells].join("|"));
}

describe("milestones", () => {
  it("a ledger that calls itself so is one without its dates", () => {
    for (const rest of ["责任单位|责任人|状态", "状态|责任单位|备注"]) {
      const rows = [`项目名称|节点任务|${rest}`, ...row("封顶", "城关镇", "张三", "进行中")];
      expect(read(rows, { name: "节点台账" })[0]).toMatch(/^milestones: A project · B task/u);
    }
  });

  it("a time of completion is the limit where none stands beside it", () => {
    expect(read(["项目名称|节点任务|完成时间|责任人", ...row("封顶", "2020.3", "张三")])).toEqual([
      "milestones: A project · B task · C due · D owner",
    ]);
  });

  it("beside a limit it is when it was done", () => {
    for (const limit of ["计划完成时间", "完成时限", "时间节点", "截止时间", "要求完成时间"]) {
      expect(read([`项目名称|节点任务|${limit}|完成时间`, ...row("封顶", "2020.3", "2020.4")])).toEqual([
        "milestones: A project · B task · C due · D doneOn",
      ]);
      expect(read([`项目名称|节点任务|完成时间|${limit}`, ...row("封顶", "2020.3", "2020.4")])).toEqual([
        "milestones: A project · B task · C doneOn · D due",
      ]);
    }
  });

  it("计划 and 实际 under one heading", () => {
    expect(
      read(
        [
          "项目名称|节点任务|完成时间||责任单位",
          "||计划|实际|",
          ...row("封顶", "2020.3", "2020.4", "城关镇"),
        ],
        {
          merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2"],
        },
      ),
    ).toEqual(["milestones: A project · B task · C due · D doneOn · E unit"]);
    expect(
      read(
        [
          "项目名称|节点任务|时间||状态",
          "||计划完成|实际完成|",
          ...row("封顶", "2020.3", "2020.4", "已完成"),
        ],
        {
          merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2"],
        },
      ),
    ).toEqual(["milestones: A project · B task · C due · D doneOn · E status"]);
  });
});

describe("handovers", () => {
  const rows = [
    "督查|用地未批|城关镇|2020.3.1|2020.4.1|2020.3.20|已办结",
    "问题|欠薪|住建局|2020.3.1|2020.4.1||办理中",
    "协同|架线|供电公司|2020.3.1|2020.4.1|2020.3.20|已办结",
  ];

  it("存在问题 is the item, 完成时间 beside a limit its closing", () => {
    expect(read(["类别|存在问题|责任单位|交办时间|完成时限|完成时间|状态", ...rows])).toEqual([
      "handovers: A kind · B title · C unit · D raisedOn · E due · F closedOn · G status",
    ]);
  });

  it("完成时间 is the limit where the closing has its own column", () => {
    expect(read(["类别|事项|责任单位|交办时间|完成时间|销号时间|状态", ...rows])).toEqual([
      "handovers: A kind · B title · C unit · D raisedOn · E due · F closedOn · G status",
    ]);
  });

  it("计划 and 实际 under one heading", () => {
    expect(
      read(["类别|事项|责任单位|交办时间|办结时间||状态", "||||计划|实际|", ...rows], {
        merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:G2"],
      }),
    ).toEqual(["handovers: A kind · B title · C unit · D raisedOn · E due · F closedOn · G status"]);
  });
});

describe("targets", () => {
  it("目标 and 完成 under a heading for each task", () => {
    expect(
      read(
        [
          "责任单位|类别|谋划储备（个）||签约额（万元）||新开工（个）||固定资产投资（万元）||加分|扣分|一票否决",
          "||目标|完成|目标|完成|目标|完成|目标|完成|||",
          "城关镇|乡镇|3|2|1000|500|2|1|5000|3000|1||否",
          "水利局|部门|2|2|800|500|1|1|4000|3000||0.5|否",
        ],
        { merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1", "I1:J1", "K1:K2", "L1:L2", "M1:M2"] },
      ),
    ).toEqual([
      "targets: A unit · B group · C reserveTarget · E signTarget · G startTarget · I investTarget · K bonus · L penalty · M veto",
    ]);
  });

  it("completions beside the targets are none", () => {
    expect(
      read([
        "单位|储备目标|储备完成|签约目标|签约完成额|开工目标|实际开工个数|固投目标|固投完成|完成率|得分|排名|加分项|扣分项",
        "城关镇|3|2|1000|500|2|1|5000|3000|60%|80|1|1|",
        "水利局|2|2|800|500|1|1|4000|3000|75%|90|2||0.5",
      ]),
    ).toEqual([
      "targets: A unit · B reserveTarget · D signTarget · F startTarget · H investTarget · M bonus · N penalty",
    ]);
  });
});

describe("registers", () => {
  const names = ["城北污水处理厂", "东山光伏二期", "高铁站前广场", "冷链物流园"];
  const units = ["城关镇", "水利局", "交通局", "河西乡"];
  /** A register with these columns after 项目名称, 责任单位 and 建设性质. */
  const register = (header: string, ...columns: readonly (readonly string[])[]): readonly string[] => [
    `项目名称|责任单位|建设性质|${header}`,
    ...names.map((name, at) =>
      [name, units[at], "新建", ...columns.map((column) => column[at] ?? "")].join("|"),
    ),
  ];
  const amounts = ["1000", "2000", "3000", "4000"];
  const small = ["100", "200", "300", "400"];
  const dates = ["2020.3", "2020.4", "2020.5", "2020.6"];
  const own = "projects: A name · B unit · C nature";

  it("two columns of the whole investment: one is taken, the other told", () => {
    expect(
      read(
        register("总投资（亿元）|总投资（万元）|计划开工时间", ["0.1", "0.2", "0.3", "0.4"], amounts, dates),
      ),
    ).toEqual([`${own} · D totalInvestment · F plannedStart`, "! warning header-mapped-twice E1"]);
    expect(
      read(register("概算总投资|计划总投资|总投资|计划开工时间", amounts, amounts, amounts, dates)),
    ).toEqual([
      `${own} · F totalInvestment · G plannedStart`,
      "! warning header-mapped-twice D1",
      "! warning header-mapped-twice E1",
    ]);
  });

  it("a second unit, person or leader beside the commonest word for one is worth knowing, no more", () => {
    expect(
      read(
        register(
          "总投资|主管单位|联系人|责任人|责任领导|包联领导",
          amounts,
          units,
          names,
          names,
          names,
          names,
        ),
      ),
    ).toEqual([
      `${own} · D totalInvestment · G owner · I leader`,
      "! notice header-mapped-twice E1",
      "! notice header-mapped-twice F1",
      "! notice header-mapped-twice H1",
    ]);
    expect(read(register("总投资|乡镇|建设地点|所属乡镇", amounts, units, units, units))).toEqual([
      `${own} · D totalInvestment`,
    ]);
  });

  it("three columns on the start: the plain one yields, and is told", () => {
    expect(read(register("计划开工时间|开工时间|实际开工时间", dates, dates, dates))).toEqual([
      `${own} · D plannedStart · F actualStart`,
      "! warning header-mapped-twice E1",
    ]);
    expect(read(register("计划竣工时间|完工时间|计划开工时间|开工时间", dates, dates, dates, dates))).toEqual(
      [`${own} · D plannedFinish · E actualFinish · F plannedStart · G actualStart`],
    );
  });

  it("计划投资 is the year's beside 总投资, the whole beside 年度计划投资", () => {
    expect(read(register("总投资|计划投资", amounts, small))).toEqual([
      `${own} · D totalInvestment · E annualPlan`,
    ]);
    expect(read(register("计划投资|年度计划投资", amounts, small))).toEqual([
      `${own} · D totalInvestment · E annualPlan`,
      "! notice header-near D1",
    ]);
  });

  it("plan and completion of each month, eleven months", () => {
    const months = Array.from({ length: 11 }, (_, index) => index + 1);
    const header = months.flatMap((month) => [`${month}月计划`, `${month}月完成`]).join("|");
    const fields = months.flatMap((month) => {
      const period = month === 11 ? "" : ` 2020-${String(month).padStart(2, "0")}`;
      return [`progress.planned${period}`, `progress.done${period}`];
    });
    const letters = Array.from("EFGHIJKLMNOPQRSTUVWXYZ");
    const expected = letters.map((letter, at) => `${letter} ${fields[at] ?? ""}`).join(" · ");
    const sheet = register(`总投资|${header}`, amounts, ...fields.map(() => small));
    expect(read(sheet)).toEqual([
      `projects+progress: A name · B unit · C nature · D totalInvestment · ${expected}`,
    ]);
    const groups = months.flatMap((month) => [`${month}月`, ""]).join("|");
    const leaves = months.flatMap(() => ["计划", "完成"]).join("|");
    const [, ...rows] = sheet;
    const merges = [
      "A1:A2",
      "B1:B2",
      "C1:C2",
      "D1:D2",
      ...months.map((month) => `${letters[month * 2 - 2] ?? ""}1:${letters[month * 2 - 1] ?? ""}1`),
    ];
    expect(
      read([`项目名称|责任单位|建设性质|总投资|${groups}`, `||||${leaves}`, ...rows], { merges }),
    ).toEqual([`projects+progress: A name · B unit · C nature · D totalInvestment · ${expected}`]);
  });

  it("last month beside this one, quarters and last year", () => {
    expect(
      read(
        register(
          "总投资|年度计划投资|10月完成投资|11月完成投资|1-10月累计完成投资|1-11月累计完成投资|三季度完成投资|上年同期完成投资|上月累计完成投资|截至2019年底累计完成投资",
          amounts,
          ...Array.from({ length: 9 }, () => small),
        ),
      ),
    ).toEqual([
      "projects+progress: A name · B unit · C nature · D totalInvestment · E annualPlan · F progress.done 2020-10 · G progress.done · H progress.yearToDate 2020-10 · I investedYear · M investedBefore",
    ]);
  });

  it("a pair of columns a month, and beside them the month assessed and the year", () => {
    const pairs = "2020-10月形象进度|2020-10月实际完成投资|2020-11月形象进度|2020-11月实际完成投资";
    const words = ["基础", "主体", "安装", "装修"];
    for (const month of ["11月累计完成投资额", "本月完成投资", "11月完成投资额"]) {
      expect(
        read(
          register(
            `总投资|${pairs}|${month}|1-11月累计完成投资额`,
            amounts,
            words,
            small,
            words,
            small,
            small,
            small,
          ),
        ),
      ).toEqual([
        "projects+progress: A name · B unit · C nature · D totalInvestment · E progress.physicalProgress 2020-10 · F progress.done 2020-10 · G progress.physicalProgress · H progress.done · I investedMonth · J investedYear",
      ]);
    }
  });

  it("an empty header over units", () => {
    const [, ...rows] = register("总投资|计划开工时间", amounts, dates);
    expect(read(["项目名称||建设性质|总投资|计划开工时间", ...rows])).toEqual([
      `${own} · D totalInvestment · E plannedStart`,
      "! notice header-near B1",
    ]);
    const owners = rows.map((line, at) => line.replace(units[at] ?? "", "晋能电力工程公司"));
    expect(read(["项目名称||建设性质|总投资|计划开工时间", ...owners])).toEqual([
      "projects: A name · C nature · D totalInvestment · E plannedStart",
    ]);
  });

  it("telephone numbers under 责任单位 raise a doubt", () => {
    const phones = ["13800000001", "13800000002", "13800000003", "13800000004"];
    expect(
      read([
        "项目名称|责任单位|建设性质|总投资|计划开工时间",
        ...names.map(
          (name, at) => `${name}|'${phones[at] ?? ""}|新建|${amounts[at] ?? ""}|${dates[at] ?? ""}`,
        ),
      ]),
    ).toEqual([`${own} · D totalInvestment · E plannedStart`, "! warning column-contents-differ B1"]);
  });

  it("编号 beside 序号 is the project's code where it holds codes", () => {
    const codes = ["JL-01", "JL-02", "JL-03", "JL-04"];
    expect(
      read(register("编号|总投资|计划开工时间|序号", codes, amounts, dates, ["1", "2", "3", "4"])),
    ).toEqual([`${own} · D code · E totalInvestment · F plannedStart`, "! notice header-near D1"]);
    expect(read(register("编号|总投资|计划开工时间", ["1", "2", "3", "4"], amounts, dates))).toEqual([
      `${own} · E totalInvestment · F plannedStart`,
    ]);
  });

  it("状态 is the stage where it holds stages", () => {
    expect(
      read(register("状态|总投资|计划开工时间", ["在建", "谋划", "在建", "竣工"], amounts, dates)),
    ).toEqual([`${own} · D stage · E totalInvestment · F plannedStart`]);
    expect(
      read(register("状态|总投资|计划开工时间", ["正常", "滞后", "正常", "正常"], amounts, dates)),
    ).toEqual([`${own} · E totalInvestment · F plannedStart`]);
  });

  it("形象进度 may be written as a share", () => {
    expect(read(register("总投资|形象进度", amounts, ["60%", "70%", "80%", "90%"]))).toEqual([
      `${own} · D totalInvestment · E physicalProgress`,
    ]);
    expect(read(register("总投资|推进方案", amounts, ["1", "1", "1", "1"]))).toEqual([
      `${own} · D totalInvestment · E scheme`,
    ]);
  });

  it("a name and a number in one cell, whatever the header names of them", () => {
    const people = ["张三 13800000001", "李四13800000002", "王五（13800000003）", "赵六 13800000004"];
    for (const header of ["责任人", "联系人", "联系电话", "责任人电话"]) {
      expect(read(register(`总投资|${header}`, amounts, people))).toEqual([
        `${own} · D totalInvestment · E owner first · E phone second`,
      ]);
    }
  });

  it("money in other steps or of other countries is left out", () => {
    expect(
      read(
        register(
          "总投资（千元）|总投资（万元）|投资额（万美元）|计划开工时间",
          amounts,
          amounts,
          amounts,
          dates,
        ),
      ),
    ).toEqual([`${own} · E totalInvestment · G plannedStart`]);
  });

  it("the owner's people are nobody's", () => {
    expect(
      read(
        [
          "项目名称|责任单位|建设性质|总投资|项目业主|||责任人|联系电话",
          "||||名称|联系人|电话||",
          ...names.map(
            (name, at) => `${name}|${units[at] ?? ""}|新建|1000|某公司|某人|13800000009|王建国|13800000001`,
          ),
        ],
        { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1", "H1:H2", "I1:I2"] },
      ),
    ).toEqual([`${own} · D totalInvestment · H owner · I phone`]);
  });

  it("of several telephones the one beside the person who answers", () => {
    const phones = ["13800000001", "13800000002", "13800000003", "13800000004"];
    expect(
      read(
        register(
          "总投资|包联领导|联系电话|责任人|职务|联系电话",
          amounts,
          names,
          phones,
          names,
          names,
          phones,
        ),
      ),
    ).toEqual([`${own} · D totalInvestment · E leader · G owner · I phone`]);
    expect(
      read(register("总投资|责任人|联系电话|包联领导|电话", amounts, names, phones, names, phones)),
    ).toEqual([`${own} · D totalInvestment · E owner · F phone · G leader`]);
  });

  it("工期 holds start and finish, or a number of months", () => {
    const spans = ["2020.3-2021.10", "2019年5月至2020年12月", "2020-2022", "2020/3—2021/6"];
    expect(read(register("总投资|建设工期", amounts, spans))).toEqual([
      `${own} · D totalInvestment · E plannedStart first · E plannedFinish second`,
      "! notice header-near E1",
      "! notice header-near E1",
    ]);
    expect(read(register("总投资|建设工期", amounts, ["12个月", "24个月", "2年", "18个月"]))).toEqual([
      `${own} · D totalInvestment`,
    ]);
  });

  it("所属乡镇 is the unit where nothing else is", () => {
    const [, ...rows] = register("总投资|计划开工时间", amounts, dates);
    expect(read(["项目名称|所属乡镇|建设性质|总投资|计划开工时间", ...rows])).toEqual([
      `${own} · D totalInvestment · E plannedStart`,
      "! notice header-near B1",
    ]);
    expect(read(["填报单位：住建局", "项目名称|所属乡镇|建设性质|总投资|计划开工时间", ...rows])).toEqual([
      "projects: A name · C nature · D totalInvestment · E plannedStart",
    ]);
  });

  it("单位 is a unit of measurement where it holds such", () => {
    expect(
      read(register("单位|总投资|计划开工时间", ["万元", "万元", "万元", "万元"], amounts, dates)),
    ).toEqual([`${own} · E totalInvestment · F plannedStart`]);
    const [, ...rows] = register("总投资|计划开工时间", amounts, dates);
    expect(read(["项目名称|单位|建设性质|总投资|计划开工时间", ...rows])).toEqual([
      `${own} · D totalInvestment · E plannedStart`,
    ]);
  });

  it("an amount of the year that says neither plan nor completion is taken for the plan, and told", () => {
    expect(read(register("总投资|2020年投资额|计划开工时间", amounts, small, dates))).toEqual([
      `${own} · D totalInvestment · E annualPlan · F plannedStart`,
      "! notice header-near E1",
    ]);
    expect(read(register("总投资|年度计划投资|2020年投资额", amounts, small, small))).toEqual([
      `${own} · D totalInvestment · E annualPlan`,
    ]);
  });

  it("the milestones of projects whose register stands in the same rows", () => {
    const [first = "", second = ""] = names;
    const project = "城关镇|新建|1000|500|2020.3";
    expect(
      read([
        "项目名称|责任单位|建设性质|总投资|年度计划投资|计划开工时间|节点任务|计划完成时间|实际完成时间",
        `${first}|${project}|征地|2020.4|2020.4`,
        `${first}|${project}|招标|2020.5|2020.5`,
        `${first}|${project}|封顶|2020.9|`,
        `${second}|${project}|征地|2020.4|2020.4`,
        `${second}|${project}|封顶|2020.10|`,
      ]),
    ).toEqual(["milestones: A project · B unit · G task · H due · I doneOn"]);
  });
});

describe("units that help", () => {
  const merges = ["A1:A2", "B1:C1", "D1:F1", "G1:G2", "H1:H2"];

  it("with their people under them are nobody's who answers", () => {
    for (const helping of ["配合单位", "协同单位", "协办部门"]) {
      const rows = row("住建局", "张三", "城关镇", "李四", "13835010001", "1000", "500");
      const header = [
        `项目名称|牵头单位||${helping}|||总投资|年度计划投资`,
        "|单位名称|责任人|单位名称|联系人|电话||",
      ];
      expect(read([...header, ...rows], { merges })).toEqual([
        "projects: A name · B unit · C owner · D coUnits · G totalInvestment · H annualPlan",
      ]);
    }
  });

  it("beside those that lead under one heading say nothing of its columns", () => {
    const rows = row("住建局", "张三", "", "", "", "1000", "500");
    const header = ["项目名称|牵头及配合单位||备注|||总投资|年度计划投资", "|单位名称|责任人||||||"];
    expect(read([...header, ...rows], { merges })[0]).toMatch(/^projects: A name · B unit · C owner · /u);
  });
});
