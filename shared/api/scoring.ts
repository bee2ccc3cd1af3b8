/** A month's scoring: what is asked, and what is answered (`POST /api/v1/periods/{period}/scorings`). */
import { z } from "zod";
import { ACCOUNTS, INDICATOR_IDS } from "../ledgers/rules.ts";
import { ROLES } from "../ledgers/roles.ts";
import { STAGES } from "../ledgers/words.ts";
import { SHAPE_KINDS } from "../rules/shapes/table.ts";
import { GIVEN_KINDS } from "../rules/without-task.ts";
import { GRADES } from "../scoring/assessment.ts";
import { adviceSchema, swapSchema } from "./advice.ts";
import { decimals } from "./decimals.ts";
import { findingAnswerSchema, monthFindingSchema } from "./finding.ts";
import { sheetPlanSchema } from "./plan.ts";
import { publicationSchema, reasonSchema } from "./publication.ts";
import { rulesSchema } from "./rules.ts";
import type { RulesInput } from "./rules.ts";
import type { WireLedgers } from "./wire.ts";

/** The envelope of a request; what is inside `ledgers` is checked by `fromWire`. */
export const scoringRequestSchema = z
  .strictObject({
    /** Score what the units handed in; `ledgers` are then the county's own beside it (targets, handovers). */
    from: z.literal("submissions").exactOptional(),
    /** The mapped columns of every recognised sheet. Needed unless `from` says where they are. */
    ledgers: z.custom<WireLedgers>((value) => typeof value === "object" && value !== null).exactOptional(),
    /**
     * What differs from the method's own rule set. Where nothing is said of rules, what units handed in is scored by the
     * rule set in use (of the county's last scoring), ledgers sent by the method's own.
     */
    rules: rulesSchema.exactOptional(),
    /** Go on in spite of findings of severity error: their rows are left out, their cells count as empty. @default false */
    leaveOutErrors: z.boolean().default(false),
    /** Why a published month is scored again; needed for one, kept with any. */
    correction: reasonSchema.exactOptional(),
  })
  .refine(({ from, ledgers }) => from !== undefined || ledgers !== undefined, {
    path: ["ledgers"],
    params: { code: "ledgers-missing" },
  })
  .meta({ id: "ScoringRequest", title: "评分请求" });

/** As sent: ledgers, or what the units handed in, or both. */
export interface ScoringRequest {
  readonly from?: "submissions";
  readonly ledgers?: WireLedgers;
  readonly rules?: RulesInput;
  readonly leaveOutErrors?: boolean;
  readonly correction?: string;
}

const whole = z.string().regex(/^-?\d+$/);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const period = z.string();

const indicator = z.object({
  num: whole,
  den: whole,
  points: decimals,
  full: decimals,
  /** The shape the rule set gives it, or what a unit without a task gets; absent for the method's own capped ratio. */
  by: z.enum([...SHAPE_KINDS, ...GIVEN_KINDS]).exactOptional(),
  /** Place in the group, where that decides. */
  place: z.int().exactOptional(),
  /** Other units' results move the points. */
  relative: z.literal(true).exactOptional(),
  /** With `by`, how the points came about, as a sentence; scorings made before it was told have none. */
  how: z.string().exactOptional(),
});

const account = z.object({
  score: decimals,
  /** null: not applicable. */
  indicators: z.partialRecord(z.enum(INDICATOR_IDS), indicator.nullable()),
});

const loss = z.object({
  indicator: z.enum(INDICATOR_IDS),
  points: decimals,
  composite: decimals,
  source: z.object({ workbook: z.string().exactOptional(), sheet: z.string(), cell: z.string() }),
  /** What lost the points, as a sentence. */
  what: z.string(),
});

