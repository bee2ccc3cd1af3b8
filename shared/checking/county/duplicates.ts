/** Projects that stand twice: the same name, the same code, or nearly the same name. Both rows must be live. */
import { keyOf } from "../../ledgers/text.ts";
import { cellOf } from "../../scoring/rows.ts";
import type { Project } from "../../scoring/county.ts";
import type { CountyCheck } from "../tell.ts";
import { nearlySamePairs } from "./near-names.ts";

/** A copied row has both name and code of another: it is told once, at its name. */
export const duplicates: CountyCheck = (county, tell) => {
  const live = county.projects.filter(({ live: isLive }) => isLive);
  const namesakes = new Map<Project, Project>();
  for (const [project, first] of repeats(live, ({ name }) => keyOf(name))) {
    namesakes.set(project, first);
    const isCodeToo =
      project.code !== null && first.code !== null && keyOf(project.code) === keyOf(first.code);
    tell("duplicate-name", cellOf(project, "name"), {
      name: project.name,
      other: cellOf(first, "name"),
      ...(isCodeToo ? { code: project.code } : {}),
    });
  }
  const coded = live.filter(({ code }) => code !== null);
  for (const [project, first] of repeats(coded, ({ code }) => keyOf(code ?? ""))) {
    if (namesakes.get(project) === first) continue;
    const detail = { code: project.code ?? "", other: cellOf(first, "code") };
    tell("duplicate-code", cellOf(project, "code"), detail);
  }
};

export const nearlySameName: CountyCheck = (county, tell) => {
  const live = county.projects.filter(({ live: isLive }) => isLive);
  const named = live.map((project) => ({ name: keyOf(project.name), evidence: evidenceOf(project) }));
  for (const { first, second, isEvident } of nearlySamePairs(named)) {
    const project = live[second];
    const other = live[first];
    if (!project || !other) continue;
    tell("nearly-same-name", cellOf(project, "name"), {
      name: project.name,
      otherName: other.name,
      other: cellOf(other, "name"),
      isEvident,
    });
  }
};

/** Unit, total and plan as one word; an empty or zero total says nothing. */
function evidenceOf({ unit, totalInvestment, annualPlan }: Project): string | null {
  if (totalInvestment === null || totalInvestment <= 0) return null;
  return `${keyOf(unit)} ${String(totalInvestment)} ${String(annualPlan)}`;
}

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
