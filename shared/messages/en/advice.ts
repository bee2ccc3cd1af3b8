/** What brings a unit further, and which weight would swap two neighbours. */
import { plainHundredths, score } from "../../bulletin/figures.ts";
import { ACCOUNT_TITLES } from "../../ledgers/rules.ts";
import { inWan } from "../amounts.ts";
import type { AdviceWords } from "../describe-advice.ts";

/** 1 project, 2 projects. */
function many(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

export const advice: AdviceWords = {
  work: {
    R1: (count) => `complete the five ones in ${many(count, "place")}`,
    R2: (count) => `fill in ${many(count, "particular")}`,
    R3: (count) => `plan ${many(count, "more reserve project")}`,
    B1: (count) => `break ${many(count, "project")} down into milestones`,
    B2: (count) => `give ${many(count, "milestone")} a date and an owner`,
    B3: (count) => `settle the monthly plans of ${many(count, "project")}`,
    C1: (count, amount) => `invest ${inWan(amount)} 万元 more in ${many(count, "project")}`,
    C2: (count) => `start ${many(count, "project")} that ${count === 1 ? "is" : "are"} due`,
    C3: (count) => `correct the investment in ${many(count, "place")}`,
    D1: (count) => `finish ${many(count, "milestone")} on time`,
    D2: (count) => `bring ${many(count, "signed project")} to contract`,
    D3: (count) => `bring ${many(count, "signed project")} to the start`,
    D4: (count) => `close ${many(count, "item")} on time`,
    D5: (count) => `hand in ${many(count, "report")} on time`,
    S1: (_, amount) => `invest ${inWan(amount)} 万元 more towards the year's target`,
    S2: (count) => `start ${many(count, "more new project")}`,
    S3: (_, amount) => `sign ${inWan(amount)} 万元 more`,
  },
  works: (named, more) => `${named.join(", ")}${more === 0 ? "" : ` and ${many(more, "more kind")} of work`}`,
  gain: (works, points) => `${works}: +${score(points)}`,
  step: (works, points, to) => `${works}: +${score(points)} → ${to}`,
  beyond: (to, gap, regained) =>
    regained === 0
      ? `${score(gap)} short of ${to}, with no loss that can still be made good`
      : `${score(gap)} short of ${to}; all losses that can be made good give ${score(regained)}`,
  rank: (rank) => `rank ${rank}`,
  grade: (grade) => grade,
  swap: (account, from, to, upper, lower) =>
    `with the weight of ${ACCOUNT_TITLES[account]} ${to < from ? "down" : "up"} from ${plainHundredths(from)} to ${plainHundredths(to)} or ${to < from ? "less" : "more"}, ${lower} would pass ${upper}`,
  level: (upper, lower) => `${upper} and ${lower} are level`,
  noSwap: (upper, lower) => `no change of one weight alone brings ${lower} past ${upper}`,
};
