/** Who takes part in the ranking at all (method §5, 不参评). */
import type { County } from "./county.ts";
import { isHandoverDue } from "./indicators/delivery.ts";

/**
 * Units with a live project, a milestone of a project not 终止 that counts for them, or a handover in the
 * denominators of D4 and D5, applicable or not.
 */
export function unitsWithTasks(county: County): ReadonlySet<string> {
  const units = new Set<string>();
  for (const project of county.projects) if (project.live) units.add(project.unit);
  for (const milestone of county.milestones) if (milestone.project.live) units.add(milestone.unit);
  for (const handover of county.handovers) if (isHandoverDue(handover, county)) units.add(handover.unit);
  return units;
}
