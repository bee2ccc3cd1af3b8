/** The bulletin of a week, for readers of English. Units, projects and kinds stay as they are written. */
import type { DutySort, WeekTally } from "../../bulletin/weekly/facts.ts";
import { isoDate } from "../../ledgers/calendar.ts";
import type { Week } from "../../ledgers/weeks.ts";
import type { WeeklyWords } from "../weekly-bulletin.ts";
import { counted, naming, spread, tally } from "./bulletin/phrases.ts";

const SORTS: Readonly<Record<DutySort, string>> = {
  milestones: "Milestones",
  items: "Items handed over",
  starts: "Starts",
};

export const weekly: WeeklyWords = {
  titleLines: ({ name }) => ["Supervision of the County's Key Projects", `in Week ${name}`],
  opening: ({ name, span }) =>
    `The progress of the county's key projects in week ${name} (${isoDate(span.from)} to ${isoDate(span.to)}) is as follows.`,
  places: ({ year, number, span }) => ({
    年: String(year),
    周次: String(number),
    起止日期: `${isoDate(span.from)} to ${isoDate(span.to)}`,
    截止日期: isoDate(span.to),
  }),
  sources: ({ units, county, missing }, monday) =>
    [
      ...units.map(
        ({ day, names }) =>
          `Ledgers of ${names.join(", ")} as handed in on ${isoDate(day)}${day < monday ? ", before this week" : ""}.`,
      ),
      ...(county === null ? [] : [`The county's own ledgers as scored on ${isoDate(county.day)}.`]),
      "What came after is not told.",
      ...(missing.length === 0 ? [] : [`Without ledgers, and not told of: ${missing.join(", ")}.`]),
    ].join(" "),
  progress: {
    heading: "Progress",
    sort: (sort, { week, overdue, settled, before, unknown }, asOf) =>
      `${SORTS[sort]} due this week: ${outcome(week)}; last week: ${outcome(before.week)}. ` +
      `Overdue as of ${isoDate(asOf)}: ${overdue.length} (${before.overdue} a week before, ${week.missed.length} new, ${settled.length} settled).` +
      (unknown.length === 0
        ? ""
        : ` Not counted, for they fell due on or after the day of their ledgers: ${unknown.length}.`),
    untold: (sorts) =>
      `Not computed, for the ledgers have no columns for it: ${sorts.map((sort) => SORTS[sort]).join("; ")}.`,
  },
  problems: {
    heading: "Problems",
    nothing: (asOf, sorts) =>
      `As of ${isoDate(asOf)} nothing is overdue (${sorts.map((sort) => SORTS[sort]).join(", ")}).`,
    title: (sort) => `${SORTS[sort]} overdue`,
    sort: (sort, { overdue }, _asOf, limit) =>
      `${SORTS[sort]} overdue: ${overdue.length}${spread(overdue.map(({ duty }) => duty.unit))}. ` +
      naming(
        overdue.map(({ duty, days }) =>
          [duty.unit, duty.project, duty.task, `${counted(days, "day")} overdue`]
            .filter((part) => part !== "")
            .join(", "),
        ),
        limit,
        "Longest overdue",
        "Attachment 1",
      ),
  },
  next: {
    heading: "Next week",
    nothing: (_sorts, week) => nothingDue(week),
    due: (counts, _duties, { span }) =>
      `Due from ${isoDate(span.from)} to ${isoDate(span.to)}: ${counts.milestones} milestones, ${counts.items} items, ` +
      `${counts.starts} starts (all in Attachment 2).`,
  },
  requirements: {
    heading: "What is asked",
    overdue: (by, issuer) =>
      `The units concerned settle what Attachment 1 lists and report to ${issuer} by ${by}.`,
    long: (days, overdue) =>
      `For what is overdue by more than ${days} days the head of the unit gives reasons and a day: ${tally(overdue.map(({ duty }) => duty.unit))}.`,
    coming: (week) => `What is due by ${isoDate(week.span.to)} is to be prepared in time.`,
    nothing: "All units go on by their plans and keep their ledgers up to date.",
  },
  urging: {
    title: ({ name }) => `What Is Overdue, Week ${name}`,
    empty: "Nothing is overdue.",
    unit: (unit, count) => `${unit} (${count})`,
    head: ["No.", "Kind", "Project", "Task", "Due", "Days\noverdue"],
    kind: (kind) => kind,
    begin: "Begin",
    noProject: "—",
    date: isoDate,
  },
  charts: {
    overdue: (units) => (units === null ? "Overdue by unit" : `The ${units} units with most overdue`),
    duties: "overdue",
    counted: "",
  },
  coming: {
    title: ({ name, span }) => `What Falls Due in Week ${name} (from ${isoDate(span.from)})`,
    empty: nothingDue,
    head: ["No.", "Unit", "Kind", "Project", "Task", "Due"],
  },
};

function nothingDue({ span }: Week): string {
  return `Nothing falls due from ${isoDate(span.from)} to ${isoDate(span.to)}.`;
}

function outcome({ due, met, late, missed }: WeekTally): string {
  return `${due} (${met} in time, ${late.length} late, ${missed.length} not done)`;
}
