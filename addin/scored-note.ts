/**
 * A note that a button of the ribbon leaves for an open pane: which scoring the result sheets in the workbook are of. The two
 * share no runtime (see `commands/commands.ts`) but the storage of their origin, as the settings do. Where a browser keeps
 * nothing the pane follows nothing, and a press there reads and scores as ever.
 */
import type { Period } from "#shared/ledgers/calendar.ts";

const KEY = "five-ledger.scored";

export interface ScoredNote {
  /** Id of the scoring in the service's record. */
  readonly scoring: string;
  readonly period: Period;
  /** The workbook's name, as Excel gives it. */
  readonly workbook: string;
}

export function leaveScoredNote(note: ScoredNote): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(note));
  } catch {
    // The pane stays as it is.
  }
}

/** The note left last; null where there is none to read. */
export function scoredNote(): ScoredNote | null {
  try {
    const note = JSON.parse(localStorage.getItem(KEY) ?? "null") as ScoredNote | null;
    return note !== null && [note.scoring, note.period, note.workbook].every(isText) ? note : null;
  } catch {
    return null;
  }
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}
