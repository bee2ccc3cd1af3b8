/** IV. What is asked */
import { score } from "../../../bulletin/figures.ts";
import type { IndicatorId } from "../../../ledgers/rules.ts";
import type { BulletinWords, Repair } from "../../bulletin.ts";
import { describeUnitLoss } from "../../unit-loss.ts";

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
  S1: "make up the investment",
  S2: "start more projects",
  S3: "sign more projects",
};

export const requirements: BulletinWords["requirements"] = {
  heading: "What is asked",
  nobodyAssessed: "No unit was assessed this month; nothing is asked.",
  nobodyPoor: "No unit is graded 差 this month.",
  poor: (units) => `Units graded 差 (${units}) are to mend what costs them most.`,
  unit: (number, { unit, veto }, repairs) => {
    const name = `${number}. ${unit}${veto ? " (veto)" : ""}: `;
    if (repairs.length > 0) return `${name}${repairs.map((each) => repair(each, unit)).join("; ")}.`;
    return `${name}no loss that can still be made good${veto ? "; what brought the veto is to be mended" : ""}.`;
  },
  talk: (units) =>
    `${units.map(({ unit, movement }) => `${unit} (差 for ${movement.poorMonths} months in a row)`).join(", ")}: to be talked to (约谈) as the rules say.`,
  noTalk: "No unit is graded 差 for two months in a row; no talk (约谈) is called.",
  everyone: (ledgersBy, worksBy, issuer) =>
    `All units mend what Attachment 2 lists, ledger entries by ${ledgersBy}, works, investment and items by ${worksBy}, and report to ${issuer}.`,
};

function repair({ loss, by }: Repair, unit: string): string {
  return `${REPAIRS[loss.indicator]} (${describeUnitLoss(unit, loss.what, "en")}; ${score(loss.composite)} of the composite) by ${by}`;
}
