/** The sentences of the monthly bulletin on counties small enough to reckon by hand. */
import { describe, expect, test } from "vitest";
import type { Baseline } from "#shared/scoring/assessment.ts";
import { table, wan } from "#test/support/ledgers.ts";
import type { AnyTable } from "#test/support/ledgers.ts";
import { bulletinOf, tableOf, textOf, under, wordsOf } from "./bulletin-of.ts";

/** Two projects of one unit: one up to plan, one 600 万元 behind and 92 days late. */
const TWO_PROJECTS: readonly AnyTable[] = [
  table("projects", [
    {
      name: "风电",
      unit: "鹅城镇",
      stage: "开工",
      totalInvestment: wan(12_000),
      annualPlan: wan(1200),
      investedYear: wan(1300),
      signedOn: "2020-01-05",
      plannedStart: "2020-05",
      actualStart: "2020-05-06",
    },
    {
      name: "光伏电站",
      unit: "鹅城镇",
      stage: "签约",
      totalInvestment: wan(8000),
      annualPlan: wan(600),
      investedYear: 0,
      signedOn: "2020-03-01",
      plannedStart: "2020-09",
    },
  ]),
];

/** Units that differ in one milestone alone: `met` of their ten were met. */
function units(met: Readonly<Record<string, number>>, vetoed: readonly string[] = []): readonly AnyTable[] {
  const names = Object.keys(met);
  return [
    table(
      "projects",
      names.map((unit) => ({ name: `${unit}项目`, unit, stage: "开工" as const })),
    ),
    table(
      "milestones",
      names.flatMap((unit) =>
        Array.from({ length: 10 }, (_, at) => ({
          project: `${unit}项目`,
          task: `节点${at + 1}`,
          owner: "责任人",
          due: "2020-06-30",
          doneOn: at < (met[unit] ?? 0) ? "2020-06-01" : null,
        })),
      ),
      { columns: ["doneOn"] },
    ),
    table(
      "targets",
      names.map((unit) => ({ unit, veto: vetoed.includes(unit) })),
    ),
  ];
}

function baseline(ranks: Readonly<Record<string, number>>, poor: readonly string[] = []): Baseline {
  return {
    period: "2020-11",
    units: Object.entries(ranks).map(([unit, rank]) => ({
      unit,
      group: "乡镇",
      rank,
      final: 8000,
      grade: poor.includes(unit) ? "差" : "中",
      poorMonths: poor.includes(unit) ? 1 : 0,
    })),
  };
}

const SEVEN = { 甲镇: 10, 乙镇: 9, 丙镇: 8, 丁镇: 7, 戊镇: 6, 己镇: 5, 庚镇: 4 };

describe("the form", () => {
  test("names month, issue, day and whom it is for", () => {
    const bulletin = bulletinOf(TWO_PROJECTS);
    expect(bulletin.title).toBe("关于2020年12月全县项目建设“五账法”考评情况的通报");
    expect(bulletin.form).toMatchObject({
      issue: "第12期",
      date: "2021年1月8日",
      attachmentLabels: ["附件1", "附件2", "附件3"],
      copies: "抄送：县委、县人大、县政府、县政协领导",
      printedOn: "2021年1月8日印发",
    });
    expect(bulletin.blocks.filter(({ kind }) => kind === "heading").map(wordsOf)).toEqual([
      "一、总体情况",
      "二、排名情况",
      "（一）乡镇",
      "三、存在问题",
      "（一）项目开工方面",
      "（二）投资进度方面",
      "四、下步要求",
    ]);
  });

  test("says what it rests on, and no ledger that is not there", () => {
    expect(bulletinOf(TWO_PROJECTS).blocks.map(wordsOf)[0]).toBe(
      "根据项目建设“五账法”考评规则和各单位项目台账，对各乡镇2020年12月项目建设情况进行了考评，数据截至2020年12月31日。现将有关情况通报如下：",
    );
  });
});

