/** 督查通报, the bulletin of a week. */
import type { Duty, DutySort, OverdueDuty, WeekTally } from "../../bulletin/weekly/facts.ts";
import { dateOf, isoDate } from "../../ledgers/calendar.ts";
import type { Day } from "../../ledgers/calendar.ts";
import { DAYS_A_WEEK } from "../../ledgers/weeks.ts";
import type { Week } from "../../ledgers/weeks.ts";
import type { WeeklySources } from "../../bulletin/weekly/sources.ts";
import { ROLE_TITLES } from "../../ledgers/roles.ts";
import { groupBy } from "../../ledgers/group.ts";
import type { WeeklyWords } from "../weekly-bulletin.ts";
import { dueName, isoName, monthDay, naming, ofUnit, spread } from "./bulletin/phrases.ts";

/** How each sort of duty is spoken of. */
const SORTS: Readonly<
  Record<
    DutySort,
    {
      readonly name: string;
      readonly measure: string;
      readonly done: string;
      /** 逾期未完成的节点任务 */
      readonly overdue: string;
      readonly title: string;
    }
  >
> = {
  milestones: {
    name: "节点任务",
    measure: "项",
    done: "完成",
    overdue: "逾期未完成的节点任务",
    title: "节点任务逾期未完成",
  },
  items: {
    name: "交办事项",
    measure: "项",
    done: "办结",
    overdue: "逾期未办结的交办事项",
    title: "交办事项逾期未办结",
  },
  starts: {
    name: "计划开工项目",
    measure: "个",
    done: "开工",
    overdue: "应开工未开工的项目",
    title: "项目应开工未开工",
  },
};

