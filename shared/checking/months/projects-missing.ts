/** Projects of the earlier month that are there no more, though nobody wrote 终止. */
import { groupBy } from "../../ledgers/group.ts";
import { keyOf } from "../../ledgers/text.ts";
import type { Ledgers, LedgerTable } from "../../ledgers/table.ts";
import type { County, Project } from "../../scoring/county.ts";
import { cellOf } from "../../scoring/rows.ts";
import { nearlySamePairs } from "../county/near-names.ts";
import type { Finding } from "../finding.ts";
import type { MonthDetails } from "../month-details.ts";
import type { MonthCheck, TwoMonths } from "./month-check.ts";
import type { RecordedProject } from "./recorded-month.ts";
import type { KnownBy } from "./same-projects.ts";

type SheetOfFinding = Pick<Finding, "workbook" | "sheet">;
/** A new project that may be a missing one under another name, or with another unit. */
type Perhaps = NonNullable<MonthDetails["project-missing"]["perhaps"]>;

/** As many projects, and none of them there, are no omission: the ledgers are others. */
const LEAST_FOR_OTHER_LEDGERS = 3;

export const projectsMissing: MonthCheck = (months, tell) => {
  const { earlier, same } = months;
  const { county, ledgers } = months.now;
  // That the whole ledger is absent has been told.
  if (!county.isPresent("projects")) return;
  const isThere = rowsFinder(months);
  const missing = same.gone.filter((project) => project.stage !== "终止" && !isThere(project));
  const { period } = earlier;
  if (same.pairs.length === 0 && missing.length >= LEAST_FOR_OTHER_LEDGERS) {
    tell("projects-all-missing", sheetOf(ledgers.projects[0]), { period, count: missing.length });
    return;
  }
  const placeOf = sheetFinder(ledgers, county);
  const perhapsNow = likelyAmong(missing, same.come);
  for (const project of missing) {
    const { name, unit, source: was } = project;
    const perhaps = perhapsNow.get(project);
    const detail = { project: name, period, unit, was, ...(perhaps === undefined ? {} : { perhaps }) };
    tell("project-missing", placeOf(project), detail);
  }
};

/**
 * Whether any row is the project's, be it that the row can't be counted or that one of two repeated rows was
 * taken out. A code tells two projects of one name apart, unless they are of one unit too.
 */
function rowsFinder({ now, same }: TwoMonths): (project: RecordedProject) => boolean {
  const codes = new Set(same.pairs.flatMap(([{ code }]) => (code === null ? [] : [keyOf(code)])));
  const names = new Set<string>();
  const namesOfUnits = new Set<string>();
  // That a row stands on a summary sheet alone has been told.
  for (const { check, detail } of now.findings) {
    if (check !== "summary-row-alone") continue;
    names.add(keyOf(detail.name));
    namesOfUnits.add(ofUnit(detail.name, null));
  }
  for (const { rows, values } of now.ledgers.projects) {
    for (const at of rows.keys()) {
      const code = values.code?.[at] ?? null;
      const name = values.name?.[at] ?? null;
      const unit = values.unit?.[at] ?? null;
      // The code of a row that counts has been tried: where it is not this project's, it was given anew.
      if (code !== null && (name === null || unit === null)) codes.add(keyOf(code));
      if (name === null) continue;
      names.add(keyOf(name));
      namesOfUnits.add(ofUnit(name, unit));
    }
  }
  return ({ code, name, unit }) => {
    if (code === null) return names.has(keyOf(name));
    return (
      codes.has(keyOf(code)) || namesOfUnits.has(ofUnit(name, unit)) || namesOfUnits.has(ofUnit(name, null))
    );
  };
}

function ofUnit(name: string, unit: string | null): string {
  return `${keyOf(name)}\n${unit === null ? "" : keyOf(unit)}`;
}

/**
 * The sheet of projects the project stood on, if it is still there; workbooks are often saved under another name
 * each month. Else the sheet its unit's projects stand on, else the first.
 */
function sheetFinder(
  { projects: tables }: Ledgers,
  county: County,
): (project: RecordedProject) => SheetOfFinding {
  return ({ unit, source }) => {
    const named = tables.filter(({ sheet }) => sheet === source.sheet);
    const table =
      named.find(({ workbook }) => workbook === source.workbook) ??
      (named.length === 1 ? named[0] : undefined) ??
      county.projects.find((project) => keyOf(project.unit) === keyOf(unit))?.table ??
      tables[0];
    return sheetOf(table);
  };
}

function sheetOf(table: LedgerTable<"projects"> | undefined): SheetOfFinding {
  if (table === undefined) return {};
  const { workbook, sheet } = table;
  return workbook === undefined ? { sheet } : { workbook, sheet };
}

/** For missing projects the new one that may well be it: of the same or nearly the same name, else the only one of its unit and amount. */
function likelyAmong(
  missing: readonly RecordedProject[],
  come: readonly Project[],
): ReadonlyMap<RecordedProject, Perhaps> {
  const likely = new Map<RecordedProject, Perhaps>();
  const taken = new Set<Project>();
  const take = (project: RecordedProject | undefined, now: Project | undefined): void => {
    if (!project || !now || likely.has(project) || taken.has(now)) return;
    likely.set(project, { name: now.name, at: cellOf(now, "name") });
    taken.add(now);
  };
  const namesakes = new Map(come.toReversed().map((project) => [keyOf(project.name), project]));
  for (const project of missing) take(project, namesakes.get(keyOf(project.name)));
  const named = [...missing, ...come].map((project) => ({
    name: keyOf(project.name),
    evidence: evidenceOf(project),
  }));
  for (const { first, second } of nearlySamePairs(named)) {
    if (first < missing.length && second >= missing.length) {
      take(missing[first], come[second - missing.length]);
    }
  }
  const lost = groupBy(missing, evidenceOf);
  for (const [evidence, found] of groupBy(come, evidenceOf)) {
    const alike = evidence === null ? undefined : lost.get(evidence);
    if (found.length === 1 && alike?.length === 1) take(alike[0], found[0]);
  }
  return likely;
}

/** Unit and amount as one word; null where the amount is not known. */
function evidenceOf({ unit, totalInvestment }: KnownBy): string | null {
  return totalInvestment === null ? null : `${keyOf(unit)}\n${totalInvestment}`;
}
