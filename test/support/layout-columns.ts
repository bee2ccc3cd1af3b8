/** Columns of the five ledgers as offices head and fill them, for layouts drawn at random. */
import type { CellValue } from "#shared/reading/grid.ts";
import type { Role } from "#shared/ledgers/roles.ts";

export interface RandomColumn {
  readonly field: string | null;
  readonly group: string | null;
  readonly headers: readonly string[];
  readonly value: (index: number) => CellValue;
}

const names = [
  "城北污水处理厂",
  "东山光伏二期",
  "高铁站前广场",
  "河西设施农业园",
  "冷链物流园",
  "职教中心",
  "县医院迁建",
];
const units = ["城关镇", "河西乡", "住建局", "水利局", "工信局", "教育局"];
const pick =
  (from: readonly string[]) =>
  (index: number): string =>
    from[index % from.length] ?? "";

const COLUMNS: readonly RandomColumn[] = [
  {
    field: "code",
    group: null,
    headers: ["项目编号", "项目编码", "项目代码（备案证号）"],
    value: (i) => `XM-${i}`,
  },
  {
    field: "unit",
    group: null,
    headers: ["责任单位", "牵头单位", "责 任\n单 位", "包保单位", "乡镇（部门）"],
    value: pick(units),
  },
  {
    field: "nature",
    group: null,
    headers: ["建设性质", "建设\n性质", "项目性质"],
    value: pick(["新建", "续建", "扩建"]),
  },
  {
    field: "category",
    group: null,
    headers: ["项目类别", "产业类别", "项目分类"],
    value: pick(["工业", "农业"]),
  },
  {
    field: "stage",
    group: null,
    headers: ["项目阶段", "建设阶段", "所处阶段"],
    value: pick(["在建", "谋划", "已签约"]),
  },
  { field: null, group: null, headers: ["建设地点", "建设规模及内容"], value: pick(["城北新区三号地块"]) },
  { field: null, group: null, headers: ["建设单位", "项目业主", "投资主体"], value: pick(["某某公司"]) },
  {
    field: "totalInvestment",
    group: "投资情况（万元）",
    headers: ["总投资", "计划总投资", "概算总投资", "投资总额（万元）"],
    value: (i) => 5000 + i * 100,
  },
  {
    field: "investedBefore",
    group: "投资情况（万元）",
    headers: ["截至2019年底累计完成投资", "至2019年底累计完成投资", "到上年底累计完成投资"],
    value: (i) => i * 50,
  },
  {
    field: "annualPlan",
    group: "投资情况（万元）",
    headers: ["2020年计划投资", "年度计划投资", "2020年度投资计划", "今年计划投资", "２０２０年计划投资"],
    value: (i) => 1000 + i,
  },
  {
    field: "investedMonth",
    group: "投资情况（万元）",
    headers: ["11月完成投资", "本月完成投资", "当月完成投资额", "11月完成投资额"],
    value: (i) => 50 + i,
  },
  {
    field: "investedYear",
    group: "投资情况（万元）",
    headers: ["1-11月累计完成投资", "1—11月完成投资额", "今年累计完成投资", "年初至今累计完成投资额"],
    value: (i) => 700 + i,
  },
  {
    field: null,
    group: "投资情况（万元）",
    headers: ["完成率（%）", "年度投资完成率"],
    value: (i) => 70 + i,
  },
  {
    field: "plannedStart",
    group: "时间节点",
    headers: ["计划开工时间", "拟开工时间"],
    value: pick(["2020.3", "2020年5月"]),
  },
  {
    field: "actualStart",
    group: "时间节点",
    headers: ["实际开工时间", "开工时间"],
    value: pick(["2020.4", "2020-06-01"]),
  },
  {
    field: "plannedFinish",
    group: "时间节点",
    headers: ["计划竣工时间", "预计竣工时间"],
    value: pick(["2021.3", "2022年"]),
  },
  {
    field: "leader",
    group: "“五个一”",
    headers: ["包联领导", "责任领导", "包项目县领导"],
    value: pick(["张县长", "李县长"]),
  },
  { field: "team", group: "“五个一”", headers: ["工作专班", "专班"], value: pick(["第一专班", "第二专班"]) },
  { field: "scheme", group: "“五个一”", headers: ["推进方案", "一套方案"], value: pick(["已制定", "有"]) },
  { field: "owner", group: "“五个一”", headers: ["责任人", "项目联系人"], value: pick(["王某某", "赵某某"]) },
  {
    field: "physicalProgress",
    group: null,
    headers: ["形象进度", "11月形象进度"],
    value: pick(["主体施工", "基础开挖"]),
  },
  {
    field: "remarks",
    group: null,
    headers: ["备注", "备注说明"],
    value: (i) => (i % 3 === 0 ? "见附件" : null),
  },
];
const NAME_COLUMN: RandomColumn = {
  field: "name",
  group: null,
  headers: ["项目名称", "工程名称", "项目全称", "项 目 名 称"],
  value: (i) => `${names[i % names.length] ?? ""}${Math.floor(i / names.length) + 1}期工程`,
};

