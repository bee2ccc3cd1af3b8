/** Every check's id with the numbers and words its sentence needs. */
import type { LayoutDetails } from "./layout-details.ts";
import type { CellDetails } from "./cell-details.ts";
import type { MonthDetails } from "./month-details.ts";
import type { RowDetails } from "./row-details.ts";
import type { RuleDetails } from "./rule-details.ts";

export interface CheckDetails extends LayoutDetails, CellDetails, RowDetails, MonthDetails, RuleDetails {}

/** Stable ids in kebab-case, printed as `check`. */
export type CheckId = keyof CheckDetails;