const unit = z.object({
  unit: z.string(),
  group: z.string(),
  /** false: 不参评; composite, final, rank and grade are null. */
  participates: z.boolean(),
  /** false: 不参评 under any weights; absent in scorings made before it was told. */
  hasTasks: z.boolean().exactOptional(),
  composite: decimals.nullable(),
  bonus: decimals,
  penalty: decimals,
  final: decimals.nullable(),
  rank: z.int().nullable(),
  grade: z.enum(GRADES).nullable(),
  veto: z.boolean(),
  /** null: not applicable. */
  ledgers: z.record(z.enum(ACCOUNTS), account.nullable()),
  losses: z.array(loss),
  /** Against `baseline`: places gained, points gained, months in a row graded 差. */
  movement: z.object({ rank: z.int().nullable(), score: decimals.nullable(), poorMonths: z.int() }),
  /** 约谈: graded 差 two months in a row, or more. */
  talk: z.boolean().default(false),
  /** What to do first; null for units 不参评, and in scorings made before there was any. */
  advice: adviceSchema.nullable().default(null),
  /** When each weight moves by up to ±10 %. */
  rankRange: z.object({ best: z.int(), worst: z.int() }).nullable(),
  /** The months scored of the last twelve, oldest first, the answer's own last; scorings made before there were trends have none. */
  trend: z
    .array(
      z.object({
        period,
        final: decimals.nullable(),
        rank: z.int().nullable(),
        grade: z.enum(GRADES).nullable(),
      }),
    )
    .default([]),
});

const rate = z.object({ num: whole, den: whole, percent: decimals.nullable() });

const stageReport = z.object({
  pipeline: z.record(z.enum(STAGES), z.object({ count: z.int(), wan: decimals })),
  履约率: rate,
  落地率: rate,
  开工率: rate,
  投产率: rate,
  /** `fromPace`: its distance from the pace of the year in 百分点. */
  投资完成率: rate.extend({ fromPace: decimals.nullable() }),
  资金到位率: rate,
});

const campaignReport = z.object({
  name: z.string(),
  day: z.int(),
  days: z.int(),
  /** Each rate with its target and the share of it that is due by now, in percent. */
  rates: z.array(rate.extend({ name: z.string(), target: decimals, due: decimals })),
});

const leftOut = z.object({
  ledger: z.enum(ROLES),
  source: z.object({ workbook: z.string().exactOptional(), sheet: z.string(), row: z.int() }),
  cell: z.string().exactOptional(),
  what: z.string(),
});

/** The scores, ranks, explanations and result sheets of one month. Members a later version adds are passed over. */
export const scoringAnswerSchema = z
  .object({
    period,
    /** Id of this scoring in the record. */
    scoring: z.string(),
    rules: z.object({ version: z.string(), digest }),
    inputDigest: digest,
    /** The month movement is measured from. */
    baseline: period.nullable(),
    /** Least points of 优 and of 中 in the rule set it was scored by; scorings made before they were told have none. */
    gradeLimits: z.object({ excellent: z.number(), medium: z.number() }).exactOptional(),
    units: z.array(unit),
    /** Every two neighbours of each group, in the order of `units`: which weight would swap them. */
    swaps: z.array(swapSchema).default([]),
    stages: z.object({ county: stageReport, units: z.record(z.string(), stageReport) }),
    campaign: campaignReport.nullable(),
    leftOut: z.array(leftOut),
    /** Indicators in which other units' results move a unit's points: a change in one unit may move another. */
    relative: z.array(z.enum(INDICATOR_IDS)).default([]),
    /** All that the service found, with sentences. */
    findings: z.array(findingAnswerSchema),
    /** Of these the ones against the month of `baseline`, which only the service can make, as values; scorings made before there were any have none. */
    betweenMonths: z.array(monthFindingSchema).default([]),
    /** Names of the result sheets. */
    sheets: z.array(z.string()),
    sheetPlans: z.array(sheetPlanSchema),
    /** Under which the scoring is published; null: it is not. */
    publication: publicationSchema.nullable().default(null),
    /** The submissions it was made from; none where the ledgers were sent. */
    collectedFrom: z
      .array(
        z.object({ submission: z.string(), unit: z.string(), version: z.int(), submittedAt: z.string() }),
      )
      .default([]),
    /** Path of the bulletin as .docx, signed: it needs no token for a short while. */
    bulletin: z.string(),
  })
  .meta({ id: "ScoringAnswer", title: "评分结果" });

export type ScoringAnswer = z.infer<typeof scoringAnswerSchema>;
export type UnitAnswer = ScoringAnswer["units"][number];
export type StageReportAnswer = z.infer<typeof stageReport>;
export type CampaignAnswer = z.infer<typeof campaignReport>;
