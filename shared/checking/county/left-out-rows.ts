/** Rows that can't be used: a key is missing, or the project they name is not there. */
import { cellAt } from "../../scoring/rows.ts";
import type { FieldName } from "../cell-details.ts";
import type { CountyCheck } from "../tell.ts";

/** A row whose key has no column of its own is shown at its first cell. */
const FIRST_COLUMN = "A";

export const leftOutRows: CountyCheck = (county, tell) => {
  for (const { role, source, column, reason } of county.leftOut) {
    const cell = cellAt(source, column ?? FIRST_COLUMN);
    if (reason.kind === "unknown-project") tell("project-unknown", cell, { role, project: reason.project });
    else tell("key-missing", cell, { role, field: reason.field as FieldName });
  }
};
