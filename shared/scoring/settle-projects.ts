/** Projects with everything that follows from their row and their progress (method §2, §3). */
import type { Yuan } from "../ledgers/fields.ts";
import type { Ledgers } from "../ledgers/table.ts";
import type { LeftOutRow, ProgressField, Project, TracedYuan } from "./county.ts";
import { leftOutForKey } from "./left-out.ts";
import type { Moment } from "./moments.ts";
import { settleProgress, type ProgressValues } from "./progress-values.ts";
import { indexReferences, type References } from "./references.ts";
import { columnOf, rowSourceOf } from "./rows.ts";
import { standingOf } from "./standing-of-project.ts";

/** What a project's own row settles, before names are compared and progress is joined. */
type ProjectRow = Omit<
  Project,
  | "uniqueName"
  | "uniqueCode"
  | "amount"
  | "progress"
  | "ytd"
  | "planToDateTwelfths"
  | "fundedToDate"
  | "plannedYear"
>;

export interface SettledProjects {
  /** In workbook order. */
  readonly projects: readonly Project[];
  readonly find: (reference: string) => Project | undefined;
  readonly leftOut: { readonly projects: readonly LeftOutRow[]; readonly progress: readonly LeftOutRow[] };
}

/** Settles the projects of the ledgers for a month (`month` 1 to 12). */
export function settleProjects(
  ledgers: Ledgers,
  year: number,
  month: number,
  moment: Moment,
): SettledProjects {
  const leftOut: LeftOutRow[] = [];
  const rows = readProjects(ledgers.projects, moment, leftOut);
  const references = indexReferences(rows);
  const progress = settleProgress(ledgers.progress, rows, references.find, year, month);
  const projects = rows.map((row) => settle(row, references, progress, month));
  return {
    projects,
    find: (reference) => {
      const row = references.find(reference);
      return row && projects[row.index];
    },
    leftOut: { projects: leftOut, progress: progress.leftOut },
  };
}

function readProjects(
  tables: Ledgers["projects"],
  moment: Moment,
  leftOut: LeftOutRow[],
): readonly ProjectRow[] {
  const rows: ProjectRow[] = [];
  for (const table of tables) {
    const names = columnOf(table, "name");
    const units = columnOf(table, "unit");
    const { code, stage, totalInvestment, annualPlan, investedBefore } = table.values;
    const { signedOn, contractOn, actualStart, actualFinish, operatingOn } = table.values;
    const { plannedStart, plannedFinish } = table.values;
    for (let at = 0; at < table.rows.length; at += 1) {
      const name = names?.[at] ?? null;
      const unit = units?.[at] ?? null;
      if (name === null || unit === null) {
        leftOut.push(leftOutForKey({ table, at }, name === null ? "name" : "unit"));
        continue;
      }
      const written = {
        writtenStage: stage?.[at] ?? null,
        signedOn: signedOn?.[at] ?? null,
        contractOn: contractOn?.[at] ?? null,
        actualStart: actualStart?.[at] ?? null,
        actualFinish: actualFinish?.[at] ?? null,
        operatingOn: operatingOn?.[at] ?? null,
      };
      const standing = standingOf(written, moment);
      rows.push({
        table,
        at,
        index: rows.length,
        name,
        unit,
        code: code?.[at] ?? null,
        writtenStage: written.writtenStage,
        stage: standing.stage,
        live: standing.live,
        active: standing.active,
        signedEver: standing.signedEver,
        started: standing.started,
        totalInvestment: totalInvestment?.[at] ?? null,
        annualPlan: annualPlan?.[at] ?? null,
        investedBefore: investedBefore?.[at] ?? null,
        signedOn: written.signedOn,
        contractOn: written.contractOn,
        plannedStart: plannedStart?.[at] ?? null,
        actualStart: written.actualStart,
        plannedFinish: plannedFinish?.[at] ?? null,
        actualFinish: written.actualFinish,
        operatingOn: written.operatingOn,
      });
    }
  }
  return rows;
}

function settle(
  row: ProjectRow,
  references: References<ProjectRow>,
  values: ProgressValues,
  month: number,
): Project {
  const own = row.live ? 1 : 0;
  const plannedToDate = sumOfMonths(row, values, month);
  return Object.assign(row, {
    uniqueName: references.liveNamesakes(row) - own === 0,
    uniqueCode: row.code === null || references.liveOfCode(row) - own === 0,
    amount: (atMonth: number, field: ProgressField) => values.value(row, atMonth, field),
    progress: (atMonth: number, field: ProgressField) => values.traced(row, atMonth, field),
    ytd: yearToDate(row, values, month),
    planToDateTwelfths:
      plannedToDate === null ? BigInt(row.annualPlan ?? 0) * BigInt(month) : BigInt(plannedToDate) * 12n,
    fundedToDate: fundedOfMonths(row, values, month),
    plannedYear: sumOfMonths(row, values, 12),
  });
}

/** Σ planned over months 1 to `last`, null where a month has none (0 is a value). */
function sumOfMonths(row: ProjectRow, values: ProgressValues, last: number): Yuan | null {
  let sum = 0;
  for (let month = 1; month <= last; month += 1) {
    const planned = values.value(row, month, "planned");
    if (planned === null) return null;
    sum += planned;
  }
  return sum;
}

/** Σ funded over months 1 to `last`, of the months that have one. */
function fundedOfMonths(row: ProjectRow, values: ProgressValues, last: number): Yuan {
  let sum = 0;
  for (let month = 1; month <= last; month += 1) sum += values.value(row, month, "funded") ?? 0;
  return sum;
}

/** The register's 1–N月累计, else the progress ledger's 累计 of month N, else the months known, added up. */
function yearToDate(row: ProjectRow, values: ProgressValues, month: number): TracedYuan | null {
  const registered = row.table.values.investedYear?.[row.at] ?? null;
  if (registered !== null) {
    const column = row.table.columns.investedYear ?? "A";
    return { value: registered, source: rowSourceOf(row), column };
  }
  const reported = values.traced(row, month, "yearToDate");
  if (reported) return reported;
  let latest = 0;
  let sum = 0;
  for (let atMonth = 1; atMonth <= month; atMonth += 1) {
    const done = values.value(row, atMonth, "done");
    if (done === null) continue;
    sum += done;
    latest = atMonth;
  }
  const source = values.traced(row, latest, "done");
  return source ? { ...source, value: sum } : null;
}
