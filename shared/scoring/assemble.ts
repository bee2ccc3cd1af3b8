/** Puts a county's ledgers together for one month (method §2 and §3). */
import { monthSpan, parsePeriod, yearSpan, type Period } from "../ledgers/calendar.ts";
import type { FieldOf } from "../ledgers/fields.ts";
import { ROLES, type Role } from "../ledgers/roles.ts";
import type { Rules } from "../ledgers/rules.ts";
import type { Ledgers, LedgerTable } from "../ledgers/table.ts";
import type { County, Handover, LeftOutRow, Milestone, Project } from "./county.ts";
import { leftOutForKey, leftOutForProject } from "./left-out.ts";
import { listUnits } from "./list-units.ts";
import { isInYear, type Moment } from "./moments.ts";
import { settleProjects } from "./settle-projects.ts";
import { putTargets } from "./put-targets.ts";
import { columnOf } from "./rows.ts";

/**
 * The picture of a county that checks between ledgers, scoring and the bulletin share. Rows in error are left
 * out and listed, projects first, then milestones, progress, handovers and targets.
 *
 * @throws {RangeError} where `period` is no month `YYYY-MM` of 2000 to 2099
 */
export function assembleCounty(ledgers: Ledgers, period: Period, rules: Rules): County {
  const parsed = parsePeriod(period);
  if (!parsed) throw new RangeError(`No month: ${period}`);
  const { year, month } = parsed;
  const moment: Moment = { asOf: monthSpan(year, month).to, yearSpan: yearSpan(year) };

  const { projects, find, leftOut: projectsLeftOut } = settleProjects(ledgers, year, month, moment);
  const leftOutMilestones: LeftOutRow[] = [];
  const milestones = readMilestones(ledgers.milestones, find, leftOutMilestones);
  const leftOutHandovers: LeftOutRow[] = [];
  const handovers = readHandovers(ledgers.handovers, leftOutHandovers);
  const { targets, leftOut: leftOutTargets } = putTargets(ledgers.targets);

  const columns = presentColumns(ledgers);
  const brokenDown = new Uint8Array(projects.length);
  for (const { project, due } of milestones) {
    if (due !== null && isInYear(moment, due.to)) brokenDown[project.index] = 1;
  }
  return {
    period,
    year,
    month,
    ...moment,
    rules,
    isPresent: (role) => ledgers[role].length > 0,
    hasColumn: <R extends Role>(role: R, field: FieldOf<R>) => columns[role].has(field),
    units: listUnits(targets, [projects, milestones, handovers], rules),
    projects,
    milestones,
    handovers,
    hasMilestoneInYear: ({ index }) => brokenDown[index] === 1,
    leftOut: [
      ...projectsLeftOut.projects,
      ...leftOutMilestones,
      ...projectsLeftOut.progress,
      ...leftOutHandovers,
      ...leftOutTargets,
    ],
    findProject: find,
  };
}

function readMilestones(
  tables: readonly LedgerTable<"milestones">[],
  find: (reference: string) => Project | undefined,
  leftOut: LeftOutRow[],
): readonly Milestone[] {
  const milestones: Milestone[] = [];
  for (const table of tables) {
    const references = columnOf(table, "project");
    const tasks = columnOf(table, "task");
    const units = columnOf(table, "unit");
    const dues = columnOf(table, "due");
    const dones = columnOf(table, "doneOn");
    for (let at = 0; at < table.rows.length; at += 1) {
      const reference = references?.[at] ?? null;
      const project = reference === null ? undefined : find(reference);
      if (reference === null) leftOut.push(leftOutForKey({ table, at }, "project"));
      else if (!project) leftOut.push(leftOutForProject({ table, at }, "project", reference));
      else if ((tasks?.[at] ?? null) === null) leftOut.push(leftOutForKey({ table, at }, "task"));
      else {
        milestones.push({
          table,
          at,
          index: milestones.length,
          project,
          unit: units?.[at] ?? project.unit,
          due: dues?.[at] ?? null,
          doneOn: dones?.[at] ?? null,
        });
      }
    }
  }
  return milestones;
}

function readHandovers(
  tables: readonly LedgerTable<"handovers">[],
  leftOut: LeftOutRow[],
): readonly Handover[] {
  const handovers: Handover[] = [];
  for (const table of tables) {
    const kinds = columnOf(table, "kind");
    const titles = columnOf(table, "title");
    const units = columnOf(table, "unit");
    const dues = columnOf(table, "due");
    const closings = columnOf(table, "closedOn");
    for (let at = 0; at < table.rows.length; at += 1) {
      const kind = kinds?.[at] ?? null;
      const unit = units?.[at] ?? null;
      const due = dues?.[at] ?? null;
      if (kind === null) leftOut.push(leftOutForKey({ table, at }, "kind"));
      else if ((titles?.[at] ?? null) === null) leftOut.push(leftOutForKey({ table, at }, "title"));
      else if (unit === null) leftOut.push(leftOutForKey({ table, at }, "unit"));
      else if (due === null) leftOut.push(leftOutForKey({ table, at }, "due"));
      else {
        const closedOn = closings?.[at] ?? null;
        handovers.push({ table, at, index: handovers.length, kind, unit, due, closedOn });
      }
    }
  }
  return handovers;
}

/** Every field a header of some recognised sheet is mapped to. */
function presentColumns(ledgers: Ledgers): Readonly<Record<Role, ReadonlySet<string>>> {
  const present = ROLES.map((role) => {
    const tables: readonly LedgerTable[] = ledgers[role];
    const mapped = tables.flatMap(({ columns }) => Object.entries(columns));
    return [role, new Set(mapped.flatMap(([field, column]) => (column === undefined ? [] : [field])))];
  });
  return Object.fromEntries(present) as Record<Role, ReadonlySet<string>>;
}
