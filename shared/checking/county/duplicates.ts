/** Projects that stand twice: the same name, the same code, or nearly the same name. Both rows must be live. */
import { keyOf } from "../../ledgers/text.ts";
import { cellOf } from "../../scoring/rows.ts";
import type { Project } from "../../scoring/county.ts";
import type { CountyCheck } from "../tell.ts";
import { nearlySamePairs } from "./near-names.ts";

export const duplicateName: CountyCheck = (county, tell) => {
  const live = county.projects.filter(({ live: isLive }) => isLive);
  for (const [project, first] of repeats(live, ({ name }) => keyOf(name))) {
    tell("duplicate-name", cellOf(project, "name"), { name: project.name, other: cellOf(first, "name") });
  }
};

export const duplicateCode: CountyCheck = (county, tell) => {
  const live = county.projects.filter(({ live: isLive, code }) => isLive && code !== null);
  for (const [project, first] of repeats(live, ({ code }) => keyOf(code ?? ""))) {
    const detail = { code: project.code ?? "", other: cellOf(first, "code") };
    tell("duplicate-code", cellOf(project, "code"), detail);
  }
};

export const nearlySameName: CountyCheck = (county, tell) => {
  const live = county.projects.filter(({ live: isLive }) => isLive);
  for (const [first, second] of nearlySamePairs(live.map(({ name }) => keyOf(name)))) {
    const project = live[second];
    const other = live[first];
    if (!project || !other) continue;
    const detail = { name: project.name, otherName: other.name, other: cellOf(other, "name") };
    tell("nearly-same-name", cellOf(project, "name"), detail);
  }
};

/** Each project whose key an earlier one has, with the first of that key. */
function repeats(
  projects: readonly Project[],
  keyOfProject: (project: Project) => string,
): readonly (readonly [project: Project, first: Project])[] {
  const firsts = new Map<string, Project>();
  const found: (readonly [Project, Project])[] = [];
  for (const project of projects) {
    const key = keyOfProject(project);
    const first = firsts.get(key);
    if (first) found.push([project, first]);
    else firsts.set(key, project);
  }
  return found;
}
