/** What the bulletins say, in the language of official papers. */
import type { Mismatch, Overdue, PunctualityFacts, Shortfall } from "../../bulletin/facts.ts";
import { groupedBy } from "../../scoring/grouped.ts";
import { decimal, plainHundredths, score } from "../../bulletin/figures.ts";
import { dateOf, parseIsoDate, parsePeriod } from "../../ledgers/calendar.ts";
import type { Day, Period } from "../../ledgers/calendar.ts";
import type { IndicatorId } from "../../ledgers/rules.ts";
import { ROLE_TITLES } from "../../ledgers/roles.ts";
import type { CampaignReport, UnitAssessment } from "../../scoring/assessment.ts";
import type { Handover, Milestone, Project } from "../../scoring/county.ts";
import { roundedQuotient } from "../../scoring/rounding.ts";
import type { BulletinWords, GroupStanding, Repair } from "../bulletin.ts";
import { describeLoss } from "../describe-loss.ts";

const DIGITS = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const YUAN_IN_WAN = 10_000n;
/** From here on an amount of whole 万元 reads better in 亿元. */
const YUAN_IN_YI = 100_000_000n;

/** What a unit is asked to do about a loss, by its indicator. */
const REPAIRS: Readonly<Record<IndicatorId, string>> = {
  R1: "落实“五个一”并补全台账",
  R2: "补齐项目要素",
  R3: "加快项目谋划储备",
  B1: "分解项目年度节点任务",
  B2: "明确节点时限和责任人",
  B3: "核准月度投资计划",
  C1: "加快投资进度",
  C2: "推动项目开工",
  C3: "核实更正投资数据",
  D1: "抓紧完成逾期节点任务",
  D2: "推动签约项目履约",
  D3: "推动签约项目开工",
  D4: "办结逾期交办事项",
  D5: "补报逾期材料",
  S1: "加快完成投资目标",
  S2: "加快完成新开工目标",
  S3: "加快完成签约目标",
};

