/** Totals and headings of sheets laid out as offices lay them out: which rows they speak of. */
import { describe, expect, test } from "vitest";
import { findingLines } from "#test/support/five-ledgers.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

const TITLE = "2020年11月重点项目表";
const HEADER =
  "序号|项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）|计划开工时间|计划竣工时间";
const row = (number: number, name: string, total: number | string, plan: number): string =>
  `${number}|${name}|东河镇|新建|${total}|${plan}|2020年3月|2021年6月`;

function found(...rows: readonly string[]): readonly string[] {
  const grid = sheetGrid("项目", [TITLE, HEADER, ...rows]);
  return findingLines(workbook(grid)).map((line) => line.replace("warning ", "").replace("项目 ", ""));
}

/** Two headings below one, and another beside it. */
function nested(outer: string, inner: string): readonly string[] {
  return [
    outer,
    inner,
    row(1, "甲厂", 1200, 300),
    row(2, "乙厂", 2000, 500),
    "（二）拟建（共1个）",
    row(1, "丙厂", 3000, 400),
    "二、农业项目（共1个）",
    row(1, "丁园", 800, 200),
  ];
}

describe("headings", () => {
  test("speak of their own rows and of the headings' below them", () => {
    expect(found(...nested("一、工业项目（共3个，总投资：6200万元）", "（一）在建（共2个）"))).toEqual([]);
  });

  test("are told where count or amount differ", () => {
    expect(found(...nested("一、工业项目（共4个，总投资：6300万元）", "（一）在建（共3个）"))).toEqual([
      "band-count-differs A3",
      "band-amount-differs A3",
      "band-count-differs A4",
    ]);
  });

  test("may have their number in a cell of its own", () => {
    expect(found("一|在建项目（共2个）", row(1, "甲厂", 1200, 300))).toEqual(["band-count-differs B3"]);
  });

  test("say so where a row's unit is the slip", () => {
    const rows = ["甲厂", "乙厂", "丙厂"].map((name, at) => row(at + 1, name, 1000 + at, 300));
    expect(
      found("一、工业项目（共4个，总投资：4203万元）", ...rows, row(4, "丁厂", 12_000_000, 300)),
    ).toEqual(["money-unit-doubtful E7", "notice band-amount-differs A3"]);
  });

  test.each([
    ["12项 for rows", "一、在建（2项）", []],
    ["项目2个", "一、在建项目2个", []],
    ["in all, after its parts", "一、工业（新建3个，续建9个，共2个）", []],
    ["in all, before its parts", "一、工业项目2个，其中新建1个、续建1个", []],
    ["in words", "一、工业项目（共两个）", []],
    ["in words, wrong", "一、工业项目（共十二个）", ["band-count-differs A3"]],
    ["townships are no rows", "一、在建（涉及5个乡镇，共2个）", []],
    ["months are no rows", "一、工期24个月以内的项目", []],
    ["alone in brackets", "一、在建项目（2）", []],
    ["alone in brackets, wrong", "一、在建项目（5）", ["band-count-differs A3"]],
    ["two amounts", "一、在建（总投资3200万元，年度计划投资800万元）", []],
    [
      "two amounts, the second wrong",
      "一、在建（总投资3200万元，年度计划投资900万元）",
      ["band-amount-differs A3"],
    ],
    ["without 元", "一、在建（总投资3200万，年计划投资0.08亿）", []],
    ["without a unit", "一、在建（2个；总投资：3200；年度计划投资：800）", []],
    ["without a unit, wrong", "一、在建（2个；总投资：3300）", ["band-amount-differs A3"]],
    ["a little more than", "一、在建（总投资约0.3亿元）", []],
    ["years and counts are no amounts", "一、2020年计划投资项目2个", []],
    ["what was done", "一、在建（完成投资500万元）", []],
  ])("%s", (_, heading, lines) => {
    expect(found(heading, row(1, "甲厂", 1200, 300), row(2, "乙厂", 2000, 500))).toEqual(lines);
  });

  test("above others, not told apart by numbers, are of so many as they say", () => {
    const rows = [
      "工业项目（共3个，总投资6200万元）",
      "在建（2个）",
      row(1, "甲厂", 1200, 300),
      row(2, "乙厂", 2000, 500),
      "拟建（1个）",
      row(1, "丙厂", 3000, 400),
      "农业项目（1个）",
      row(1, "丁园", 800, 200),
    ];
    expect(found(...rows)).toEqual([]);
    expect(found(...rows.map((line) => line.replace("6200万", "6300万")))).toEqual([
      "band-amount-differs A3",
    ]);
  });

  test("finer than their rows may differ by what these round away", () => {
    const rows = [
      "1|甲厂|东河镇|新建|1.23|0.3|2020年3月|2021年6月",
      "2|乙厂|东河镇|新建|2.01|0.5|2020年3月|2021年6月",
    ];
    const header = HEADER.replaceAll("万元", "亿元");
    const told = (heading: string): readonly string[] =>
      findingLines(workbook(sheetGrid("项目", [TITLE, header, heading, ...rows])));
    expect(told("一、在建（总投资：32467万元）")).toEqual([]);
    expect(told("一、在建（总投资：32967万元）")).toEqual(["warning band-amount-differs 项目 A3"]);
  });

  test("over a cell that is no number have no sum", () => {
    expect(
      found("一、在建（总投资：9999万元）", row(1, "甲厂", "1200-1500", 300), row(2, "乙厂", 2000, 500)),
    ).toEqual(["error number-unreadable E4"]);
  });

  test("that round are right", () => {
    expect(
      found("一、在建（总投资：0.32亿元）", row(1, "甲厂", 1200, 300), row(2, "乙厂", 1960, 500)),
    ).toEqual([]);
  });
});

