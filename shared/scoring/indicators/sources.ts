/** Columns that several indicators read, any of which is enough (method §1, Sources), and the unit money is counted in. */
import { YUAN_IN } from "../../ledgers/rules.ts";
import type { Source } from "./declaration.ts";

/** Where a shape counts things, one of money is 1 万元. */
export const YUAN_IN_WAN = BigInt(YUAN_IN.万元);

/** What a project's effective stage comes from. */
export const STAGE_SOURCES: readonly Source[] = [
  ["projects", "stage"],
  ["projects", "signedOn"],
  ["projects", "contractOn"],
  ["projects", "actualStart"],
  ["projects", "actualFinish"],
  ["projects", "operatingOn"],
];

/** What shows that a contract was made: the stages from 合同 on. */
export const CONTRACT_SOURCES: readonly Source[] = [
  ["projects", "stage"],
  ["projects", "contractOn"],
  ["projects", "actualStart"],
  ["projects", "actualFinish"],
  ["projects", "operatingOn"],
];

/** What shows that building began: the stages from 开工 on. */
export const START_SOURCES: readonly Source[] = [
  ["projects", "stage"],
  ["projects", "actualStart"],
  ["projects", "actualFinish"],
  ["projects", "operatingOn"],
];

/** What shows that a project produces. */
export const OPERATING_SOURCES: readonly Source[] = [
  ["projects", "stage"],
  ["projects", "operatingOn"],
];

/** What the year's cumulative investment (ytd) comes from. */
export const YEAR_TO_DATE_SOURCES: readonly Source[] = [
  ["projects", "investedYear"],
  ["projects", "investedMonth"],
  ["progress", "yearToDate"],
  ["progress", "done"],
];
