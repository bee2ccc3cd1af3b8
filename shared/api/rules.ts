/** The rule set as a county writes it: every key may be left out, nothing unknown is taken. */
import { z } from "zod";
import { zhCN } from "zod/locales";
import { parseIsoDate } from "../ledgers/calendar.ts";
import { hasKnownPlaces } from "../bulletin/wording.ts";
import { ACCOUNTS, DEFAULT_RULES, DEFAULT_SUBMISSION, INDICATOR_IDS, MONEY_UNITS } from "../ledgers/rules.ts";
import type { Rules } from "../ledgers/rules.ts";
import { keyOf } from "../ledgers/text.ts";
import { shapeSchema } from "../rules/shapes/table.ts";
import { withoutTaskSchema } from "../rules/without-task.ts";
import { percent, points, weight } from "./amounts.ts";
import { MAX_ALIASES, MAX_NAME_LENGTH, MAX_UNITS } from "./limits.ts";

const MAX_CAMPAIGN_DAYS = 1_000;
const MAX_PARAGRAPH = 2_000;
const MAX_ISSUES = 999;

const name = z.string().trim().min(1).max(MAX_NAME_LENGTH);
const paragraph = z.string().max(MAX_PARAGRAPH);
/** A sentence with places in braces. */
const wording = paragraph.refine(hasKnownPlaces, { params: { code: "wording-place" } });

const unit = z.strictObject({
  name,
  aliases: z.array(name).max(MAX_ALIASES).default([]),
  group: name.exactOptional(),
});

const CAMPAIGN_TARGETS = { start: 90, invest: 80, funded: 80, finish: 100 };

const campaign = z.strictObject({
  name: name.default("冬季百日攻坚战"),
  firstDay: z.string().refine((text) => parseIsoDate(text) !== null, { params: { code: "iso-date" } }),
  days: z.int().min(1).max(MAX_CAMPAIGN_DAYS).default(100),
  targets: partly({ start: percent, invest: percent, funded: percent, finish: percent }, CAMPAIGN_TARGETS),
});

/** Checks a rule set and fills in the method's defaults (method §9). */
export const rulesSchema = z
  .strictObject({
    version: z.string().trim().min(1).max(MAX_NAME_LENGTH).default(DEFAULT_RULES.version),
    weights: partly(each(ACCOUNTS, weight), DEFAULT_RULES.weights),
    full: partly(each(INDICATOR_IDS, points), DEFAULT_RULES.full),
    /** How an indicator's points come of what was reached. @default the capped ratio of method §1 */
    shapes: z.partialRecord(z.enum(INDICATOR_IDS), shapeSchema).exactOptional(),
    /** What an indicator gives a unit it asks nothing of. @default rescale */
    withoutTask: z.partialRecord(z.enum(INDICATOR_IDS), withoutTaskSchema).exactOptional(),
    caps: partly(
      { bonus: points, penalty: points, finalMin: points, finalMax: points },
      DEFAULT_RULES.caps,
    ).refine((caps) => caps.finalMin <= caps.finalMax, {
      path: ["finalMin"],
      params: { code: "limits-order" },
    }),
    grade: partly(
      {
        mode: z.enum(["threshold", "quota"]),
        excellent: points,
        medium: points,
        excellentPercent: percent,
        poorPercent: percent,
      },
      DEFAULT_RULES.grade,
    ).refine((grade) => grade.medium <= grade.excellent, {
      path: ["medium"],
      params: { code: "limits-order" },
    }),
    tolerance: partly({ planPercent: percent, verifiedPercent: percent }, DEFAULT_RULES.tolerance),
    moneyUnit: z.enum(MONEY_UNITS).default(DEFAULT_RULES.moneyUnit),
    units: z
      .array(unit)
      .max(MAX_UNITS)
      .refine(spelledOnce, { params: { code: "unit-twice" } })
      .default([...DEFAULT_RULES.units].map((known) => ({ ...known, aliases: [...known.aliases] }))),
    campaign: campaign.exactOptional(),
    bulletin: z
      .strictObject({
        masthead: paragraph.default(DEFAULT_RULES.bulletin.masthead),
        issuer: paragraph.default(DEFAULT_RULES.bulletin.issuer),
        addressee: paragraph.default(DEFAULT_RULES.bulletin.addressee),
        copies: paragraph.default(DEFAULT_RULES.bulletin.copies),
        signature: paragraph.exactOptional(),
        issueForm: wording.exactOptional(),
        issueOffset: z.int().min(0).max(MAX_ISSUES).exactOptional(),
        opening: wording.exactOptional(),
        closing: wording.exactOptional(),
        weeklyMasthead: paragraph.exactOptional(),
        weeklyOpening: wording.exactOptional(),
        weeklyClosing: wording.exactOptional(),
      })
      .prefault({}),
    submission: z
      .strictObject({
        dueDay: z.int().min(1).max(28).default(DEFAULT_SUBMISSION.dueDay),
        reporting: z.boolean().default(DEFAULT_SUBMISSION.reporting),
      })
      .exactOptional(),
  })
  .meta({ id: "Rules", title: "规则" });

/** A rule set as written: any part of it. */
export type RulesInput = Unchanging<z.input<typeof rulesSchema>>;

/** A type as it is passed about: nothing of it may be changed. */
export type Unchanging<T> = T extends object ? { readonly [K in keyof T]: Unchanging<T[K]> } : T;

/**
 * The whole rule set of a part of one.
 * @throws {z.ZodError} where it breaks the schema, its messages in Chinese
 */
export function parseRules(input: unknown): Rules {
  return rulesSchema.parse(input, { error: zhCN().localeError });
}

/** One schema for each of several names. */
function each<const K extends string, S extends z.ZodType>(names: readonly K[], schema: S): Record<K, S> {
  return Object.fromEntries(names.map((key) => [key, schema])) as Record<K, S>;
}

/** A strict object whose members, and the whole, may be left out: the defaults take their place. */
function partly<S extends Record<string, z.ZodType<string | number, string | number>>>(
  shape: S,
  defaults: { readonly [K in keyof S]: z.output<S[K]> },
) {
  const members = Object.entries(shape).map(([key, schema]) => [key, schema.default(defaults[key] ?? 0)]);
  return z
    .strictObject(Object.fromEntries(members) as { [K in keyof S]: z.ZodDefault<S[K]> })
    .prefault({} as never);
}

function spelledOnce(
  units: readonly { readonly name: string; readonly aliases: readonly string[] }[],
): boolean {
  const spellings = units.flatMap(({ name: own, aliases }) => [...new Set([own, ...aliases].map(keyOf))]);
  return new Set(spellings).size === spellings.length;
}
