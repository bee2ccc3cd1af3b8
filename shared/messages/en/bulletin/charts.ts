/** Charts of the monthly bulletin. */
import type { BulletinWords } from "../../bulletin.ts";
import { money } from "./phrases.ts";

export const charts: BulletinWords["charts"] = {
  standings: (group, places) =>
    places === null
      ? `Final scores of group ${group}`
      : `Final scores of group ${group}, ranks ${places.first} to ${places.last}`,
  standing: (rank, unit) => `${rank} ${unit}`,
  pipeline: "Live projects by stage: total investment, number",
  stage: (stage, yuan) => `${stage}, ${money(yuan)}`,
  doubtful: (stages) =>
    `Note: doubtful amounts are counted in ${stages.map(({ stage, count }) => `${stage} (${count})`).join(", ")}; see the problems found.`,
  projects: "projects",
  counted: "",
};
