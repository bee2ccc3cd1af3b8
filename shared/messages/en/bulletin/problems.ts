/** III. Problems */
import type { DoubtfulAmount } from "../../../bulletin/doubts.ts";
import type { LateStart, Mismatch, Overdue, PunctualityFacts, Shortfall } from "../../../bulletin/facts.ts";
import { isoDate } from "../../../ledgers/calendar.ts";
import type { Handover, Milestone } from "../../../scoring/county.ts";
import { valueOf } from "../../../scoring/rows.ts";
import type { BulletinWords, ProblemTopic } from "../../bulletin.ts";
import { counted, money, months, naming, projectName, spread, tally, twelfths, yuan } from "./phrases.ts";

/** What the ledgers have no columns for, or no figures. */
const TOPICS: Readonly<Record<ProblemTopic, string>> = {
  starts: "starts",
  investment: "annual plans and investment",
  milestones: "milestones",
  items: "items handed over",
  reports: "reports",
  data: "figures that can be held against each other",
};

/** Where the projects behind stand. */
const PLACE = "Attachment 3";

export const problems: BulletinWords["problems"] = {
  heading: "Problems",
  nothing: (asOf) =>
    `As of ${isoDate(asOf)} nothing was found to start late, lag behind its plan, be overdue, be reported late or not reconcile.`,
  untold: (topics) =>
    `Not computed, for the ledgers have no columns for it: ${topics.map((topic) => TOPICS[topic]).join("; ")}.`,
  starts: {
    heading: "Starts",
    paragraph: (facts, { asOf, limit }) => {
      const until = `As of ${isoDate(asOf)}`;
      if (facts.due === 0) return `${until} no project was due to start.`;
      if (facts.late.length === 0) return `${until} all projects due to start (${facts.due}) have started.`;
      return (
        `${until}, ${counted(facts.due, "project")} due to start: ${facts.started} started, ${facts.late.length} not` +
        `${spread(facts.late.map(({ project }) => project.unit))}. ` +
        naming(facts.late.map(lateStart), limit, "Longest overdue", PLACE)
      );
    },
  },
  investment: {
    heading: "Investment",
    paragraphs: (facts, { limit }, month) => {
      if (facts.projects === 0) return ["No live project has an annual plan, so none is behind."];
      if (facts.behind.length === 0) {
        return [`All projects with an annual plan (${facts.projects}) are up to it; none is at zero.`];
      }
      const missing = facts.behind.reduce((sum, behind) => sum + behind.missingTwelfths, 0n);
      const behind =
        `Projects with an annual plan: ${facts.projects}; behind it: ${facts.behind.length}` +
        `${spread(facts.behind.map(({ project }) => project.unit))}, by ${twelfths(missing)} in all. ` +
        naming(facts.behind.map(shortfall), limit, "Furthest behind", PLACE);
      if (facts.idle.length + facts.unreported.length === 0) {
        return [behind, `None of them is without investment in ${months(month)}, none without a report.`];
      }
      return [
        behind,
        ...(facts.idle.length === 0
          ? []
          : [
              `Of these, without any investment in ${months(month)}: ${facts.idle.length}. ${largest(facts.idle, limit)}`,
            ]),
        ...(facts.unreported.length === 0
          ? []
          : [
              `Of these, without a report of investment: ${facts.unreported.length}. ${largest(facts.unreported, limit)}`,
            ]),
      ];
    },
  },
  items: {
    heading: "Milestones and items handed over",
    milestones: (facts, { asOf, limit }) => {
      if (facts.due === 0) return `No milestone was due by ${isoDate(asOf)}.`;
      return punctuality("Milestones", facts, facts.overdue.map(milestone), limit);
    },
    handovers: (facts, { asOf, limit }) => {
      if (facts.due === 0) return `No item handed over was due by ${isoDate(asOf)}.`;
      return punctuality("Items handed over", facts, facts.overdue.map(handover), limit);
    },
  },
  reports: {
    heading: "Reports",
    paragraph: (facts, { asOf }) => {
      if (facts.due === 0) return `No report was due by ${isoDate(asOf)}.`;
      if (facts.onTime === facts.due) return `All reports due (${facts.due}) came on time.`;
      const late = tally(facts.late.map(({ unit }) => unit));
      const missing = tally(facts.overdue.map(({ row }) => row.unit));
      const named = [late === "" ? "" : ` Late: ${late}.`, missing === "" ? "" : ` Missing: ${missing}.`];
      return (
        `Reports due: ${facts.due}; on time ${facts.onTime}, late ${facts.late.length}, ` +
        `missing ${facts.overdue.length}.${named.join("")}`
      );
    },
  },
  data: {
    heading: "Reconciliation",
    paragraph: ({ made, mismatches }, { limit }, month) => {
      if (mismatches.length === 0) return `All checks of investment figures (${made}) agree.`;
      return (
        `Checks of investment figures: ${made}; failed: ${mismatches.length}` +
        `${spread(mismatches.map(({ project }) => project.unit))}. ` +
        naming(
          mismatches.map((each) => mismatch(each, month)),
          limit,
          "Largest differences",
        )
      );
    },
    doubtful: (amounts, { limit }) =>
      `Amounts some ten thousand times off their column, perhaps in the wrong unit and summed up as written: ${amounts.length}. ` +
      naming(amounts.map(doubtful), limit, "Among them"),
    leftOut: (rows) =>
      `Left out of the assessment: ${counted(rows, "ledger row")} without a key or of a project that does not exist.`,
  },
};

