/** The unit of money a sheet is written in, to be shown beside it; each column is read in its own. */
import { fieldDeclaration } from "../ledgers/fields.ts";
import type { MoneyUnit, Rules } from "../ledgers/rules.ts";
import type { MappedSheet } from "./recognised.ts";

/** That of the title lines, else of most headers of money, else the one taken where nothing is said; undefined without amounts. */
export function sheetMoneyUnit(
  { moneyUnit, columns }: MappedSheet,
  rules: Pick<Rules, "moneyUnit">,
): MoneyUnit | undefined {
  if (moneyUnit !== undefined) return moneyUnit;
  const counts = new Map<MoneyUnit, number>();
  for (const { role, field, moneyUnit: stated } of columns) {
    if (fieldDeclaration(role, field)?.kind !== "money") continue;
    const unit = stated ?? rules.moneyUnit;
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return counts.get(rules.moneyUnit) === most
    ? rules.moneyUnit
    : [...counts].find(([, count]) => count === most)?.[0];
}
