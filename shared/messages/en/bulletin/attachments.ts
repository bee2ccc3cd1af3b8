/** Attachments: 1 standings, 2 losses, 3 projects behind */
import { isoDate } from "../../../ledgers/calendar.ts";
import { score } from "../../../bulletin/figures.ts";
import type { BulletinWords } from "../../bulletin.ts";
import { counted, monthName } from "./phrases.ts";

export const standings: BulletinWords["standings"] = {
  title: (period) => `Standings, ${monthName(period)}`,
  empty: "No unit this month.",
  group: (group, ranked) => `${group} (${ranked} assessed)`,
  head: [
    "Rank",
    "Unit",
    "建账",
    "理账",
    "对账",
    "交账",
    "算账",
    "Com-posite",
    "Bonus",
    "Pen-alty",
    "Final",
    "Moved",
    "Grade",
  ],
  notApplicable: "—",
  notAssessed: "n/a",
  vetoed: (grade) => `${grade}*`,
  movement: (places) => {
    if (places === null) return "—";
    if (places === 0) return "=";
    return places > 0 ? `↑${places}` : `↓${-places}`;
  },
  note: "Scores have two decimals; equal scores share a rank. — is not applicable or without an earlier month; * is a veto; n/a is not assessed.",
  provenance: ({ rulesVersion, rulesDigest, inputDigest, recordHead }) => [
    `Rules: version ${rulesVersion}`,
    `Rules' digest: ${rulesDigest}`,
    `Ledgers' digest: ${inputDigest}`,
    ...(recordHead === undefined ? [] : [`Log: entry ${recordHead}`]),
  ],
};

export const losses: BulletinWords["losses"] = {
  title: (period) => `Points lost, ${monthName(period)}`,
  empty: "No unit lost a point.",
  head: ["Indicator", "Lost", "Composite", "Largest loss", "Cells"],
  unit: (unit, indicators, composite) =>
    `${unit}: ${counted(indicators, "indicator")}, ${score(composite)} of the composite`,
  reason: (dearest, count) => (count === 1 ? dearest : `${dearest} (the largest of ${count})`),
  cells: (places) => places.map(({ sheet, cells }) => `${sheet} ${cells.join(" ")}`).join("; "),
  note: "One row for each unit and indicator, its cells by what they cost; the workbook's sheet of losses gives each cell's points.",
};

export const lagging: BulletinWords["lagging"] = {
  title: (period) => `Projects behind, ${monthName(period)}`,
  empty: "No project starts late or is behind its plan, and no milestone or item is overdue.",
  starts: (count) => ({
    caption: `Not started in time (${count})`,
    head: ["No.", "Unit", "Project", "Total (万元)", "Due", "Days over"],
  }),
  investment: (count) => ({
    caption: `Behind their plan (${count})`,
    head: [
      "No.",
      "Unit",
      "Project",
      "Year's plan (万元)",
      "Plan to date (万元)",
      "Done (万元)",
      "Missing (万元)",
    ],
  }),
  milestones: (count) => ({
    caption: `Overdue milestones (${count})`,
    head: ["No.", "Unit", "Project", "Milestone", "Due", "Days over"],
  }),
  items: (count) => ({
    caption: `Overdue items (${count})`,
    head: ["No.", "Unit", "Kind", "Item", "Due", "Days over"],
  }),
  date: isoDate,
  notReported: "none",
  noAmount: "—",
};
