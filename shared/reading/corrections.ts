/** An official's corrections win over whatever recognition made of a column, as long as its header stays. */
import { columnNumber } from "../ledgers/address.ts";
import { fieldDeclaration } from "../ledgers/fields.ts";
import { ROLES, type Role } from "../ledgers/roles.ts";
import { keyOf } from "../ledgers/text.ts";
import type { Claim, HeaderColumn } from "./claim.ts";
import type { ColumnCorrection } from "./grid.ts";

export interface CorrectedClaims {
  readonly claims: readonly Claim[];
  /** Roles that only a correction gives the sheet. */
  readonly roles: readonly Role[];
  /** Corrections whose column has another header by now. */
  readonly outdated: readonly ColumnCorrection[];
}

/** Applies the corrections of one sheet to the claims of one of its tables. */
export function applyCorrections(
  claims: readonly Claim[],
  columns: readonly HeaderColumn[],
  corrections: readonly ColumnCorrection[],
): CorrectedClaims {
  let corrected = [...claims];
  const roles: Role[] = [];
  const outdated: ColumnCorrection[] = [];
  for (const correction of corrections) {
    const role = ROLES.find((one) => one === correction.role);
    const at = columnNumber(correction.column);
    const column = columns.find((one) => one.column === at);
    if (!role || !column || keyOf(column.header.written) !== keyOf(correction.header)) {
      outdated.push(correction);
      continue;
    }
    const { field } = correction;
    if (field !== null && fieldDeclaration(role, field) === undefined) {
      outdated.push(correction);
      continue;
    }
    corrected = corrected.filter(
      (claim) =>
        !(claim.role === role && claim.column.column === at) &&
        !(claim.role === role && claim.field === field && claim.month === undefined),
    );
    if (field === null) continue;
    corrected.push({ column, role, field, confidence: 1, evidence: ["corrected"] });
    roles.push(role);
  }
  return { claims: corrected.toSorted((a, b) => a.column.column - b.column.column), roles, outdated };
}
