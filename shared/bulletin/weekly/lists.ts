/** The weekly bulletin's attachments: 1 催办清单, a table for each unit; 2 what is due in the week to come. */
import { groupBy } from "../../ledgers/group.ts";
import type { WeeklyWords } from "../../messages/weekly-bulletin.ts";
import type { Week } from "../../ledgers/weeks.ts";
import type { BulletinAttachment } from "../document.ts";
import { DUTY_SORTS } from "./facts.ts";
import type { Duty, OverdueDuty, WeekFacts } from "./facts.ts";

/** Every duty overdue, of whatever sort, the longest overdue first. */
export function allOverdue(facts: WeekFacts): readonly OverdueDuty[] {
  return DUTY_SORTS.flatMap((sort) => facts[sort]?.overdue ?? []).toSorted((a, b) => b.days - a.days);
}

/** Every duty of the week to come, the earliest first. */
export function allNext(facts: WeekFacts): readonly Duty[] {
  return DUTY_SORTS.flatMap((sort) => facts[sort]?.next ?? []).toSorted((a, b) => a.due - b.due);
}

/** Units with most overdue first; of equals the one with the longest overdue. */
export function urgingAttachment(
  facts: WeekFacts,
  week: Week,
  provenance: readonly string[],
  { urging }: WeeklyWords,
): BulletinAttachment {
  const byUnit = [...groupBy(allOverdue(facts), ({ duty }) => duty.unit)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return {
    title: urging.title(week),
    empty: urging.empty,
    tables: byUnit.map(([unit, overdue]) => ({
      caption: urging.unit(unit, overdue.length),
      head: urging.head,
      rows: overdue.map(({ duty, days }, index) => [
        String(index + 1),
        urging.kind(duty.kind),
        duty.project === "" ? urging.noProject : duty.project,
        duty.task === "" ? urging.begin : duty.task,
        urging.date(duty.due),
        String(days),
      ]),
      rowHead: 3,
      widths: [9, 12, 49, 51, 23, 12],
      align: ["centre", "centre", "left", "left", "centre", "right"],
    })),
    notes: provenance,
  };
}

/** @param week what is to come: the next week, and the end of this one where it is not over */
export function comingAttachment(facts: WeekFacts, week: Week, words: WeeklyWords): BulletinAttachment {
  const { coming, urging } = words;
  const next = allNext(facts);
  return {
    title: coming.title(week),
    empty: coming.empty(week),
    tables:
      next.length === 0
        ? []
        : [
            {
              head: coming.head,
              rows: next.map((duty, index) => [
                String(index + 1),
                duty.unit,
                urging.kind(duty.kind),
                duty.project === "" ? urging.noProject : duty.project,
                duty.task === "" ? urging.begin : duty.task,
                urging.date(duty.due),
              ]),
              rowHead: 4,
              widths: [9, 28, 12, 42, 42, 23],
              align: ["centre", "left", "centre", "left", "left", "centre"],
            },
          ],
    notes: [],
  };
}
