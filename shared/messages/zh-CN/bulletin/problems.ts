/** 三、存在问题 */
import type { DoubtfulAmount } from "../../../bulletin/doubts.ts";
import type { LateStart, Mismatch, Overdue, PunctualityFacts, Shortfall } from "../../../bulletin/facts.ts";
import type { Day } from "../../../ledgers/calendar.ts";
import type { Handover, Milestone } from "../../../scoring/county.ts";
import { valueOf } from "../../../scoring/rows.ts";
import type { BulletinWords, ProblemTopic } from "../../bulletin.ts";
import {
  dueName,
  money,
  monthDay,
  months,
  naming,
  ofUnit,
  overdueBy,
  projectName,
  spread,
  tally,
  twelfths,
  yuan,
} from "./phrases.ts";

/** What the ledgers have no columns for, or no figures. */
const TOPICS: Readonly<Record<ProblemTopic, string>> = {
  starts: "计划开工时间和开工情况",
  investment: "年度计划投资和完成投资",
  milestones: "节点任务完成情况",
  items: "交办事项办结情况",
  reports: "材料报送情况",
  data: "投资核实情况",
};

/** Where 滞后项目清单 stands. */
const PLACE = "附件3";

export const problems: BulletinWords["problems"] = {
  heading: "存在问题",
  nothing: (asOf) =>
    `截至${monthDay(asOf)}，未发现项目未按期开工、投资滞后、节点任务和交办事项逾期、材料迟报以及数据不符的情况。`,
  untold: (topics) =>
    `台账中没有反映${topics.map((topic) => TOPICS[topic]).join("、")}的内容，${topics.length === 1 ? "未作统计" : "均未作统计"}。`,
  starts: {
    heading: "项目开工方面",
    paragraph: (facts, { asOf, limit }) => {
      const until = `截至${monthDay(asOf)}`;
      if (facts.due === 0) return `${until}，没有应开工项目。`;
      if (facts.late.length === 0) {
        return facts.due === 1
          ? `${until}，应开工的1个项目已经开工。`
          : `${until}，应开工的${facts.due}个项目均已开工。`;
      }
      const counted =
        facts.started > 0
          ? `应开工项目${facts.due}个，已开工${facts.started}个，未按期开工${facts.late.length}个`
          : facts.due === 1
            ? "应开工项目1个，尚未开工"
            : `应开工项目${facts.due}个，均未开工`;
      return (
        `${until}，${counted}${spread(facts.late.map(({ project }) => project.unit))}` +
        naming(
          facts.late.map((late) => lateStart(late, asOf)),
          { limit, lead: "逾期较长的有", place: PLACE },
        )
      );
    },
  },
  investment: {
    heading: "投资进度方面",
    paragraphs: (facts, { limit }, month) => {
      if (facts.projects === 0) return ["在册项目均未安排年度投资计划，没有滞后项目。"];
      if (facts.behind.length === 0) {
        const all = facts.projects === 1 ? "已达到" : "均达到";
        return [`安排年度投资计划的${facts.projects}个项目${all}序时进度，没有滞后和零投资项目。`];
      }
      const missing = facts.behind.reduce((sum, behind) => sum + behind.missingTwelfths, 0n);
      const counted =
        facts.behind.length < facts.projects
          ? `安排年度投资计划的${facts.projects}个项目中，投资进度滞后的${facts.behind.length}个`
          : `安排年度投资计划的${facts.projects}个项目投资进度${facts.projects === 1 ? "" : "均"}滞后`;
      const behind =
        counted +
        `${spread(facts.behind.map(({ project }) => project.unit))}，欠序时投资合计${twelfths(missing)}` +
        naming(facts.behind.map(shortfall), { limit, lead: "欠进度较多的有", place: PLACE });
      if (facts.idle.length + facts.unreported.length === 0) {
        return [behind, `滞后项目中没有${months(month)}零投资和未填报完成投资的项目。`];
      }
      const idle = `${months(month)}零投资的${facts.idle.length}个`;
      const unreported = `未填报完成投资的${facts.unreported.length}个`;
      return [
        behind,
        ...(facts.idle.length === 0 ? [] : [`滞后项目中，${idle}${largest(facts.idle, limit)}`]),
        ...(facts.unreported.length === 0
          ? []
          : [`滞后项目中，${unreported}${largest(facts.unreported, limit)}`]),
      ];
    },
  },
  items: {
    heading: "节点任务和交办事项方面",
    milestones: (facts, { asOf, limit }) => {
      if (facts.due === 0) return `截至${monthDay(asOf)}，没有到期的节点任务。`;
      const named = facts.overdue.map((overdue) => milestone(overdue, asOf));
      return punctuality(`截至${monthDay(asOf)}，列入年度考评的节点任务`, "完成", facts, named, limit);
    },
    handovers: (facts, { asOf, limit }) => {
      if (facts.due === 0) return `截至${monthDay(asOf)}，没有到期的问题、督查、协同事项。`;
      const named = facts.overdue.map((overdue) => handover(overdue, asOf));
      return punctuality("列入年度考评的问题、督查、协同事项", "办结", facts, named, limit);
    },
  },
  reports: {
    heading: "材料报送方面",
    paragraph: (facts, { asOf }) => {
      if (facts.due === 0) return `截至${monthDay(asOf)}，没有到期的报送任务。`;
      if (facts.onTime === facts.due)
        return `列入年度考评的报送任务到期${facts.due}次，${facts.due === 1 ? "已" : "均"}按时报送。`;
      const onTime =
        facts.onTime > 0 ? `按时报送${facts.onTime}次` : facts.due === 1 ? "未按时报送" : "均未按时报送";
      const parts = [
        onTime,
        ...times("迟报", facts.late),
        ...times(
          "未报",
          facts.overdue.map(({ row }) => row),
        ),
      ];
      return `列入年度考评的报送任务到期${facts.due}次，${parts.join("，")}。`;
    },
  },
  data: {
    heading: "数据核对方面",
    paragraph: ({ made, mismatches }, { limit }, month) => {
      if (mismatches.length === 0) return `共核对投资数据${made}项，全部相符。`;
      return (
        `共核对投资数据${made}项，相符${made - mismatches.length}项，不符${mismatches.length}项` +
        spread(mismatches.map(({ project }) => project.unit)) +
        naming(
          mismatches.map((each) => mismatch(each, month)),
          { limit, lead: "相差较大的有", separator: "；" },
        )
      );
    },
    doubtful: (amounts, { limit }) =>
      `有${amounts.length}处金额与同栏其他数据相差约一万倍，疑为单位填错` +
      naming(amounts.map(doubtful), { limit, lead: "包括", only: "即" }) +
      "有关合计仍按台账所填计算，应尽快核实更正。",
    leftOut: (rows) => `另有${rows}行台账数据因关键信息缺失或者所指项目不存在，未计入考评。`,
  },
};

