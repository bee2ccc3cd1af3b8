/** Columns of plain text, of units, and of controlled words. */
import type { CellDetails, FieldName } from "../../checking/cell-details.ts";
import { keyOf, tidy } from "../../ledgers/text.ts";
import { splitUnits } from "../../ledgers/units.ts";
import { NATURES, NO_WORDS, PATHS, YES_WORDS } from "../../ledgers/words.ts";
import type { HandoverKind, Stage } from "../../ledgers/words.ts";
import type { CellValue } from "../grid.ts";
import { EMPTY, FILLED, UNREADABLE } from "./column-context.ts";
import type { ColumnContext, ReadColumn } from "./column-context.ts";
import { handoverKindOf } from "./kind-words.ts";
import { isEmptyCell, isErrorValue } from "./empty-cells.ts";
import { isPhone, personOf, phonesOf } from "./person-and-phone.ts";
import { isTick, stageOfTicks } from "./stage-ticks.ts";
import { stageOf } from "./stage-words.ts";
import { shownText } from "./shown-text.ts";
import { neatEnds, neatText } from "./tidy-text.ts";

/** Fields that rows are found and counted by: blanks in them break every look-up. */
const IDENTITIES: ReadonlySet<FieldName> = new Set<FieldName>([
  "code",
  "name",
  "project",
  "unit",
  "coUnits",
  "nature",
  "path",
  "stage",
  "kind",
  "group",
  "category",
]);
/** Without a name, a task or a title there is no row, and a veto is yes or no: an error value there is an error. */
const KEY_TEXTS: ReadonlySet<FieldName> = new Set<FieldName>([
  "name",
  "project",
  "task",
  "title",
  "unit",
  "kind",
  "veto",
]);
/** Prose, where blanks and full-width figures are nobody's mistake. */
const PROSE: ReadonlySet<FieldName> = new Set<FieldName>(["problem", "remarks", "physicalProgress"]);
const LINE_BREAK = /[\r\n]/u;
/** What is longer holds prose, not a name and a telephone. */
const LONGEST_NAME_AND_PHONE = 200;
/** A mobile number written behind its owner's name, also where telephones have a column of their own. */
const MOBILE_BESIDE_NAME = /^\s*\p{Script=Han}[^\d０-９]{0,20}[1１][3-9３-９][\d０-９]{9}(?![\d０-９])/u;

/** Reads every cell by `read`; it gives undefined for what it can't read, having told so, and null for nothing. */
function readEach<V>(
  context: ColumnContext,
  read: (at: number, text: string, cell: CellValue) => V | null | undefined,
): ReadColumn<V> {
  const { role, field, cells, formats, report } = context;
  const values: (V | null)[] = [];
  const states = new Uint8Array(cells.length);
  for (const [at, cell] of cells.entries()) {
    if (isEmptyCell(cell)) {
      values.push(null);
      states[at] = EMPTY;
      continue;
    }
    const text = shownText(cell, formats[at] ?? null);
    if (isErrorValue(cell)) {
      report(at, KEY_TEXTS.has(field) ? "error-value" : "error-value-in-text", { role, field, text });
      values.push(null);
      states[at] = UNREADABLE;
      continue;
    }
    if (typeof cell === "string") tellUntidy(context, at, cell);
    const value = read(at, text, cell);
    values.push(value ?? null);
    states[at] = value === undefined ? UNREADABLE : value === null ? EMPTY : FILLED;
  }
  return { values, states };
}

/** Reads a column of text: tidied; of a name and a telephone in one cell, the half the field is. */
export function readTexts(context: ColumnContext): ReadColumn<string> {
  const { role, field, column, report } = context;
  const known = new Map<string, string>();
  return readEach(context, (at, text) => {
    let tidied = known.get(text);
    if (tidied === undefined) {
      const own = column.part !== undefined || (field === "owner" && MOBILE_BESIDE_NAME.test(text));
      tidied = tidy(own ? halfOf(field, text) : text);
      known.set(text, tidied);
    }
    if (field === "phone" && tidied !== "" && !isPhone(tidied)) {
      report(at, "phone-doubtful", { role, field, text });
    } else if (field === "nature" && !isOneOf(NATURES, tidied)) {
      report(at, "nature-unknown", { role, field, text: tidied });
    } else if (field === "path" && !isOneOf(PATHS, tidied)) {
      report(at, "path-unknown", { role, field, text: tidied });
    }
    // A cell with a telephone alone names nobody.
    return tidied === "" ? null : tidied;
  });
}

function halfOf(field: FieldName, text: string): string {
  if (text.length > LONGEST_NAME_AND_PHONE) return field === "phone" ? "" : text;
  return field === "phone" ? phonesOf(text) : personOf(text);
}

/** The units of a cell: the lead unit first, each under its canonical name. */
export interface UnitCell {
  readonly lead: string;
  readonly others: readonly string[];
}

/** Reads a column of units; several in one cell are told where the column is to name the lead unit. */
export function readUnits(context: ColumnContext): ReadColumn<UnitCell> {
  const { role, field, units, report } = context;
  const known = new Map<string, UnitCell | null>();
  return readEach(context, (at, text) => {
    let cell = known.get(text);
    if (cell === undefined) {
      const [lead, ...others] = new Set(splitUnits(text).map(units.canonical));
      cell = lead === undefined ? null : { lead, others };
      known.set(text, cell);
    }
    if (cell && cell.others.length > 0 && field === "unit") {
      report(at, "units-several", { role, field, text: text.trim(), lead: cell.lead });
    }
    return cell ?? undefined;
  });
}

/** Reads a column of stages; where its header names one, a tick means that. */
export function readStages(context: ColumnContext): ReadColumn<Stage> {
  const { role, field, column, report } = context;
  const ticked = stageOfTicks(column.header);
  return readEach(context, (at, text) => {
    const stage = ticked !== undefined && isTick(text) ? ticked : stageOf(text);
    if (stage === undefined) report(at, "stage-unknown", { role, field, text: tidy(text) });
    return stage;
  });
}

/** Reads a column of handover kinds. */
export function readKinds(context: ColumnContext): ReadColumn<HandoverKind> {
  const { role, field, report } = context;
  return readEach(context, (at, text) => {
    const kind = handoverKindOf(text);
    if (kind === undefined) report(at, "kind-unknown", { role, field, text: tidy(text) });
    return kind;
  });
}

/** Reads a column of yes and no; an empty cell is no. */
export function readFlags(context: ColumnContext): ReadColumn<boolean> {
  const { role, field, report } = context;
  return readEach(context, (at, text, cell) => {
    if (typeof cell === "boolean") return cell;
    const key = keyOf(text).toLowerCase();
    if (YES_WORDS.has(key)) return true;
    if (NO_WORDS.has(key)) return false;
    report(at, "flag-unknown", { role, field, text: tidy(text) });
    return undefined;
  });
}

function tellUntidy({ role, field, report }: ColumnContext, at: number, cell: string): void {
  if (PROSE.has(field)) return;
  // Line breaks part the units of a cell; there they are no blanks.
  if ((field === "unit" || field === "coUnits") && LINE_BREAK.test(cell.trim())) return;
  const tidied = IDENTITIES.has(field) ? neatText(cell) : neatEnds(cell);
  if (tidied === null) return;
  const detail: CellDetails["text-untidy"] = { role, field, text: cell, tidied };
  report(at, "text-untidy", detail, { from: cell, to: tidied });
}

function isOneOf(words: readonly string[], text: string): boolean {
  return words.includes(keyOf(text));
}
