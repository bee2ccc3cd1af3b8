/** Dates of one project, against each other, its stage and the as-of date. */
import { isoDate } from "../../ledgers/calendar.ts";
import type { DateSpan } from "../../ledgers/calendar.ts";
import { stageOrder } from "../../ledgers/words.ts";
import { cellOf, valueOf } from "../../scoring/rows.ts";
import type { County } from "../../scoring/county.ts";
import type { ShownDate } from "../row-details.ts";
import { cellOfField } from "../tell.ts";
import type { CountyCheck } from "../tell.ts";

/** What a date shows of the stage, the latest first (method §2). */
const SHOWS = [
  { field: "operatingOn", stage: "投产" },
  { field: "actualFinish", stage: "竣工" },
  { field: "actualStart", stage: "开工" },
  { field: "contractOn", stage: "合同" },
  { field: "signedOn", stage: "签约" },
] as const;
/** What a finish is compared with: the start of its own kind, else the other. */
const FINISHES = [
  { finishField: "plannedFinish", startFields: ["plannedStart", "actualStart"] },
  { finishField: "actualFinish", startFields: ["actualStart", "plannedStart"] },
] as const;
/**
 * Dates that a stage, once reached, must have. What was signed long ago, or never had to be, may lack its date; a works
 * may run for years before its completion is accepted.
 */
const NEEDS = [
  { from: "开工", field: "actualStart" },
  { from: "竣工", field: "actualFinish", unless: "operatingOn" },
  { from: "投产", field: "operatingOn" },
] as const;

export const finishBeforeStart: CountyCheck = (county, tell) => {
  for (const project of county.projects) {
    const { plannedStart, actualStart } = project;
    const starts = { plannedStart, actualStart };
    for (const { finishField, startFields } of FINISHES) {
      const finish = project[finishField];
      const startField = startFields.find((field) => starts[field] !== null);
      const start = startField && starts[startField];
      if (!finish || !start || finish.to >= start.from) continue;
      const detail = {
        startField,
        finishField,
        start: shown(start),
        finish: shown(finish),
        other: cellOf(project, startField),
      };
      tell("finish-before-start", cellOf(project, finishField), detail);
    }
  }
};

export const stageBehindDates: CountyCheck = (county, tell) => {
  for (const project of county.projects) {
    const { writtenStage, stage } = project;
    if (writtenStage === null || stageOrder(stage) <= stageOrder(writtenStage) || writtenStage === "终止")
      continue;
    const shows = SHOWS.find((show) => show.stage === stage);
    const date = shows && valueOf(project, shows.field);
    if (!shows || !date) continue;
    tell("stage-behind-dates", cellOf(project, "stage"), {
      stage: writtenStage,
      shown: stage,
      field: shows.field,
      date: shown(date),
      other: cellOf(project, shows.field),
    });
  }
};

export const stageWithoutDate: CountyCheck = (county, tell) => {
  for (const project of county.projects) {
    const { writtenStage } = project;
    if (writtenStage === null || writtenStage === "终止") continue;
    for (const need of NEEDS) {
      const { from, field } = need;
      if (stageOrder(writtenStage) < stageOrder(from) || valueOf(project, field) !== null) continue;
      if ("unless" in need && valueOf(project, need.unless) !== null) continue;
      const cell = cellOfField(project, field);
      if (cell) tell("done-without-date", cell, { role: "projects", field, said: writtenStage });
    }
  }
};

export const actualAfterAsOf: CountyCheck = (county, tell) => {
  const { projects, milestones, handovers } = county;
  for (const project of projects) {
    for (const { field } of SHOWS) {
      const date = valueOf(project, field);
      if (!isAfter(county, date)) continue;
      tell("actual-after-as-of", cellOf(project, field), {
        role: "projects",
        field,
        ...datesOf(county, date),
      });
    }
  }
  for (const milestone of milestones) {
    if (!isAfter(county, milestone.doneOn)) continue;
    const dates = datesOf(county, milestone.doneOn);
    tell("actual-after-as-of", cellOf(milestone, "doneOn"), {
      role: "milestones",
      field: "doneOn",
      ...dates,
    });
  }
  for (const handover of handovers) {
    if (!isAfter(county, handover.closedOn)) continue;
    const dates = datesOf(county, handover.closedOn);
    tell("actual-after-as-of", cellOf(handover, "closedOn"), {
      role: "handovers",
      field: "closedOn",
      ...dates,
    });
  }
};

function isAfter({ asOf }: County, date: DateSpan | null): date is DateSpan {
  return date !== null && date.from > asOf;
}

function datesOf({ asOf }: County, date: DateSpan): { readonly date: ShownDate; readonly asOf: string } {
  return { date: shown(date), asOf: isoDate(asOf) };
}

function shown({ from, to }: DateSpan): ShownDate {
  return { from: isoDate(from), to: isoDate(to) };
}
