/** Scoring requests of any size, made as the add-in makes them. */
import { inspectWorkbooks } from "#shared/inspection.ts";
import { toWire } from "#shared/api/wire.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { cleanCounty, CLEAN_PERIOD, diceOf } from "#test/support/clean-county.ts";
import { cleanWorkbook, officeStyle } from "#test/support/clean-sheets.ts";

const SEED = 2020;

export interface SizedRequest {
  readonly projects: number;
  /** Data rows of all sheets. */
  readonly rows: number;
  readonly period: string;
  readonly body: string;
}

/** The request of a county with so many projects, two items handed over to each. */
export function countyRequest(projects: number): SizedRequest {
  const dice = diceOf(SEED);
  const book = cleanWorkbook(cleanCounty(dice, projects, projects * 2), officeStyle(dice));
  const { mapped = [] } = { ...inspectWorkbooks([book], DEFAULT_RULES, CLEAN_PERIOD) } as {
    readonly mapped?: Parameters<typeof toWire>[0];
  };
  const rows = mapped.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  return { projects, rows, period: CLEAN_PERIOD, body: JSON.stringify({ ledgers: toWire(mapped) }) };
}
