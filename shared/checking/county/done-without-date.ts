/** Milestones and handovers that say they are done and don't say when: without the date they count as open. */
import { keyOf } from "../../ledgers/text.ts";
import { valueOf } from "../../scoring/rows.ts";
import { cellOfField } from "../tell.ts";
import type { CountyCheck } from "../tell.ts";

const SAYS_DONE =
  /^(?:已经|已|全部|全面|按期|按时|逾期|超期|如期|提前){0,3}(?:完成|办结|办理完毕|完结|销号|报送|上报|整改到位|整改完成)$/u;

export const doneWithoutDate: CountyCheck = (county, tell) => {
  for (const milestone of county.milestones) {
    const status = valueOf(milestone, "status");
    if (status === null || milestone.doneOn !== null || !SAYS_DONE.test(keyOf(status))) continue;
    const cell = cellOfField(milestone, "doneOn");
    if (cell) tell("done-without-date", cell, { role: "milestones", field: "doneOn", said: status });
  }
  for (const handover of county.handovers) {
    const status = valueOf(handover, "status");
    if (status === null || handover.closedOn !== null || !SAYS_DONE.test(keyOf(status))) continue;
    const cell = cellOfField(handover, "closedOn");
    if (cell) tell("done-without-date", cell, { role: "handovers", field: "closedOn", said: status });
  }
};
