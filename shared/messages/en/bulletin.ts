/** What the bulletins say, for readers of English. Names of units, projects, stages and grades stay as they are written. */
import type { Mismatch, Overdue, PunctualityFacts, Shortfall } from "../../bulletin/facts.ts";
import { groupedBy } from "../../scoring/grouped.ts";
import { decimal, plainHundredths, score } from "../../bulletin/figures.ts";
import { isoDate, parsePeriod } from "../../ledgers/calendar.ts";
import type { Period } from "../../ledgers/calendar.ts";
import type { IndicatorId } from "../../ledgers/rules.ts";
import type { Role } from "../../ledgers/roles.ts";
import type { CampaignReport, RateName, UnitAssessment } from "../../scoring/assessment.ts";
import type { Handover, Milestone, Project } from "../../scoring/county.ts";
import { roundedQuotient } from "../../scoring/rounding.ts";
import type { BulletinWords, GroupStanding, Repair } from "../bulletin.ts";
import { describeLoss } from "../describe-loss.ts";

const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
const YUAN_IN_WAN = 10_000n;

const LEDGERS: Readonly<Record<Role, string>> = {
  projects: "project",
  milestones: "milestone",
  progress: "progress",
  handovers: "handover",
  targets: "target",
};

const RATES: Readonly<Record<RateName | "竣工率", string>> = {
  履约率: "fulfilment rate",
  落地率: "landing rate",
  开工率: "start rate",
  投产率: "operation rate",
  投资完成率: "investment rate",
  资金到位率: "funding rate",
  竣工率: "completion rate",
};

const REPAIRS: Readonly<Record<IndicatorId, string>> = {
  R1: "complete the five ones",
  R2: "fill in the project's particulars",
  R3: "plan more reserve projects",
  B1: "break the project down into milestones",
  B2: "give milestones a date and an owner",
  B3: "settle the monthly plans",
  C1: "speed up investment",
  C2: "start the project",
  C3: "correct the investment figures",
  D1: "finish the overdue milestone",
  D2: "bring the signed project to contract",
  D3: "bring the signed project to its start",
  D4: "close the overdue item",
  D5: "hand in the overdue report",
  S1: "make up the investment target",
  S2: "make up the start target",
  S3: "make up the signing target",
};

