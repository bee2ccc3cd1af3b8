/**
 * A county's ledgers put together for one month: references resolved, rows in error left out, stages and
 * cumulative values settled (method §2 and §3). Checks between ledgers, scoring and the bulletin all look
 * at this one picture.
 */
import type { DateSpan, Day, Period } from "../ledgers/calendar.ts";
import type { Hundredths, Yuan, FieldOf } from "../ledgers/fields.ts";
import type { Role } from "../ledgers/roles.ts";
import type { Rules } from "../ledgers/rules.ts";
import type { LedgerTable, RowSource } from "../ledgers/table.ts";
import type { HandoverKind, Stage } from "../ledgers/words.ts";

/** A row of a table: `table.rows[at]` is its sheet row, `table.values.name?.[at]` its value. */
export interface RowOf<R extends Role> {
  readonly table: LedgerTable<R>;
  readonly at: number;
}

/** Progress fields, each with the one value that holds (method §3). */
export type ProgressField = "planned" | "done" | "yearToDate" | "verified" | "funded";

/** A value with the cell it was read from. */
export interface TracedYuan {
  readonly value: Yuan;
  readonly source: RowSource;
  /** Column letters. */
  readonly column: string;
}

export interface Project extends RowOf<"projects"> {
  /** Place in workbook order, from 0. */
  readonly index: number;
  readonly name: string;
  /** Canonical lead unit. */
  readonly unit: string;
  readonly code: string | null;
  readonly writtenStage: Stage | null;
  readonly stage: Stage;
  readonly live: boolean;
  readonly active: boolean;
  readonly signedEver: boolean;
  readonly started: boolean;
  /** No other live row has its name, and none its code if it has one. */
  readonly uniqueName: boolean;
  readonly uniqueCode: boolean;
  readonly totalInvestment: Yuan | null;
  readonly annualPlan: Yuan | null;
  readonly investedBefore: Yuan | null;
  readonly signedOn: DateSpan | null;
  readonly contractOn: DateSpan | null;
  readonly plannedStart: DateSpan | null;
  readonly actualStart: DateSpan | null;
  readonly plannedFinish: DateSpan | null;
  readonly actualFinish: DateSpan | null;
  readonly operatingOn: DateSpan | null;
  /** The value that holds for a field in month 1 to 12 of the year, null where none does. */
  readonly amount: (month: number, field: ProgressField) => Yuan | null;
  /** The same with its cell. */
  readonly progress: (month: number, field: ProgressField) => TracedYuan | undefined;
  /**
   * Cumulative investment of the year with the cell it is read from (of a sum of months, the latest known);
   * null where unknown (method §3).
   */
  readonly ytd: TracedYuan | null;
  /** `planToDate` × 12, so that the fraction stays whole. */
  readonly planToDateTwelfths: bigint;
  /** Σ funded over months 1..N, 0 where none is known. */
  readonly fundedToDate: Yuan;
  /** Σ planned over all twelve months, or null where a month has none. */
  readonly plannedYear: Yuan | null;
}

export interface Milestone extends RowOf<"milestones"> {
  readonly index: number;
  readonly project: Project;
  /** Its own unit, else its project's. */
  readonly unit: string;
  readonly due: DateSpan | null;
  readonly doneOn: DateSpan | null;
}

export interface Handover extends RowOf<"handovers"> {
  readonly index: number;
  readonly kind: HandoverKind;
  readonly unit: string;
  readonly due: DateSpan;
  readonly closedOn: DateSpan | null;
}

/** What a unit is set to reach. */
export type TargetField = "reserveTarget" | "startTarget" | "signTarget" | "investTarget";

/** What the targets ledger says of a unit, its rows put together. */
export interface Target {
  readonly unit: string;
  readonly group: string | null;
  readonly reserveTarget: number;
  readonly startTarget: number;
  readonly signTarget: Yuan;
  readonly investTarget: Yuan;
  readonly bonus: Hundredths;
  readonly penalty: Hundredths;
  readonly veto: boolean;
  /** The row whose cell of a target holds, undefined where all are empty. */
  readonly rowOf: (field: TargetField) => RowOf<"targets"> | undefined;
}

export interface CountyUnit {
  readonly name: string;
  readonly group: string;
  readonly target: Target | undefined;
}

/** Why a row counts nowhere: a key is missing (the field says which), or the project it names does not exist or was itself left out. */
export type LeftOutReason =
  | { readonly kind: "missing-key"; readonly field: string }
  | { readonly kind: "unknown-project"; readonly project: string };

export interface LeftOutRow {
  readonly role: Role;
  readonly source: RowSource;
  /** Column letters of the cell to mend, where there is one. */
  readonly column?: string;
  readonly reason: LeftOutReason;
}

export interface County {
  readonly period: Period;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly asOf: Day;
  /** The whole year assessed. */
  readonly yearSpan: DateSpan;
  readonly rules: Rules;
  readonly isPresent: (role: Role) => boolean;
  /** Whether a header of any recognised sheet is mapped to the field. */
  readonly hasColumn: <R extends Role>(role: R, field: FieldOf<R>) => boolean;
  /** In the order of method §2: targets, then first appearance in projects, milestones, handovers. */
  readonly units: readonly CountyUnit[];
  readonly projects: readonly Project[];
  readonly milestones: readonly Milestone[];
  readonly handovers: readonly Handover[];
  /** Whether the project has a milestone due in the year, whoever's it is. */
  readonly hasMilestoneInYear: (project: Project) => boolean;
  readonly leftOut: readonly LeftOutRow[];
  /** The project a reference names, as method §2 looks it up. */
  readonly findProject: (reference: string) => Project | undefined;
}
