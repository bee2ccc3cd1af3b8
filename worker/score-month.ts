/** One month's scoring, pure: from ledgers as sent to everything that is answered and kept. */
import { assessmentAnswer } from "#shared/api/answer.ts";
import { canonicalJson } from "#shared/api/canonical.ts";
import type { Json } from "#shared/api/canonical.ts";
import { findingAnswer } from "#shared/api/finding.ts";
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import { toWire } from "#shared/api/wire.ts";
import { monthlyBulletin } from "#shared/bulletin/monthly.ts";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { orderByWorth } from "#shared/checking/checks.ts";
import { checkMonths } from "#shared/checking/months/check-months.ts";
import { recordMonth } from "#shared/checking/months/recorded-month.ts";
import type { RecordedMonth } from "#shared/checking/months/recorded-month.ts";
import type { ExaminedLedgers } from "#shared/inspection.ts";
import type { Rules } from "#shared/ledgers/rules.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { planFindings } from "#shared/results/findings.ts";
import { planLosses } from "#shared/results/losses.ts";
import { planProfiles } from "#shared/results/profiles.ts";
import { planScores } from "#shared/results/scores.ts";
import { planStandings } from "#shared/results/standings.ts";
import { assess } from "#shared/scoring/assess.ts";
import type { Assessment, Baseline } from "#shared/scoring/assessment.ts";
import { trendsOf } from "#shared/scoring/trend.ts";
import { printedDigest } from "./digest.ts";
import { canonicalBytes } from "./json-bytes.ts";
import type { Utf8 } from "./json-bytes.ts";

/** Result sheets, sentences and bulletin are the county's: Chinese. */
const LOCALE = "zh-CN";

/** What a month is scored from. */
export interface MonthInput {
  readonly sheets: readonly MappedSheet[];
  readonly examined: ExaminedLedgers;
  readonly rules: Rules;
  /** Whether the sheets are what units handed in: then nobody but the service has all that was found. @default false */
  readonly collected?: boolean;
  /** What the month is compared with; null where none was scored before. */
  readonly earlier: {
    readonly baseline: Baseline;
    readonly recorded: RecordedMonth | null;
    readonly history: readonly Baseline[];
  } | null;
  /** ISO date the bulletin is dated by; nothing else depends on it. */
  readonly issuedOn: string;
  /** Printed in the bulletin that is published. @default none */
  readonly recordHead?: string;
}

/** An answer as it is kept: without what the record adds to it. */
export type StoredAnswer = Omit<ScoringAnswer, "scoring" | "publication" | "collectedFrom" | "bulletin">;

/** A scoring without what the record adds to it. */
export interface ScoredMonth {
  readonly assessment: Assessment;
  readonly answer: StoredAnswer;
  readonly bulletin: BulletinDocument;
  /** The ledgers as sent, in their one wire form: canonical JSON. */
  readonly ledgers: Utf8;
  /** What the next month is checked against. */
  readonly projects: RecordedMonth;
  /** Canonical JSON of the whole rule set. */
  readonly rules: string;
}

/** Scores examined ledgers. Equal ledgers, rules and earlier month give an equal answer, byte for byte. */
export async function scoreMonth(input: MonthInput): Promise<ScoredMonth> {
  const { sheets, rules, earlier, issuedOn: date } = input;
  const { county } = input.examined;
  const recorded = earlier?.recorded ?? null;
  const betweenMonths = recorded === null ? [] : checkMonths(recorded, input.examined);
  const findings = orderByWorth([...input.examined.findings, ...betweenMonths], sheets);
  const ledgers = canonicalBytes(toWire(sheets));
  const canonicalRules = canonicalJson(rules as unknown as Json);
  const rulesDigest = await printedDigest(canonicalRules);
  const inputDigest = await printedDigest(ledgers);
  const provenance = { rulesVersion: rules.version, rulesDigest, inputDigest };
  const assessment = assess(county, earlier?.baseline ?? null);
  const trends = trendsOf(assessment, earlier?.history ?? []);
  const sheetPlans = [
    planStandings(assessment, provenance, LOCALE),
    planProfiles(assessment, rules, trends, LOCALE),
    planScores(assessment, rules, LOCALE),
    planLosses(assessment, LOCALE),
    // Who sends ledgers lists what was found beside them, in the workbook: more than the service sees.
    ...(input.collected === true ? [planFindings(assessment.period, findings, LOCALE)] : []),
  ];
  const head = input.recordHead === undefined ? {} : { recordHead: input.recordHead };
  // One bulletin a month: its number in the year is the month's.
  const bulletin = monthlyBulletin(
    { assessment, county, issue: county.month, date, provenance: { ...provenance, ...head }, findings },
    LOCALE,
  );
  return {
    assessment,
    answer: {
      ...assessmentAnswer(assessment, rules, LOCALE, trends),
      rules: { version: rules.version, digest: rulesDigest },
      inputDigest,
      findings: findings.map((finding) => findingAnswer(finding, LOCALE)),
      betweenMonths: [...betweenMonths],
      sheets: sheetPlans.map(({ name }) => name),
      sheetPlans,
    },
    bulletin,
    ledgers,
    projects: recordMonth(county),
    rules: canonicalRules,
  };
}
