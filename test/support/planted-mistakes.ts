/** Mistakes as clerks make them, one at a time, in the cells of sound ledgers – each with what should be found, and where. */
import { columnLetters, columnNumber } from "#shared/ledgers/address.ts";
import type { CheckId } from "#shared/checking/details.ts";
import type { Inspection } from "#shared/inspection.ts";
import type { Role } from "#shared/ledgers/roles.ts";
import { keyOf } from "#shared/ledgers/text.ts";
import type { CellValue, WorkbookGrid } from "#shared/reading/grid.ts";
import type { MappedColumn, MappedSheet } from "#shared/reading/recognised.ts";
import type { Dice } from "./clean-county.ts";

/** A cell put in place of a sound one, and the finding it makes: `check sheet cell`. */
export interface Planted {
  readonly book: WorkbookGrid;
  readonly found: readonly string[];
}

/** One kind of mistake; undefined where these ledgers leave no room for it. */
type Mistake = (ledgers: SoundLedgers, dice: Dice) => Planted | undefined;

/** Sound ledgers with where their fields stand. */
export class SoundLedgers {
  readonly book: WorkbookGrid;
  readonly #mapped: readonly MappedSheet[];

  constructor(book: WorkbookGrid, { mapped }: Inspection) {
    this.book = book;
    this.#mapped = mapped;
  }

  /** Places of the rows of a ledger whose cell of a field pleases. */
  rows(role: Role, field: string, pleases: (value: CellValue) => boolean = isFilled): readonly number[] {
    const { sheet, index } = this.#column(role, field);
    return sheet.rows.flatMap((_, at) => (pleases(sheet.cells[index]?.[at] ?? null) ? [at] : []));
  }

  value(role: Role, field: string, at: number): CellValue {
    const { sheet, index } = this.#column(role, field);
    return sheet.cells[index]?.[at] ?? null;
  }

  /** The cell of a field in the row at a place. */
  cell(role: Role, field: string, at: number): string {
    const { sheet, column } = this.#column(role, field);
    return `${column.column}${sheet.rows[at] ?? 0}`;
  }

  sheet(role: Role): string {
    return this.#column(role, role === "projects" ? "name" : role === "targets" ? "unit" : "").sheet.sheet;
  }

  /** The book with cells of a ledger's sheet replaced, and their formats taken away. */
  with(role: Role, changes: Readonly<Record<string, CellValue>>): WorkbookGrid {
    const name = this.sheet(role);
    return {
      sheets: this.book.sheets.map((sheet) => {
        if (sheet.name !== name) return sheet;
        const values = sheet.values.map((row) => [...row]);
        const formats = sheet.formats.map((row) => [...row]);
        for (const [address, value] of Object.entries(changes)) {
          const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
          const line = values[Number(row) - 1];
          if (line) line[columnNumber(letters) - 1] = value;
          const format = formats[Number(row) - 1];
          if (format) format[columnNumber(letters) - 1] = undefined;
        }
        return { ...sheet, values, formats };
      }),
    };
  }

  /** Rows of the register that no mapped row is: headings and totals, by their first text. */
  marked(pattern: RegExp): readonly { readonly row: number; readonly text: string }[] {
    const name = this.sheet("projects");
    const sheet = this.book.sheets.find((one) => one.name === name);
    return (sheet?.values ?? []).flatMap((row, at) => {
      const text = row.find((cell) => typeof cell === "string");
      return typeof text === "string" && pattern.test(text) ? [{ row: at + 1, text }] : [];
    });
  }

  #column(
    role: Role,
    field: string,
  ): { readonly sheet: MappedSheet; readonly column: MappedColumn; readonly index: number } {
    const [own] = OWN_FIELDS[role];
    const wanted = field === "" ? own : field;
    for (const sheet of this.#mapped) {
      const index = sheet.columns.findIndex((column) => column.role === role && column.field === wanted);
      const column = sheet.columns[index];
      const isOwn = role !== "progress" || !sheet.roles.includes("projects");
      if (column && isOwn) return { sheet, column, index };
    }
    throw new Error(`No column ${role} ${wanted}`);
  }
}

const OWN_FIELDS: Readonly<Record<Role, readonly [string]>> = {
  projects: ["name"],
  milestones: ["task"],
  progress: ["month"],
  handovers: ["kind"],
  targets: ["unit"],
};
const MONTH = 11;
const FEW = 6;

