/** Milestones and handovers that say they are done and don't say when: without the date they count as open. */
import { keyOf } from "../../ledgers/text.ts";
import { valueOf } from "../../scoring/rows.ts";
import { cellOfField } from "../tell.ts";
import type { CountyCheck } from "../tell.ts";

/** 完成 says so alone; 整改 or 报送 only behind 已, 按时 …. */
const HOW = "已经|已|全部|全面|均|按期|按时|逾期|超期|如期|提前|顺利";
const DONE =
  "完成|完工|竣工|办结|办理完毕|办理完成|完结|结案|销号|整改到位|整改完成|完成整改|通过验收|验收合格";
const DONE_ONCE_SAID_SO = "报送|上报|报|提交|反馈|回复|解决|落实|整改|验收|办理|到位|处理";
/** Yes and ticks answer 是否办结, 是否完成. */
const YES = "是|√|✓|✔|yes";
const SAYS_DONE = new RegExp(
  `^(?:${YES}|(?:(?:${HOW}){0,3}(?:${DONE})|(?:${HOW}){1,3}(?:${DONE_ONCE_SAID_SO})|100%)(?:任务|工作|整改|验收|销号)?)$`,
  "u",
);

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
