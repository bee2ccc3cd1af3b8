/** Where each plan goes: onto our own sheet of the same mark, or a new one whose name nobody has. */
import type { PlannedSheet } from "#shared/results/plan.ts";
import { freeSheetName, resultMark } from "../host.ts";

/** A sheet that is there. */
export interface StandingSheet {
  readonly name: string;
  readonly mark: string | undefined;
}

export interface Place {
  readonly plan: PlannedSheet;
  /** The name it stands under. */
  readonly name: string;
  /** Whether our sheet of this mark is there; else it is to be added. */
  readonly standing: boolean;
}

/**
 * One place a plan. Our own sheet is known by its mark and keeps the name it has; where several carry the same
 * mark (an official copied one), the one of the wanted name is ours, else the first.
 */
export function placesOf(plans: readonly PlannedSheet[], sheets: readonly StandingSheet[]): Place[] {
  const taken = sheets.map((sheet) => sheet.name);
  return plans.map((plan) => {
    const wanted = resultMark(plan);
    const ours = wanted === undefined ? [] : sheets.filter(({ mark }) => mark === wanted);
    const standing = ours.find((sheet) => sheet.name === plan.name) ?? ours[0];
    if (standing !== undefined) return { plan, name: standing.name, standing: true };
    const name = freeSheetName(plan.name, taken);
    taken.push(name);
    return { plan, name, standing: false };
  });
}

/** The name under which a sheet that a plan mentions stands; undefined where it is not there. */
export type SheetNaming = (mentioned: string) => string | undefined;

/** A plan that mentions another plan's sheet means that sheet, whatever name it had to take. */
export function namingOf(places: readonly Place[], sheets: readonly StandingSheet[]): SheetNaming {
  const names = new Map([
    ...sheets.map(({ name }) => [name, name] as const),
    ...places.map(({ plan, name }) => [plan.name, name] as const),
  ]);
  return (mentioned) => names.get(mentioned);
}