function isFilled(value: CellValue): boolean {
  return value !== null;
}

function pick<T>(dice: Dice, from: readonly T[]): T | undefined {
  return from[dice(from.length)];
}

/** One cell of a field replaced by what `made` makes of it. */
function inCell(
  check: CheckId,
  role: Role,
  field: string,
  made: (value: CellValue) => CellValue,
  pleases?: (value: CellValue) => boolean,
): Mistake {
  return (ledgers, dice) => {
    const at = pick(dice, ledgers.rows(role, field, pleases));
    if (at === undefined) return undefined;
    const cell = ledgers.cell(role, field, at);
    const book = ledgers.with(role, { [cell]: made(ledgers.value(role, field, at)) });
    return { book, found: [`${check} ${ledgers.sheet(role)} ${cell}`] };
  };
}

/** An amount of 元 in a column of 万元. */
function inYuan(role: Role, field: string): Mistake {
  const mistake = inCell("money-unit-doubtful", role, field, (value) => Number(value) * 10_000, isAmount);
  // Among few amounts none is usual.
  return (ledgers, dice) =>
    ledgers.rows(role, field, isAmount).length < FEW ? undefined : mistake(ledgers, dice);
}

const isAmount = (value: CellValue): boolean => typeof value === "number" && value >= 100;
const isLongName = (value: CellValue): boolean => typeof value === "string" && value.length >= 12;

/** A number of the register's row and of the month's row in the progress ledger. */
const registerAgainstLedger: Mistake = (ledgers, dice) => {
  const at = pick(dice, ledgers.rows("projects", "investedYear", isAmount));
  if (at === undefined) return undefined;
  const cell = ledgers.cell("projects", "investedYear", at);
  const value = Number(ledgers.value("projects", "investedYear", at)) - 7;
  const month = Number(ledgers.value("projects", "investedMonth", at));
  if (value < month) return undefined;
  const found = [`registers-differ ${ledgers.sheet("projects")} ${cell}`];
  return { book: ledgers.with("projects", { [cell]: value }), found };
};

const planOverTotal: Mistake = (ledgers, dice) => {
  const rows = ledgers.rows("projects", "annualPlan", isAmount);
  const at = pick(
    dice,
    rows.filter((row) => ledgers.value("projects", "stage", row) !== "终止"),
  );
  if (at === undefined) return undefined;
  const cell = ledgers.cell("projects", "annualPlan", at);
  const book = ledgers.with("projects", {
    [cell]: Number(ledgers.value("projects", "annualPlan", at)) + 9000,
  });
  const sheet = ledgers.sheet("projects");
  return { book, found: [`plan-over-total ${sheet} ${cell}`, `months-differ-from-plan ${sheet} ${cell}`] };
};

/** A later row of the register takes the code of an earlier one. */
const codeTwice: Mistake = (ledgers, dice) => {
  const rows = ledgers
    .rows("projects", "code")
    .filter((at) => ledgers.value("projects", "stage", at) !== "终止");
  const first = rows[dice(rows.length - 1)];
  const later = pick(dice, rows.slice(rows.indexOf(first ?? 0) + 1));
  if (first === undefined || later === undefined) return undefined;
  const cell = ledgers.cell("projects", "code", later);
  const book = ledgers.with("projects", { [cell]: ledgers.value("projects", "code", first) });
  return { book, found: [`duplicate-code ${ledgers.sheet("projects")} ${cell}`] };
};

/** A later project takes the name of an earlier one with a slip of the pen, in every ledger. */
const nameNearlyTwice: Mistake = (ledgers, dice) => {
  const rows = ledgers
    .rows("projects", "name", isLongName)
    .filter((at) => ledgers.value("projects", "stage", at) !== "终止");
  const first = rows[dice(rows.length - 1)];
  const later = pick(dice, rows.slice(rows.indexOf(first ?? 0) + 1));
  if (first === undefined || later === undefined) return undefined;
  const name = ledgers.value("projects", "name", later);
  const slip = String(ledgers.value("projects", "name", first)).replace(/.(?=.{2}$)/u, "囗");
  const book: WorkbookGrid = {
    sheets: ledgers.book.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row) => row.map((cell) => (cell === name ? slip : cell))),
    })),
  };
  const cell = ledgers.cell("projects", "name", later);
  return { book, found: [`nearly-same-name ${ledgers.sheet("projects")} ${cell}`] };
};