export const bulletin: BulletinWords = {
  form: {
    titleLines: (period) => ["Five-ledger assessment of the county's projects, ", monthName(period)],
    issue: (issue) => `No. ${issue}`,
    date: (iso) => iso,
    attachmentsLead: "Attachments: ",
    attachmentLabel: (number) => `Attachment ${number}`,
    copies: (copies) => `Copies: ${copies}`,
    printedOn: (iso) => `Printed on ${iso}`,
    numbered: (level, number, text) =>
      level === 1 ? `${ROMAN[number] ?? String(number)}. ${text}` : `(${number}) ${text}`,
  },
  opening: ({ period, asOf, rulesVersion, ledgers }) =>
    `The projects of all units were assessed for ${monthName(period)} by the five-ledger rules (version ${rulesVersion}) ` +
    `from the ${ledgers.map((role) => LEDGERS[role]).join(", ")} ledgers, as of ${isoDate(asOf)}. The results are as follows.`,
  overall: {
    heading: "Overview",
    assessed: (groups, absent) => {
      const total = groups.reduce((sum, { count }) => sum + count, 0);
      if (total === 0) return "No unit was assessed this month.";
      const apart = absent === 0 ? "" : `; ${absent} not assessed`;
      return `Units assessed: ${total} (${groups.map(({ unit, count }) => `${unit} ${count}`).join(", ")})${apart}.`;
    },
    projects: (asOf, live, stages, ended) => {
      const apart = ended === 0 ? "" : `; ${ended} ended (终止)`;
      if (live.count === 0) return `As of ${isoDate(asOf)} the county has no live project${apart}.`;
      return (
        `Live projects as of ${isoDate(asOf)}: ${live.count}, total investment ${money(live.yuan)}; by stage: ` +
        `${stages.map(({ stage, count }) => `${stage} ${count}`).join(", ")}${apart}.`
      );
    },
    investment: (facts, report, month) => {
      if (facts.projects === 0) return "No live project has an annual plan.";
      const rate = report.rates.投资完成率.percent;
      const pace = report.fromPace === null ? "" : `, ${fromPace(report.fromPace)}`;
      return (
        `Projects with an annual plan: ${facts.projects}. Planned for the year: ${money(facts.plan)}; ` +
        `invested in ${months(month)}: ${money(facts.done)}${rate === null ? "" : `, ${percent(rate)} of the plan`}${pace}.`
      );
    },
    noInvestment: "The ledgers carry no annual plan or no investment; the investment rate was not computed.",
    rates: (known, unknown) => {
      const parts = [
        ...known.map(({ name, percent: rate }) => `${RATES[name]} ${percent(rate)}`),
        ...unknown.map((name) => `${RATES[name]} not computed for want of data`),
      ];
      return `Signed projects: ${parts.join(", ")}.`;
    },
    campaign: campaignSentence,
  },
  ranking: {
    heading: "Ranking",
    group: (group) => group,
    paragraphs: rankingParagraphs,
    nobody: "No unit was assessed this month; there is no ranking.",
  },
  problems: {
    heading: "Problems",
    nothing: (asOf) =>
      `As of ${isoDate(asOf)} nothing was found to start late, lag behind its plan, be overdue, be reported late or not reconcile.`,
    starts: {
      heading: "Starts",
      paragraph: (facts, { asOf, limit }) => {
        if (facts === null)
          return "The ledgers carry no planned start or nothing that shows a start; not computed.";
        const until = `As of ${isoDate(asOf)}`;
        if (facts.due === 0) return `${until} no project was due to start.`;
        if (facts.late.length === 0) return `${until} all ${facts.due} projects due to start have started.`;
        const named = facts.late.map(
          ({ project, due, days }) => `${projectName(project)} (due ${isoDate(due)}, ${days} days overdue)`,
        );
        return (
          `${until} ${facts.due} projects were due to start, ${facts.started} have and ${facts.late.length} have not` +
          `${spread(facts.late.map(({ project }) => project.unit))}. ${naming(named, limit, "Longest overdue", "Attachment 3")}`
        );
      },
    },
    investment: {
      heading: "Investment",
      paragraphs: (facts, { limit }, month) => {
        if (facts === null) return ["The ledgers carry no annual plan or no investment; not computed."];
        if (facts.projects === 0) return ["No live project has an annual plan, so none is behind."];
        if (facts.behind.length === 0) {
          return [
            `All ${facts.projects} projects with an annual plan are up to their plan; none is at zero.`,
          ];
        }
        const missing = facts.behind.reduce((sum, each) => sum + each.missingTwelfths, 0n);
        return [
          `Of ${facts.projects} projects with an annual plan ${facts.behind.length} are behind` +
            `${spread(facts.behind.map(({ project }) => project.unit))}, by ${twelfths(missing)} in all. ` +
            naming(facts.behind.map(shortfallName), limit, "Furthest behind", "Attachment 3"),
          zeroProgress(facts.idle, facts.unreported, limit, month),
        ];
      },
    },
    items: {
      heading: "Milestones and items handed over",
      milestones: (facts, { asOf, limit }) => {
        if (facts === null) return "The ledgers carry no due or done dates of milestones; not computed.";
        if (facts.due === 0) return `No milestone was due by ${isoDate(asOf)}.`;
        return punctuality(
          "milestones",
          facts,
          (row: Milestone) => row.unit,
          facts.overdue.map(milestoneName),
          limit,
          "Attachment 3",
        );
      },
      handovers: (facts, { asOf, limit }) => {
        if (facts === null) return "The ledgers carry no due or closing dates of items; not computed.";
        if (facts.due === 0) return `No item handed over was due by ${isoDate(asOf)}.`;
        return punctuality(
          "items handed over",
          facts,
          (row: Handover) => row.unit,
          facts.overdue.map(handoverName),
          limit,
          "Attachment 3",
        );
      },
    },
    reports: {
      heading: "Reports",
      paragraph: (facts, { asOf }) => {
        if (facts === null) return "The ledgers carry no due or closing dates of reports; not computed.";
        if (facts.due === 0) return `No report was due by ${isoDate(asOf)}.`;
        if (facts.onTime === facts.due) return `All ${facts.due} reports due came on time.`;
        const late = tally(facts.late.map(({ unit }) => unit));
        const missing = tally(facts.overdue.map(({ row }) => row.unit));
        const named = [late === "" ? "" : ` Late: ${late}.`, missing === "" ? "" : ` Missing: ${missing}.`];
        return (
          `Of ${facts.due} reports due ${facts.onTime} came on time, ${facts.late.length} late and ` +
          `${facts.overdue.length} not at all.${named.join("")}`
        );
      },
    },
    data: {
      heading: "Reconciliation",
      paragraph: ({ made, mismatches }, { limit }, month) => {
        if (made === 0) return "The ledgers carry no figures that can be held against each other.";
        if (mismatches.length === 0) return `All ${made} checks of investment figures agree.`;
        const named = mismatches.map((mismatch) => mismatchName(mismatch, month));
        return (
          `Of ${made} checks of investment figures ${mismatches.length} fail` +
          `${spread(mismatches.map(({ project }) => project.unit))}. ${naming(named, limit, "Largest differences")}`
        );
      },
      leftOut: (rows) =>
        `${rows} ledger rows lack a key or name a project that does not exist and were left out of the assessment.`,
    },
  },
  requirements: {
    heading: "What is asked",
    nobodyAssessed: "No unit was assessed this month; nothing is asked.",
    nobodyPoor: "No unit is graded 差 this month.",
    poor: (units) => `The ${units} units graded 差 are to mend what costs them most.`,
    unit: (number, unit, repairs) => {
      if (repairs.length === 0)
        return `${number}. ${unit.unit}: no loss that can still be made good${unit.veto ? "; the veto is to be answered" : ""}.`;
      return `${number}. ${unit.unit}: ${repairs.map(repairName).join("; ")}.`;
    },
    talk: (units) =>
      `${units.map(({ unit, movement }) => `${unit} (差 for ${movement.poorMonths} months in a row)`).join(", ")}: to be talked to (约谈) as the rules say.`,
    noTalk: "No unit is graded 差 for two months in a row; no talk (约谈) is called.",
    everyone: (ledgersBy, worksBy, issuer) =>
      `All units mend what Attachment 2 lists, ledger entries by ${ledgersBy}, works, investment and items by ${worksBy}, and report to ${issuer}.`,
  },
  standings: {
    title: (period) => `Five-ledger standings, ${monthName(period)}`,
    empty: "No unit this month.",
    group: (group) => group,
    head: [
      "Rank",
      "Unit",
      "建账",
      "理账",
      "对账",
      "交账",
      "算账",
      "Com-posite",
      "Bonus",
      "Pen-alty",
      "Final",
      "Moved",
      "Grade",
    ],
    notApplicable: "—",
    notAssessed: "n/a",
    vetoed: (grade) => `${grade}*`,
    movement: (places) => {
      if (places === null) return "—";
      if (places === 0) return "=";
      return places > 0 ? `↑${places}` : `↓${-places}`;
    },
    note: "Scores have two decimals; equal scores share a rank. — is not applicable or without an earlier month; * is a veto; n/a is not assessed.",
    provenance: ({ rulesVersion, rulesDigest, inputDigest }) => [
      `Rules: ${rulesVersion} (${rulesDigest})`,
      `Ledger data: ${inputDigest}`,
    ],
  },
  losses: {
    title: (period) => `Points lost, ${monthName(period)}`,
    empty: "No unit lost a point.",
    head: ["Unit", "Indicator", "Lost", "Composite", "Largest loss", "Cells"],
    reason: (dearest, count) => (count === 1 ? dearest : `${dearest} (the largest of ${count})`),
    cells: (places) => places.map(({ sheet, cells }) => `${sheet} ${cells.join(", ")}`).join("; "),
    note: "One row for each unit and indicator, its cells by what they cost; the workbook's sheet of losses gives each cell's points.",
  },
  lagging: {
    title: (period) => `Projects behind, ${monthName(period)}`,
    empty: "No project starts late or is behind its plan, and no milestone or item is overdue.",
    starts: (count) => ({
      caption: `Table 1. Not started in time (${count})`,
      head: ["No.", "Unit", "Project", "Total (万元)", "Due", "Days over"],
    }),
    investment: (count) => ({
      caption: `Table 2. Behind their plan (${count})`,
      head: [
        "No.",
        "Unit",
        "Project",
        "Year's plan (万元)",
        "Plan to date (万元)",
        "Done (万元)",
        "Missing (万元)",
      ],
    }),
    milestones: (count) => ({
      caption: `Table 3. Overdue milestones (${count})`,
      head: ["No.", "Unit", "Project", "Milestone", "Due", "Days over"],
    }),
    items: (count) => ({
      caption: `Table 4. Overdue items (${count})`,
      head: ["No.", "Unit", "Kind", "Item", "Due", "Days over"],
    }),
    date: isoDate,
    notReported: "none",
    noAmount: "—",
  },
};

