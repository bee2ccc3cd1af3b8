/** A clean county's five ledgers as an office might keep them: its words, its dates, its bands, totals and numbers. */
import { dayOf, serialOfDay } from "#shared/ledgers/calendar.ts";
import type { CellValue, WorkbookGrid } from "#shared/reading/grid.ts";
import type { CleanCounty, CleanProject, Dice, YearMonth } from "./clean-county.ts";
import { sheetGrid, workbook } from "./sheet-grids.ts";

const MONTH = 11;
const NUMERALS = "一二三四五六七八九十";

/** A cell, with a number format where it needs one. */
type Cell = CellValue | { readonly value: CellValue; readonly format: string };
type Row = readonly Cell[];

/** How the office writes. */
export interface OfficeStyle {
  /** 0 to 3: 2020.9 as text, 2020年9月, a real date shown as its month, a real date with its day. */
  readonly dates: number;
  /** Where the unit of money stands: 0 in each header, 1 in the line above. */
  readonly unitLine: number;
  /** Whether 总投资 is written in 亿元. */
  readonly totalInYi: boolean;
  /** 0 no bands, 1 by stage, 2 by unit. */
  readonly bands: number;
  /** What a band says: 0 nothing, 1 its count, 2 count and total, 3 count in brackets and 小计 below, 4 sums in its columns. */
  readonly bandForm: number;
  /** 0 none, 1 below, 2 above all rows, 3 below with the count in the first column. */
  readonly total: number;
  /** 0 none, 1 from the start in each band, 2 through, 3 as text. */
  readonly numbers: number;
  /** Which spelling of each header. */
  readonly spelling: number;
}

/** A style drawn by dice. */
export function officeStyle(dice: Dice): OfficeStyle {
  return {
    dates: dice(4),
    unitLine: dice(2),
    totalInYi: dice(3) === 0,
    bands: dice(3),
    bandForm: dice(5),
    total: dice(4),
    numbers: dice(4),
    spelling: dice(3),
  };
}

/** How the register is spread: on one sheet, one sheet for each unit, or these with a 总表 before them. */
export type Spread = "one" | "units" | "units-and-all";

/** The five ledgers of a county, one sheet each but for a register spread over several. */
export function cleanWorkbook(county: CleanCounty, style: OfficeStyle, spread: Spread = "one"): WorkbookGrid {
  const all = { name: spread === "one" ? "重点项目台账" : "总表", rows: registerRows(county, style) };
  const apart = county.units.flatMap((unit) => {
    const projects = county.projects.filter((project) => project.unit === unit);
    return projects.length === 0 ? [] : [{ name: unit, rows: registerRows({ ...county, projects }, style) }];
  });
  return workbook(
    ...[
      ...(spread === "units" ? [] : [all]),
      ...(spread === "one" ? [] : apart),
      { name: "节点台账", rows: milestoneRows(county, style) },
      { name: "进度台账", rows: progressRows(county, style) },
      { name: "交办台账", rows: handoverRows(county, style) },
      { name: "目标台账", rows: targetRows(county, style) },
    ].map(({ name, rows }) => sheetOf(name, rows)),
  );
}

function sheetOf(name: string, rows: readonly Row[]) {
  const formats: Record<string, string> = {};
  const values = rows.map((row, y) =>
    row.map((cell, x) => {
      if (cell === null || typeof cell !== "object") return cell;
      formats[`${letters(x)}${y + 1}`] = cell.format;
      return cell.value;
    }),
  );
  return sheetGrid(name, values, { formats });
}

function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

function dateCell(date: YearMonth | null, { dates }: OfficeStyle): Cell {
  if (date === null) return null;
  const [year, month] = date;
  if (dates === 0) return `${year}.${String(month).padStart(2, "0")}`;
  if (dates === 1) return `${year}年${month}月`;
  const value = serialOfDay(dayOf(year, month, 15) ?? 0);
  return { value, format: dates === 2 ? 'yyyy"年"m"月"' : "yyyy/m/d" };
}

/** One of several spellings of a header, with the unit of money where headers state it. */
function header({ spelling, unitLine }: OfficeStyle, spellings: readonly string[], unit?: string): string {
  const words = spellings[spelling % spellings.length] ?? "";
  if (unit === undefined || (unitLine === 1 && unit === "万元")) return words;
  return `${words}（${unit}）`;
}