export const weekly: WeeklyWords = {
  titleLines: ({ year, number }) => [`关于${year}年第${number}周全县重点项目`, "推进情况的督查通报"],
  opening: (week, ledgers) => {
    const books = ledgers.length === 0 ? "台账" : ledgers.map((role) => ROLE_TITLES[role].ledger).join("、");
    return `根据各单位${books}，对${week.year}年第${week.number}周（${days(week.span.from, week.span.to)}）全县重点项目推进情况进行了督查。现将有关情况通报如下：`;
  },
  places: ({ year, number, span }, ledgers) => ({
    年: String(year),
    周次: String(number),
    起止日期: days(span.from, span.to),
    截止日期: monthDay(span.to),
    台账: ledgers.map((role) => ROLE_TITLES[role].ledger).join("、"),
  }),
  sources: ({ units, county, missing }, monday) =>
    [
      units.length === 0 ? "" : `${submittedOn(units, missing, monday)}。`,
      county === null ? "" : countyTold(county, units.length > 0, monday),
      "其后的进展未计在内。",
      missing.length === 0 ? "" : `${missing.join("、")}未报送或已退回，不在通报之内。`,
    ].join(""),
  progress: {
    heading: "本周推进情况",
    sort: (sort, { week, overdue, settled, before, unknown }, asOf) => {
      const { name, measure, done, overdue: behind } = SORTS[sort];
      const untold =
        unknown.length === 0
          ? ""
          : `此外有${unknown.length}${measure}已到期，台账报送在先，是否${done}尚未反映，未计入以上各数。`;
      const last =
        before.week.due === 0
          ? `上周没有到期的${name}`
          : `上周到期${before.week.due}${measure}，${outcome(before.week, sort)}`;
      const now =
        week.due === 0
          ? `本周没有到期的${name}`
          : `本周到期的${name}${week.due}${measure}，${outcome(week, sort)}`;
      const fell = week.due + before.week.due === 0 ? `本周和上周均没有到期的${name}` : `${now}；${last}`;
      const until = `截至${monthDay(asOf)}`;
      if (overdue.length === 0 && before.overdue === 0) return `${fell}。${until}，没有${behind}。${untold}`;
      const changes = [
        week.missed.length === 0 ? "" : `新增${week.missed.length}${measure}`,
        settled.length === 0 ? "" : `${done}${settled.length}${measure}`,
      ].filter((text) => text !== "");
      const moved = changes.length === 0 ? "" : `（${changes.join("，")}）`;
      const stock = overdue.length === 0 ? `${behind}已全部${done}` : `${behind}${overdue.length}${measure}`;
      return `${fell}。${until}，${stock}，${comparison(overdue.length - before.overdue, measure)}${moved}。${untold}`;
    },
    untold: (sorts) =>
      `台账中没有反映${sorts.map((sort) => SORTS[sort].name).join("、")}${sorts.length === 1 ? "" : "等"}期限和完成情况的内容，未作统计。`,
  },
  problems: {
    heading: "存在问题",
    nothing: (asOf, sorts) =>
      sorts.length === 0
        ? "台账中没有可供督查的期限，本周不作通报。"
        : `截至${monthDay(asOf)}，没有${sorts.map((sort) => SORTS[sort].overdue).join("、")}。`,
    title: (sort) => SORTS[sort].title,
    sort: (sort, { week, overdue }, asOf, limit) => {
      const { measure, overdue: behind } = SORTS[sort];
      const units = overdue.map(({ duty }) => duty.unit);
      const counted = `${behind}${overdue.length}${measure}${spread(units)}`;
      const named = naming(
        overdue.map((each) => overdueName(each, asOf)),
        { limit, lead: "逾期较长的有", place: "附件1" },
      );
      const byUnit =
        overdue.length <= limit || new Set(units).size < 2 ? "" : `。按单位分，${tallyBy(units, measure)}`;
      // Those of the week stand among the others where all are named.
      const fresh =
        week.missed.length === 0 || overdue.length <= limit
          ? ""
          : `本周新增的${week.missed.length}${measure}${naming(week.missed.map(dutyName), { limit, lead: "包括" })}`;
      return `${counted}${byUnit}${named}${fresh}`;
    },
  },
  next: {
    heading: "下周到期事项",
    nothing: (sorts, week) =>
      sorts.length === 0
        ? `台账中没有${toCome(week)}到期的事项。`
        : `${toCome(week)}没有到期的${sorts.map((sort) => SORTS[sort].name).join("、")}。`,
    due: (counts, duties, week) => {
      const { span } = week;
      const parts = (["milestones", "items", "starts"] as const)
        .filter((sort) => counts[sort] > 0)
        .map((sort) => `${SORTS[sort].name}${counts[sort]}${SORTS[sort].measure}`);
      return `${toCome(week)}（${days(span.from, span.to)}）到期的有${parts.join("、")}${spread(duties.map(({ unit }) => unit))}，详见附件2。`;
    },
  },
  requirements: {
    heading: "工作要求",
    overdue: (by, issuer) =>
      `有关单位要对照附件1逐项落实责任、限期销号，并于${isoName(by)}前将办理情况报${issuer}。`,
    long: (limit, overdue) => {
      const units = overdue.map(({ duty }) => duty.unit);
      return `逾期超过${limit}天的${overdue.length}项（${tallyBy(units, "项")}），由责任单位主要负责人说明原因、明确办结时限。`;
    },
    coming: (week) => `${toCome(week)}到期事项要提前安排，确保按期完成。`,
    nothing: "各单位要继续按照计划抓好推进，及时更新台账。",
  },
  urging: {
    title: ({ year, number }) => `${year}年第${number}周逾期事项催办清单`,
    empty: "没有逾期未完成的事项。",
    unit: (unit, count) => `${unit}（${count}项）`,
    head: ["序号", "类别", "项目名称", "事项", "应完成时间", "逾期\n天数"],
    kind: (kind) => kind,
    begin: "开工",
    noProject: "—",
    date: (day) => isoDate(day).replaceAll("-", "."),
  },
  charts: {
    overdue: (units) => (units === null ? "各单位逾期未完成事项" : `逾期未完成事项最多的${units}个单位`),
    duties: "逾期事项",
    counted: "项",
  },
  coming: {
    title: (week) => `${week.year}年第${week.number}周${withDaysBefore(week)}到期事项清单`,
    empty: (week) => `${toCome(week)}没有到期的事项。`,
    head: ["序号", "单位", "类别", "项目名称", "事项", "应完成时间"],
  },
};