export const bulletin: BulletinWords = {
  form: {
    titleLines: (period) => [`关于${monthName(period)}全县项目建设`, "“五账法”考评情况的通报"],
    issue: (issue) => `第${issue}期`,
    date: isoName,
    attachmentsLead: "附件：",
    attachmentLabel: (number) => `附件${number}`,
    copies: (copies) => `抄送：${copies}`,
    printedOn: (iso) => `${isoName(iso)}印发`,
    numbered: (level, number, text) =>
      level === 1 ? `${numeral(number)}、${text}` : `（${numeral(number)}）${text}`,
  },
  opening: ({ period, asOf, rulesVersion, ledgers }) => {
    const books = ledgers.map((role) => ROLE_TITLES[role].ledger).join("、");
    return (
      `根据项目建设“五账法”考评规则（${rulesVersion}版）和各单位${books}，对各乡镇、县直有关单位` +
      `${monthName(period)}项目建设情况进行了考评，数据截至${dayName(asOf)}。现将有关情况通报如下：`
    );
  },
  overall: {
    heading: "总体情况",
    assessed: (groups, absent) => {
      const total = groups.reduce((sum, { count }) => sum + count, 0);
      if (total === 0) return "本月没有单位参加考评。";
      const parts = groups.map(({ unit, count }) => `${unit}${count}个`).join("、");
      const apart = absent === 0 ? "" : `；不参评${absent}个`;
      return groups.length === 1
        ? `本月参加考评的单位共${total}个，均属${groups[0]?.unit ?? ""}${apart}。`
        : `本月参加考评的单位共${total}个，其中${parts}${apart}。`;
    },
    projects: (asOf, live, stages, ended) => {
      const apart = ended === 0 ? "" : `；另有终止项目${ended}个`;
      if (live.count === 0) return `截至${monthDay(asOf)}，全县没有在册项目${apart}。`;
      const parts = stages.map(({ stage, count }) => `${stage}${count}个`).join("、");
      return (
        `截至${monthDay(asOf)}，全县在册项目${live.count}个，总投资${money(live.yuan)}，` +
        `按所处阶段分，${parts}${apart}。`
      );
    },
    investment: (facts, report, month) => {
      if (facts.projects === 0) return "在册项目均未安排年度投资计划。";
      const rate = report.rates.投资完成率.percent;
      const completion = rate === null ? "" : `，投资完成率${percent(rate)}`;
      const pace = report.fromPace === null ? "" : `，${fromPace(report.fromPace)}`;
      return (
        `安排年度投资计划的项目${facts.projects}个，年度计划投资${money(facts.plan)}，` +
        `${months(month)}完成投资${money(facts.done)}${completion}${pace}。`
      );
    },
    noInvestment: "台账中没有年度计划投资或完成投资数据，投资完成情况未作统计。",
    rates: (known, unknown) => {
      const given = known.map(({ name, percent: rate }) => `${name}${percent(rate)}`).join("，");
      if (known.length === 0) return `${unknown.join("、")}没有可供计算的数据，未作统计。`;
      return unknown.length === 0
        ? `签约项目${given}。`
        : `签约项目${given}；${unknown.join("、")}没有可供计算的数据，未作统计。`;
    },
    campaign: campaignSentence,
  },
  ranking: {
    heading: "排名情况",
    group: (group) => group,
    paragraphs: rankingParagraphs,
    nobody: "本月没有单位参加考评，不作排名。",
  },
  problems: {
    heading: "存在问题",
    nothing: (asOf) =>
      `截至${monthDay(asOf)}，未发现项目未按期开工、投资滞后、节点和交办事项逾期、材料迟报或者数据不符的情况。`,
    starts: {
      heading: "项目开工方面",
      paragraph: (facts, { asOf, limit }) => {
        if (facts === null) return "台账未设计划开工时间或开工情况栏目，未作统计。";
        const until = `截至${monthDay(asOf)}`;
        if (facts.due === 0) return `${until}，没有应开工项目。`;
        if (facts.late.length === 0) return `${until}，应开工的${facts.due}个项目均已开工。`;
        const named = facts.late.map(
          ({ project, due, days }) =>
            `${projectName(project)}（应于${dayName(due)}前开工，${overdueBy(days)}）`,
        );
        return (
          `${until}，应开工项目${facts.due}个，已开工${facts.started}个，未按期开工${facts.late.length}个` +
          `${spread(facts.late.map(({ project }) => project.unit))}。${naming(named, limit, "逾期较长的有", "附件3")}`
        );
      },
    },
    investment: {
      heading: "投资进度方面",
      paragraphs: (facts, { limit }, month) => {
        if (facts === null) return ["台账中没有年度计划投资或完成投资数据，未作统计。"];
        if (facts.projects === 0) return ["在册项目均未安排年度投资计划，没有滞后项目。"];
        if (facts.behind.length === 0) {
          return [`安排年度投资计划的${facts.projects}个项目均达到序时进度，没有滞后和零投资项目。`];
        }
        const missing = facts.behind.reduce((sum, each) => sum + each.missingTwelfths, 0n);
        const behind =
          `安排年度投资计划的${facts.projects}个项目中，投资进度滞后的${facts.behind.length}个` +
          `${spread(facts.behind.map(({ project }) => project.unit))}，欠序时投资合计${twelfths(missing)}。` +
          naming(facts.behind.map(shortfallName), limit, "欠进度较多的有", "附件3");
        return [behind, zeroProgress(facts.idle, facts.unreported, limit, month)];
      },
    },
    items: {
      heading: "节点任务和交办事项方面",
      milestones: (facts, { asOf, limit }) => {
        if (facts === null) return "台账未设节点计划完成时间或实际完成时间栏目，节点任务未作统计。";
        if (facts.due === 0) return `截至${monthDay(asOf)}，没有到期的节点任务。`;
        return punctuality(
          `截至${monthDay(asOf)}，列入年度考评的到期节点任务`,
          "完成",
          facts,
          (row: Milestone) => row.unit,
          facts.overdue.map(milestoneName),
          limit,
          "附件3",
        );
      },
      handovers: (facts, { asOf, limit }) => {
        if (facts === null) return "台账未设办结时限或办结时间栏目，交办事项未作统计。";
        if (facts.due === 0) return `截至${monthDay(asOf)}，没有到期的问题、督查、协同类交办事项。`;
        return punctuality(
          `列入年度考评的到期问题、督查、协同类交办事项`,
          "办结",
          facts,
          (row: Handover) => row.unit,
          facts.overdue.map(handoverName),
          limit,
          "附件3",
        );
      },
    },
    reports: {
      heading: "材料报送方面",
      paragraph: (facts, { asOf }) => {
        if (facts === null) return "台账未设报送时限或报送时间栏目，未作统计。";
        if (facts.due === 0) return `截至${monthDay(asOf)}，没有到期的报送任务。`;
        if (facts.onTime === facts.due) return `列入年度考评的${facts.due}次报送任务均按时完成。`;
        const late = tally(facts.late.map(({ unit }) => unit));
        const missing = tally(facts.overdue.map(({ row }) => row.unit));
        const parts = [
          ...(late === "" ? [] : [`迟报的有${late}`]),
          ...(missing === "" ? [] : [`未报的有${missing}`]),
        ];
        return (
          `列入年度考评的报送任务${facts.due}次，按时报送${facts.onTime}次，迟报${facts.late.length}次，` +
          `未报${facts.overdue.length}次。${parts.join("；")}。`
        );
      },
    },
    data: {
      heading: "数据核对方面",
      paragraph: ({ made, mismatches }, { limit }, month) => {
        if (made === 0) return "台账中没有可供相互核对的投资数据，未作核对。";
        if (mismatches.length === 0) return `共核对投资数据${made}项，全部相符。`;
        const named = mismatches.map((each) => mismatchName(each, month));
        return (
          `共核对投资数据${made}项，相符${made - mismatches.length}项，不符${mismatches.length}项` +
          `${spread(mismatches.map(({ project }) => project.unit))}。${naming(named, limit, "相差较大的有", undefined, "；")}`
        );
      },
      leftOut: (rows) => `另有${rows}行台账数据因关键信息缺失或者所指项目不存在，未计入考评。`,
    },
  },
  requirements: {
    heading: "下步要求",
    nobodyAssessed: "本月没有单位参加考评，不提整改要求。",
    nobodyPoor: "本月没有等次为差的单位。",
    poor: (units) => `等次为差的${units}个单位要对照以下失分较多的事项限期整改。`,
    unit: (number, unit, repairs) => {
      if (repairs.length === 0) {
        return unit.veto
          ? `${number}.${unit.unit}。各项指标没有可补救的失分，要针对一票否决事项进行整改。`
          : `${number}.${unit.unit}。各项指标没有可补救的失分。`;
      }
      const asked = repairs.map((repair, index) => `${ORDINALS[index] ?? ""}${repairName(repair)}`);
      return `${number}.${unit.unit}。${asked.join("；")}。`;
    },
    talk: (units) =>
      `${units.map(({ unit, movement }) => `${unit}连续${movement.poorMonths}个月等次为差`).join("，")}，按照考评规定予以约谈。`,
    noTalk: "没有连续两个月等次为差的单位，本月不安排约谈。",
    everyone: (ledgersBy, worksBy, issuer) =>
      `各参评单位要对照附件2逐项整改，台账填报问题于${isoName(ledgersBy)}前改正，` +
      `工程建设、投资和交办事项于${isoName(worksBy)}前整改到位，整改情况报${issuer}。`,
  },
  standings: {
    title: (period) => `${monthName(period)}“五账法”考评排名表`,
    empty: "本月没有考评单位。",
    group: (group) => `${group}组`,
    head: [
      "名次",
      "单位",
      "建账",
      "理账",
      "对账",
      "交账",
      "算账",
      "综合得分",
      "加分",
      "扣分",
      "最终得分",
      "位次升降",
      "等次",
    ],
    notApplicable: "—",
    notAssessed: "不参评",
    vetoed: (grade) => `${grade}*`,
    movement: (places) => {
      if (places === null) return "—";
      if (places === 0) return "平";
      return places > 0 ? `↑${places}` : `↓${-places}`;
    },
    note: "注：得分保留两位小数，同分同名次；“—”表示不适用或者没有可比数据；等次带“*”的为一票否决。",
    provenance: ({ rulesVersion, rulesDigest, inputDigest }) => [
      `评分规则：${rulesVersion}（${rulesDigest}）`,
      `台账数据：${inputDigest}`,
    ],
  },
  losses: {
    title: (period) => `${monthName(period)}“五账法”考评失分清单`,
    empty: "各参评单位均未失分。",
    head: ["单位", "指标", "失分", "影响综合得分", "失分事项", "台账位置"],
    reason: (dearest, count) => {
      const what = dearest.replace(/[。；]$/u, "");
      return count === 1 ? what : `${what}等${count}处`;
    },
    cells: (places) => places.map(({ sheet, cells }) => `${sheet} ${cells.join("、")}`).join("；"),
    note: "注：每个单位的每项指标一行，失分事项写明失分最多的一处，各处位置按失分由多到少排列；逐格分值见考评结果工作簿“失分清单”。",
  },
  lagging: {
    title: (period) => `${monthName(period)}滞后项目清单`,
    empty: "没有未按期开工、投资滞后的项目，也没有逾期未完成的节点任务和交办事项。",
    starts: (count) => ({
      caption: `表1　未按期开工项目（${count}个）`,
      head: ["序号", "单位", "项目名称", "总投资（万元）", "应开工时间", "逾期天数"],
    }),
    investment: (count) => ({
      caption: `表2　投资进度滞后项目（${count}个）`,
      head: [
        "序号",
        "单位",
        "项目名称",
        "年度计划（万元）",
        "应完成（万元）",
        "已完成（万元）",
        "欠进度（万元）",
      ],
    }),
    milestones: (count) => ({
      caption: `表3　逾期未完成节点任务（${count}项）`,
      head: ["序号", "单位", "项目名称", "节点任务", "应完成时间", "逾期天数"],
    }),
    items: (count) => ({
      caption: `表4　逾期未办结交办事项（${count}项）`,
      head: ["序号", "单位", "类别", "事项", "应办结时间", "逾期天数"],
    }),
    date: dayName,
    notReported: "未报",
    noAmount: "—",
  },
};

