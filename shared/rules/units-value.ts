/** What a rule sheet says of units: 县工信局=工信局、经信局 (aliases) and 县工信局、县住建局=部门 (group). */
import type { RuleUnit } from "../ledgers/rules.ts";
import { keyOf, tidy } from "../ledgers/text.ts";
import { splitUnits } from "../ledgers/units.ts";

const LINES = /[\r\n;；]+/u;
const EQUALS = /[=＝:：]/u;
/** 县工信局（工信局、经信局）. */
const BRACKETED = /^([^()]+)\(([^()]+)\)$/u;

/** One line of a cell of aliases; null where a line says nothing so. `unit`: named in the item's cell. */
export function readAliases(text: string, unit?: string): readonly RuleUnit[] | null {
  if (unit !== undefined) return [{ name: unit, aliases: splitUnits(text) }];
  return each(text, (line) => {
    const [name, aliases] = halves(line) ?? [];
    if (name === undefined || aliases === undefined) return null;
    return [{ name: tidy(name), aliases: splitUnits(aliases) }];
  });
}

/** One line of a cell of groups: units before the sign, their group behind it. */
export function readGroups(text: string, unit?: string): readonly RuleUnit[] | null {
  if (unit !== undefined) return grouped([unit], text);
  return each(text, (line) => {
    const [names, group] = halves(line) ?? [];
    return names === undefined || group === undefined ? null : grouped(splitUnits(names), group);
  });
}

function grouped(names: readonly string[], group: string): readonly RuleUnit[] {
  return names.map((name) => ({ name, aliases: [], group: keyOf(group).replace(/(?<=.)组$/u, "") }));
}

function each(text: string, read: (line: string) => readonly RuleUnit[] | null): readonly RuleUnit[] | null {
  const units: RuleUnit[] = [];
  for (const line of text.split(LINES)) {
    if (line.trim() === "") continue;
    const found = read(line);
    if (found === null || found.length === 0) return null;
    units.push(...found);
  }
  return units.length > 0 ? units : null;
}

function halves(line: string): readonly [string, string] | undefined {
  const parts = line.split(EQUALS);
  const [left = "", right = ""] =
    parts.length === 2 ? parts : (BRACKETED.exec(line.normalize("NFKC").trim())?.slice(1) ?? []);
  return left.trim() === "" || right.trim() === "" ? undefined : [left, right];
}

/**
 * Units with one more said of them: a unit of whose names it is, or whose name is among its aliases, takes the new name,
 * the old one becoming an alias; its other aliases and its group stay unless said otherwise.
 */
export function withUnit(units: readonly RuleUnit[], said: RuleUnit): readonly RuleUnit[] {
  const known = units.find((unit) => isSame(unit, said));
  if (known === undefined) return [...units, withoutRepeats(said)];
  const group = said.group ?? known.group;
  const joined = withoutRepeats({
    name: said.name,
    aliases: [known.name, ...known.aliases, ...said.aliases],
    ...(group === undefined ? {} : { group }),
  });
  return units.map((unit) => (unit === known ? joined : unit));
}

/** The first name or alias of a unit that another of `units` is known by. */
export function takenName(units: readonly RuleUnit[], said: RuleUnit): string | undefined {
  const own = units.find((unit) => isSame(unit, said));
  const taken = new Set(units.filter((unit) => unit !== own).flatMap(namesOf));
  return [said.name, ...said.aliases].find((name) => taken.has(keyOf(name)));
}

function isSame(known: RuleUnit, said: RuleUnit): boolean {
  return namesOf(known).includes(keyOf(said.name)) || namesOf(said).includes(keyOf(known.name));
}

function namesOf({ name, aliases }: RuleUnit): readonly string[] {
  return [name, ...aliases].map(keyOf);
}

function withoutRepeats(unit: RuleUnit): RuleUnit {
  const seen = new Set([keyOf(unit.name)]);
  const aliases = unit.aliases.filter((alias) => {
    const key = keyOf(alias);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { ...unit, aliases };
}