describe("totals", () => {
  const two = [row(1, "甲厂", 1200, 300), row(2, "乙厂", 2000, 500)];

  test.each([
    ["of all, at the end", [...two, "合计||||3200|800"], []],
    ["of all, at the end, wrong", [...two, "合计||||3300|800"], ["total-amount-differs E5"]],
    ["rounded", [row(1, "甲厂", 1200.4, 300), "合计||||1200|300"], []],
    ["rounded beyond belief", [row(1, "甲厂", 1.4, 1), "合计||||1|1"], ["total-amount-differs E4"]],
    ["above all rows", ["合计||||3200|800", ...two], []],
    ["above all rows, wrong", ["合计||||3200|900", ...two], ["total-amount-differs F3"]],
    ["with the count in the column of numbers", [...two, "2|合计|||3200|800"], []],
    ["with a wrong count there", [...two, "3|合计|||3200|800"], ["total-count-differs A5"]],
    ["with the count in the column of names", [...two, "合计|2个|||3200|800"], []],
    ["with a wrong count there", [...two, "合计|3个|||3200|800"], ["total-count-differs B5"]],
    ["with a wrong number there", [...two, "合计|3|||3200|800"], ["total-count-differs B5"]],
    ["with the count in words", [...two, "合计：共两个项目||||3200|800"], []],
    ["with a count of items", [...two, "合计（3项）||||3200|800"], ["total-count-differs A5"]],
    ["of decimals", [row(1, "甲厂", 0.1, 0.1), row(2, "乙厂", 0.2, 0), "合计||||0.3|0.1"], []],
    [
      "of a sum in doubles",
      [row(1, "甲厂", 0.1, 0.1), row(2, "乙厂", 0.2, 0), "合计||||0.30000000000000004|0.1"],
      [],
    ],
    ["a little off", [...two, "合计||||3200.01|800"], ["total-amount-differs E5"]],
    [
      "over a cell that is no number",
      [row(1, "甲厂", "待估算", 300), row(2, "乙厂", 2000, 500), "合计||||3200|800"],
      ["error number-unreadable E3"],
    ],
    [
      "right but for a slip of the unit",
      [...two, row(3, "丙厂", 1500, 100), row(4, "丁厂", 11_000_000, 100), "合计||||5800|1000"],
      ["money-unit-doubtful E6", "notice total-amount-differs E7"],
    ],
    [
      "that adds a slip of the unit",
      [...two, row(3, "丙厂", 1500, 100), row(4, "丁厂", 11_000_000, 100), "合计||||11004700|1000"],
      ["money-unit-doubtful E6"],
    ],
    ["other columns", [...two.map((line) => `${line}|12.5`), "合计||||3200|800|||99"], []],
    ["平均 is no sum", [...two, "平均||||1600|400"], []],
    [
      "of what 其中 names, one of them wrong",
      [
        row(1, "甲厂", 1200, 300),
        row(2, "乙厂", 2000, 500).replace("新建", "续建"),
        "合计||||3200|800",
        "其中：新建||||1200|300",
        "续建||||2000|600",
      ],
      ["total-amount-differs F7"],
    ],
    [
      "of the county, then of each unit above its rows",
      [
        "全县合计||||3200|800",
        "东河镇||||1200|300",
        row(1, "甲厂", 1200, 300),
        "西河乡||||2000|600",
        row(1, "乙厂", 2000, 500).replace("东河镇", "西河乡"),
      ],
      ["band-amount-differs F6"],
    ],
    ["其中 is of some rows", [...two, "合计||||3200|800", "其中：新建||||1200|300"], []],
    [
      "of units, one below the other",
      [
        row(1, "甲厂", 1200, 300),
        row(2, "乙厂", 2000, 500).replace("东河镇", "西河乡"),
        "东河镇小计||||1200|300",
        "西河乡小计||||2000|600",
        "合计||||3200|800",
      ],
      ["total-amount-differs F6"],
    ],
    [
      "of natures, one below the other",
      [
        row(1, "甲厂", 1200, 300),
        row(2, "乙厂", 2000, 500).replace("新建", "续建"),
        "新建项目小计||||1200|300",
        "续建项目小计||||2000|500",
        "合计||||3200|800",
      ],
      [],
    ],
    [
      "of something no column tells",
      [...two, "省级重点小计||||1200|300", "市级重点小计||||2000|500", "合计||||3200|800"],
      [],
    ],
    [
      "that leaves out a number written as text",
      [row(1, "甲厂", "'1200", 300), "合计||||0|300"],
      ["number-as-text E3", "total-amount-differs E4"],
    ],
  ] as const)("%s", (_, rows, lines) => {
    expect(found(...rows)).toEqual(lines);
  });

  const parts = (first: string, second: string, last: string): readonly string[] => [
    "一、在建",
    ...two,
    first,
    "二、拟建",
    row(1, "丙厂", 3000, 400),
    second,
    last,
  ];

  test("of parts and of the whole", () => {
    expect(found(...parts("小计||||3200|800", "小计||||3000|400", "总计||||6200|1200"))).toEqual([]);
    expect(found(...parts("合计||||3200|800", "合计||||3000|400", "合计||||6200|1200"))).toEqual([]);
  });

  test("of parts and of the whole, each told where it is wrong", () => {
    expect(found(...parts("小计||||3100|800", "小计||||3000|500", "总计||||6200|1300"))).toEqual([
      "total-amount-differs E6",
      "total-amount-differs F9",
      "total-amount-differs F10",
    ]);
  });

  test("of a heading with headings below it", () => {
    const first = ["一、农业", row(1, "丁园", 800, 200), "合计||||800|200"];
    const second = ["二、工业", "（一）在建", ...two, "（二）拟建", row(1, "丙厂", 3000, 400)];
    expect(found(...first, ...second, "合计||||6200|1200", "总计||||7000|1400")).toEqual([]);
    expect(found(...first, ...second, "合计||||6200|1100", "总计||||7000|1400")).toEqual([
      "total-amount-differs F12",
    ]);
  });
});

