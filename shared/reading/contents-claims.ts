/**
 * What columns claim by their cells rather than their headers: a name and a telephone number that share the cells
 * of a header which names but one of them, and a column of units whose header was left empty.
 */
import type { Claim, ClaimSetting, HeaderColumn } from "./claim.ts";

/** Share of a column's cells that must show it, and cells from which it counts. */
const MOSTLY = 0.5;
const NEARLY_ALL = 0.8;
const ENOUGH = 3;
/** What a column without a header is worth by its cells: less than any header. */
const SURE_BY_CONTENTS = 0.5;
const UNIT_ROLES = ["projects", "handovers", "targets"] as const;

/** The claims of a table, those of shared cells parted in two. */
export function withSharedCells(claims: readonly Claim[]): readonly Claim[] {
  return claims.flatMap((claim) => {
    const { column, role, field, part } = claim;
    if (part !== undefined || column.contents.count < ENOUGH || column.contents.namedPhones < MOSTLY)
      return claim;
    if (field !== "owner" && field !== "phone") return claim;
    const other = field === "owner" ? "phone" : "owner";
    // Where each has a column of its own, what stands beside it in a cell is a note.
    if (claims.some((one) => one.role === role && one.field === other && one.column !== column)) return claim;
    const evidence = [...claim.evidence, "contents"] as const;
    const owner: Claim = { ...claim, field: "owner", part: "first", evidence };
    return role === "projects" ? [owner, { ...claim, field: "phone", part: "second", evidence }] : owner;
  });
}

/** A column without a header that holds units, where no header claims to be the unit. */
export function unitByContents(
  columns: readonly HeaderColumn[],
  claims: readonly Claim[],
  { roles }: ClaimSetting,
): readonly Claim[] {
  const role = UNIT_ROLES.find((one) => roles.includes(one));
  if (role === undefined || claims.some((claim) => claim.role === role && claim.field === "unit")) return [];
  const column = columns.find(
    ({ header, contents }) =>
      header.written === "" && contents.count >= ENOUGH && contents.units >= NEARLY_ALL,
  );
  return column
    ? [{ column, role, field: "unit", confidence: SURE_BY_CONTENTS, evidence: ["contents"] }]
    : [];
}