/** A ledger's columns: those it always has, the first of them what numbers stand beside, and those it may have. */
export interface LedgerColumns {
  readonly always: readonly RandomColumn[];
  readonly perhaps: readonly RandomColumn[];
  /** Of the columns it may have at least so many; a ledger is known by them. */
  readonly least: number;
}

const column = (
  field: string | null,
  headers: readonly string[],
  value: (index: number) => CellValue,
): RandomColumn => ({ field, group: null, headers, value });
const months = ["2020-09", "2020-10", "2020-11"];
const remarks = column("remarks", ["备注", "备注说明"], (i) => (i % 3 === 0 ? "见附件" : null));
const project = (headers: readonly string[], rowsEach: number): RandomColumn =>
  column("project", headers, (i) => NAME_COLUMN.value(Math.floor(i / rowsEach)));

/** By ledger; a register takes two at least of what only it tells. */
export const LEDGER_COLUMNS: Readonly<Record<Role, LedgerColumns>> = {
  projects: { always: [NAME_COLUMN], perhaps: COLUMNS, least: 5 },
  milestones: {
    always: [
      project(["项目名称", "工程名称"], 2),
      column(
        "task",
        ["节点任务", "工作任务", "主要节点", "工作内容"],
        pick(["征地拆迁", "招标", "主体封顶", "设备安装", "竣工验收"]),
      ),
      column(
        "due",
        ["计划完成时间", "完成时限", "要求完成时间"],
        pick(["2020.3", "2020年6月底", "2020-09-30"]),
      ),
    ],
    perhaps: [
      column("unit", ["责任单位", "牵头单位"], pick(units)),
      column("owner", ["责任人", "项目负责人"], pick(["王某某", "赵某某"])),
      column("doneOn", ["实际完成时间", "实际完成日期"], (i) => (i % 2 === 0 ? "2020-03-05" : null)),
      remarks,
    ],
    least: 1,
  },
  progress: {
    always: [
      project(["项目名称", "工程名称"], 3),
      column("month", ["月份", "月度"], pick(months)),
      column("done", ["月完成投资", "本月完成投资", "月完成投资（万元）"], (i) => 50 + i),
    ],
    perhaps: [
      column("planned", ["月计划投资", "月计划投资（万元）", "本月计划投资"], (i) => 60 + i),
      column("yearToDate", ["累计完成投资", "累计完成投资（万元）"], (i) => 400 + i),
      column("verified", ["核实完成投资", "核查数", "入统投资"], (i) => 50 + i),
      column("funded", ["到位资金", "资金到位额"], (i) => 30 + i),
      remarks,
    ],
    least: 1,
  },
  handovers: {
    always: [
      column("kind", ["类别", "事项类别"], pick(["问题", "督查", "协同", "报送"])),
      column(
        "title",
        ["事项", "交办事项", "事项内容"],
        pick(["解决用地指标问题", "整改扬尘污染", "协助办理环评", "报送项目月报"]),
      ),
      column("unit", ["责任单位", "承办单位", "牵头单位"], pick(units)),
      column("due", ["办结时限", "要求办结时间"], pick(["2020-11-20", "2020.12.5"])),
    ],
    perhaps: [
      project(["项目名称", "涉及项目", "所属项目"], 1),
      column("raisedOn", ["交办时间", "交办日期"], pick(["2020-11-01", "2020.11.3"])),
      column("closedOn", ["办结时间", "销号时间"], (i) => (i % 2 === 0 ? "2020-11-18" : null)),
      column("origin", ["来源", "交办依据"], pick(["督查通报第3期", "现场会"])),
      remarks,
    ],
    least: 1,
  },
  targets: {
    always: [
      column("unit", ["责任单位", "乡镇（部门）", "单位"], (i) => `${i + 1}号镇`),
      column("investTarget", ["固定资产投资目标（万元）", "固定资产投资任务（万元）"], (i) => 5000 + i),
    ],
    perhaps: [
      column("group", ["组别", "考核组别"], pick(["乡镇组", "部门组"])),
      column("reserveTarget", ["谋划储备目标（个）", "项目谋划目标（个）"], (i) => 2 + i),
      column("signTarget", ["签约目标（万元）", "招商签约目标（万元）"], (i) => 8000 + i),
      column("startTarget", ["新开工目标（个）", "新开工项目目标（个）"], (i) => 1 + i),
      column("bonus", ["加分", "加分项"], (i) => (i % 4 === 0 ? 1 : null)),
      column("penalty", ["扣分", "减分项"], (i) => (i % 4 === 1 ? 0.5 : null)),
      column("veto", ["一票否决"], (i) => (i % 5 === 4 ? "是" : null)),
    ],
    least: 2,
  },
};
