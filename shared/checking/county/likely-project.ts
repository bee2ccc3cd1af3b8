/** Which project a reference that names none may well mean: one whose name is a slip away, or the only one it is a part of. */
import { keyOf } from "../../ledgers/text.ts";
import type { County, Project } from "../../scoring/county.ts";
import { isOneSlip, withoutCommonWords } from "./near-names.ts";
import { slipKeys } from "./slip-keys.ts";

/** Shorter texts are part of too many names. */
const SHORTEST_PART = 4;

/** Finds the one project a text may mean, or undefined where there is none or more than one. Looks once for each text. */
export function likelyProjects({ projects }: County): (reference: string) => Project | undefined {
  const known = new Map<string, Project | undefined>();
  let names: readonly { readonly name: string; readonly project: Project }[] | undefined;
  let slips: ReadonlyMap<number, ReadonlySet<Project>> | undefined;
  return (reference) => {
    if (known.has(reference)) return known.get(reference);
    names ??= projects.map((project) => ({ name: withoutCommonWords(keyOf(project.name)), project }));
    slips ??= bySlip(names);
    const wanted = withoutCommonWords(keyOf(reference));
    const candidates = new Set(slipKeys(wanted).flatMap((key) => [...(slips?.get(key) ?? [])]));
    const near = [...candidates].filter((project) =>
      isOneSlip(wanted, withoutCommonWords(keyOf(project.name))),
    );
    const found = near.length > 0 ? near : partsOf(wanted, names);
    const likely = found.length === 1 ? found[0] : undefined;
    known.set(reference, likely);
    return likely;
  };
}

function bySlip(names: readonly { readonly name: string; readonly project: Project }[]) {
  const slips = new Map<number, Set<Project>>();
  for (const { name, project } of names) {
    for (const key of slipKeys(name)) {
      const held = slips.get(key);
      if (held) held.add(project);
      else slips.set(key, new Set([project]));
    }
  }
  return slips;
}

function partsOf(
  wanted: string,
  names: readonly { readonly name: string; readonly project: Project }[],
): readonly Project[] {
  if (wanted.length < SHORTEST_PART) return [];
  return names.flatMap(({ name, project }) =>
    name.length >= SHORTEST_PART && (name.includes(wanted) || wanted.includes(name)) ? [project] : [],
  );
}
