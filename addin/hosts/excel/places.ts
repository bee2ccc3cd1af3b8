/** Where each plan goes: onto our own sheet of the same mark, or a new one whose name nobody has. */
import type { SheetPlan } from "#shared/results/plan.ts";
import { finished, markOf } from "./mark.ts";

/** Excel's limit for a sheet's name, in characters. */
const MAX_NAME = 31;

/** A sheet that is there. */
export interface StandingSheet {
  readonly name: string;
  readonly mark: string | undefined;
}

export interface Place {
  readonly plan: SheetPlan;
  /** The name it stands under. */
  readonly name: string;
  /** Whether our sheet of this mark is there; else it is to be added. */
  readonly standing: boolean;
}

/**
 * One place a plan. Our own sheet is known by its mark and keeps the name it has; where several carry the same
 * mark (an official copied one), the one of the wanted name is ours, else the first. Names are compared as
 * Excel does, without case.
 */
export function placesOf(plans: readonly SheetPlan[], sheets: readonly StandingSheet[]): Place[] {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  return plans.map((plan) => {
    const ours = sheets.filter(({ mark }) => mark !== undefined && finished(mark) === markOf(plan));
    const standing = ours.find((sheet) => sheet.name === plan.name) ?? ours[0];
    if (standing !== undefined) return { plan, name: standing.name, standing: true };
    const name = freeName(plan.name, taken);
    taken.add(name.toLowerCase());
    return { plan, name, standing: false };
  });
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted.slice(0, MAX_NAME);
  for (let count = 2; taken.has(name.toLowerCase()); count++) {
    const suffix = ` (${count})`;
    name = wanted.slice(0, MAX_NAME - suffix.length) + suffix;
  }
  return name;
}
