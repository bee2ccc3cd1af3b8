/**
 * A county in which everything agrees: stages with dates, months with 累计, plans with the annual plan. The same seed
 * gives the same county, whatever its size; sheets are made of it elsewhere.
 */
import type { Stage } from "#shared/ledgers/words.ts";

/** The month every clean county is of. */
export const CLEAN_PERIOD = "2020-11";
const MONTH = 11;
const MONTHS = 12;

/** A whole number from 0 up to, not including, `below`. */
export type Dice = (below: number) => number;

export interface CleanMonth {
  /** 1 to 12. */
  readonly month: number;
  /** 万元. */
  readonly planned: number;
  /** 万元; months after the one assessed have none of these. */
  readonly done: number | null;
  readonly yearToDate: number | null;
  readonly verified: number | null;
  readonly funded: number | null;
}

export interface CleanMilestone {
  readonly task: string;
  /** Year and month. */
  readonly due: YearMonth;
  readonly doneOn: YearMonth | null;
}

export type YearMonth = readonly [year: number, month: number];

export interface CleanProject {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly nature: string;
  readonly path: string;
  readonly stage: Stage;
  /** 万元. */
  readonly total: number;
  readonly plan: number;
  readonly before: number;
  readonly owner: string;
  readonly phone: string;
  readonly signedOn: YearMonth | null;
  readonly contractOn: YearMonth | null;
  readonly plannedStart: YearMonth;
  readonly actualStart: YearMonth | null;
  readonly plannedFinish: YearMonth;
  readonly actualFinish: YearMonth | null;
  readonly operatingOn: YearMonth | null;
  readonly months: readonly CleanMonth[];
  readonly milestones: readonly CleanMilestone[];
}

export interface CleanHandover {
  readonly kind: string;
  readonly title: string;
  readonly unit: string;
  readonly project: string | null;
  readonly raisedOn: YearMonth;
  readonly due: YearMonth;
  readonly closedOn: YearMonth | null;
}

export interface CleanCounty {
  readonly units: readonly string[];
  readonly projects: readonly CleanProject[];
  readonly handovers: readonly CleanHandover[];
}

const UNITS = [
  "鹅城镇",
  "康家会镇",
  "王村乡",
  "赤泥洼乡",
  "能源局",
  "水利局",
  "住房和城乡建设局",
  "交通运输局",
];
const PLACES = [
  "岔上",
  "东大树",
  "安家村",
  "曹家塔",
  "万辉沟",
  "木瓜山",
  "大夫庄",
  "小塔寺",
  "庆鲁沟",
  "西马坊",
];
const WORKS = [
  "风力发电项目",
  "光伏发电项目",
  "集中供热工程",
  "集中供水工程",
  "肉牛养殖园区建设项目",
  "肉羊养殖园区建设项目",
  "污水处理厂一期工程",
  "污水处理厂二期工程",
  "标准化厂房A区项目",
  "标准化厂房B区项目",
  "旅游公路东段改造工程",
  "旅游公路西段改造工程",
  "第一小学教学楼项目",
  "第二小学教学楼项目",
  "高标准农田建设项目",
  "藜麦加工园项目",
];
const NATURES = ["新建", "续建", "扩建", "改扩建", "技改"];
const PATHS = ["工业新型化", "农业特色化", "旅游全域化", "产城融合化", "环境生态化", "社会文明化"];
const STAGES: readonly Stage[] = [
  "开工",
  "开工",
  "开工",
  "合同",
  "签约",
  "意向",
  "储备",
  "竣工",
  "投产",
  "终止",
];
const REACHED: readonly Stage[] = ["储备", "意向", "签约", "合同", "开工", "竣工", "投产"];
const TASKS = ["完成可研批复", "完成土地报批", "完成基础施工", "主体完工", "完成设备安装"];
const ITEMS = ["用地手续", "临时用电", "征地补偿", "环评批复", "并网手续", "11月进度月报"];
const KINDS = ["问题", "督查", "协同", "报送"];
const PEOPLE = ["张建国", "李秀英", "王志强", "赵永红", "刘海生"];

