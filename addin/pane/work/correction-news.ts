/** What is told of a correction: the column or sheet, and what it is now. */
import { ROLES, ROLE_TITLES } from "#shared/ledgers/roles.ts";
import { isOfSheet, type Correction } from "#shared/reading/grid.ts";
import { titleOf, type CorrectionNews } from "../state/columns.ts";

export function newsOf(kind: CorrectionNews["kind"], said: Correction): Omit<CorrectionNews, "number"> {
  const { sheet } = said;
  if (isOfSheet(said)) {
    const ledger = ROLES.find((role) => role === said.ledger);
    return { kind, sheet, title: ledger === undefined ? null : ROLE_TITLES[ledger].ledger };
  }
  const role = ROLES.find((one) => one === said.role);
  const { column, field } = said;
  return { kind, sheet, column, title: role === undefined || field === null ? null : titleOf(role, field) };
}