function lateStart({ project, due, days }: LateStart): string {
  return `${projectName(project)} (due ${isoDate(due)}, ${counted(days, "day")} overdue)`;
}

function shortfall({ project, planTwelfths, done, missingTwelfths }: Shortfall): string {
  const lead = `${projectName(project)} (${twelfths(planTwelfths)} due, `;
  if (done === null) return `${lead}nothing reported)`;
  return `${lead}${yuan(done)} done, ${twelfths(missingTwelfths)} missing)`;
}

function largest(behind: readonly Shortfall[], limit: number): string {
  return naming(
    behind.map(({ project }) => projectName(project)),
    limit,
    "Furthest behind",
    PLACE,
  );
}

function punctuality<Row extends { readonly unit: string }>(
  subject: string,
  facts: PunctualityFacts<Row>,
  named: readonly string[],
  limit: number,
): string {
  if (facts.onTime === facts.due) return `${subject} due: ${facts.due}, all done on time.`;
  const counts = `${subject} due: ${facts.due}; on time ${facts.onTime}, late ${facts.late.length}, open ${facts.overdue.length}`;
  if (named.length === 0) return `${counts}.`;
  const units = spread(facts.overdue.map(({ row }) => row.unit));
  return `${counts}${units}. ${naming(named, limit, "Longest overdue", PLACE)}`;
}

function milestone({ row, due, days }: Overdue<Milestone>): string {
  const task = valueOf(row, "task") ?? "";
  return `${row.unit} ${row.project.name} “${task}” (due ${isoDate(due)}, ${counted(days, "day")} overdue)`;
}

function handover({ row, due, days }: Overdue<Handover>): string {
  const title = valueOf(row, "title") ?? "";
  return `${row.unit} “${title}” (due ${isoDate(due)}, ${counted(days, "day")} overdue)`;
}

function doubtful({ project, title, text, unit, place }: DoubtfulAmount): string {
  const subject = project === undefined ? "" : `${projectName(project)}, `;
  return `${subject}${title} “${text}” ${unit} (${place})`;
}

function mismatch(found: Mismatch, month: number): string {
  const subject = projectName(found.project);
  const off = `off by ${money(BigInt(found.difference))}`;
  const { what } = found;
  if (what.code === "months-disagree") {
    const { yearToDate, before, done } = what.values;
    return `${subject}: ${yuan(yearToDate)} to month ${month} against ${yuan(before)} to month ${month - 1} and ${yuan(done)} of the month, ${off}`;
  }
  if (what.code === "over-total") {
    const { invested, totalInvestment } = what.values;
    return `${subject}: ${yuan(invested)} since the start exceed the total investment of ${yuan(totalInvestment)}, ${off}`;
  }
  const { done, verified } = what.values;
  return `${subject}: ${yuan(done)} reported for month ${month}, ${yuan(verified)} verified, ${off}`;
}