describe("row numbers", () => {
  const HEAD =
    "序号|项目名称|责任单位|建设性质|总投资（万元）|年度计划投资（万元）|计划开工时间|计划竣工时间";
  const NAMES = ["甲厂", "乙水库", "丙学校", "丁园", "戊医院", "己公路", "庚市场", "辛桥", "壬站", "癸馆"];
  const sheet = (...numbers: readonly string[]): readonly string[] => {
    let project = 0;
    const rows = numbers.map((number) => {
      if (number.length > 4) return number;
      const name = NAMES[project++] ?? "";
      return `${number}|${name}|东河镇|新建|1200|300|2020年3月|2021年6月`;
    });
    return findingLines(workbook(sheetGrid("项目", [TITLE, HEAD, ...rows]))).map((line) =>
      line.replace("warning ", "").replace("项目 ", ""),
    );
  };

  test.each([
    ["one after the other", ["1", "2", "3", "4"], []],
    ["as text", ["'1", "'2", "'４", "'5"], ["sequence-gap A5"]],
    ["with a gap", ["1", "2", "4", "5"], ["sequence-gap A5"]],
    ["with a repeat", ["1", "2", "2", "3"], ["sequence-repeat A5"]],
    ["with a repeat, then as if there were none", ["1", "2", "2", "4"], ["sequence-repeat A5"]],
    ["mistyped once", ["1", "22", "3", "4"], ["sequence-gap A4"]],
    ["again in each band", ["一、在建项目", "1", "2", "二、拟建项目", "1", "2"], []],
    ["on through the bands", ["一、在建项目", "1", "2", "二、拟建项目", "3", "4"], []],
    ["with a gap in a band", ["一、在建项目", "1", "2", "二、拟建项目", "1", "3"], ["sequence-gap A8"]],
    ["in brackets", ["（1）", "（2）", "（4）"], ["sequence-gap A5"]],
    ["in words", ["一", "二", "二", "三"], ["sequence-repeat A5"]],
    ["nested in brackets", ["1", "(1)", "(2)", "2", "(1)", "(2)"], []],
    ["nested with points", ["1", "'1.1", "'1.2", "2", "'2.1", "'2.2"], []],
    ["nested with points, one missing", ["1", "'1.1", "'1.3", "2", "'2.1"], ["sequence-gap A5"]],
    ["merged over two rows", ["1", "", "2", "3"], []],
    ["sorted by something else", ["7", "3", "9", "1", "8", "2", "6", "4", "5"], []],
    [
      "sorted by something else, one twice",
      ["7", "3", "9", "1", "8", "2", "6", "4", "5", "3"],
      ["sequence-repeat A12"],
    ],
    ["from another number on", ["13", "14", "15"], []],
  ])("%s", (_, numbers, lines) => {
    expect(sheet(...numbers)).toEqual(lines);
  });

  const listed = (header: string, ...rows: readonly string[]): readonly string[] =>
    findingLines(workbook(...register, sheetGrid("节点", [header, ...rows])))
      .filter((line) => line.includes("sequence"))
      .map((line) => line.replace("warning ", "").replace("节点 ", ""));
  const register = [
    sheetGrid("项目", [
      TITLE,
      HEAD,
      `1|甲厂|东河镇|新建|1200|300|2020年3月|2021年6月`,
      `2|乙厂|西河乡|新建|1200|300|2020年3月|2021年6月`,
    ]),
  ];
  const TASKS = "序号|项目名称|节点任务|责任单位|计划完成时间";

  test("of a project may stand on each of its rows", () => {
    const rows = [
      "1|甲厂|立项|东河镇",
      "1|甲厂|开工|东河镇",
      "1|甲厂|封顶|东河镇",
      "2|乙厂|立项|西河乡",
      "2|乙厂|开工|西河乡",
    ];
    expect(listed(TASKS, ...rows.map((line) => `${line}|2020年6月`))).toEqual([]);
  });

  test("may start again for each unit", () => {
    const rows = [
      "1|甲厂|立项|东河镇",
      "2|甲厂|开工|东河镇",
      "3|甲厂|封顶|东河镇",
      "1|乙厂|立项|西河乡",
      "2|乙厂|开工|西河乡",
    ];
    expect(listed(TASKS, ...rows.map((line) => `${line}|2020年6月`))).toEqual([]);
  });

  test("that goes back to 1 by mistake is told, though the unit is another", () => {
    const rows = [
      "1|甲厂|立项|东河镇",
      "2|甲厂|开工|东河镇",
      "1|乙厂|立项|西河乡",
      "4|乙厂|开工|西河乡",
      "5|乙厂|封顶|西河乡",
    ];
    expect(listed(TASKS, ...rows.map((line) => `${line}|2020年6月`))).toEqual(["sequence-repeat A4"]);
  });
});