function titleRows(style: OfficeStyle, title: string): readonly Row[] {
  const unit =
    style.unitLine === 1 ? ["填报单位：县项目中心", null, null, "单位：万元"] : ["填报单位：县项目中心"];
  return [[title], unit];
}

/** 序号, 项目编号, 项目名称, 责任单位, 建设性质, 发展路径, 项目阶段 stand before the amounts. */
const BEFORE_AMOUNTS = 7;

function registerRows(county: CleanCounty, style: OfficeStyle): readonly Row[] {
  const inYi = style.totalInYi;
  const head = [
    "序号",
    header(style, ["项目编号", "项目代码", "项目编码"]),
    header(style, ["项目名称", "工程名称", "项目全称"]),
    header(style, ["责任单位", "牵头单位", "包保单位"]),
    header(style, ["建设性质", "项目性质"]),
    "发展路径",
    header(style, ["项目阶段", "建设阶段", "项目状态"]),
    header(style, ["总投资", "项目总投资", "计划总投资"], inYi ? "亿元" : "万元"),
    header(style, ["年度计划投资", "2020年计划投资", "今年计划投资"], "万元"),
    header(style, ["截至2019年底累计完成投资", "至2019年底累计完成投资"], "万元"),
    header(style, ["本月完成投资", "11月完成投资", "当月完成投资"], "万元"),
    header(style, ["1-11月累计完成投资", "今年累计完成投资"], "万元"),
    "包联领导",
    "工作专班",
    "推进方案",
    "责任人",
    "联系电话",
    "签约时间",
    "合同签订时间",
    header(style, ["计划开工时间", "拟开工时间"]),
    header(style, ["实际开工时间", "开工时间"]),
    header(style, ["计划竣工时间", "预计竣工时间"]),
    header(style, ["实际竣工时间", "竣工时间"]),
    "投产时间",
  ];
  const body: Row[] = [];
  let through = 0;
  const numbered = (at: number): Cell => {
    through += 1;
    return [null, at + 1, through, String(through)][style.numbers] ?? null;
  };
  const groups = groupsOf(county.projects, style);
  if (style.total === 2) body.push(totalRow("合计", county.projects, style));
  for (const [at, { title, projects }] of groups.entries()) {
    if (title !== null) body.push(bandRow(`${NUMERALS.charAt(at)}、${title}`, projects, style));
    for (const [place, project] of projects.entries()) body.push(projectRow(project, numbered(place), style));
    if (title !== null && style.bandForm === 3) body.push(totalRow("小计", projects, style));
  }
  if (style.total === 1) body.push(totalRow(`合计：${county.projects.length}个`, county.projects, style));
  if (style.total === 3) {
    const [, ...rest] = totalRow("合计", county.projects, style);
    body.push([county.projects.length, "合计", ...rest.slice(1)]);
  }
  return [...titleRows(style, "2020年重点项目台账（截至2020年11月底）"), head, ...body];
}

function groupsOf(
  projects: readonly CleanProject[],
  { bands }: OfficeStyle,
): readonly { readonly title: string | null; readonly projects: readonly CleanProject[] }[] {
  if (bands === 0) return [{ title: null, projects }];
  const key = (project: CleanProject): string => (bands === 1 ? project.stage : project.unit);
  return [...new Set(projects.map(key))].map((of) => ({
    title: bands === 1 ? `${of}项目` : of,
    projects: projects.filter((project) => key(project) === of),
  }));
}

function bandRow(title: string, projects: readonly CleanProject[], style: OfficeStyle): Row {
  const total = projects.reduce((sum, project) => sum + project.total, 0);
  switch (style.bandForm) {
    case 1:
      return [`${title}（共计${projects.length}个）`];
    case 2:
      return [`${title}（项目共计：${projects.length}个；总投资：${total}万元）`];
    case 3:
      return [`${title}（${projects.length}个）`];
    case 4:
      return totalRow(title, projects, style);
    default:
      return [title];
  }
}

