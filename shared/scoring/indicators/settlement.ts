/** 算账: does the unit reach what it was set for the year, month by month. */
import { hasHappened, isInYear } from "../moments.ts";
import { againstTarget } from "./declaration.ts";
import { YEAR_TO_DATE_SOURCES, YUAN_IN_WAN } from "./sources.ts";

export const INVESTMENT_TARGET = againstTarget({
  id: "S1",
  account: "settlement",
  needs: { all: [["targets", "investTarget"]], anyOf: [YEAR_TO_DATE_SOURCES] },
  thing: YUAN_IN_WAN,
  target: "investTarget",
  reached: ({ live, ytd }) => (live ? (ytd?.value ?? 0) : 0),
  what: (unit, reached, target, { month }) => ({
    code: "invest-short",
    subject: unit,
    values: { reached, target, month },
  }),
});

export const START_TARGET = againstTarget({
  id: "S2",
  account: "settlement",
  needs: {
    all: [
      ["targets", "startTarget"],
      ["projects", "actualStart"],
    ],
  },
  target: "startTarget",
  reached: ({ live, actualStart }, county) =>
    live && actualStart !== null && isInYear(county, actualStart.from) && hasHappened(county, actualStart)
      ? 1
      : 0,
  what: (unit, reached, target, { month }) => ({
    code: "start-short",
    subject: unit,
    values: { reached, target, month },
  }),
});

export const SIGNING_TARGET = againstTarget({
  id: "S3",
  account: "settlement",
  needs: {
    all: [
      ["targets", "signTarget"],
      ["projects", "signedOn"],
      ["projects", "totalInvestment"],
    ],
  },
  thing: YUAN_IN_WAN,
  target: "signTarget",
  reached: ({ live, signedOn, totalInvestment }, county) =>
    live && signedOn !== null && isInYear(county, signedOn.from) && hasHappened(county, signedOn)
      ? (totalInvestment ?? 0)
      : 0,
  what: (unit, reached, target, { month }) => ({
    code: "sign-short",
    subject: unit,
    values: { reached, target, month },
  }),
});
