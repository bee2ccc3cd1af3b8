/** The items of a rule set in the groups a person looks for them in; read off their paths, so that no item is left out. */
import type { RuleItem } from "./item.ts";
import { RULE_ITEMS } from "./items.ts";

/** In the order they are shown, those of the scoring first. */
export const RULE_GROUPS = [
  "weights",
  "grade",
  "caps",
  "tolerance",
  "indicators",
  "units",
  "campaign",
  "submission",
  "version",
  "letterhead",
  "number",
  "sentences",
] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

export type RuleSection = "scoring" | "bulletin";

/** Where a path's first part alone does not say it. */
const GROUP_OF: Readonly<Record<string, RuleGroup>> = {
  version: "version",
  weights: "weights",
  full: "indicators",
  shapes: "indicators",
  withoutTask: "indicators",
  caps: "caps",
  grade: "grade",
  tolerance: "tolerance",
  moneyUnit: "units",
  units: "units",
  campaign: "campaign",
  submission: "submission",
};
const NUMBER: ReadonlySet<string> = new Set(["issueForm", "issueOffset"]);
const SENTENCE = /(?:opening|closing)$/iu;
const OF_BULLETIN: ReadonlySet<RuleGroup> = new Set(["letterhead", "number", "sentences"]);

export function groupOf({ path: [first = "", second = ""] }: RuleItem): RuleGroup {
  const group = GROUP_OF[first];
  if (group !== undefined) return group;
  return NUMBER.has(second) ? "number" : SENTENCE.test(second) ? "sentences" : "letterhead";
}

export function sectionOf(group: RuleGroup): RuleSection {
  return OF_BULLETIN.has(group) ? "bulletin" : "scoring";
}

/** The items of a group, in the table's order. */
export function itemsOf(group: RuleGroup): readonly RuleItem[] {
  return RULE_ITEMS.filter((item) => groupOf(item) === group);
}
