/**
 * The county that scoring is measured on: 20,000 projects of 200 units with 100,000 months, 40,000 milestones and
 * 30,000 items handed over, as they come out of recognition. One cell in sixteen is empty and one project in sixteen
 * behind in something, which makes some fifty thousand losses; names are unique, and no month is told twice.
 */
import { columnLetters } from "#shared/ledgers/address.ts";
import { dayOf, serialOfDay } from "#shared/ledgers/calendar.ts";
import type { Role } from "#shared/ledgers/roles.ts";
import { HANDOVER_KINDS, STAGES } from "#shared/ledgers/words.ts";
import type { CellValue } from "#shared/reading/grid.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { diceOf } from "#test/support/clean-county.ts";

export const PERIOD = "2020-11";
const YEAR = 2020;
const UNITS = 200;
const PROJECTS = 20_000;
const MILESTONES = 40_000;
const HANDOVERS = 30_000;
const MONTHS = 12;
/** Projects with a whole year of months; of the others only the last two are known. */
const WHOLE_YEARS = 6_000;
const SEED = 2020;

const dice = diceOf(SEED);

type Cell = () => CellValue;

/** One in so many is empty, or wrong. */
const SELDOM = 16;

function maybe(cell: Cell): Cell {
  return () => (dice(SELDOM) === 0 ? null : cell());
}

/** Days of two years about the one assessed. */
const day: Cell = () => serialOfDay(dayOf(YEAR, 1, 1) ?? 0) - 180 + dice(720);
const amount: Cell = () => dice(1_000_000) / 100;
const unit = (at: number): string => `第${at % UNITS}镇`;
const person: Cell = () => `负责人${dice(500)}`;
const stage: Cell = () => (dice(30) === 0 ? "终止" : (STAGES[dice(STAGES.length - 1)] ?? null));
const nameOf = (at: number): string => `第${at}号建设项目`;

/** Columns of a sheet: what the cell of each row is. */
type Columns = Readonly<Record<string, (at: number) => CellValue>>;

function sheet(name: string, role: Role, count: number, columns: Columns): MappedSheet {
  const fields = Object.entries(columns);
  const rows = Array.from({ length: count }, (_, at) => at + 3);
  const cells = fields.map(([, cell]) => rows.map((_, at) => cell(at)));
  return {
    sheet: name,
    roles: [role],
    columns: fields.map(([field], at) => ({
      column: columnLetters(at + 1),
      header: field,
      role,
      field,
      confidence: 1,
      evidence: [],
    })),
    rows,
    cells,
    formats: fields.map(([field]) => rows.map(() => (DATES.has(field) ? "yyyy/m/d" : null))),
    bands: rows.map(() => null),
    moneyUnit: "万元",
  };
}

const DATES = new Set(
  "signedOn contractOn plannedStart actualStart plannedFinish actualFinish operatingOn due doneOn closedOn".split(
    " ",
  ),
);

interface Month {
  readonly project: number;
  /** 1 to 12. */
  readonly month: number;
  /** 万元. */
  readonly planned: number;
  readonly done: number;
  readonly yearToDate: number;
  readonly verified: number;
}

/** Months of the projects, project by project. */
const months: readonly Month[] = Array.from({ length: PROJECTS }, (_, project) => monthsOf(project)).flat();

function monthsOf(project: number): Month[] {
  const first = project < WHOLE_YEARS ? 1 : MONTHS - 2;
  const last = project < WHOLE_YEARS ? MONTHS : MONTHS - 1;
  let yearToDate = 0;
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const planned = 100 + dice(900);
    const done = planned + dice(200) - 50;
    yearToDate += done + (dice(SELDOM) === 0 ? 1 : 0);
    const verified = dice(SELDOM) === 0 ? Math.floor(done / 2) : done;
    return { project, month: first + at, planned, done, yearToDate, verified };
  });
}

/** A year's plan: of a project with all its months mostly their sum. */
function planOf(project: number): CellValue {
  if (project >= WHOLE_YEARS || dice(SELDOM) === 0) return maybe(() => 1000 + dice(9000))();
  return plans[project] ?? null;
}

const plans: number[] = [];
for (const { project, planned } of months) plans[project] = (plans[project] ?? 0) + planned;

/** When something due was done: in time but for one in sixteen, and one in sixteen is still open. */
function doneOf(due: CellValue): CellValue {
  if (due === null || dice(SELDOM) === 0) return null;
  return Number(due) + (dice(SELDOM) === 0 ? dice(60) : -dice(30));
}

function perRow(cell: Cell): (at: number) => CellValue {
  return () => cell();
}

/** The five sheets, as recognised. */
export function largeCounty(): readonly MappedSheet[] {
  const milestonesDue = Array.from({ length: MILESTONES }, maybe(day));
  const itemsDue = Array.from({ length: HANDOVERS }, day);
  const rarely = (cell: Cell) => perRow(() => (dice(3) === 0 ? cell() : null));
  return [
    sheet("项目台账", "projects", PROJECTS, {
      code: (at) => `K${at}`,
      name: nameOf,
      unit,
      nature: perRow(maybe(() => "新建")),
      stage: perRow(maybe(stage)),
      totalInvestment: perRow(maybe(() => 40 * Number(amount()))),
      annualPlan: planOf,
      leader: perRow(maybe(person)),
      team: perRow(maybe(person)),
      scheme: perRow(maybe(() => "有")),
      owner: perRow(maybe(person)),
      signedOn: rarely(day),
      contractOn: rarely(day),
      plannedStart: perRow(maybe(day)),
      actualStart: rarely(day),
      plannedFinish: perRow(maybe(day)),
      actualFinish: (at) => (at % 20 === 0 ? day() : null),
      investedBefore: perRow(maybe(amount)),
      investedYear: rarely(amount),
    }),
    sheet("节点台账", "milestones", MILESTONES, {
      project: (at) => nameOf(at % PROJECTS),
      task: (at) => `节点${at}`,
      owner: perRow(maybe(person)),
      due: (at) => milestonesDue[at] ?? null,
      doneOn: (at) => doneOf(milestonesDue[at] ?? null),
    }),
    sheet("进度台账", "progress", months.length, {
      project: (at) => nameOf(months[at]?.project ?? 0),
      month: (at) => months[at]?.month ?? null,
      planned: (at) => months[at]?.planned ?? null,
      done: (at) => months[at]?.done ?? null,
      yearToDate: (at) => months[at]?.yearToDate ?? null,
      verified: (at) => months[at]?.verified ?? null,
      funded: perRow(maybe(amount)),
    }),
    sheet("交办台账", "handovers", HANDOVERS, {
      kind: () => HANDOVER_KINDS[dice(HANDOVER_KINDS.length)] ?? null,
      title: (at) => `事项${at}`,
      unit,
      due: (at) => itemsDue[at] ?? null,
      closedOn: (at) => doneOf(itemsDue[at] ?? null),
    }),
    sheet("目标台账", "targets", UNITS, {
      unit,
      reserveTarget: () => dice(20),
      signTarget: perRow(amount),
      startTarget: () => dice(20),
      investTarget: perRow(amount),
      bonus: () => dice(500) / 100,
    }),
  ];
}
