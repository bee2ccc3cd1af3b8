/** Sheets of a ledger made column by column, each column with values such as its field has. */
import type { Area } from "#shared/ledgers/address.ts";
import type { Role } from "#shared/ledgers/roles.ts";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import type { CellValue, SheetGrid } from "#shared/reading/grid.ts";

/** Rows of every sheet made here. */
export const ROWS = 6;

/** One column of a made sheet. */
export interface LedgerColumn {
  /** The header, its groups before it parted by `>`. */
  readonly path: string;
  /** What the official reads in it; null where it is no field. */
  readonly field: string | null;
  readonly values: readonly CellValue[];
}

/** Places in a sheet where its ledger's own columns stand, under the commonest spellings. */
const USUAL: Readonly<Record<Role, Readonly<Record<string, string>>>> = {
  projects: {
    name: "项目名称",
    unit: "责任单位",
    nature: "建设性质",
    stage: "项目阶段",
    totalInvestment: "总投资",
    annualPlan: "年度计划投资",
    plannedStart: "计划开工时间",
    plannedFinish: "计划竣工时间",
  },
  milestones: {
    project: "项目名称",
    task: "节点任务",
    owner: "责任人",
    due: "计划完成时间",
    doneOn: "实际完成时间",
  },
  progress: { project: "项目名称", month: "月份", planned: "月计划投资", done: "月完成投资" },
  handovers: {
    kind: "类别",
    title: "事项",
    unit: "责任单位",
    raisedOn: "交办时间",
    due: "办结时限",
    closedOn: "办结时间",
  },
  targets: {
    unit: "责任单位",
    reserveTarget: "谋划储备目标（个）",
    startTarget: "新开工目标（个）",
    investTarget: "固定资产投资目标（万元）",
    bonus: "加分",
    veto: "一票否决",
  },
};

const WORDS: Readonly<Record<string, readonly string[]>> = {
  name: ["城北污水处理厂", "东山光伏二期", "高铁站前广场", "冷链物流园", "职教中心", "县医院迁建"],
  unit: ["城关镇", "河西乡", "住建局", "水利局", "工信局", "教育局"],
  coUnits: ["公安局", "环保局、水利局", "供电公司", "住建局", "水利局", "财政局"],
  nature: ["新建", "续建", "扩建", "新建", "续建", "新建"],
  category: ["工业", "农业", "工业", "基础设施", "社会事业", "农业"],
  path: ["工业新型化", "农业特色化", "工业新型化", "产城融合化", "环境生态化", "旅游全域化"],
  stage: ["在建", "谋划", "已签约", "在建", "竣工", "签约"],
  leader: ["张县长", "李副县长", "王部长", "张县长", "刘主任", "王部长"],
  team: ["第一专班", "第二专班", "第一专班", "第三专班", "第一专班", "第二专班"],
  scheme: ["已制定", "静政办发12号", "已制定", "已印发", "已制定", "已制定"],
  owner: ["王建国", "赵志强", "钱小明", "孙丽华", "李大勇", "周文斌"],
  phone: ["13800000001", "13800000002", "13800000003", "13800000004", "13800000005", "13800000006"],
  code: ["XM-001", "XM-002", "XM-003", "XM-004", "XM-005", "XM-006"],
  physicalProgress: ["主体施工", "基础开挖", "设备安装", "桩基施工", "路基填筑", "装修"],
  problem: ["用地未批", "资金未到位", "征地受阻", "无人施工", "手续不全", "用电容量不足"],
  remarks: ["见附件", "省级重点", "市级重点", "见附件", "专项债", "省级重点"],
  task: ["完成征地", "主体封顶", "设备安装", "完成招标", "桩基完工", "竣工验收"],
  status: ["已完成", "推进中", "已完成", "推进中", "已完成", "未完成"],
  month: ["2020年11月", "2020年10月", "2020年11月", "2020年10月", "2020年11月", "2020年10月"],
  kind: ["问题", "督查", "协同", "报送", "问题", "督查"],
  title: ["解决用地", "报送月报", "协调用电", "整改扬尘", "拆除违建", "补办手续"],
  origin: ["督查通报第3期", "现场办公会", "督查通报第4期", "县长批示", "周例会", "督查通报第3期"],
  group: ["乡镇组", "乡镇组", "部门组", "部门组", "部门组", "部门组"],
  reason: ["受市级表彰", "迟报", "受省级表彰", "迟报", "获奖", "漏报"],
  veto: ["否", "否", "是", "否", "否", "否"],
};
const WORD_FIELDS: Readonly<Record<string, string>> = { project: "name" };
const DATES = ["2020.3.1", "2020.4.15", "2020.5.20", "2020.6.1", "2020.7.10", "2020.8.25"];
const DATE_FIELD =
  /^(?:signedOn|contractOn|operatingOn|planned(?:Start|Finish)|actual(?:Start|Finish)|due|doneOn|raisedOn|closedOn)$/u;

