/** The units a month assesses, in the method's order, each in its group (method §2, Units). */
import { keyOf } from "../ledgers/text.ts";
import { unitNames } from "../ledgers/units.ts";
import type { Rules } from "../ledgers/rules.ts";
import type { CountyUnit, Target } from "./county.ts";

/** Names that end so belong to 乡镇 where nobody says otherwise; a rule set may write 人民政府 behind them. */
const TOWNSHIP_NAME = /(?:(?:镇|乡|街道)(?:人民政府|政府)?|街道办事处)$/u;

/**
 * Units in the order of the targets ledger, then of first appearance in projects, milestones, handovers.
 * `ledgers` are the rows of those three, in that order.
 */
export function listUnits(
  targets: readonly Target[],
  ledgers: readonly (readonly { readonly unit: string }[])[],
  rules: Rules,
): readonly CountyUnit[] {
  const names = unitNames(rules);
  const targetOf = new Map(targets.map((target) => [target.unit, target]));
  const units = new Set(targetOf.keys());
  for (const rows of ledgers) for (const { unit } of rows) units.add(unit);
  return [...units].map((name) => {
    const target = targetOf.get(name);
    const ruled = names.groupOf(name);
    const group =
      target?.group ??
      (ruled === undefined || ruled === "" ? undefined : keyOf(ruled)) ??
      (TOWNSHIP_NAME.test(name) ? "乡镇" : "部门");
    return { name, group, target };
  });
}
