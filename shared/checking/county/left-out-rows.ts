/** Rows that can't be used: a key is missing, or the project they name is not there. */
import { cellAt } from "../../scoring/rows.ts";
import type { County } from "../../scoring/county.ts";
import type { CellSource } from "../../ledgers/table.ts";
import { keyOf } from "../../ledgers/text.ts";
import type { FieldName } from "../cell-details.ts";
import type { CountyCheck } from "../tell.ts";
import { projectsWithoutUnit } from "./projects-without-unit.ts";
import { likelyDetail } from "./references.ts";

/** A row whose key has no column of its own is shown at its first cell. */
const FIRST_COLUMN = "A";

export const leftOutRows: CountyCheck = (county, tell, { ledgers, likelyProject }) => {
  const nameless = namelessProject(county);
  const withoutUnit = projectsWithoutUnit(ledgers);
  for (const { role, source, column, reason } of county.leftOut) {
    const cell = cellAt(source, column ?? FIRST_COLUMN);
    if (reason.kind === "missing-key") {
      tell("key-missing", cell, { role, field: reason.field as FieldName });
      continue;
    }
    const because = withoutUnit.get(keyOf(reason.project));
    if (because) {
      tell("project-unknown", cell, { role, project: reason.project, because });
      continue;
    }
    const likely = likelyDetail(likelyProject(reason.project));
    const orNameless = nameless && likely.likely === undefined ? { nameless } : {};
    tell("project-unknown", cell, { role, project: reason.project, ...likely, ...orNameless });
  }
};

/** The one project row without a name, where all references to none name one project: they may well mean it. */
function namelessProject({ leftOut }: County): CellSource | undefined {
  const unknown = new Set<string>();
  const nameless: CellSource[] = [];
  for (const { role, source, column, reason } of leftOut) {
    if (reason.kind === "unknown-project") unknown.add(keyOf(reason.project));
    else if (role === "projects" && reason.field === "name") {
      nameless.push(cellAt(source, column ?? FIRST_COLUMN));
    }
  }
  return unknown.size === 1 && nameless.length === 1 ? nameless[0] : undefined;
}
