/** Projects that other ledgers name and nobody knows; projects that no milestone names. */
import { cellOf, valueOf } from "../../scoring/rows.ts";
import type { County, Project } from "../../scoring/county.ts";
import type { Ledgers } from "../../ledgers/table.ts";
import type { LikelyProject } from "../row-details.ts";
import type { CountyCheck } from "../tell.ts";

/** A project as a finding names it, where there is one. */
export function likelyDetail(project: Project | undefined): { readonly likely?: LikelyProject } {
  return project ? { likely: { name: project.name, other: cellOf(project, "name") } } : {};
}

export const handoverProjectUnknown: CountyCheck = (county, tell, { likelyProject }) => {
  if (!county.isPresent("projects")) return;
  for (const handover of county.handovers) {
    const project = valueOf(handover, "project");
    if (project === null || county.findProject(project)) continue;
    const detail = { project, ...likelyDetail(likelyProject(project)) };
    tell("handover-project-unknown", cellOf(handover, "project"), detail);
  }
};

export const milestonesNone: CountyCheck = (county, tell, { ledgers, likelyProject }) => {
  if (!county.isPresent("milestones")) return;
  const named = projectsNamed(county, ledgers.milestones, likelyProject);
  for (const project of county.projects) {
    // A repeated name always means its first row; that it is repeated has been told.
    const isRepeated = county.findProject(project.name) !== project;
    if (!project.active || named.has(project) || isRepeated) continue;
    tell("milestones-none", cellOf(project, "name"), { project: project.name });
  }
};

/**
 * The projects that milestones name, rows that can't be used among them, and those that a misspelled name may well
 * mean: what is wrong there has been told in its own place.
 */
function projectsNamed(
  county: County,
  tables: Ledgers["milestones"],
  likelyProject: (reference: string) => Project | undefined,
): ReadonlySet<Project> {
  const named = new Set<Project>();
  const references = new Set(tables.flatMap(({ values }) => values.project ?? []));
  for (const reference of references) {
    if (reference === null) continue;
    const project = county.findProject(reference) ?? likelyProject(reference);
    if (project) named.add(project);
  }
  return named;
}
