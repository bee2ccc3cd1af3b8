/** Unit cells and unit names (method §2): who is the lead unit, and under which one name a unit is known. */
import type { Rules } from "./rules.ts";
import { isEmptyText, keyOf, tidy } from "./text.ts";

/** Maps any spelling of a unit to the one name it is printed by. */
export interface UnitNames {
  /** The canonical name of a unit as written. */
  readonly canonical: (name: string) => string;
  /** Whether the rule set names this unit, by its name or an alias. */
  readonly isNamed: (name: string) => boolean;
  /** The group the rule set gives a canonical unit, if it does. */
  readonly groupOf: (canonicalName: string) => string | undefined;
}

const SEPARATORS = /[、,，/／;；\r\n]/u;
const GOVERNMENT_SUFFIX = /(?<=镇|乡|街道)(?:人民政府|政府)$/u;
/** 静乐县鹅城镇; but neither 乡镇 nor 各乡镇, which are all of them. */
const TOWNSHIP = /^(?![各全其])\p{Script=Han}{1,8}(?:(?<!乡)镇|(?<!镇)乡|街道)$/u;
const OFFICE_SUFFIX = /(?<=街道)办事处$/u;

/** The parts of a unit cell in order, tidied, empty ones left out: the lead unit first. */
export function splitUnits(cell: string): string[] {
  return cell
    .split(SEPARATORS)
    .filter((part) => !isEmptyText(part))
    .map(tidy);
}

/** The names a rule set gives units, ready to look up. */
export function unitNames(rules: Pick<Rules, "units">): UnitNames {
  const byKey = new Map<string, { readonly name: string; readonly group?: string }>();
  for (const unit of rules.units) {
    for (const spelling of [unit.name, ...unit.aliases]) {
      const key = keyOf(shortened(spelling));
      if (!byKey.has(key)) byKey.set(key, unit);
    }
  }
  return {
    canonical: (name) => {
      const short = shortened(name);
      return byKey.get(keyOf(short))?.name ?? short;
    },
    isNamed: (name) => byKey.has(keyOf(shortened(name))),
    groupOf: (name) => byKey.get(keyOf(shortened(name)))?.group,
  };
}

/** Whether a canonical name is a township's by itself, whoever lists it. */
export function isTownship(name: string): boolean {
  return TOWNSHIP.test(name);
}

/** Names are compared without white space, so they are printed without it. */
function shortened(name: string): string {
  return keyOf(name).replace(GOVERNMENT_SUFFIX, "").replace(OFFICE_SUFFIX, "");
}
