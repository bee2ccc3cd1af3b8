/** What the offices of a county hand in at a month's end: a workbook of its own from each, kept in its own fashion. */
import { inspectWorkbooks } from "#shared/inspection.ts";
import { toWire } from "#shared/api/wire.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { WorkbookGrid } from "#shared/reading/grid.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { cleanCounty, CLEAN_PERIOD, diceOf } from "#test/support/clean-county.ts";
import type { CleanCounty } from "#test/support/clean-county.ts";
import { cleanWorkbook, officeStyle } from "#test/support/clean-sheets.ts";

const SEED = 2020;
const PLACES = "安康庆泰和平永兴福禄清源长乐春华秋实瑞丰";
/** What is in the names of units behind their places. */
const KINDS = [
  "镇",
  "乡",
  "街道",
  "水利工作站",
  "林业管理局",
  "交通运输中心",
  "住房保障办公室",
  "工业园区管委会",
  "能源发展服务公司",
  "文化旅游投资集团",
];

export interface Office {
  readonly unit: string;
  /** Data rows it hands in. */
  readonly rows: number;
  /** A submission. */
  readonly body: string;
}

export interface Offices {
  readonly period: string;
  readonly offices: readonly Office[];
  /** The county's request to score them all: its own sheet of targets beside. */
  readonly scoring: string;
}

/** A county of so many offices, with so many projects each and two items handed over to each project. */
export function officesOf(count: number, projects: number): Offices {
  const dice = diceOf(SEED);
  const whole = cleanCounty(dice, count * projects, count * projects * 2);
  const units = Array.from({ length: count }, (_, at) => unitName(at));
  const unitAt = (at: number): string => units[at % count] ?? "";
  const county: CleanCounty = {
    units,
    projects: whole.projects.map((project, at) => ({ ...project, unit: unitAt(at) })),
    handovers: whole.handovers.map((item, at) => ({ ...item, unit: unitAt(at), project: null })),
  };
  const targets = mappedOf(cleanWorkbook(county, officeStyle(dice))).filter(({ roles }) =>
    roles.includes("targets"),
  );
  return {
    period: CLEAN_PERIOD,
    offices: units.map((unit) => {
      const sheets = mappedOf(cleanWorkbook(ownPart(county, unit), officeStyle(dice)));
      const rows = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
      return { unit, rows, body: JSON.stringify({ ledgers: toWire(sheets) }) };
    }),
    scoring: JSON.stringify({ from: "submissions", ledgers: toWire(targets) }),
  };
}

function unitName(at: number): string {
  const place = Math.floor(at / KINDS.length);
  return `${PLACES[place % PLACES.length]}${PLACES[(place + 7) % PLACES.length]}${KINDS[at % KINDS.length]}`;
}

function ownPart({ projects, handovers }: CleanCounty, unit: string): CleanCounty {
  return {
    units: [unit],
    projects: projects.filter((project) => project.unit === unit),
    handovers: handovers.filter((item) => item.unit === unit),
  };
}

function mappedOf(book: WorkbookGrid): readonly MappedSheet[] {
  const read = inspectWorkbooks([book], DEFAULT_RULES, CLEAN_PERIOD);
  if (read.period === undefined) throw new Error("the month was given");
  return read.mapped;
}