const ORDINALS = ["一是", "二是", "三是"];

function rankingParagraphs(standing: GroupStanding): readonly string[] {
  const { ranked, ends, absent } = standing;
  const apart = absent.length === 0 ? "" : `${list(absent)}因没有可供考评的事项，不参评。`;
  if (ranked.length === 0) return [`本组没有参评单位。${apart}`];
  const order =
    ends === null
      ? `参评单位${ranked.length}个，排名依次为：${ranked.map(placed).join("、")}。`
      : `参评单位${ranked.length}个，排名前三位的是${ties(ends.first)}${ends.first.map(placed).join("、")}；` +
        `排名后三位的是${ties(ends.last)}${ends.last.map(placed).join("、")}。`;
  return [order, gradeSentences(standing), movementSentence(standing) + apart];
}

function gradeSentences({ grades, vetoed }: GroupStanding): string {
  const parts = (["优", "中", "差"] as const).map((grade) => {
    const units = grades[grade];
    return units.length === 0
      ? `没有等次为${grade}的单位`
      : `等次为${grade}的${units.length}个：${list(units)}`;
  });
  const veto = vetoed.length === 0 ? "" : `其中，${list(vetoed)}因一票否决定为差，名次不变。`;
  return `${parts.join("；")}。${veto}`;
}

