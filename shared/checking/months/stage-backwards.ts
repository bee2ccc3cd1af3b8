/** A project whose effective stage is behind the earlier month's. 终止 is neither above nor below any stage. */
import { stageOrder } from "../../ledgers/words.ts";
import type { Stage } from "../../ledgers/words.ts";
import type { CellSource } from "../../ledgers/table.ts";
import type { Project } from "../../scoring/county.ts";
import { cellOf } from "../../scoring/rows.ts";
import { DATED_STAGES } from "../../scoring/standing-of-project.ts";
import { cellOfField } from "../tell.ts";
import type { MonthCheck } from "./month-check.ts";

export const stageBackwards: MonthCheck = ({ earlier: { period }, same }, tell) => {
  for (const [earlier, project] of same.pairs) {
    const { stage: before } = earlier;
    const { stage: now } = project;
    if (before === "终止" || now === "终止" || stageOrder(now) >= stageOrder(before)) continue;
    tell("stage-backwards", cellOfStage(project, before), { project: project.name, period, before, now });
  }
};

/** The stage's cell; without such a column, that of the date that showed the earlier stage, or shows today's. */
function cellOfStage(project: Project, before: Stage): CellSource {
  const dates = [before, project.stage].flatMap((stage) =>
    DATED_STAGES.flatMap(([field, shown]) => (shown === stage ? [field] : [])),
  );
  for (const field of ["stage", ...dates] as const) {
    const cell = cellOfField(project, field);
    if (cell) return cell;
  }
  return cellOf(project, "name");
}
