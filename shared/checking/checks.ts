/** Every check there is, and the way they are run: over a county's ledgers, and over the sheets as laid out. */
import type { Ledgers } from "../ledgers/table.ts";
import type { MappedSheet } from "../reading/recognised.ts";
import type { County } from "../scoring/county.ts";
import { doneWithoutDate } from "./county/done-without-date.ts";
import { duplicates, nearlySameName } from "./county/duplicates.ts";
import { leftOutRows } from "./county/left-out-rows.ts";
import { likelyProjects } from "./county/likely-project.ts";
import { moneyUnitsOf } from "./county/money-units.ts";
import {
  monthsDifferFromPlan,
  monthsMissing,
  progressValuesDiffer,
  registersDiffer,
  verifiedDiffers,
  yearToDateMoves,
} from "./county/progress.ts";
import { investedOverTotal, planOverTotal, yearToDateBelowMonth } from "./county/project-amounts.ts";
import {
  actualAfterAsOf,
  finishBeforeStart,
  stageBehindDates,
  stageWithoutDate,
} from "./county/project-dates.ts";
import { handoverProjectUnknown, milestonesNone } from "./county/references.ts";
import { unitUnknown } from "./county/units-unknown.ts";
import type { Finding } from "./finding.ts";
import { tellInto } from "./tell.ts";
import type { CountyCheck, CountyContext } from "./tell.ts";

export { orderByWorth } from "./order.ts";
export { checkSheets } from "./sheets/check-sheets.ts";

const COUNTY_CHECKS: readonly CountyCheck[] = [
  leftOutRows,
  yearToDateBelowMonth,
  planOverTotal,
  investedOverTotal,
  finishBeforeStart,
  stageBehindDates,
  stageWithoutDate,
  actualAfterAsOf,
  doneWithoutDate,
  duplicates,
  nearlySameName,
  handoverProjectUnknown,
  unitUnknown,
  milestonesNone,
  monthsDifferFromPlan,
  yearToDateMoves,
  verifiedDiffers,
  monthsMissing,
  registersDiffer,
  progressValuesDiffer,
];

/**
 * What is wrong with the rows of a county's ledgers and between them, in no order worth reading yet.
 * @param sheets that the ledgers were read from
 */
export function checkCounty(
  county: County,
  ledgers: Ledgers,
  sheets: readonly MappedSheet[],
): readonly Finding[] {
  const findings: Finding[] = [];
  const tell = tellInto(findings);
  const context: CountyContext = {
    ledgers,
    moneyUnitAt: moneyUnitsOf(sheets, county.rules.moneyUnit),
    likelyProject: likelyProjects(county),
  };
  for (const check of COUNTY_CHECKS) check(county, tell, context);
  return findings;
}
