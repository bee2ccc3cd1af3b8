/**
 * What the five ledgers are, as one table of declarations: every field with its kind, its title and the
 * headers officials write for it (the commonest first, after normalising). Reading, checking, scoring
 * and the wire all take their fields from here.
 */
import type { DateSpan, Period } from "./calendar.ts";
import type { Role } from "./roles.ts";
import type { HandoverKind, Stage } from "./words.ts";

/** A whole number of 元. */
export type Yuan = number;
/** A whole number of hundredths of a point. */
export type Hundredths = number;

/** What a cell of each kind of field becomes. */
export interface ValueOfKind {
  text: string;
  /** The canonical lead unit (method §2). */
  unit: string;
  units: readonly string[];
  stage: Stage;
  kind: HandoverKind;
  money: Yuan;
  date: DateSpan;
  month: Period;
  /** A non-negative number of things; whole in practice, kept as the cell has it. */
  count: number;
  points: Hundredths;
  flag: boolean;
}

export type FieldKind = keyof ValueOfKind;

/** One field of a ledger. */
export interface FieldDeclaration {
  readonly kind: FieldKind;
  /** The field's standard Chinese name. */
  readonly title: string;
  /** An empty cell is a finding. `key`: without it the row can't be used at all (an error). */
  readonly required?: "key" | "cell";
  /** Never leaves the workbook: the method does not need it. */
  readonly local?: true;
  /** Spellings of its header as officials write them; 2020, 2019 and 11月 in them stand for any year and month. */
  readonly headers: readonly string[];
}

const UNIT_HEADERS = [
  "责任单位",
  "牵头单位",
  "服务单位",
  "代办单位",
  "主管单位",
  "申报单位",
  "报送部门",
  "包保单位",
  "归口部门",
  "乡镇(部门)",
] as const;
const PROJECT_HEADERS = ["项目名称", "工程名称", "项目全称", "项目名", "工程项目名称", "子项目名称"] as const;
const OWNER_HEADERS = ["责任人", "项目负责人", "联系人", "项目联系人", "项目联络员", "经办人"] as const;
const REMARKS_HEADERS = ["备注", "备注说明", "情况说明"] as const;
const PHYSICAL_HEADERS = [
  "形象进度",
  "目前项目形象进度",
  "目前为止项目形象进度",
  "项目进展",
  "本月进展",
  "进展情况",
  "完成情况",
] as const;

