import type { LeftOutWords } from "../describe-left-out.ts";

export const leftOut: LeftOutWords = {
  row: (row) => `row ${row}`,
  missingKey: (where, ledger, field) =>
    `${where}: the ${ledger} lacks “${field}”; the row is not scored. Fill it in and score again.`,
  unknownProject: (where, ledger, project) =>
    `${where}: no project “${project}” in the 项目台账; this row of the ${ledger} is not scored. Check the name and score again.`,
};