function movementSentence({ baseline, comparable, risen, fallen }: GroupStanding): string {
  if (baseline === null) return "没有此前月份的考评结果，位次升降不作比较。";
  const against = `与${monthName(baseline)}相比`;
  if (!comparable) return `${against}，没有位次可比的单位。`;
  const [up, down] = [risen[0]?.movement.rank ?? 0, -(fallen[0]?.movement.rank ?? 0)];
  if (up === 0 && down === 0) return `${against}，各单位位次均没有变化。`;
  const parts = [
    up === 0 ? "没有位次上升的单位" : `位次上升最多的是${list(risen)}（${bothOrAll(risen)}上升${up}位）`,
    down === 0
      ? "没有位次下降的单位"
      : `位次下降最多的是${list(fallen)}（${bothOrAll(fallen)}下降${down}位）`,
  ];
  return `${against}，${parts.join("，")}。`;
}

function campaignSentence(campaign: CampaignReport): string {
  const { name, day, days, rates } = campaign;
  if (day === 0) return `${name}（共${days}天）尚未开始。`;
  const reached = day === days ? `${name}${days}天已满` : `${name}进入第${day}天（共${days}天）`;
  const parts = rates.map(({ name: rate, rate: { percent: value }, target, due }) => {
    if (value === null) return `${rate}没有可供计算的数据`;
    const goal = `${rate}${percent(value)}，目标${percent(target)}`;
    if (value >= target) return `${goal}，已达到目标`;
    if (value >= due) return `${goal}，达到时序要求（${percent(due)}）`;
    return `${goal}，低于时序要求（${percent(due)}）${plainHundredths(due - value)}个百分点`;
  });
  return `${reached}，${parts.join("；")}。`;
}