describe("一、总体情况", () => {
  test("gives plan, investment and the distance from pace", () => {
    const [assessed, projects, investment, rates] = under(bulletinOf(TWO_PROJECTS), "总体情况");
    expect(assessed).toBe("本月参加考评的单位共1个，属乡镇组。");
    expect(projects).toBe("截至12月31日，全县在册项目2个，总投资2亿元。按所处阶段分，签约1个、开工1个。");
    expect(investment).toBe(
      "安排年度投资计划的项目2个，年度计划投资1800万元，1—12月完成投资1300万元，投资完成率72.22%，低于序时进度27.78个百分点。",
    );
    expect(rates).toBe("签约项目开工率50%，履约率50%，落地率50%。");
  });

  test("claims no rate the ledgers don't give", () => {
    const bare = [table("projects", [{ name: "风电", unit: "鹅城镇" }])];
    const text = under(bulletinOf(bare), "总体情况").join("");
    expect(text).toContain("台账中没有年度计划投资或者完成投资栏目，投资完成情况未作统计。");
    expect(text).toContain("签约项目开工率、履约率、落地率没有可供计算的数据，未作统计。");
  });

  test("counts the campaign's days and rates", () => {
    const campaign = {
      name: "冬季百日攻坚战",
      firstDay: "2020-11-10",
      days: 100,
      targets: { start: 90, invest: 80, funded: 80, finish: 100 },
    };
    const text = under(bulletinOf(TWO_PROJECTS, { rules: { campaign } }), "总体情况").at(-1);
    expect(text).toMatch(
      /^冬季百日攻坚战进入第52天（共100天），应开工项目开工率50%，目标90%，高于时序要求3.2个百分点；/u,
    );
  });
});

describe("二、排名情况", () => {
  test("gives the first and last three of seven", () => {
    const [order, grades] = under(bulletinOf(units(SEVEN)), "（一）乡镇");
    expect(order).toMatch(
      /^参评单位7个。排名前三位的是甲镇（第1名，[\d.]+分）、乙镇（第2名，[\d.]+分）、丙镇（第3名，[\d.]+分）；排名后三位的是戊镇（第5名，[\d.]+分）、己镇（第6名，[\d.]+分）、庚镇（第7名，[\d.]+分）。$/u,
    );
    expect(grades).toMatch(/等次为优的\d个：|没有等次为优的单位/u);
  });

  test("lists six whole, so that none is both first and last", () => {
    const { 庚镇: _, ...six } = SEVEN;
    const [order] = under(bulletinOf(units(six)), "（一）乡镇");
    expect(order).toMatch(/^参评单位6个，按名次依次为甲镇/u);
    expect(order).not.toContain("排名前三位");
  });

  test("takes ties in, and says so", () => {
    const eight = { ...SEVEN, 丁镇: 8, 辛镇: 3 };
    const [order] = under(bulletinOf(units(eight)), "（一）乡镇");
    expect(order).toContain("排名前三位（含并列）的是甲镇");
    expect(order).toMatch(/丙镇（第3名，([\d.]+)分）、丁镇（第3名，\1分）；/u);
  });

  test("all alike are listed whole", () => {
    const alike = Object.fromEntries(Object.keys(SEVEN).map((unit) => [unit, 9]));
    expect(under(bulletinOf(units(alike)), "（一）乡镇")[0]).toMatch(
      /^参评单位7个，得分均为[\d.]+分，并列第1名，即甲镇、乙镇/u,
    );
  });

  test("names the vetoed, whose place stays", () => {
    const paragraphs = under(bulletinOf(units(SEVEN, ["甲镇"])), "（一）乡镇");
    expect(paragraphs[0]).toContain("甲镇（第1名");
    expect(paragraphs[1]).toContain("其中，甲镇因一票否决定为差，名次不变。");
    expect(tableOf(bulletinOf(units(SEVEN, ["甲镇"])), 1)?.rows[0]?.at(-1)).toBe("差*");
  });

  test("tells the greatest rise and fall, or that there is nothing to compare", () => {
    const ranks = { 甲镇: 4, 乙镇: 1, 丙镇: 2, 丁镇: 3, 戊镇: 5, 己镇: 6, 庚镇: 7 };
    const moved = under(bulletinOf(units(SEVEN), { baseline: baseline(ranks) }), "（一）乡镇");
    expect(moved[2]).toBe(
      "与2020年11月相比，位次上升最多的是甲镇（上升3位），位次下降最多的是乙镇、丙镇、丁镇（均下降1位）。",
    );
    expect(under(bulletinOf(units(SEVEN)), "排名情况")).toEqual(["此前没有考评结果，本月位次升降不作比较。"]);
    const still = { 甲镇: 1, 乙镇: 2, 丙镇: 3, 丁镇: 4, 戊镇: 5, 己镇: 6, 庚镇: 7 };
    expect(under(bulletinOf(units(SEVEN), { baseline: baseline(still) }), "（一）乡镇")[2]).toBe(
      "与2020年11月相比，各单位位次没有变化。",
    );
  });

  test("lists apart who has nothing to be assessed for", () => {
    const tables = [...TWO_PROJECTS, table("targets", [{ unit: "鹅城镇" }, { unit: "中庄乡" }])];
    expect(under(bulletinOf(tables), "（一）乡镇").at(-1)).toBe("中庄乡因没有可供考评的事项，不参评。");
    expect(tableOf(bulletinOf(tables), 1)?.rows.at(-1)?.slice(0, 2)).toEqual(["—", "中庄乡"]);
  });
});

