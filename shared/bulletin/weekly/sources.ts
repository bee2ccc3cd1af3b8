/** What a weekly bulletin made of several units' ledgers stands on: whose came in on which day. */
import type { Day } from "../../ledgers/calendar.ts";
import type { DutySort, LedgersOf } from "./facts.ts";

export interface WeeklySources {
  /** Units by the day their ledgers came in, the newest day first; none where a month was scored from the county's own workbook. */
  readonly units: readonly { readonly day: Day; readonly names: readonly string[] }[];
  /** The county's own ledgers. */
  readonly county: {
    readonly day: Day;
    /** Whether the items handed over are told by them alone. */
    readonly items: boolean;
  } | null;
  /** Units that are to hand in, and of which there is nothing. */
  readonly missing: readonly string[];
}

/** The day each unit's duties are told by; of a unit that handed in nothing, the county's own, else the newest day of all. */
export function ledgersOfUnits({ units, county }: WeeklySources): LedgersOf {
  const days = new Map(units.flatMap(({ day, names }) => names.map((name) => [name, day])));
  const rest = county?.day ?? units[0]?.day ?? 0;
  return (unit: string, sort: DutySort) =>
    sort === "items" && county?.items === true ? county.day : (days.get(unit) ?? rest);
}