function totalRow(label: string, projects: readonly CleanProject[], style: OfficeStyle): Row {
  const sum = (amount: (project: CleanProject) => number): number =>
    projects.reduce((before, project) => before + amount(project), 0);
  const blanks = Array.from({ length: BEFORE_AMOUNTS - 1 }, () => null);
  const total = sum((project) => project.total);
  return [
    label,
    ...blanks,
    style.totalInYi ? total / 10_000 : total,
    sum(({ plan }) => plan),
    sum(({ before }) => before),
    sum(({ months }) => months[MONTH - 1]?.done ?? 0),
    sum(({ months }) => months[MONTH - 1]?.yearToDate ?? 0),
  ];
}

function projectRow(project: CleanProject, number: Cell, style: OfficeStyle): Row {
  const month = project.months[MONTH - 1];
  return [
    number,
    project.code,
    project.name,
    project.unit,
    project.nature,
    project.path,
    project.stage,
    style.totalInYi ? project.total / 10_000 : project.total,
    project.plan,
    project.before,
    month?.done ?? 0,
    month?.yearToDate ?? 0,
    "张副县长",
    "第一专班",
    "已制定",
    project.owner,
    project.phone,
    dateCell(project.signedOn, style),
    dateCell(project.contractOn, style),
    dateCell(project.plannedStart, style),
    dateCell(project.actualStart, style),
    dateCell(project.plannedFinish, style),
    dateCell(project.actualFinish, style),
    dateCell(project.operatingOn, style),
  ];
}

function milestoneRows({ projects }: CleanCounty, style: OfficeStyle): readonly Row[] {
  const rows = projects.flatMap(({ name, unit, owner, milestones }) =>
    milestones.map(({ task, due, doneOn }) => [
      name,
      task,
      unit,
      owner,
      dateCell(due, style),
      dateCell(doneOn, style),
      doneOn === null ? "推进中" : "已完成",
    ]),
  );
  return [
    ["节点台账"],
    ["序号", "项目名称", "节点任务", "责任单位", "责任人", "计划完成时间", "实际完成时间", "状态"],
    ...rows.map((row, at) => [at + 1, ...row]),
  ];
}

function progressRows({ projects }: CleanCounty, style: OfficeStyle): readonly Row[] {
  const money = (words: string): string => header(style, [words], "万元");
  const rows = projects.flatMap(({ name, months }) =>
    months.map(({ month, planned, done, yearToDate, verified, funded }) => [
      name,
      style.dates === 1 ? `2020年${month}月` : `2020-${String(month).padStart(2, "0")}`,
      planned,
      done,
      yearToDate,
      verified,
      funded,
    ]),
  );
  return [
    ...titleRows(style, "2020年项目投资进度台账"),
    [
      "项目名称",
      "月份",
      money("月计划投资"),
      money("月完成投资"),
      money("累计完成投资"),
      money("核实完成投资"),
      money("到位资金"),
    ],
    ...rows,
  ];
}

function handoverRows({ handovers }: CleanCounty, style: OfficeStyle): readonly Row[] {
  return [
    ["交办事项台账"],
    ["序号", "类别", "事项", "责任单位", "涉及项目", "交办时间", "办结时限", "办结时间", "办理情况"],
    ...handovers.map(({ kind, title, unit, project, raisedOn, due, closedOn }, at) => [
      at + 1,
      kind,
      title,
      unit,
      project,
      dateCell(raisedOn, style),
      dateCell(due, style),
      dateCell(closedOn, style),
      closedOn === null ? "办理中" : "已办结",
    ]),
  ];
}

function targetRows({ units, projects }: CleanCounty, style: OfficeStyle): readonly Row[] {
  const money = (words: string): string => header(style, [words], "万元");
  return [
    ...titleRows(style, "2020年各单位目标任务"),
    [
      "责任单位",
      "组别",
      "谋划储备目标（个）",
      money("签约目标"),
      "新开工目标（个）",
      money("固定资产投资目标"),
      "加分",
      "扣分",
    ],
    ...units.map((unit) => {
      const own = projects.filter((project) => project.unit === unit);
      const plan = own.reduce((sum, project) => sum + project.plan, 0);
      return [unit, unit.endsWith("局") ? "部门" : "乡镇", own.length, 5000, 2, plan + 1000, 1, 0.5];
    }),
  ];
}