/** 迟报3次（水利局2次、双路乡1次）; nothing for none. */
function times(what: string, rows: readonly { readonly unit: string }[]): readonly string[] {
  if (rows.length === 0) return [];
  return [`${what}${rows.length}次（${tally(rows.map(({ unit }) => unit))}）`];
}

function lateStart({ project, due, days }: LateStart, asOf: Day): string {
  return `${projectName(project)}（应于${dueName(due, asOf)}前开工，${overdueBy(days)}）`;
}

function shortfall({ project, planTwelfths, done, missingTwelfths }: Shortfall): string {
  const lead = `${projectName(project)}（应完成${twelfths(planTwelfths)}，`;
  if (done === null) return `${lead}未填报完成投资）`;
  if (done === 0) return `${lead}零投资）`;
  return `${lead}完成${yuan(done)}，欠${twelfths(missingTwelfths)}）`;
}

function largest(behind: readonly Shortfall[], limit: number): string {
  return naming(
    behind.map(({ project }) => projectName(project)),
    { limit, lead: "欠进度较多的有", place: PLACE },
  );
}

function punctuality<Row extends { readonly unit: string }>(
  subject: string,
  verb: string,
  facts: PunctualityFacts<Row>,
  named: readonly string[],
  limit: number,
): string {
  if (facts.onTime === facts.due)
    return `${subject}到期${facts.due}项，${facts.due === 1 ? "已" : "均"}按期${verb}。`;
  const onTime =
    facts.onTime > 0 ? `按期${verb}${facts.onTime}项` : facts.due === 1 ? `未按期${verb}` : `均未按期${verb}`;
  const counts = [
    `${subject}到期${facts.due}项`,
    onTime,
    ...(facts.late.length === 0 ? [] : [`逾期${verb}${facts.late.length}项`]),
    ...(facts.overdue.length === 0 ? [] : [`逾期未${verb}${facts.overdue.length}项`]),
  ].join("，");
  if (named.length === 0) return `${counts}。`;
  const units = spread(facts.overdue.map(({ row }) => row.unit));
  return `${counts}${units}${naming(named, { limit, lead: "逾期较长的有", place: PLACE })}`;
}

/** The unit is the milestone's own, which need not be its project's. */
function milestone({ row, due, days }: Overdue<Milestone>, asOf: Day): string {
  const task = valueOf(row, "task") ?? "";
  return `${ofUnit(row.unit, row.project.name)}“${task}”（应于${dueName(due, asOf)}前完成，${overdueBy(days)}）`;
}

function handover({ row, due, days }: Overdue<Handover>, asOf: Day): string {
  const title = valueOf(row, "title") ?? "";
  return `${row.unit}“${title}”（应于${dueName(due, asOf)}前办结，${overdueBy(days)}）`;
}

function doubtful({ project, title, text, unit, place }: DoubtfulAmount): string {
  const subject = project === undefined ? "" : projectName(project);
  return `${subject}${title}（填报“${text}”${unit}，${place}）`;
}

function mismatch(found: Mismatch, month: number): string {
  const subject = projectName(found.project);
  const difference = money(BigInt(found.difference));
  const { what } = found;
  if (what.code === "months-disagree") {
    const { yearToDate, before, done } = what.values;
    return (
      `${subject}${month}月累计完成投资${yuan(yearToDate)}，与${month - 1}月累计${yuan(before)}、` +
      `本月完成${yuan(done)}之和相差${difference}`
    );
  }
  if (what.code === "over-total") {
    const { invested, totalInvestment } = what.values;
    return `${subject}开工以来完成投资${yuan(invested)}，超过总投资${yuan(totalInvestment)}，多出${difference}`;
  }
  const { done, verified } = what.values;
  return `${subject}${month}月上报完成投资${yuan(done)}，核实${yuan(verified)}，相差${difference}`;
}
