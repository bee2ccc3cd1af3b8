/** Projects that other ledgers name and nobody knows; projects that no milestone names. */
import { cellOf } from "../../scoring/rows.ts";
import type { County, Project } from "../../scoring/county.ts";
import type { CellSource, Ledgers } from "../../ledgers/table.ts";
import { keyOf } from "../../ledgers/text.ts";
import type { LikelyProject } from "../row-details.ts";
import type { CountyCheck } from "../tell.ts";
import { projectsWithoutUnit } from "./projects-without-unit.ts";

/** A project as a finding names it, where there is one. */
export function likelyDetail(project: Project | undefined): { readonly likely?: LikelyProject } {
  return project ? { likely: { name: project.name, other: cellOf(project, "name") } } : {};
}

export const handoverProjectUnknown: CountyCheck = (county, tell, { ledgers, likelyProject }) => {
  if (!county.isPresent("projects")) return;
  const withoutUnit = projectsWithoutUnit(ledgers);
  // Rows left out for another cell are looked at too: all that is wrong with a row is told at once.
  for (const table of ledgers.handovers) {
    for (const [at, project] of (table.values.project ?? []).entries()) {
      // A project that stands there without its unit has been told.
      if (project === null || county.findProject(project) || withoutUnit.has(keyOf(project))) continue;
      const detail = { project, ...likelyDetail(likelyProject(project)) };
      tell("handover-project-unknown", cellOf({ table, at }, "project"), detail);
    }
  }
};

export const milestonesNone: CountyCheck = (county, tell, { ledgers, likelyProject }) => {
  if (!county.isPresent("milestones")) return;
  const broken = new Set(county.milestones.map(({ project }) => project));
  const meant = projectsMeant(county, ledgers.milestones, likelyProject);
  for (const project of county.projects) {
    // A repeated name always means its first row; that it is repeated has been told.
    const isRepeated = county.findProject(project.name) !== project;
    if (!project.active || broken.has(project) || isRepeated) continue;
    const because = meant.get(project);
    const detail = { project: project.name, ...(because ? { because } : {}) };
    tell("milestones-none", cellOf(project, "name"), detail);
  }
};

/** The projects that rows of milestones mean which can't be used: misspelled, or without a task. By their first cell. */
function projectsMeant(
  county: County,
  tables: Ledgers["milestones"],
  likelyProject: (reference: string) => Project | undefined,
): ReadonlyMap<Project, CellSource> {
  const meant = new Map<Project, CellSource>();
  const seen = new Set<string>();
  for (const table of tables) {
    for (const [at, reference] of (table.values.project ?? []).entries()) {
      if (reference === null || seen.has(reference)) continue;
      seen.add(reference);
      const found = county.findProject(reference);
      const project = found ?? likelyProject(reference);
      // A known project's row was left out for its task.
      const cell = cellOf({ table, at }, found ? "task" : "project");
      if (project && !meant.has(project)) meant.set(project, cell);
    }
  }
  return meant;
}