function zeroProgress(
  idle: readonly Shortfall[],
  unreported: readonly Shortfall[],
  limit: number,
  month: number,
): string {
  const parts = [
    ...(idle.length === 0
      ? []
      : [
          `滞后项目中，${months(month)}零投资的${idle.length}个。` +
            naming(
              idle.map(({ project }) => projectName(project)),
              limit,
              "欠进度较多的有",
              "附件3",
            ),
        ]),
    ...(unreported.length === 0
      ? []
      : [
          `未填报完成投资的${unreported.length}个。` +
            naming(
              unreported.map(({ project }) => projectName(project)),
              limit,
              "欠进度较多的有",
              "附件3",
            ),
        ]),
  ];
  return parts.length === 0 ? `滞后项目中没有${months(month)}零投资和未填报完成投资的项目。` : parts.join("");
}

function punctuality<Row>(
  subject: string,
  verb: string,
  facts: PunctualityFacts<Row>,
  unitOf: (row: Row) => string,
  named: readonly string[],
  limit: number,
  place?: string,
): string {
  if (facts.onTime === facts.due) return `${subject}${facts.due}项，均按期${verb}。`;
  const counts =
    `${subject}${facts.due}项，按期${verb}${facts.onTime}项，逾期${verb}${facts.late.length}项，` +
    `逾期未${verb}${facts.overdue.length}项`;
  if (named.length === 0) return `${counts}。`;
  return `${counts}${spread(facts.overdue.map(({ row }) => unitOf(row)))}。${naming(named, limit, "逾期较长的有", place)}`;
}

function milestoneName({ row, due, days }: Overdue<Milestone>): string {
  const task = row.table.values.task?.[row.at] ?? "";
  return `${row.unit === row.project.unit ? "" : row.unit}${row.unit === row.project.unit ? projectName(row.project) : row.project.name}“${task}”（应于${dayName(due)}前完成，${overdueBy(days)}）`;
}

function handoverName({ row, due, days }: Overdue<Handover>): string {
  const title = row.table.values.title?.[row.at] ?? "";
  return `${row.unit}“${title}”（应于${dayName(due)}前办结，${overdueBy(days)}）`;
}

function shortfallName({ project, planTwelfths, done, missingTwelfths }: Shortfall): string {
  const reported = done === null ? "未填报完成投资" : `完成${money(BigInt(done))}`;
  return `${projectName(project)}（应完成${twelfths(planTwelfths)}，${reported}，欠${twelfths(missingTwelfths)}）`;
}

