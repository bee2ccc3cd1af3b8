/** Every header officials write, in a sheet of its ledger, under the noise of real sheets: the field it is, or none. */
import { describe, expect, it, vi } from "vitest";
import { ROLES } from "#shared/ledgers/roles.ts";
import { matchHeader } from "#shared/reading/header-match.ts";
import { readHeader } from "#shared/reading/header-text.ts";
import type { CellValue } from "#shared/reading/grid.ts";
import {
  FIELD_PATHS,
  FIELD_SPELLINGS,
  NO_FIELD_PATHS,
  NO_FIELDS_OF_A_REGISTER,
  SHARED_SPELLINGS,
  SPELLINGS_PERIOD,
} from "#test/support/column-spellings.ts";
import { fieldsOfColumns, usualColumns, valuesOf, type LedgerColumn } from "#test/support/ledger-columns.ts";
import type { Role } from "#shared/ledgers/roles.ts";

/** Each case reads hundreds of sheets: seconds on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

/** What a header is made of it by hands that don't think of programs. */
const NOISES: readonly ((header: string) => string)[] = [
  (header) => header,
  (header) => Array.from(header).join(" "),
  (header) => `${header.slice(0, 2)}\n${header.slice(2)}`,
  (header) => ` ${header}　`,
  (header) => `*${header}`,
  (header) => `${header}*`,
  (header) => `${header}①`,
  (header) => `${header}（注1）`,
  (header) => `${header}：`,
  (header) => `${header}¹`,
  (header) => `3.${header}`,
  (header) => header.replaceAll("（", "(").replaceAll("）", ")"),
  (header) => header.replace(/[\d-]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
];
/** How the unit of money is put to a header. */
const MONEY_NOISES: readonly ((header: string) => string)[] = [
  ...[
    "（万元）",
    "(亿元)",
    "［万元］",
    "，万元",
    ":万元",
    "（单位：元）",
    "【万元】",
    "〔万元〕",
    "万元",
    "/万元",
  ].map((unit) => (header: string) => header + unit),
  (header) => `${header}\n（万元）`,
  (header) => `${header}（万元）*`,
];
const MONEY = /nvest|Plan$|^planned$|^done$|yearToDate|verified|funded/u;

/** What is read of a header beside its ledger's usual columns, and what becomes of those. */
function readBeside(
  role: Role,
  path: string,
  field: string | null,
  {
    values = valuesOf(field),
    beside = [],
  }: { values?: readonly CellValue[]; beside?: readonly LedgerColumn[] } = {},
): { readonly own: string; readonly lost: readonly string[] } {
  const columns = [
    ...usualColumns(role, field === null ? [] : [field]),
    ...beside,
    { path, field: field ?? null, values },
  ];
  const found = fieldsOfColumns(columns, SPELLINGS_PERIOD);
  const lost = columns
    .slice(0, -1)
    .filter((column, at) => !found[at]?.endsWith(`.${column.field ?? ""}`))
    .map((column) => column.path);
  return { own: found.at(-1) ?? "", lost };
}

/** `written: read` of every case that is not read as wanted. */
function misread(
  cases: readonly {
    readonly role: Role;
    readonly path: string;
    readonly field: string | null;
    readonly want: string;
  }[],
): readonly string[] {
  return cases.flatMap(({ role, path, field, want }) => {
    const { own, lost } = readBeside(role, path, field, { beside: besideOf(path) });
    return own === want && lost.length === 0
      ? []
      : [`${path}: ${own || "nothing"}${lost.map((one) => ` without ${one}`).join("")}`];
  });
}

/** 11月累计完成投资额 is the month's where 1-11月累计… stands beside it. */
function besideOf(path: string): readonly LedgerColumn[] {
  return path.includes("11月累计完成投资额") && !path.includes("1-11")
    ? [{ path: "1-11月累计完成投资额", field: "investedYear", values: valuesOf("investedYear") }]
    : [];
}

/** Every field a header can stand for by its words alone. */
function meanings(header: string): string {
  return matchHeader(readHeader([header]))
    .map(({ role, field, part = "" }) => `${role}.${field}${part}`)
    .toSorted()
    .join(" ");
}

/** How sure a header is of a field by its words alone. */
function surenessOf(role: Role, field: string, header: string): number {
  const candidates = matchHeader(readHeader([header]));
  return candidates.find((one) => one.role === role && one.field === field)?.confidence ?? 0;
}

describe.each(ROLES)("a header in a sheet of %s", (role) => {
  const fields = Object.entries(FIELD_SPELLINGS[role] ?? {});

  it.each(fields)("is %s", (field, { listed, kin }) => {
    const want = `${role}.${field}`;
    expect(misread([...listed, ...kin].map((path) => ({ role, path, field, want })))).toEqual([]);
  });

  it("is sure of what the list has, save where a spelling has two meanings", () => {
    const unsure = fields.flatMap(([field, { listed }]) =>
      listed.filter((path) => surenessOf(role, field, path) < 1),
    );
    expect(unsure.filter((path) => path !== "完成时间" && path !== "完工时间")).toEqual([]);
  });

  it("means the same however it is written", () => {
    const changed = fields.flatMap(([field, { listed, kin }]) => {
      return [...listed, ...kin].flatMap((path) => {
        const noises = MONEY.test(field) && !path.includes("（") ? [...NOISES, ...MONEY_NOISES] : NOISES;
        return noises.map((noise) => noise(path)).filter((noisy) => meanings(noisy) !== meanings(path));
      });
    });
    expect(changed).toEqual([]);
  });
});

describe("a register", () => {
  it("leaves alone what is no field, whatever it sounds like", () => {
    const cases = [...NO_FIELDS_OF_A_REGISTER, ...NO_FIELD_PATHS].map((path) => ({
      role: "projects" as const,
      path,
      field: null,
      want: "",
    }));
    expect(misread(cases)).toEqual([]);
  });

  it("leaves it alone whatever it holds", () => {
    const columns: readonly (readonly CellValue[])[] = [
      valuesOf("totalInvestment"),
      valuesOf("due"),
      valuesOf("unit"),
    ];
    const misreads = [...NO_FIELDS_OF_A_REGISTER, ...NO_FIELD_PATHS].flatMap((path) =>
      columns.flatMap((values) => {
        const { own } = readBeside("projects", path, null, { values });
        return own === "" ? [] : [`${path}: ${own}`];
      }),
    );
    expect(misreads).toEqual([]);
  });

  it("reads a leaf with the headings above it", () => {
    const cases = FIELD_PATHS.map(([path, want]) => ({
      role: "projects" as const,
      path,
      field: want.split(".")[1] ?? null,
      want,
    }));
    expect(misread(cases)).toEqual([]);
  });

  it.each(SHARED_SPELLINGS)("reads two values under %s", (path, first, second) => {
    const values = valuesOf(first).map((value, at) =>
      first === "owner" ? `${String(value)}1380000000${at}` : `2020.${at + 1}-2021.${at + 1}`,
    );
    const columns = [...usualColumns("projects", [first, second]), { path, field: first, values }];
    expect(fieldsOfColumns(columns, SPELLINGS_PERIOD).at(-1)).toBe(
      `projects.${first}:first+projects.${second}:second`,
    );
  });
});

describe("a month and a year in any spelling", () => {
  it.each([
    [
      "investedYear",
      "1-11月累计完成投资 1—11月累计完成投资 1~11月累计完成投资 1～11月累计完成投资 1至11月累计完成投资 元月至11月累计完成投资 １－１１月累计完成投资 1月-11月累计完成投资 01-11月累计完成投资 一至十一月累计完成投资 2020年1-11月累计完成投资 20年1-11月累计完成投资 年初至11月累计完成投资 年初至11月底累计完成投资 1-11月份完成投资 截至11月底年度累计完成投资 2020年截至11月底累计完成投资",
    ],
    [
      "investedMonth",
      "11月完成投资 11月份完成投资 十一月完成投资 2020年11月完成投资 2020.11完成投资 2020-11月完成投资 2020年11月份完成投资额 20年11月完成投资 11月当月完成投资 １１月完成投资",
    ],
    [
      "annualPlan",
      "2020年计划投资 二〇二〇年计划投资 ２０２０年计划投资 20年计划投资 2020年度计划投资 2020计划投资 本年计划投资 当年计划投资 2020年全年计划投资 1-12月计划投资",
    ],
    [
      "investedBefore",
      "截至2019年底累计完成投资 截止2019年底累计完成投资 截至19年底累计完成投资 至二〇一九年底累计完成投资 截至2019年12月31日累计完成投资 截至2019年12月底累计完成投资 截止到2019年底累计完成投资 截至2019年末累计完成投资 2019年底累计完成投资 2020年以前累计完成投资 2020年前完成投资",
    ],
  ])("is %s", (field, written) => {
    const cases = written
      .split(" ")
      .map((path) => ({ role: "projects" as const, path, field, want: `projects.${field}` }));
    expect(misread(cases)).toEqual([]);
  });

  it("of another month or year is not now's", () => {
    const others: Readonly<Record<string, string>> = {
      "1-10月累计完成投资": "progress.yearToDate",
      "10月完成投资": "progress.done",
      "10月计划投资": "progress.planned",
      "1-12月累计完成投资": "progress.yearToDate",
      "2019年1-11月累计完成投资": "progress.yearToDate",
      "2021年计划投资": "",
      "2019年计划投资": "",
      "10-11月完成投资": "",
      截至2018年底累计完成投资: "",
      "2019年完成投资": "",
    };
    const found = Object.fromEntries(
      Object.keys(others).map((path) => {
        const { own } = readBeside("projects", path, null, { values: valuesOf("done") });
        return [path, own];
      }),
    );
    expect(found).toEqual(others);
  });
});

describe("characters mistyped or traditional", () => {
  it.each([
    ["总投姿", "projects.totalInvestment"],
    ["责任单拉", "projects.unit"],
    ["责任単位", "projects.unit"],
    ["项目名秤", "projects.name"],
    ["顶目名称", "projects.name"],
    ["年度计划投咨", "projects.annualPlan"],
    ["2020年计化投资", "projects.annualPlan"],
    ["11月完成投次", "projects.investedMonth"],
    ["1-11月累记完成投资", "projects.investedYear"],
    ["1-11月累积完成投资", "projects.investedYear"],
    ["计划开工时问", "projects.plannedStart"],
    ["计划骏工时间", "projects.plannedFinish"],
    ["计划竣功时间", "projects.plannedFinish"],
    ["建设性制", "projects.nature"],
    ["項目名稱", "projects.name"],
    ["責任單位", "projects.unit"],
    ["總投資", "projects.totalInvestment"],
    ["計劃開工時間", "projects.plannedStart"],
    ["包联令导", "projects.leader"],
    ["备住", "projects.remarks"],
  ])("%s", (path, want) => {
    const field = want.split(".")[1] ?? null;
    expect(misread([{ role: "projects", path, field, want }])).toEqual([]);
  });
});
