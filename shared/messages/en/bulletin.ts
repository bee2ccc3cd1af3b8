/** What the bulletins say, for readers of English. Units, projects, stages and grades stay as they are written. */
import { isoDate } from "../../ledgers/calendar.ts";
import type { Role } from "../../ledgers/roles.ts";
import type { BulletinWords } from "../bulletin.ts";
import { lagging, losses, standings } from "./bulletin/attachments.ts";
import { charts } from "./bulletin/charts.ts";
import { overall } from "./bulletin/overall.ts";
import { monthName } from "./bulletin/phrases.ts";
import { problems } from "./bulletin/problems.ts";
import { ranking } from "./bulletin/ranking.ts";
import { requirements } from "./bulletin/requirements.ts";
import { named } from "../../bulletin/wording.ts";

const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

const LEDGERS: Readonly<Record<Role, string>> = {
  projects: "project",
  milestones: "milestone",
  progress: "progress",
  handovers: "handover",
  targets: "target",
};

export const bulletin: BulletinWords = {
  form: {
    titleLines: (period) => ["Five-Ledger Assessment", `of the County's Projects, ${monthName(period)}`],
    issue: (issue) => `No. ${issue}`,
    date: (iso) => iso,
    draft: "Draft for comment",
    attachmentsLead: "Attachments: ",
    attachmentLabel: (number) => `Attachment ${number}`,
    copies: (copies) => `Copies: ${copies}`,
    printedOn: (iso) => `Printed on ${iso}`,
    numbered: (level, number, text) =>
      level === 1 ? `${ROMAN[number] ?? String(number)}. ${text}` : `(${number}) ${text}`,
  },
  opening: ({ period, asOf, rulesVersion, ledgers }) =>
    `All units were assessed for ${monthName(period)} by the five-ledger rules${named(rulesVersion, (version) => ` (version ${version})`)} from their ` +
    `${ledgers.map((role) => LEDGERS[role]).join(", ")} ledgers, as of ${isoDate(asOf)}. The results are as follows.`,
  places: ({ period, asOf, rulesVersion, ledgers }) => ({
    月份: monthName(period),
    截止日期: isoDate(asOf),
    规则版本: rulesVersion,
    台账: ledgers.map((role) => LEDGERS[role]).join(", "),
    年: period.slice(0, 4),
  }),
  overall,
  ranking,
  problems,
  requirements,
  charts,
  standings,
  losses,
  lagging,
};
