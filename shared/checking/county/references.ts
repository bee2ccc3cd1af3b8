/** Units and projects that other ledgers name and nobody knows; projects that no milestone names. */
import { keyOf } from "../../ledgers/text.ts";
import { unitNames } from "../../ledgers/units.ts";
import { cellOf, valueOf } from "../../scoring/rows.ts";
import type { County, Project } from "../../scoring/county.ts";
import type { CellSource, Ledgers } from "../../ledgers/table.ts";
import type { LikelyProject } from "../row-details.ts";
import type { CountyCheck } from "../tell.ts";

/** 东乡 and 西乡 are two townships; 康家会镇 and 康加会镇 are one. */
const SHORTEST_FOR_SLIPS = 4;
/** 杜家村 and 康家村 differ in the family they are named after. */
const FIRST_SLIP = 1;
/** Of so many units of a ledger at most one is unknown. */
const MOSTLY_KNOWN = 4;
/** Characters that tell units of one kind apart. */
const TELLING = /[\d一二三四五六七八九十东西南北中上下前后大小新老]/u;

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

export const unitUnknown: CountyCheck = (county, tell) => {
  const { milestones, handovers, projects } = county;
  const listed = listedUnits(county);
  const { isNamed } = unitNames(county.rules);
  const known = new Set([...listed, ...projects.map(({ unit }) => keyOf(unit))]);
  const isKnown = (unit: string): boolean => known.has(keyOf(unit)) || isNamed(unit);

  const tellOf = <R extends "milestones" | "handovers">(
    role: R,
    rows: readonly { readonly unit: string; readonly cell: () => CellSource }[],
  ): void => {
    const isStrict = hasList(county) || areMostlyKnown(rows, isKnown);
    for (const { unit, cell } of rows) {
      if (isKnown(unit)) continue;
      const likely = slipOf(keyOf(unit), known);
      if (isStrict || likely !== undefined)
        tell("unit-unknown", cell(), { role, unit, ...likelyUnit(likely) });
    }
  };
  // A unit may well have projects and no targets: only a slip of the pen is told.
  for (const project of projects) {
    if (listed.has(keyOf(project.unit)) || isNamed(project.unit)) continue;
    const likely = slipOf(keyOf(project.unit), listed);
    if (likely === undefined) continue;
    const detail = { role: "projects", unit: project.unit, likely } as const;
    tell("unit-unknown", cellOf(project, "unit"), detail);
  }
  tellOf(
    "milestones",
    milestones.flatMap((milestone) => {
      const unit = valueOf(milestone, "unit");
      return unit === null ? [] : [{ unit, cell: () => cellOf(milestone, "unit") }];
    }),
  );
  tellOf(
    "handovers",
    handovers.map((handover) => ({ unit: handover.unit, cell: () => cellOf(handover, "unit") })),
  );
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

/** Whether there is a list of units: then what it does not name is unknown. */
function hasList({ isPresent, rules }: County): boolean {
  return isPresent("targets") || rules.units.length > 0;
}

/**
 * Without a list, units are known by their projects; a unit may well have work and no project. Only where nearly all
 * units of a ledger are known so, the others are unknown.
 */
function areMostlyKnown(
  rows: readonly { readonly unit: string }[],
  isKnown: (unit: string) => boolean,
): boolean {
  const units = [...new Set(rows.map(({ unit }) => keyOf(unit)))];
  return units.filter((unit) => !isKnown(unit)).length * MOSTLY_KNOWN <= units.length;
}

function likelyUnit(likely: string | undefined): { readonly likely?: string } {
  return likely === undefined ? {} : { likely };
}

function listedUnits({ units }: County): ReadonlySet<string> {
  return new Set(units.flatMap(({ name, target }) => (target ? [keyOf(name)] : [])));
}

/** The known unit of which exactly one character of a name of some length is another's; 一 for 二 is another unit. */
function slipOf(unit: string, known: ReadonlySet<string>): string | undefined {
  if (unit.length < SHORTEST_FOR_SLIPS) return undefined;
  return [...known].find((other) => {
    if (other.length !== unit.length) return false;
    let at = 0;
    while (at < unit.length && unit[at] === other[at]) at += 1;
    const isOne = at >= FIRST_SLIP && unit.slice(at + 1) === other.slice(at + 1);
    return isOne && !TELLING.test(unit.charAt(at)) && !TELLING.test(other.charAt(at));
  });
}