function mismatchName(mismatch: Mismatch, month: number): string {
  const subject = projectName(mismatch.project);
  if (mismatch.check === "cumulative") {
    const { yearToDate, before, done } = mismatch;
    return (
      `${subject}${month}月累计完成投资${yuan(yearToDate)}，不等于${month - 1}月累计${yuan(before)}` +
      `与本月完成${yuan(done)}之和`
    );
  }
  if (mismatch.check === "total") {
    const { before, done, totalInvestment } = mismatch;
    return `${subject}截至上年底累计${yuan(before)}与本年累计${yuan(done)}之和，超过总投资${yuan(totalInvestment)}`;
  }
  return `${subject}${month}月上报完成投资${yuan(mismatch.done)}，核实${yuan(mismatch.verified)}`;
}

function repairName({ loss, by }: Repair): string {
  return (
    `${REPAIRS[loss.indicator]}（${describeLoss(loss.what, "zh-CN").replace(/[。；]$/u, "")}，` +
    `影响综合得分${score(loss.composite)}分），于${isoName(by)}前完成`
  );
}

/** The first few by name, and how the rest can be found. */
function naming(
  named: readonly string[],
  limit: number,
  lead: string,
  place?: string,
  separator = "、",
): string {
  const where = place === undefined ? "" : `，详见${place}`;
  if (named.length <= limit) {
    const intro = named.length === 1 ? "即" : "分别是";
    return `${intro}${named.join(separator)}${where}。`;
  }
  return `${lead}${named.slice(0, limit).join(separator)}等${where}。`;
}

/** `，涉及5个单位`; nothing for a single row. */
function spread(units: readonly string[]): string {
  return units.length < 2 ? "" : `，涉及${new Set(units).size}个单位`;
}

/** `A2次、B1次`, most first. */
function tally(units: readonly string[]): string {
  return [...groupedBy(units, (unit) => unit)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([unit, rows]) => `${unit}${rows.length}次`)
    .join("、");
}

function placed({ unit, rank, final }: UnitAssessment): string {
  return `${unit}（第${rank ?? 0}名，${score(final ?? 0)}分）`;
}

function ties(units: readonly UnitAssessment[]): string {
  return units.length === 3 ? "" : "（含并列）";
}

function bothOrAll(units: readonly UnitAssessment[]): string {
  return units.length > 1 ? "均" : "";
}

function list(units: readonly UnitAssessment[]): string {
  return units.map(({ unit }) => unit).join("、");
}

function projectName(project: Project): string {
  return `${project.unit}${project.name}`;
}

function overdueBy(days: number): string {
  return days === 0 ? "当日到期" : `逾期${days}天`;
}

function fromPace(distance: number): string {
  if (distance === 0) return "与序时进度持平";
  return `${distance > 0 ? "高于" : "低于"}序时进度${plainHundredths(distance)}个百分点`;
}

function percent(basisPoints: number): string {
  return `${plainHundredths(basisPoints)}%`;
}

/** Exact, in 亿元 where whole 万元 come to one, else in 万元. */
function money(amount: bigint): string {
  if (amount >= YUAN_IN_YI && amount % YUAN_IN_WAN === 0n) return `${decimal(amount, 8)}亿元`;
  return `${decimal(amount, 4)}万元`;
}

function yuan(amount: number): string {
  return money(BigInt(amount));
}

/** Twelfths of 元: exact where they are whole 元, else to 0.01 万元. */
function twelfths(amount: bigint): string {
  if (amount % 12n === 0n) return money(amount / 12n);
  return `${decimal(roundedQuotient(amount, 12n * (YUAN_IN_WAN / 100n)), 2)}万元`;
}

function months(month: number): string {
  return month === 1 ? "1月" : `1—${month}月`;
}

function monthName(period: Period): string {
  const { year, month } = parsePeriod(period) ?? { year: 0, month: 0 };
  return `${year}年${month}月`;
}

function dayName(day: Day): string {
  const { year, month, day: date } = dateOf(day);
  return `${year}年${month}月${date}日`;
}

function monthDay(day: Day): string {
  const { month, day: date } = dateOf(day);
  return `${month}月${date}日`;
}

function isoName(iso: string): string {
  return dayName(parseIsoDate(iso) ?? 0);
}

/** 一 … 九十九. */
function numeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const lead = tens === 0 ? "" : `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十`;
  return lead + (ones === 0 ? "" : (DIGITS[ones] ?? ""));
}
