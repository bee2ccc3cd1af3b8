/** Units and projects that other ledgers name and nobody knows; projects that no milestone names. */
import { keyOf } from "../../ledgers/text.ts";
import { unitNames } from "../../ledgers/units.ts";
import { cellOf, valueOf } from "../../scoring/rows.ts";
import type { County } from "../../scoring/county.ts";
import type { CountyCheck } from "../tell.ts";

export const handoverProjectUnknown: CountyCheck = (county, tell) => {
  if (!county.isPresent("projects")) return;
  for (const handover of county.handovers) {
    const project = valueOf(handover, "project");
    if (project === null || county.findProject(project)) continue;
    tell("handover-project-unknown", cellOf(handover, "project"), { project });
  }
};

export const unitUnknown: CountyCheck = (county, tell) => {
  // Without a list of units (targets or rules) a unit may well have work and no project.
  if (!county.isPresent("targets") && county.rules.units.length === 0) return;
  const isKnown = knownUnits(county);
  for (const milestone of county.milestones) {
    const unit = valueOf(milestone, "unit");
    if (unit !== null && !isKnown(unit)) {
      tell("unit-unknown", cellOf(milestone, "unit"), { role: "milestones", unit });
    }
  }
  for (const handover of county.handovers) {
    if (isKnown(handover.unit)) continue;
    tell("unit-unknown", cellOf(handover, "unit"), { role: "handovers", unit: handover.unit });
  }
};

export const milestonesNone: CountyCheck = (county, tell) => {
  if (!county.isPresent("milestones")) return;
  const broken = new Set(county.milestones.map(({ project }) => project));
  for (const project of county.projects) {
    if (!project.active || broken.has(project)) continue;
    tell("milestones-none", cellOf(project, "name"), { project: project.name });
  }
};

function knownUnits({ rules, units, projects }: County): (unit: string) => boolean {
  const { isNamed } = unitNames(rules);
  const known = new Set(projects.map(({ unit }) => keyOf(unit)));
  for (const { name, target } of units) if (target) known.add(keyOf(name));
  return (unit) => known.has(keyOf(unit)) || isNamed(unit);
}
