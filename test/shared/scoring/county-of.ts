/** Short ways for tests from plain rows to a county and to the figures of one unit. */
import { DEFAULT_RULES, INDICATOR_IDS, type IndicatorId, type Rules } from "#shared/ledgers/rules.ts";
import { assembleCounty } from "#shared/scoring/assemble.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { Baseline, Loss, UnitAssessment } from "#shared/scoring/assessment.ts";
import type { County } from "#shared/scoring/county.ts";
import { ledgersOf, type AnyTable } from "#test/support/ledgers.ts";

/** A unit most tests are about. */
export const TOWN = "鹅城镇";

export function countyOf(period: string, tables: readonly AnyTable[], rules: Partial<Rules> = {}): County {
  return assembleCounty(ledgersOf(...tables), period, { ...DEFAULT_RULES, ...rules });
}

/** Every unit's result, by name. */
export function unitsOf(
  period: string,
  tables: readonly AnyTable[],
  rules: Partial<Rules> = {},
  baseline: Baseline | null = null,
): Readonly<Record<string, UnitAssessment>> {
  const { units } = assess(countyOf(period, tables, rules), baseline);
  return Object.fromEntries(units.map((unit) => [unit.unit, unit]));
}

/** `num/den` of each indicator of a unit as printed, null where not applicable. */
export function ratios(
  period: string,
  tables: readonly AnyTable[],
  unit: string = TOWN,
  rules: Partial<Rules> = {},
): Readonly<Record<IndicatorId, string | null>> {
  const accounts = Object.values(unitsOf(period, tables, rules)[unit]?.accounts ?? {});
  const entries = INDICATOR_IDS.map((id) => {
    const score = accounts.map(({ indicators }) => indicators[id]).find((one) => one !== undefined);
    return [id, score ? `${score.num}/${score.den}` : null] as const;
  });
  return Object.fromEntries(entries) as Record<IndicatorId, string | null>;
}

/** A unit's losses in one indicator as `cell points`. */
export function lossLines(
  period: string,
  tables: readonly AnyTable[],
  id: IndicatorId,
  unit: string = TOWN,
): readonly string[] {
  const losses: readonly Loss[] = unitsOf(period, tables)[unit]?.losses ?? [];
  return losses
    .filter(({ indicator }) => indicator === id)
    .map(({ source, points, what }) => `${source.cell} ${points} ${what.code}`);
}
