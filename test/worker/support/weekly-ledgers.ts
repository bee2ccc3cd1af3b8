/** Ledgers with days in the week of 7 to 13 December 2020, as a unit hands them in. */
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { mappedSheet, smallCounty } from "./ledgers.ts";

/** A project's milestones: each its task, its day and the day it was done. */
export function milestones(
  project: string,
  rows: readonly (readonly [task: string, due: string, doneOn?: string])[],
): MappedSheet {
  return mappedSheet(
    "节点台账",
    "milestones",
    ["project", "task", "due", "doneOn"],
    rows.map(([task, due, doneOn]) => [project, task, due, doneOn ?? null]),
  );
}

/** Of 鹅城镇: one missed on Tuesday, one done in time, one due on Friday, one on Sunday. */
export function townshipLedgers(): readonly MappedSheet[] {
  return [
    ...smallCounty(),
    milestones("鹅城镇供水工程", [
      ["主体完工", "2020-12-08"],
      ["管网验收", "2020-12-09", "2020-12-09"],
      ["水质检测", "2020-12-11"],
      ["试运行", "2020-12-13"],
    ]),
  ];
}

/** Items the county hands over, closed or not. */
export function countyItems(): MappedSheet {
  return mappedSheet(
    "交办台账",
    "handovers",
    ["kind", "title", "unit", "due", "closedOn"],
    [
      ["督查", "扬尘整改", "丰润镇", "2020-12-04", null],
      ["问题", "用地手续", "鹅城镇", "2020-12-03", "2020-12-09"],
    ],
  );
}
