/** What the indicators are called (method §4). */
import type { IndicatorNames } from "../indicators.ts";

export const indicators: IndicatorNames = {
  R1: "Five ones in place",
  R2: "Elements complete",
  R3: "Reserve against target",
  B1: "Broken down into milestones",
  B2: "Milestones with a person responsible",
  B3: "Monthly plans match the year's",
  C1: "Investment against plan",
  C2: "Started of those to start",
  C3: "Figures reconcile",
  D1: "Milestones met in time",
  D2: "Contracts of those signed",
  D3: "Starts of those signed",
  D4: "Handed-over items closed",
  D5: "Reports in time",
  S1: "Investment against target",
  S2: "New starts against target",
  S3: "Signing against target",
};