/** 按期完成8项，逾期完成1项，未完成1项; what is none is not told. */
function outcome({ due, met, late, missed }: WeekTally, sort: DutySort): string {
  const { measure, done } = SORTS[sort];
  if (met === due) return due === 1 ? `已按期${done}` : `均按期${done}`;
  if (missed.length === due) return due === 1 ? `未${done}` : `均未${done}`;
  return [
    met === 0 ? "" : `按期${done}${met}${measure}`,
    late.length === 0 ? "" : `逾期${done}${late.length}${measure}`,
    missed.length === 0 ? "" : `未${done}${missed.length}${measure}`,
  ]
    .filter((text) => text !== "")
    .join("，");
}

/** 下周, with the end of this week where that is to come too. */
function toCome(week: Week): string {
  return withDaysBefore(week) === "" ? "下周" : "本周末和下周";
}

/** （含12月12日至13日）: days that are before the Monday of the week. */
function withDaysBefore({ span: { from, to } }: Week): string {
  const monday = to - DAYS_A_WEEK + 1;
  return from < monday ? `（含${days(from, monday - 1)}）` : "";
}

/** 所用台账为鹅城镇12月10日报送，县工信局12月8日报送；王村乡本周没有报送，沿用11月30日的 */
function submittedOn(units: WeeklySources["units"], missing: readonly string[], monday: Day): string {
  const [first] = units;
  if (units.length === 1 && first !== undefined && first.day >= monday && missing.length === 0)
    return `所用台账为各单位${monthDay(first.day)}报送`;
  const fresh = units.filter(({ day }) => day >= monday);
  const stale = units.filter(({ day }) => day < monday);
  return [
    ...(fresh.length === 0
      ? []
      : [`所用台账为${fresh.map(({ day, names }) => `${names.join("、")}${monthDay(day)}报送`).join("，")}`]),
    ...stale.map(
      ({ day, names }) => `${names.join("、")}本周没有报送，沿用${dueName(day, monday)}报送的台账`,
    ),
  ].join("；");
}

function countyTold(
  { day, items }: NonNullable<WeeklySources["county"]>,
  beside: boolean,
  monday: Day,
): string {
  const scored = `${dueName(day, monday)}评分时的台账`;
  if (!beside) return `所用台账为${scored}。`;
  return items ? `交办事项用县里${scored}。` : `县里下达的目标用${scored}。`;
}

function comparison(difference: number, measure: string): string {
  if (difference === 0) return "与上周持平";
  return `比上周${difference > 0 ? "增加" : "减少"}${Math.abs(difference)}${measure}`;
}

/** 12月7日至13日; with the month again where it changes. */
function days(from: Day, to: Day): string {
  const isOneMonth = dateOf(from).month === dateOf(to).month;
  return `${monthDay(from)}至${isOneMonth ? `${dateOf(to).day}日` : monthDay(to)}`;
}

/** 甲镇3项、乙镇1项, most first. */
function tallyBy(units: readonly string[], measure: string): string {
  return [...groupBy(units, (unit) => unit)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([unit, rows]) => `${unit}${rows.length}${measure}`)
    .join("、");
}

function dutyName({ unit, project, task }: Duty): string {
  // Many an item names its project in its own title.
  if (task.includes(project)) return `${unit}“${task}”`;
  return task === "" ? ofUnit(unit, project) : `${ofUnit(unit, project)}“${task}”`;
}

function overdueName({ duty, days: since }: OverdueDuty, asOf: Day): string {
  const due = dueName(duty.due, asOf);
  return since === 0
    ? `${dutyName(duty)}（${due}当日到期）`
    : `${dutyName(duty)}（${due}到期，逾期${since}天）`;
}