/** Values a field's column holds in a made sheet. */
export function valuesOf(field: string | null): readonly CellValue[] {
  if (field === null) return ["一", "二", "三", "四", "五", "六"].map((word) => `见说明${word}`);
  const words = WORDS[WORD_FIELDS[field] ?? field];
  if (words) return words;
  if (DATE_FIELD.test(field)) return DATES;
  const step = { reserveTarget: 1, startTarget: 1, bonus: 0.5, penalty: 0.5 }[field] ?? 113;
  return Array.from({ length: ROWS }, (_, index) => (index + 1) * step);
}

/** The ledger's usual columns but those named. */
export function usualColumns(role: Role, without: readonly string[] = []): readonly LedgerColumn[] {
  return Object.entries(USUAL[role])
    .filter(([field]) => !without.includes(field))
    .map(([field, path]) => ({ path, field, values: valuesOf(field) }));
}

/** A sheet of these columns: groups in as many rows as the deepest path has, merged across and down. */
export function sheetOfColumns(columns: readonly LedgerColumn[], name = "表"): SheetGrid {
  const paths = columns.map(({ path }) => path.split(">"));
  const depth = Math.max(...paths.map((path) => path.length));
  const merges: Area[] = [];
  const header: CellValue[][] = Array.from({ length: depth }, () => columns.map(() => null));
  for (const [at, path] of paths.entries()) {
    const leaf = path.length - 1;
    for (const [level, text] of path.entries()) {
      const row = header[level];
      const repeats = level < leaf && paths[at - 1]?.[level] === text && at > 0;
      if (row && !repeats) row[at] = text;
    }
    if (leaf < depth - 1) merges.push({ top: leaf + 1, bottom: depth, left: at + 1, right: at + 1 });
  }
  for (let level = 0; level < depth - 1; level++) {
    for (let left = 0; left < paths.length; left++) {
      const group = paths[left];
      if (!group || group.length - 1 <= level) continue;
      let right = left;
      while ((paths[right + 1]?.length ?? 0) - 1 > level && paths[right + 1]?.[level] === group[level])
        right++;
      if (right > left) merges.push({ top: level + 1, bottom: level + 1, left: left + 1, right: right + 1 });
      left = right;
    }
  }
  const body = Array.from({ length: ROWS }, (_, row) => columns.map(({ values }) => values[row] ?? null));
  return {
    name,
    hidden: false,
    values: [...header, ...body],
    formats: [],
    merges,
    isFormula: () => false,
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** `role.field` (and `:first` or `:second`) of each column of the sheet, in order; "" for a column that is none. */
export function fieldsOfColumns(columns: readonly LedgerColumn[], period: string): readonly string[] {
  const { recognition } = recogniseWorkbooks([{ sheets: [sheetOfColumns(columns)] }], { period });
  const mapped = recognition.layouts[0]?.mapped?.columns ?? [];
  return columns.map((_, at) =>
    mapped
      .filter(({ column }) => column === String.fromCharCode(65 + at))
      .map(({ role, field, part }) => `${role}.${field}${part === undefined ? "" : `:${part}`}`)
      .join("+"),
  );
}