describe("三、存在问题", () => {
  test("names the late and the idle, with days and amounts", () => {
    const bulletin = bulletinOf(TWO_PROJECTS);
    expect(under(bulletin, "项目开工方面")).toEqual([
      "截至12月31日，应开工项目2个，已开工1个，未按期开工1个，为鹅城镇光伏电站（应于9月30日前开工，逾期92天），详见附件3。",
    ]);
    expect(under(bulletin, "投资进度方面")).toEqual([
      "安排年度投资计划的2个项目中，投资进度滞后的1个，欠序时投资合计600万元，为鹅城镇光伏电站（应完成600万元，零投资），详见附件3。",
      "滞后项目中，1—12月零投资的1个，为鹅城镇光伏电站，详见附件3。",
      "台账中没有反映节点任务完成情况、交办事项办结情况、材料报送情况、投资核实情况的内容，均未作统计。",
    ]);
    expect(textOf(bulletin)).not.toContain("材料报送方面");
    expect(tableOf(bulletin, 3, "投资进度滞后")?.rows).toEqual([
      ["1", "鹅城镇", "光伏电站", "600", "600", "0", "600"],
    ]);
  });

  test("tells items closed late from open ones, and reports apart", () => {
    const tables = [
      ...TWO_PROJECTS,
      table("handovers", [
        { kind: "问题", title: "用地手续", unit: "鹅城镇", due: "2020-11-30", closedOn: "2020-11-20" },
        { kind: "督查", title: "入统整改", unit: "鹅城镇", due: "2020-11-30", closedOn: "2020-12-05" },
        { kind: "协同", title: "环评", unit: "县水利局", due: "2020-12-01" },
        { kind: "报送", title: "11月月报", unit: "鹅城镇", due: "2020-12-05", closedOn: "2020-12-07" },
        { kind: "报送", title: "11月月报", unit: "县水利局", due: "2020-12-05" },
      ]),
    ];
    const bulletin = bulletinOf(tables);
    expect(under(bulletin, "节点任务和交办事项方面")[0]).toBe(
      "列入年度考评的问题、督查、协同事项到期3项，按期办结1项，逾期办结1项，逾期未办结1项，为县水利局“环评”（应于12月1日前办结，逾期30天），详见附件3。",
    );
    expect(under(bulletin, "材料报送方面")[0]).toBe(
      "列入年度考评的报送任务到期2次，均未按时报送，迟报1次（鹅城镇），未报1次（县水利局）。",
    );
  });

  test("sets figures that disagree against each other, the largest difference first", () => {
    const tables = [
      table("projects", [
        { name: "风电", unit: "鹅城镇", stage: "开工", totalInvestment: wan(100), investedBefore: wan(90) },
      ]),
      table("progress", [
        { project: "风电", month: "2020-11", yearToDate: wan(40) },
        { project: "风电", month: "2020-12", done: wan(10), yearToDate: wan(55), verified: wan(9) },
      ]),
    ];
    expect(under(bulletinOf(tables), "数据核对方面")[0]).toBe(
      "共核对投资数据3项，相符0项，不符3项，涉及1个单位，分别是鹅城镇风电开工以来完成投资145万元，超过总投资100万元，多出45万元；" +
        "鹅城镇风电12月累计完成投资55万元，与11月累计40万元、本月完成10万元之和相差5万元；鹅城镇风电12月上报完成投资10万元，核实9万元，相差1万元。",
    );
  });

  test("names a doubtful amount, and warns where it is summed up", () => {
    const finding = {
      check: "money-unit-doubtful",
      severity: "warning",
      sheet: "项目台账",
      cell: "I4",
      detail: {
        role: "projects",
        field: "totalInvestment",
        text: "8000",
        columnUnit: "万元",
        value: 8000,
        otherwise: 0.8,
      },
    } as const;
    const bulletin = bulletinOf(TWO_PROJECTS, { findings: [finding] });
    expect(under(bulletin, "总体情况")[1]).toContain("总投资2亿元（含疑似填错的金额1处，见“存在问题”）");
    expect(under(bulletin, "数据核对方面")[0]).toContain(
      "疑为单位填错，即鹅城镇光伏电站总投资（填报“8000”万元，项目台账 I4）。有关合计仍按台账所填计算",
    );
  });

  test("with nothing to report says so in one sentence", () => {
    const clean = [
      table("projects", [
        {
          name: "风电",
          unit: "鹅城镇",
          stage: "开工",
          totalInvestment: wan(12_000),
          annualPlan: wan(1200),
          investedBefore: 0,
          investedYear: wan(1200),
          plannedStart: "2020-05",
          actualStart: "2020-05-06",
        },
      ]),
      table("milestones", [{ project: "风电", task: "并网", due: "2020-11", doneOn: "2020-11-03" }]),
      table("handovers", [
        { kind: "报送", title: "月报", unit: "鹅城镇", due: "2020-12-05", closedOn: "2020-12-04" },
      ]),
    ];
    expect(under(bulletinOf(clean), "存在问题")).toEqual([
      "截至12月31日，未发现项目未按期开工、投资滞后、节点任务和交办事项逾期、材料迟报以及数据不符的情况。",
    ]);
    expect(bulletinOf(clean).attachments[2]?.tables).toEqual([]);
  });
});

