/** Units and projects that other ledgers name and nobody knows; projects that no milestone names. */
import { keyOf } from "../../ledgers/text.ts";
import { unitNames } from "../../ledgers/units.ts";
import { cellOf, valueOf } from "../../scoring/rows.ts";
import type { County } from "../../scoring/county.ts";
import type { CellSource } from "../../ledgers/table.ts";
import type { CountyCheck } from "../tell.ts";

/** 东乡 and 西乡 are two townships; 康家会镇 and 康加会镇 are one. */
const SHORTEST_FOR_SLIPS = 4;
/** 杜家村 and 康家村 differ in the family they are named after. */
const FIRST_SLIP = 1;
/** Characters that tell units of one kind apart. */
const TELLING = /[\d一二三四五六七八九十东西南北中上下前后大小新老]/u;

export const handoverProjectUnknown: CountyCheck = (county, tell) => {
  if (!county.isPresent("projects")) return;
  for (const handover of county.handovers) {
    const project = valueOf(handover, "project");
    if (project === null || county.findProject(project)) continue;
    tell("handover-project-unknown", cellOf(handover, "project"), { project });
  }
};

export const unitUnknown: CountyCheck = (county, tell) => {
  const { milestones, handovers, projects } = county;
  // Without a list of units (targets or rules) a unit may well have work and no project: then only what is
  // a slip of the pen away from a known unit is told.
  const hasList = county.isPresent("targets") || county.rules.units.length > 0;
  const listed = listedUnits(county);
  const { isNamed } = unitNames(county.rules);
  const known = new Set([...listed, ...projects.map(({ unit }) => keyOf(unit))]);
  const tellOf = (
    role: "projects" | "milestones" | "handovers",
    unit: string,
    cell: () => CellSource,
    isStrict: boolean,
  ): void => {
    const among = role === "projects" ? listed : known;
    if (among.has(keyOf(unit)) || isNamed(unit)) return;
    if (isStrict || isSlipOfOne(keyOf(unit), among)) tell("unit-unknown", cell(), { role, unit });
  };
  for (const project of projects) tellOf("projects", project.unit, () => cellOf(project, "unit"), false);
  for (const milestone of milestones) {
    const unit = valueOf(milestone, "unit");
    if (unit !== null) tellOf("milestones", unit, () => cellOf(milestone, "unit"), hasList);
  }
  for (const handover of handovers) {
    tellOf("handovers", handover.unit, () => cellOf(handover, "unit"), hasList);
  }
};

export const milestonesNone: CountyCheck = (county, tell) => {
  if (!county.isPresent("milestones")) return;
  const broken = new Set(county.milestones.map(({ project }) => project));
  for (const project of county.projects) {
    // A repeated name always means its first row; that it is repeated has been told.
    const isRepeated = county.findProject(project.name) !== project;
    if (!project.active || broken.has(project) || isRepeated) continue;
    tell("milestones-none", cellOf(project, "name"), { project: project.name });
  }
};

function listedUnits({ units }: County): ReadonlySet<string> {
  return new Set(units.flatMap(({ name, target }) => (target ? [keyOf(name)] : [])));
}

/** Whether exactly one character of a name of some length is another's; 一 for 二 is another unit. */
function isSlipOfOne(unit: string, known: ReadonlySet<string>): boolean {
  if (unit.length < SHORTEST_FOR_SLIPS) return false;
  return [...known].some((other) => {
    if (other.length !== unit.length) return false;
    let at = 0;
    while (at < unit.length && unit[at] === other[at]) at += 1;
    const isOne = at >= FIRST_SLIP && unit.slice(at + 1) === other.slice(at + 1);
    return isOne && !TELLING.test(unit.charAt(at)) && !TELLING.test(other.charAt(at));
  });
}
