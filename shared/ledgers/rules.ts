/**
 * The rule set (method §9): everything a county settles for itself. The defaults are the method's own.
 * `shared/api` holds the schema that checks a rule set from outside and fills in what it leaves out.
 */
import type { ShapeSettings } from "../rules/shapes/table.ts";
import type { WithoutTask } from "../rules/without-task.ts";

/** The five accounts (账) a unit's score is made of, in their order. */
export const ACCOUNTS = ["register", "breakdown", "reconciliation", "delivery", "settlement"] as const;
export type Account = (typeof ACCOUNTS)[number];

export const ACCOUNT_TITLES: Readonly<Record<Account, string>> = {
  register: "建账",
  breakdown: "理账",
  reconciliation: "对账",
  delivery: "交账",
  settlement: "算账",
};

export const INDICATOR_IDS = [
  "R1",
  "R2",
  "R3",
  "B1",
  "B2",
  "B3",
  "C1",
  "C2",
  "C3",
  "D1",
  "D2",
  "D3",
  "D4",
  "D5",
  "S1",
  "S2",
  "S3",
] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

/** A unit the county knows: the name it is printed by, other names for it, and its group (乡镇, 部门 …). */
export interface RuleUnit {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly group?: string;
}

/** A campaign such as 冬季百日攻坚战. */
export interface Campaign {
  readonly name: string;
  /** ISO date of its day 1. */
  readonly firstDay: string;
  readonly days: number;
  /** Targets in percent: 开工率, 投资完成率, 资金到位率, 竣工率. */
  readonly targets: {
    readonly start: number;
    readonly invest: number;
    readonly funded: number;
    readonly finish: number;
  };
}

/** Handing in a month's ledgers. */
export interface Submission {
  /** The day of the next month they are due on, 1 to 28. */
  readonly dueDay: number;
  /** Whether each month's ledgers are an item of 报送 that D5 counts. */
  readonly reporting: boolean;
}

/** Where the rule set says nothing of it. */
export const DEFAULT_SUBMISSION: Submission = { dueDay: 5, reporting: false };

export interface Rules {
  readonly version: string;
  /** Weight of each account, ≥ 0; only their proportions count. @default 15 15 30 25 15 */
  readonly weights: Readonly<Record<Account, number>>;
  /** Full points of each indicator, ≥ 0. @default method §4 */
  readonly full: Readonly<Record<IndicatorId, number>>;
  /** How an indicator's points come of what was reached. @default each the capped ratio of method §1 */
  readonly shapes?: Readonly<Partial<Record<IndicatorId, ShapeSettings>>>;
  /** What an indicator gives a unit it asks nothing of. @default each rescale: it is not applicable */
  readonly withoutTask?: Readonly<Partial<Record<IndicatorId, WithoutTask>>>;
  /** Limits in points. @default bonus 5, penalty 10, final 0 to 105 */
  readonly caps: {
    readonly bonus: number;
    readonly penalty: number;
    readonly finalMin: number;
    readonly finalMax: number;
  };
  readonly grade: {
    /** @default "threshold" */
    readonly mode: "threshold" | "quota";
    /** Least final score for 优 and for 中, in points (threshold). @default 85, 60 */
    readonly excellent: number;
    readonly medium: number;
    /** Shares of the group in percent (quota). @default 30, 10 */
    readonly excellentPercent: number;
    readonly poorPercent: number;
  };
  /** Tolerances in percent: B3's plan against the annual plan, C3's reported against verified. @default 1, 5 */
  readonly tolerance: { readonly planPercent: number; readonly verifiedPercent: number };
  /** Unit of money where a sheet says none. @default 万元 */
  readonly moneyUnit: MoneyUnit;
  readonly units: readonly RuleUnit[];
  readonly campaign?: Campaign;
  /** How the units hand in their ledgers. @default due on the 5th, lateness scored nowhere */
  readonly submission?: Submission;
  readonly bulletin: {
    readonly masthead: string;
    readonly issuer: string;
    readonly addressee: string;
    readonly copies: string;
    /** Who signs. @default the issuer */
    readonly signature?: string;
    /** The number as it is printed, with its place 期号, and 年 where wanted. @default 第{期号}期 */
    readonly issueForm?: string;
    /** Added to the month of the year, which is a monthly bulletin's own number. @default 0 */
    readonly issueOffset?: number;
    /** Standing sentences of the monthly bulletin, with places in braces (`bulletin/wording.ts`). @default the program's own */
    readonly opening?: string;
    readonly closing?: string;
    /** The same of the weekly one, and its masthead. */
    readonly weeklyMasthead?: string;
    readonly weeklyOpening?: string;
    readonly weeklyClosing?: string;
  };
}

export const MONEY_UNITS = ["元", "万元", "亿元"] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** 元 in one of each unit. */
export const YUAN_IN: Readonly<Record<MoneyUnit, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

export const DEFAULT_RULES: Rules = {
  version: "default-1",
  weights: { register: 15, breakdown: 15, reconciliation: 30, delivery: 25, settlement: 15 },
  full: {
    R1: 40,
    R2: 30,
    R3: 30,
    B1: 50,
    B2: 25,
    B3: 25,
    C1: 50,
    C2: 30,
    C3: 20,
    D1: 40,
    D2: 15,
    D3: 15,
    D4: 20,
    D5: 10,
    S1: 40,
    S2: 30,
    S3: 30,
  },
  caps: { bonus: 5, penalty: 10, finalMin: 0, finalMax: 105 },
  grade: { mode: "threshold", excellent: 85, medium: 60, excellentPercent: 30, poorPercent: 10 },
  tolerance: { planPercent: 1, verifiedPercent: 5 },
  moneyUnit: "万元",
  units: [],
  bulletin: {
    masthead: "静乐县项目建设督查通报",
    issuer: "静乐县项目推进中心",
    addressee: "各乡镇人民政府、县直各有关单位：",
    copies: "县委、县人大、县政府、县政协领导",
  },
};
