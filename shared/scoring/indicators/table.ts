/** The table of the method's indicators (§4): the one place that knows them all. */
import { MILESTONES_OWNED, MILESTONES_SET, PLANS_MATCH } from "./breakdown.ts";
import type { Indicator } from "./declaration.ts";
import { CONTRACTS, HANDOVERS_CLOSED, MILESTONES_MET, REPORTS_IN_TIME, SIGNED_STARTED } from "./delivery.ts";
import { FIGURES_AGREE, INVESTMENT, STARTS } from "./reconciliation.ts";
import { ELEMENTS_COMPLETE, FIVE_ONES, RESERVE } from "./register.ts";
import { INVESTMENT_TARGET, SIGNING_TARGET, START_TARGET } from "./settlement.ts";

/** In the order of §4. */
export const INDICATORS: readonly Indicator[] = [
  FIVE_ONES,
  ELEMENTS_COMPLETE,
  RESERVE,
  MILESTONES_SET,
  MILESTONES_OWNED,
  PLANS_MATCH,
  INVESTMENT,
  STARTS,
  FIGURES_AGREE,
  MILESTONES_MET,
  CONTRACTS,
  SIGNED_STARTED,
  HANDOVERS_CLOSED,
  REPORTS_IN_TIME,
  INVESTMENT_TARGET,
  START_TARGET,
  SIGNING_TARGET,
];