function rankingParagraphs(standing: GroupStanding): readonly string[] {
  const { ranked, ends, absent } = standing;
  const apart = absent.length === 0 ? "" : ` Not assessed, for want of anything to assess: ${list(absent)}.`;
  if (ranked.length === 0) return [`No unit of this group was assessed.${apart}`];
  const order =
    ends === null
      ? `Units ranked: ${ranked.length}. In order: ${ranked.map(placed).join(", ")}.`
      : `Units ranked: ${ranked.length}. First: ${ends.first.map(placed).join(", ")}. Last: ${ends.last.map(placed).join(", ")}.`;
  return [order, gradeSentences(standing), movementSentence(standing) + apart];
}

function gradeSentences({ grades, vetoed }: GroupStanding): string {
  const parts = (["优", "中", "差"] as const).map((grade) =>
    grades[grade].length === 0
      ? `${grade}: none`
      : `${grade} (${grades[grade].length}): ${list(grades[grade])}`,
  );
  const veto = vetoed.length === 0 ? "" : ` By veto: ${list(vetoed)}.`;
  return `${parts.join("; ")}.${veto}`;
}

function movementSentence({ baseline, comparable, risen, fallen }: GroupStanding): string {
  if (baseline === null) return "There is no earlier month to compare with.";
  const against = `Against ${monthName(baseline)}`;
  if (!comparable) return `${against} no unit can be compared.`;
  const up = risen[0]?.movement.rank ?? 0;
  const down = -(fallen[0]?.movement.rank ?? 0);
  if (up === 0 && down === 0) return `${against} no unit moved.`;
  return (
    `${against}, ${up === 0 ? "none rose" : `${list(risen)} rose most (${up})`}, ` +
    `${down === 0 ? "none fell" : `${list(fallen)} fell most (${down})`}.`
  );
}

