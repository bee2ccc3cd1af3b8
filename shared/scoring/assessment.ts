/** The result of a month's scoring, exact: what the record keeps, what sheets and bulletins show. */
import type { Period } from "../ledgers/calendar.ts";
import type { Hundredths } from "../ledgers/fields.ts";
import type { Account, IndicatorId } from "../ledgers/rules.ts";
import type { CellSource } from "../ledgers/table.ts";
import type { Stage } from "../ledgers/words.ts";
import type { LeftOutRow } from "./county.ts";
import type { ShapeKind } from "../rules/shapes/table.ts";
import type { GivenKind } from "../rules/without-task.ts";
import type { LossReason } from "./loss-reasons.ts";

export type { LossReason };

export const GRADES = ["优", "中", "差"] as const;
export type Grade = (typeof GRADES)[number];

/** How an indicator's points came about, where not as the capped ratio of the method. */
export interface Reckoning {
  /** The shape the rule set gives it; of a unit it asks nothing of, what it gives instead. */
  readonly by: ShapeKind | GivenKind;
  /** Whether other units' results move the points. */
  readonly relative: boolean;
  /** Place in the unit's group, where that decides. */
  readonly place?: number;
  /** How much of num and den is one thing: a project, milestone or item, a cell, 1 万元. */
  readonly thing: bigint;
  /** Points with nothing missing in any row, the others as they are; what is short of full even then no row has lost. */
  readonly reachable: Hundredths;
}

/** An indicator of a unit: points = full × max(0, min(1, num ÷ den)), rounded to hundredths, where no `reckoning` says otherwise. */
export interface IndicatorScore {
  readonly num: bigint;
  /** 0 or less only where the unit has points without a task. */
  readonly den: bigint;
  readonly points: Hundredths;
  readonly full: Hundredths;
  readonly reckoning?: Reckoning;
}

export interface AccountScore {
  /** null: not applicable. */
  readonly score: Hundredths | null;
  /** Every indicator of the account; null: not applicable. */
  readonly indicators: Readonly<Partial<Record<IndicatorId, IndicatorScore | null>>>;
}

/** Points lost in one cell, and what they would give back in the composite. */
export interface Loss {
  readonly indicator: IndicatorId;
  readonly points: Hundredths;
  readonly composite: Hundredths;
  readonly source: CellSource;
  readonly what: LossReason;
  /**
   * How its points come back, where not each for itself: `together` with all that its indicator lost, for they come in
   * steps; `by-place`, which others' results decide too.
   */
  readonly returns?: "together" | "by-place";
}

export interface UnitAssessment {
  readonly unit: string;
  readonly group: string;
  /** It has something to be assessed by (method §5); with tasks and yet 不参评, its accounts have no weight. */
  readonly hasTasks: boolean;
  readonly participates: boolean;
  readonly composite: Hundredths | null;
  /** As applied, after the caps. */
  readonly bonus: Hundredths;
  readonly penalty: Hundredths;
  readonly final: Hundredths | null;
  readonly rank: number | null;
  readonly grade: Grade | null;
  readonly veto: boolean;
  readonly accounts: Readonly<Record<Account, AccountScore>>;
  readonly losses: readonly Loss[];
  /** Against the baseline month; positive rank movement = places gained. null where either month has none. */
  readonly movement: {
    readonly rank: number | null;
    readonly score: Hundredths | null;
    readonly poorMonths: number;
  };
  /** Best and worst rank when each weight moves by up to ±10 %. */
  readonly rankRange: { readonly best: number; readonly worst: number } | null;
}

/** A rate of method §7: percent in hundredths (basis points), null where the denominator is 0 or less or the sources are absent. */
export interface Rate {
  readonly num: bigint;
  readonly den: bigint;
  readonly percent: Hundredths | null;
}

export type RateName = "履约率" | "落地率" | "开工率" | "投产率" | "投资完成率" | "资金到位率";

export interface StageReport {
  readonly pipeline: Readonly<Record<Stage, { readonly count: number; readonly yuan: bigint }>>;
  readonly rates: Readonly<Record<RateName, Rate>>;
  /** 投资完成率's distance from pace in hundredths of a 百分点; null with the rate. */
  readonly fromPace: Hundredths | null;
}

export interface CampaignReport {
  readonly name: string;
  /** 0 to `days`. */
  readonly day: number;
  readonly days: number;
  readonly rates: readonly {
    readonly name: "开工率" | "投资完成率" | "资金到位率" | "竣工率";
    readonly rate: Rate;
    /** Target, and target × day ÷ days, in hundredths of a percent. */
    readonly target: Hundredths;
    readonly due: Hundredths;
  }[];
}

/** What an earlier month's record says of a unit: the baseline movement is measured from. */
export interface BaselineUnit {
  readonly unit: string;
  readonly group: string;
  readonly rank: number | null;
  readonly final: Hundredths | null;
  readonly grade: Grade | null;
  /** Months in a row, up to and with the baseline month, that the unit was graded 差. */
  readonly poorMonths: number;
}

export interface Baseline {
  readonly period: Period;
  readonly units: readonly BaselineUnit[];
}

export interface Assessment {
  readonly period: Period;
  readonly baseline: Period | null;
  /** In the order 乡镇, 部门, other groups by first appearance, in each by rank (method §6). */
  readonly units: readonly UnitAssessment[];
  readonly stages: { readonly county: StageReport; readonly units: Readonly<Record<string, StageReport>> };
  readonly campaign: CampaignReport | null;
  readonly leftOut: readonly LeftOutRow[];
  /** Indicators in which other units' results move a unit's points, in the order of §4. */
  readonly relative: readonly IndicatorId[];
}
