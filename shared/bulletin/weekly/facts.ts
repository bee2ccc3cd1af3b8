/**
 * What a week's bulletin reports: milestones, items handed over and starts against their days, as of the week's
 * Sunday – or a day before it, for a week that is not over – and as of the Sunday before. Everything is told by the
 * days the ledgers give, so that no earlier record is needed; null stands for what they have no columns for.
 */
import type { DateSpan, Day } from "../../ledgers/calendar.ts";
import { DAYS_A_WEEK } from "../../ledgers/weeks.ts";
import type { HandoverKind } from "../../ledgers/words.ts";
import type { County } from "../../scoring/county.ts";
import { isSourced } from "../../scoring/indicators/declaration.ts";
import { HANDOVERS_CLOSED, MILESTONES_MET } from "../../scoring/indicators/delivery.ts";
import { STARTS } from "../../scoring/indicators/reconciliation.ts";
import { valueOf } from "../../scoring/rows.ts";

/** Something to be done by a day. */
export interface Duty {
  /** A milestone, a start, or the kind of an item handed over. */
  readonly kind: "节点" | "开工" | HandoverKind;
  readonly unit: string;
  /** The project's name; empty where an item names none. */
  readonly project: string;
  /** The task or the item; empty for a start. */
  readonly task: string;
  /** Its last day. */
  readonly due: Day;
  /** null: not done. */
  readonly doneOn: Day | null;
}

/** A duty not done by the as-of day. */
export interface OverdueDuty {
  readonly duty: Duty;
  /** Days since it was due, 0 or more. */
  readonly days: number;
}

/** What fell due in a week: `due = met + late.length + missed.length`. */
export interface WeekTally {
  readonly due: number;
  readonly met: number;
  /** Done in the week, after their day. */
  readonly late: readonly Duty[];
  /** Not done by the end of the week: newly overdue. */
  readonly missed: readonly Duty[];
}

/** Duties of one sort in a week: `overdue.length = before.overdue + week.missed.length − settled.length`. */
export interface DutyFacts {
  readonly week: WeekTally;
  /** Longest overdue first. */
  readonly overdue: readonly OverdueDuty[];
  /** Overdue when the week began, done in it. */
  readonly settled: readonly Duty[];
  /** The week before. */
  readonly before: { readonly week: WeekTally; readonly overdue: number };
  /** Due after what is told of, to the end of the week that follows, not yet done; the earliest first. */
  readonly next: readonly Duty[];
  /** Due by now, but not before the day its unit's ledgers are of: whether it is done they can't tell. Counted nowhere else. */
  readonly unknown: readonly Duty[];
}

export interface WeekFacts {
  readonly milestones: DutyFacts | null;
  readonly items: DutyFacts | null;
  readonly starts: DutyFacts | null;
}

export const DUTY_SORTS = ["milestones", "items", "starts"] as const;
export type DutySort = (typeof DUTY_SORTS)[number];

/** The day a unit's ledgers are of that tell of a sort of duty. */
export type LedgersOf = (unit: string, sort: DutySort) => Day;

/**
 * @param span from a Monday to its Sunday, or to the last day told of
 * @param ledgersOf where ledgers may be older than `span.to`. @default they tell of all days
 */
export function weekFacts(county: County, span: DateSpan, ledgersOf?: LedgersOf): WeekFacts {
  const factsOf = (sort: DutySort, duties: readonly Duty[]) => {
    const isUnknown = ({ unit, due, doneOn }: Duty) =>
      ledgersOf !== undefined && doneOn === null && due <= span.to && due >= ledgersOf(unit, sort);
    return {
      ...dutyFacts(
        duties.filter((duty) => !isUnknown(duty)),
        span,
      ),
      unknown: duties.filter(isUnknown),
    };
  };
  return {
    milestones: isSourced(MILESTONES_MET, county) ? factsOf("milestones", milestoneDuties(county)) : null,
    items: isSourced(HANDOVERS_CLOSED, county) ? factsOf("items", itemDuties(county, span.to)) : null,
    starts: isSourced(STARTS, county) ? factsOf("starts", startDuties(county)) : null,
  };
}

/** The sort of a duty's kind. */
export function sortOf(kind: Duty["kind"]): DutySort {
  if (kind === "节点") return "milestones";
  return kind === "开工" ? "starts" : "items";
}

function dutyFacts(duties: readonly Duty[], span: DateSpan): Omit<DutyFacts, "unknown"> {
  const last = { from: span.from - DAYS_A_WEEK, to: span.from - 1 };
  const nextSunday = span.from + 2 * DAYS_A_WEEK - 1;
  const wereOverdue = duties.filter((duty) => isOpen(duty, last.to) && duty.due <= last.to);
  return {
    week: tallyOf(duties, span),
    overdue: duties
      .filter((duty) => isOpen(duty, span.to) && duty.due <= span.to)
      .map((duty) => ({ duty, days: span.to - duty.due }))
      .toSorted((a, b) => b.days - a.days),
    settled: wereOverdue.filter((duty) => !isOpen(duty, span.to)),
    before: { week: tallyOf(duties, last), overdue: wereOverdue.length },
    next: duties
      .filter((duty) => isOpen(duty, span.to) && duty.due > span.to && duty.due <= nextSunday)
      .toSorted((a, b) => a.due - b.due),
  };
}

function tallyOf(duties: readonly Duty[], { from, to }: DateSpan): WeekTally {
  const due = duties.filter((duty) => duty.due >= from && duty.due <= to);
  const done = due.filter((duty) => !isOpen(duty, to));
  const late = done.filter(({ doneOn, due: lastDay }) => (doneOn ?? lastDay) > lastDay);
  return {
    due: due.length,
    met: done.length - late.length,
    late,
    missed: due.filter((duty) => isOpen(duty, to)),
  };
}

function isOpen({ doneOn }: Duty, by: Day): boolean {
  return doneOn === null || doneOn > by;
}

function milestoneDuties(county: County): readonly Duty[] {
  return county.milestones.flatMap((row) => {
    const { due, doneOn, unit, project } = row;
    if (due === null || !project.live) return [];
    const task = valueOf(row, "task") ?? "";
    return [
      { kind: "节点" as const, unit, project: project.name, task, due: due.to, doneOn: doneOn?.from ?? null },
    ];
  });
}

/** What is handed over only after the day is not yet anyone's. */
function itemDuties(county: County, by: Day): readonly Duty[] {
  return county.handovers.flatMap((row) => {
    const raisedOn = valueOf(row, "raisedOn");
    if (raisedOn !== null && raisedOn.from > by) return [];
    const reference = valueOf(row, "project");
    const project = reference === null ? "" : (county.findProject(reference)?.name ?? reference);
    return [
      {
        kind: row.kind,
        unit: row.unit,
        project,
        task: valueOf(row, "title") ?? "",
        due: row.due.to,
        doneOn: row.closedOn?.from ?? null,
      },
    ];
  });
}

/** A project that has begun without saying when counts as begun in time. */
function startDuties(county: County): readonly Duty[] {
  return county.projects.flatMap(({ live, unit, name, plannedStart, actualStart, started }) => {
    if (!live || plannedStart === null) return [];
    const due = plannedStart.to;
    const doneOn = actualStart?.from ?? (started ? due : null);
    return [{ kind: "开工" as const, unit, project: name, task: "", due, doneOn }];
  });
}