/** A milestone's project is misspelled by one character: it still is that project's. */
const misspelled = (role: Role, check: CheckId): Mistake =>
  inCell(check, role, "project", (name) => String(name).replace(/(?<=^.{4})./u, "囗"), isLongName);

const heading: Mistake = (ledgers) => {
  const band = ledgers.marked(/\d+个/u).find(({ text }) => !text.startsWith("合计"));
  const sheet = ledgers.book.sheets.find(({ name }) => name === ledgers.sheet("projects"));
  if (!band || !sheet) return undefined;
  const text = band.text.replace(/(\d+)个/u, (_, count: string) => `${Number(count) + 1}个`);
  const found = [`band-count-differs ${sheet.name} A${band.row}`];
  return { book: ledgers.with("projects", { [`A${band.row}`]: text }), found };
};

const total: Mistake = (ledgers, dice) => {
  const mark = pick(dice, ledgers.marked(/^(?:合计|小计)/u));
  const [any] = ledgers.rows("projects", "annualPlan");
  if (!mark || any === undefined) return undefined;
  const letters = ledgers.cell("projects", "annualPlan", any).replace(/\d+$/u, "");
  const sheet = ledgers.book.sheets.find(({ name }) => name === ledgers.sheet("projects"));
  const stated = sheet?.values[mark.row - 1]?.[columnNumber(letters) - 1];
  if (typeof stated !== "number" || stated < 10) return undefined;
  const cell = `${letters}${mark.row}`;
  const found = [`total-amount-differs ${ledgers.sheet("projects")} ${cell}`];
  return { book: ledgers.with("projects", { [cell]: stated + 100 }), found };
};

/** The month's 累计 of the progress ledger falls below last month's. */
const fallingYearToDate: Mistake = (ledgers, dice) => {
  const at = pick(
    dice,
    ledgers
      .rows("progress", "yearToDate", isAmount)
      .filter(
        (row) =>
          monthIn(ledgers, row) === MONTH && Number(ledgers.value("progress", "yearToDate", row - 1)) > 50,
      ),
  );
  if (at === undefined) return undefined;
  const cell = ledgers.cell("progress", "yearToDate", at);
  const before = Number(ledgers.value("progress", "yearToDate", at - 1));
  const done = Number(ledgers.value("progress", "done", at));
  if (before - 5 < done) return undefined;
  const book = ledgers.with("progress", { [cell]: before - 5 });
  return { book, found: [`year-to-date-falls ${ledgers.sheet("progress")} ${cell}`] };
};

const unverified: Mistake = (ledgers, dice) => {
  const rows = ledgers.rows("progress", "verified", isAmount);
  const at = pick(
    dice,
    rows.filter((row) => monthIn(ledgers, row) === MONTH),
  );
  if (at === undefined) return undefined;
  const verified = Number(ledgers.value("progress", "verified", at)) * 2;
  const book = ledgers.with("progress", { [ledgers.cell("progress", "verified", at)]: verified });
  const cell = ledgers.cell("progress", "done", at);
  return { book, found: [`verified-differs ${ledgers.sheet("progress")} ${cell}`] };
};

function monthIn(ledgers: SoundLedgers, at: number): number {
  return Number(/(\d{1,2})月?$/u.exec(keyOf(String(ledgers.value("progress", "month", at))))?.[1] ?? 0);
}

/** The date goes, and the stage or the status stays. */
function dateGone(role: Role, field: string): Mistake {
  return inCell("done-without-date", role, field, () => null);
}

const sequenceGap: Mistake = (ledgers, dice) => {
  const sheet = ledgers.sheet("handovers");
  const rows = ledgers.rows("handovers", "kind");
  const at = pick(dice, rows.slice(1, -1));
  if (at === undefined) return undefined;
  const cell = `${columnLetters(1)}${ledgers.cell("handovers", "kind", at).replace(/^[A-Z]+/u, "")}`;
  return { book: ledgers.with("handovers", { [cell]: 900 }), found: [`sequence-gap ${sheet} ${cell}`] };
};

