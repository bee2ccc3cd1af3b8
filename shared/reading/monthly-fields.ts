/** Fields of progress that are of one month each. */
export const MONTHLY_FIELDS: ReadonlySet<string> = new Set([
  "planned",
  "done",
  "yearToDate",
  "verified",
  "funded",
  "physicalProgress",
]);