/** Dice of a seed: the same throws every time. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A county of so many projects in which nothing is wrong. @param items handed over to units */
export function cleanCounty(
  dice: Dice,
  count: number,
  items = Math.max(KINDS.length, Math.floor(count / 2)),
): CleanCounty {
  const units = UNITS.slice(0, 4 + dice(UNITS.length - 3));
  const projects = Array.from({ length: count }, (_, at) => projectOf(dice, units, at));
  const handovers = Array.from({ length: items }, (_, at) => handoverOf(dice, units, projects, at));
  return { units, projects, handovers };
}

function pick<T>(dice: Dice, from: readonly T[]): T {
  return from[dice(from.length)] as T;
}

/** Names never repeat: every pair of place and work once, then places under the next number. */
function nameOf(at: number): string {
  const work = WORKS[at % WORKS.length] ?? "";
  const place = PLACES[Math.floor(at / WORKS.length) % PLACES.length] ?? "";
  const round = Math.floor(at / (WORKS.length * PLACES.length));
  return `${place}${work}${round === 0 ? "" : `（${round + 1}号地块）`}`;
}

function projectOf(dice: Dice, units: readonly string[], at: number): CleanProject {
  const stage = pick(dice, STAGES);
  const ended = stage === "终止";
  const reached = REACHED.indexOf(ended ? "签约" : stage);
  const has = (wanted: Stage): boolean => reached >= REACHED.indexOf(wanted);
  const started = has("开工");
  const start: YearMonth = started ? [2019 + dice(2), 1 + dice(8)] : [2020 + dice(2), 1 + dice(12)];
  const finished = has("竣工");
  const monthly = Array.from({ length: MONTHS }, () => 10 * dice(30));
  const plan = monthly.reduce((sum, amount) => sum + amount, 0);
  const months = monthsOf(dice, monthly, started);
  const done = months[MONTH - 1]?.yearToDate ?? 0;
  const before = start[0] < 2020 && started ? 10 * dice(200) : 0;
  return {
    code: `JL2020${String(at + 1).padStart(4, "0")}`,
    name: nameOf(at),
    unit: pick(dice, units),
    nature: pick(dice, NATURES),
    path: pick(dice, PATHS),
    stage,
    total: Math.max(plan, before + done) + 100 * (1 + dice(40)),
    plan,
    before,
    owner: pick(dice, PEOPLE),
    phone: `138${String(35_000_000 + dice(999_999))}`,
    signedOn: has("签约") ? [2018, 1 + dice(6)] : null,
    contractOn: has("合同") ? [2018, 7 + dice(6)] : null,
    plannedStart: start,
    actualStart: started ? start : null,
    plannedFinish: [2022 + dice(2), 1 + dice(12)],
    actualFinish: finished ? [2020, 9 + dice(2)] : null,
    operatingOn: has("投产") ? [2020, 11] : null,
    months,
    milestones: milestonesOf(dice),
  };
}

function monthsOf(dice: Dice, monthly: readonly number[], started: boolean): readonly CleanMonth[] {
  let yearToDate = 0;
  return monthly.map((planned, at) => {
    const month = at + 1;
    if (month > MONTH) {
      return { month, planned, done: null, yearToDate: null, verified: null, funded: null };
    }
    const done = started ? 20 * dice(12) : 0;
    yearToDate += done;
    // 5 % apart is still fine.
    const verified = done - dice(2) * Math.floor(done / 25);
    return { month, planned, done, yearToDate, verified, funded: started ? 10 * dice(20) : 0 };
  });
}

function milestonesOf(dice: Dice): readonly CleanMilestone[] {
  return TASKS.slice(0, 1 + dice(TASKS.length)).map((task) => {
    const due: YearMonth = [2020, 1 + dice(12)];
    const isDone = due[1] <= MONTH && dice(4) > 0;
    return { task, due, doneOn: isDone ? [2020, Math.min(MONTH, due[1] + dice(2))] : null };
  });
}

function handoverOf(
  dice: Dice,
  units: readonly string[],
  projects: readonly CleanProject[],
  at: number,
): CleanHandover {
  const raised = 1 + dice(9);
  const due = raised + 1 + dice(2);
  const isClosed = dice(3) > 0;
  return {
    kind: KINDS[at % KINDS.length] ?? "问题",
    title: `${pick(dice, ITEMS)}（第${at + 1}件）`,
    unit: pick(dice, units),
    project: dice(3) === 0 ? pick(dice, projects).name : null,
    raisedOn: [2020, raised],
    due: [2020, due],
    closedOn: isClosed ? [2020, Math.min(MONTH, due)] : null,
  };
}
