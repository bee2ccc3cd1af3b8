/** What an indicator is: a declaration over rows, from which numerator, denominator and losses all come. */
import type { FieldOf } from "../../ledgers/fields.ts";
import type { Role } from "../../ledgers/roles.ts";
import type { Account, IndicatorId } from "../../ledgers/rules.ts";
import type { CellSource } from "../../ledgers/table.ts";
import type { County, Handover, Milestone, Project, TargetField } from "../county.ts";
import type { LossReason } from "../loss-reasons.ts";

/** The rows indicators look at. */
export interface ScoredRows {
  readonly projects: Project;
  readonly milestones: Milestone;
  readonly handovers: Handover;
}
export type ScoredRole = keyof ScoredRows;

/** A field of a ledger that some header must be mapped to. */
export type Source = { readonly [R in Role]: readonly [R, FieldOf<R>] }[Role];

/** Takes what one part of a row adds to numerator and denominator; where `den` is more, the part loses. */
export interface Contributions<P extends string> {
  /** Small whole numbers of things. */
  readonly count: (part: P, num: number, den: number) => void;
  /** Amounts of any size. */
  readonly amount: (part: P, num: bigint, den: bigint) => void;
}

/** The cell that lost points, and why. */
export interface Lost {
  readonly cell: CellSource;
  readonly what: LossReason;
}

interface Declaration {
  readonly id: IndicatorId;
  readonly account: Account;
  /** Columns the workbook must have: each of `all`, and one or more of each list in `anyOf`. */
  readonly needs: { readonly all?: readonly Source[]; readonly anyOf?: readonly (readonly Source[])[] };
  /** How much of numerator and denominator is one thing, where shapes count things. @default 1 */
  readonly thing?: bigint;
}

/** An indicator whose rows are held against each other (those met ÷ those due). */
export interface RowIndicator<
  R extends ScoredRole = ScoredRole,
  P extends string = string,
> extends Declaration {
  readonly kind: "rows";
  readonly over: R;
  /** What numerator and denominator are both multiplied by to be whole. @default 1 */
  readonly times?: bigint;
  /** What a row's parts add, in the order their cells are named; a row that does not count adds nothing. */
  readonly weigh: (row: ScoredRows[R], county: County, add: Contributions<P>) => void;
  /** Where and why a part of a row loses. Asked only of parts that do. */
  readonly lost: (row: ScoredRows[R], part: P, county: County) => Lost;
}

/** An indicator of a unit's projects together, held against the unit's target for the months so far. */
export interface TargetIndicator extends Declaration {
  readonly kind: "target";
  readonly target: TargetField;
  /** What a project adds to what is reached: 1, or whole 元. */
  readonly reached: (project: Project, county: County) => number;
  /** Why the target's cell loses; `reached` and `target` as the ledger counts them. */
  readonly what: (unit: string, reached: number, target: number, county: County) => LossReason;
}

/** Any row indicator, its rows and parts no longer told apart by type. */
export type Indicator =
  RowIndicator<"projects"> | RowIndicator<"milestones"> | RowIndicator<"handovers"> | TargetIndicator;

/** Declares an indicator over the rows of one role. */
export function overRows<R extends ScoredRole, P extends string>(
  declaration: Omit<RowIndicator<R, P>, "kind">,
): RowIndicator<R> {
  // The parts a declaration is asked about are those it contributed itself.
  return { kind: "rows", ...declaration } as unknown as RowIndicator<R>;
}

/** Declares an indicator against a target. */
export function againstTarget(declaration: Omit<TargetIndicator, "kind">): TargetIndicator {
  return { kind: "target", ...declaration };
}

/** Whether a header of some recognised sheet is mapped to a field named at run time. */
export function hasSource(county: Pick<County, "hasColumn">, [role, field]: Source): boolean {
  // A source pairs each role with its own fields, which the compiler can't follow through the tuple.
  return county.hasColumn(role, field as never);
}

/** Whether the workbook has the columns an indicator needs (method §1, Sources). */
export function isSourced(indicator: Indicator, county: County): boolean {
  const has = (source: Source): boolean => hasSource(county, source);
  const { all = [], anyOf = [] } = indicator.needs;
  return all.every(has) && anyOf.every((list) => list.some(has));
}