function campaignSentence({ name, day, days, rates }: CampaignReport): string {
  if (day === 0) return `${name} (${days} days) has not begun.`;
  const parts = rates.map(({ name: rate, rate: { percent: value }, target, due }) => {
    if (value === null) return `${RATES[rate]} without data`;
    const goal = `${RATES[rate]} ${percent(value)}, target ${percent(target)}`;
    if (value >= target) return `${goal}, reached`;
    if (value >= due) return `${goal}, up to the ${percent(due)} due by now`;
    return `${goal}, ${plainHundredths(due - value)} points below the ${percent(due)} due by now`;
  });
  return `${name}, day ${day} of ${days}: ${parts.join("; ")}.`;
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
          `Without any investment in ${months(month)}: ${idle.length}. ${naming(
            idle.map(({ project }) => projectName(project)),
            limit,
            "Furthest behind",
            "Attachment 3",
          )}`,
        ]),
    ...(unreported.length === 0
      ? []
      : [
          `Without a report of investment: ${unreported.length}. ${naming(
            unreported.map(({ project }) => projectName(project)),
            limit,
            "Furthest behind",
            "Attachment 3",
          )}`,
        ]),
  ];
  return parts.length === 0
    ? `None of them is without investment in ${months(month)}, none without a report.`
    : parts.join(" ");
}

