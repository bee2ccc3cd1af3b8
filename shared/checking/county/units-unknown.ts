/** Units that milestones, handovers or projects name and nobody knows. */
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
/** Of so many units of a ledger at most one is unknown. */
const MOSTLY_KNOWN = 4;
/** Characters that tell units of one kind apart. */
const TELLING = /[\d一二三四五六七八九十东西南北中上下前后大小新老]/u;

export const unitUnknown: CountyCheck = (county, tell) => {
  const { milestones, handovers, projects } = county;
  const listed = listedUnits(county);
  const { isNamed } = unitNames(county.rules);
  const known = new Set([...listed, ...projects.map(({ unit }) => keyOf(unit))]);
  const isKnown = remembered((unit) => known.has(keyOf(unit)) || isNamed(unit));

  const tellOf = (
    role: "milestones" | "handovers",
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

/** The same answer asked of the same few units again and again. */
function remembered(answer: (unit: string) => boolean): (unit: string) => boolean {
  const answers = new Map<string, boolean>();
  return (unit) => {
    const known = answers.get(unit) ?? answer(unit);
    answers.set(unit, known);
    return known;
  };
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