/** Every kind of mistake by a name of its own. */
export const MISTAKES: Readonly<Record<string, Mistake>> = {
  "a number as text": inCell("number-as-text", "progress", "funded", (value) => `${String(value)} `),
  "a full-width number": inCell(
    "number-as-text",
    "progress",
    "planned",
    (value) => String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    isAmount,
  ),
  "an estimate": inCell(
    "number-approximate",
    "progress",
    "funded",
    (value) => `约${String(value)}`,
    isAmount,
  ),
  "a range": inCell("number-unreadable", "progress", "funded", (value) => `${String(value)}-900`, isAmount),
  "a range for a total investment": inCell(
    "number-unreadable",
    "projects",
    "totalInvestment",
    () => "3000-5000",
  ),
  "another unit": inCell("money-unit-in-cell", "targets", "investTarget", () => "0.5亿元"),
  "an error value": inCell("error-value", "projects", "annualPlan", () => "#REF!"),
  "a slip of the unit": inCell(
    "money-unit-doubtful",
    "projects",
    "totalInvestment",
    (value) => Number(value) * 10_000,
  ),
  "a slip of the unit the other way": inCell(
    "money-unit-doubtful",
    "projects",
    "totalInvestment",
    (value) => Number(value) / 10_000,
  ),
  "a plan in 元": inYuan("projects", "annualPlan"),
  "a 累计 in 元": inYuan("projects", "investedYear"),
  "what was done before the year in 元": inYuan("projects", "investedBefore"),
  "a month's plan in 元": inYuan("progress", "planned"),
  "a month's work in 元": inYuan("progress", "done"),
  "a month's 累计 in 元": inYuan("progress", "yearToDate"),
  "funds in 元": inYuan("progress", "funded"),
  "a negative amount": inCell("money-negative", "progress", "funded", () => -30, isAmount),
  "a day as text": inCell("date-as-text", "handovers", "raisedOn", () => "2020.1.15"),
  "a day that is none": inCell("date-unreadable", "handovers", "raisedOn", () => "2020.2.30"),
  "words for a date": inCell("date-unreadable", "milestones", "due", () => "尽快"),
  "an empty cell": inCell("cell-empty", "projects", "nature", () => null),
  "a placeholder": inCell("placeholder", "projects", "plannedFinish", () => "待定"),
  "no unit": inCell("key-missing", "handovers", "unit", () => null),
  "an unknown stage": inCell(
    "stage-unknown",
    "projects",
    "stage",
    () => "烂尾",
    (value) => value === "储备",
  ),
  "an unknown nature": inCell("nature-unknown", "projects", "nature", () => "新健"),
  "an unknown path": inCell("path-unknown", "projects", "path", () => "农业特色"),
  "an unknown kind": inCell("kind-unknown", "handovers", "kind", () => "报表"),
  "a telephone short of a digit": inCell("phone-doubtful", "projects", "phone", (value) =>
    String(value).slice(1),
  ),
  "two units": inCell(
    "units-several",
    "projects",
    "unit",
    (value) => `${String(value)}、鹅城镇`,
    (value) => value !== "鹅城镇",
  ),
  "a trailing blank": inCell("text-untidy", "projects", "name", (value) => `${String(value)} `),
  "an unknown unit": inCell("unit-unknown", "handovers", "unit", () => "气象局"),
  "an unknown project": inCell("handover-project-unknown", "handovers", "project", () => "某某水库"),
  "a milestone's project misspelled": misspelled("milestones", "project-unknown"),
  "a finish before the start": inCell("finish-before-start", "projects", "plannedFinish", () => "2017年3月"),
  "an actual date to come": inCell("actual-after-as-of", "milestones", "doneOn", () => "2021年3月"),
  "a stage behind its dates": inCell(
    "stage-behind-dates",
    "projects",
    "stage",
    () => "签约",
    (value) => value === "开工",
  ),
  "no date of the start": dateGone("projects", "actualStart"),
  "no date of the finish of a milestone": dateGone("milestones", "doneOn"),
  "no date of closing": dateGone("handovers", "closedOn"),
  "a plan above the total": planOverTotal,
  "a code twice": codeTwice,
  "a name nearly twice": nameNearlyTwice,
  "the register against the ledger": registerAgainstLedger,
  "a 累计 that falls": fallingYearToDate,
  "a verified amount far off": unverified,
  "a heading's count": heading,
  "a total": total,
  "a row number": sequenceGap,
};