export const FIELDS = {
  projects: {
    code: {
      kind: "text",
      title: "项目编号",
      headers: ["项目编号", "项目编码", "项目代码", "项目代码(备案证号)", "统计库项目编码"],
    },
    name: { kind: "text", title: "项目名称", required: "key", headers: PROJECT_HEADERS },
    unit: { kind: "unit", title: "责任单位", required: "key", headers: UNIT_HEADERS },
    coUnits: { kind: "units", title: "协同单位", headers: ["协同单位", "配合单位", "协办单位"] },
    nature: { kind: "text", title: "建设性质", required: "cell", headers: ["建设性质", "项目性质"] },
    category: {
      kind: "text",
      title: "项目类别",
      headers: ["项目类别", "产业类别", "项目类型", "项目分类", "行业领域"],
    },
    path: { kind: "text", title: "发展路径", headers: ["发展路径", "路径"] },
    stage: {
      kind: "stage",
      title: "项目阶段",
      headers: ["项目阶段", "建设阶段", "项目状态", "所处阶段", "进展阶段"],
    },
    totalInvestment: {
      kind: "money",
      title: "总投资",
      required: "cell",
      headers: [
        "总投资",
        "项目总投资",
        "计划总投资",
        "投资总额",
        "总投资额",
        "概算总投资",
        "估算总投资",
        "投资金额",
        "投资额",
      ],
    },
    annualPlan: {
      kind: "money",
      title: "年度计划投资",
      required: "cell",
      headers: [
        "年度计划投资",
        "年度投资计划",
        "今年计划投资",
        "本年计划投资",
        "2020年计划投资",
        "当年计划投资",
        "年计划投资",
        "年度投资",
        "目标任务投资",
      ],
    },
    leader: {
      kind: "text",
      title: "包联领导",
      headers: [
        "包联领导",
        "责任领导",
        "包保领导",
        "包抓领导",
        "挂钩领导",
        "联系领导",
        "包项目县领导",
        "分管领导",
        "牵头领导",
      ],
    },
    team: { kind: "text", title: "工作专班", headers: ["工作专班", "工作班子", "一套班子", "专班"] },
    scheme: { kind: "text", title: "推进方案", headers: ["推进方案", "实施方案", "一套方案", "工作方案"] },
    owner: { kind: "text", title: "责任人", headers: OWNER_HEADERS },
    phone: {
      kind: "text",
      title: "联系电话",
      local: true,
      headers: ["联系电话", "手机号码", "联系方式", "电话"],
    },
    signedOn: { kind: "date", title: "签约时间", headers: ["签约时间", "意向签约时间", "签约日期"] },
    contractOn: { kind: "date", title: "合同签订时间", headers: ["合同签订时间", "合同签订日期"] },
    plannedStart: {
      kind: "date",
      title: "计划开工时间",
      required: "cell",
      headers: ["计划开工时间", "拟开工时间", "开工(计划开工)时间", "开工/计划开工时间"],
    },
    actualStart: { kind: "date", title: "实际开工时间", headers: ["实际开工时间", "开工时间", "开工日期"] },
    plannedFinish: {
      kind: "date",
      title: "计划竣工时间",
      required: "cell",
      headers: ["计划竣工时间", "预计竣工时间", "拟建成时间", "完工时间"],
    },
    actualFinish: { kind: "date", title: "实际竣工时间", headers: ["实际竣工时间", "竣工时间"] },
    operatingOn: { kind: "date", title: "投产时间", headers: ["投产时间", "实际投产时间"] },
    investedBefore: {
      kind: "money",
      title: "截至上年底累计完成投资",
      headers: [
        "截至上年底累计完成投资",
        "至2019年底累计完成投资",
        "截至2019年底完成投资",
        "到上年底累计完成投资",
        "开工至上年底累计",
      ],
    },
    investedMonth: {
      kind: "money",
      title: "本月完成投资",
      headers: [
        "本月完成投资",
        "当月完成投资",
        "11月完成投资",
        "11月完成投资额",
        "2020-11月实际完成投资",
        "11月累计完成投资额",
      ],
    },
    investedYear: {
      kind: "money",
      title: "1–N月累计完成投资",
      headers: [
        "1-11月累计完成投资",
        "1-11月累计完成投资额",
        "1-11月完成投资",
        "今年累计完成投资",
        "年度累计完成投资",
        "自元月至本月完成投资",
        "年初至今累计完成投资额",
        "本年完成投资",
        "本年度投资计划完成情况",
      ],
    },
    investedTotal: {
      kind: "money",
      title: "自开工累计完成投资",
      headers: ["自开工累计完成投资", "自开始累积完成投资", "开工至本月完成投资", "累计完成投资"],
    },
    physicalProgress: { kind: "text", title: "形象进度", local: true, headers: PHYSICAL_HEADERS },
    problem: {
      kind: "text",
      title: "存在问题",
      local: true,
      headers: ["存在问题", "主要存在问题", "需协调解决的问题", "问题和建议"],
    },
    remarks: { kind: "text", title: "备注", local: true, headers: REMARKS_HEADERS },
  },
  milestones: {
    project: { kind: "text", title: "项目名称", required: "key", headers: PROJECT_HEADERS },
    task: {
      kind: "text",
      title: "节点任务",
      required: "key",
      headers: ["节点任务", "工作任务", "节点", "任务内容", "工作内容"],
    },
    unit: { kind: "unit", title: "责任单位", headers: UNIT_HEADERS },
    owner: { kind: "text", title: "责任人", headers: OWNER_HEADERS },
    due: {
      kind: "date",
      title: "计划完成时间",
      required: "cell",
      headers: ["计划完成时间", "完成时限", "时间节点", "完成时间"],
    },
    doneOn: { kind: "date", title: "实际完成时间", headers: ["实际完成时间", "完成日期"] },
    status: { kind: "text", title: "状态", headers: ["状态", "完成状态", "完成情况"] },
    remarks: { kind: "text", title: "备注", local: true, headers: REMARKS_HEADERS },
  },
  progress: {
    project: { kind: "text", title: "项目名称", required: "key", headers: PROJECT_HEADERS },
    month: { kind: "month", title: "月份", required: "key", headers: ["月份", "统计月份", "报告期"] },
    planned: { kind: "money", title: "月计划投资", headers: ["月计划投资", "本月计划"] },
    done: { kind: "money", title: "月完成投资", headers: ["月完成投资", "本月完成投资"] },
    yearToDate: { kind: "money", title: "累计完成投资", headers: ["累计完成投资"] },
    verified: {
      kind: "money",
      title: "核实完成投资",
      headers: ["核实完成投资", "核查数", "入统投资", "列统投资"],
    },
    funded: { kind: "money", title: "到位资金", headers: ["到位资金", "资金到位额", "本月资金到位"] },
    physicalProgress: { kind: "text", title: "形象进度", local: true, headers: PHYSICAL_HEADERS },
    remarks: { kind: "text", title: "备注", local: true, headers: REMARKS_HEADERS },
  },
  handovers: {
    kind: { kind: "kind", title: "类别", required: "key", headers: ["类别", "事项类别"] },
    title: {
      kind: "text",
      title: "事项",
      required: "key",
      headers: ["事项", "存在问题", "交办事项", "需协调解决问题", "需协调解决的问题", "需解事项"],
    },
    unit: { kind: "unit", title: "责任单位", required: "key", headers: UNIT_HEADERS },
    project: { kind: "text", title: "项目名称", headers: [...PROJECT_HEADERS, "涉及项目"] },
    raisedOn: { kind: "date", title: "交办时间", headers: ["交办时间", "发现时间"] },
    due: { kind: "date", title: "办结时限", required: "key", headers: ["办结时限", "完成时限"] },
    closedOn: { kind: "date", title: "办结时间", headers: ["办结时间", "销号时间"] },
    status: { kind: "text", title: "状态", headers: ["状态", "办理状态", "办理情况"] },
    origin: { kind: "text", title: "来源", headers: ["来源", "交办依据"] },
    remarks: { kind: "text", title: "备注", local: true, headers: REMARKS_HEADERS },
  },
  targets: {
    unit: { kind: "unit", title: "责任单位", required: "key", headers: UNIT_HEADERS },
    group: { kind: "text", title: "组别", headers: ["组别", "分组"] },
    reserveTarget: { kind: "count", title: "谋划储备目标", headers: ["谋划储备目标", "储备目标"] },
    signTarget: { kind: "money", title: "签约目标", headers: ["签约目标"] },
    startTarget: { kind: "count", title: "新开工目标", headers: ["新开工目标", "开工目标"] },
    investTarget: { kind: "money", title: "固定资产投资目标", headers: ["固定资产投资目标", "投资目标"] },
    bonus: { kind: "points", title: "加分", headers: ["加分"] },
    penalty: { kind: "points", title: "扣分", headers: ["扣分"] },
    reason: { kind: "text", title: "加扣分事由", headers: ["加扣分事由", "事由"] },
    veto: { kind: "flag", title: "一票否决", headers: ["一票否决"] },
  },
} as const satisfies Readonly<Record<Role, Readonly<Record<string, FieldDeclaration>>>>;

export type FieldOf<R extends Role> = keyof (typeof FIELDS)[R] & string;

export type FieldValue<R extends Role, F extends FieldOf<R>> = (typeof FIELDS)[R][F] extends {
  readonly kind: infer K extends FieldKind;
}
  ? ValueOfKind[K]
  : never;

/** The declaration of a field named at run time, or undefined where the role has no such field. */
export function fieldDeclaration(role: Role, field: string): FieldDeclaration | undefined {
  const fields: Readonly<Record<string, FieldDeclaration>> = FIELDS[role];
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}