function punctuality<Row>(
  subject: string,
  facts: PunctualityFacts<Row>,
  unitOf: (row: Row) => string,
  named: readonly string[],
  limit: number,
  place?: string,
): string {
  if (facts.onTime === facts.due) return `All ${facts.due} ${subject} due were done on time.`;
  const counts = `Of ${facts.due} ${subject} due ${facts.onTime} were done on time, ${facts.late.length} late, ${facts.overdue.length} are open`;
  if (named.length === 0) return `${counts}.`;
  return `${counts}${spread(facts.overdue.map(({ row }) => unitOf(row)))}. ${naming(named, limit, "Longest overdue", place)}`;
}

function milestoneName({ row, due, days }: Overdue<Milestone>): string {
  return `${row.unit} ${row.project.name} “${row.table.values.task?.[row.at] ?? ""}” (due ${isoDate(due)}, ${days} days overdue)`;
}

function handoverName({ row, due, days }: Overdue<Handover>): string {
  return `${row.unit} “${row.table.values.title?.[row.at] ?? ""}” (due ${isoDate(due)}, ${days} days overdue)`;
}

function shortfallName({ project, planTwelfths, done, missingTwelfths }: Shortfall): string {
  const reported = done === null ? "nothing reported" : `${yuan(done)} done`;
  return `${projectName(project)} (${twelfths(planTwelfths)} due, ${reported}, ${twelfths(missingTwelfths)} missing)`;
}

function mismatchName(mismatch: Mismatch, month: number): string {
  const subject = projectName(mismatch.project);
  if (mismatch.check === "cumulative") {
    return `${subject}: ${yuan(mismatch.yearToDate)} to month ${month} is not ${yuan(mismatch.before)} to month ${month - 1} and ${yuan(mismatch.done)} of the month`;
  }
  if (mismatch.check === "total") {
    return `${subject}: ${yuan(mismatch.before)} before the year and ${yuan(mismatch.done)} in it exceed the total investment of ${yuan(mismatch.totalInvestment)}`;
  }
  return `${subject}: ${yuan(mismatch.done)} reported for month ${month}, ${yuan(mismatch.verified)} verified`;
}

function repairName({ loss, by }: Repair): string {
  return `${REPAIRS[loss.indicator]} (${describeLoss(loss.what, "en").replace(/\.$/u, "")}; ${score(loss.composite)} of the composite) by ${by}`;
}

function naming(named: readonly string[], limit: number, lead: string, place?: string): string {
  const where = place === undefined ? "" : ` (all in ${place})`;
  const intro = named.length <= limit ? "They are" : lead;
  return `${intro}: ${named.slice(0, limit).join("; ")}${where}.`;
}

function spread(units: readonly string[]): string {
  return units.length < 2 ? "" : `, in ${new Set(units).size} units`;
}

function tally(units: readonly string[]): string {
  return [...groupedBy(units, (unit) => unit)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([unit, rows]) => `${unit} ${rows.length}`)
    .join(", ");
}

function placed({ unit, rank, final }: UnitAssessment): string {
  return `${unit} (${rank ?? 0}, ${score(final ?? 0)})`;
}

function list(units: readonly UnitAssessment[]): string {
  return units.map(({ unit }) => unit).join(", ");
}

function projectName(project: Project): string {
  return `${project.unit} ${project.name}`;
}

function fromPace(distance: number): string {
  if (distance === 0) return "on pace";
  return `${plainHundredths(distance)} points ${distance > 0 ? "above" : "below"} pace`;
}

function percent(basisPoints: number): string {
  return `${plainHundredths(basisPoints)}%`;
}

/** Exact, in 万元 as the ledgers have it. */
function money(amount: bigint): string {
  return `${decimal(amount, 4)} 万元`;
}

function yuan(amount: number): string {
  return money(BigInt(amount));
}

/** Twelfths of 元: exact where they are whole 元, else to 0.01 万元. */
function twelfths(amount: bigint): string {
  if (amount % 12n === 0n) return money(amount / 12n);
  return `${decimal(roundedQuotient(amount, 12n * (YUAN_IN_WAN / 100n)), 2)} 万元`;
}

function months(month: number): string {
  return month === 1 ? "month 1" : `months 1–${month}`;
}

function monthName(period: Period): string {
  const { year, month } = parsePeriod(period) ?? { year: 0, month: 0 };
  return `${year}-${String(month).padStart(2, "0")}`;
}