describe("四、下步要求", () => {
  test("gives a unit graded 差 its three dearest repairs by their days, and calls the talk", () => {
    const tables = [
      table("projects", [
        {
          name: "光伏电站",
          unit: "鹅城镇",
          stage: "签约",
          annualPlan: wan(600),
          investedYear: 0,
          plannedStart: "2020-09",
        },
      ]),
    ];
    const [poor, unit, talk, everyone] = under(
      bulletinOf(tables, { baseline: baseline({ 鹅城镇: 1 }, ["鹅城镇"]) }),
      "下步要求",
    );
    expect(poor).toBe("等次为差的单位要对照以下失分较多的事项限期整改。");
    expect(unit?.match(/[一二三]是/gu)).toEqual(["一是", "二是", "三是"]);
    expect(unit).toMatch(/^1\.鹅城镇。一是.+于2021年1月(15|31)日前完成；二是.+；三是.+。$/u);
    const weights = [...(unit ?? "").matchAll(/影响综合得分([\d.]+)分/gu)].map(([, points]) =>
      Number(points),
    );
    expect(weights.length).toBe(3);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(talk).toBe("鹅城镇连续2个月等次为差，按照考评规定予以约谈。");
    expect(everyone).toContain("台账填报方面的问题于2021年1月15日前改正");
  });

  test("asks for nothing that can no longer be mended", () => {
    const tables = [
      table("projects", [{ name: "风电", unit: "鹅城镇", stage: "开工" }]),
      table("milestones", [
        { project: "风电", task: "并网", owner: "王五", due: "2020-06-30", doneOn: "2020-08-01" },
      ]),
      table("targets", [{ unit: "鹅城镇", veto: true }]),
    ];
    const text = under(bulletinOf(tables), "下步要求").join("");
    expect(text).toContain("鹅城镇（一票否决）");
    expect(text).not.toContain("逾期节点任务");
  });

  test("with nobody graded 差 talks to nobody", () => {
    const text = under(bulletinOf(units({ 甲镇: 10, 乙镇: 10 })), "下步要求");
    expect(text[0]).toBe("本月没有等次为差的单位。");
    expect(text.join("")).not.toContain("约谈");
  });

  test("late in a month the works have until the end of the next", () => {
    expect(textOf(bulletinOf(TWO_PROJECTS, { date: "2020-12-25" }))).toContain("于2021年1月31日前整改到位");
  });
});

test("with no unit at all every section still says a sentence", () => {
  const bulletin = bulletinOf([]);
  expect(under(bulletin, "总体情况")[0]).toBe("本月没有单位参加考评。");
  expect(under(bulletin, "排名情况")).toEqual(["本月没有单位参加考评，不作排名。"]);
  expect(under(bulletin, "下步要求")).toEqual(["本月没有单位参加考评，不提整改要求。"]);
  expect(bulletin.attachments.map(({ tables }) => tables.length)).toEqual([0, 0, 0]);
});

test("附件2 says what each unit lost, its rows adding up to the figure over them", () => {
  const { rows = [], bands = [] } = tableOf(bulletinOf(TWO_PROJECTS), 2) ?? {};
  expect(bands.length).toBeGreaterThan(0);
  for (const [index, { text, before }] of bands.entries()) {
    const below = rows.slice(before, bands[index + 1]?.before);
    const lost = below.reduce((sum, row) => sum + Math.round(Number(row[2]) * 100), 0);
    expect(text).toContain(`失分指标${below.length}项，影响综合得分合计${(lost / 100).toFixed(2)}`);
  }
});
