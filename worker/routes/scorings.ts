/** `POST /api/v1/periods/{period}/scorings`: ledgers in, scores, ranks and result sheets out. */
import { Hono } from "hono";
import { MAX_BODY_BYTES } from "#shared/api/limits.ts";
import { findingAnswer } from "#shared/api/finding.ts";
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import { examineLedgers } from "#shared/inspection.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import { requireRole } from "../access/authenticate.ts";
import type { Identity } from "../access/authenticate.ts";
import { LINK_LIFETIME, signedBulletinPath } from "../access/signed-links.ts";
import { ApiError } from "../api-error.ts";
import { sha256 } from "../digest.ts";
import { scoreMonth } from "../score-month.ts";
import { earlierMonth } from "../store/earlier.ts";
import { documentOf, saveScoring, scoringOfKey } from "../store/scorings.ts";
import type { NewScoring, ScoringKey } from "../store/scorings.ts";
import { identify, periodOf, requireSecret } from "./context.ts";
import type { ServiceContext, ServiceEnvironment } from "./context.ts";
import { limitBody, requirePlainJson } from "./json-body.ts";
import { idempotencyKeyOf, readScoringRequest } from "./scoring-request.ts";

/** China keeps one time, eight hours ahead of UTC: the day a bulletin is dated by. */
const CHINA_OFFSET = 8 * 60 * 60 * 1000;

export const scorings = new Hono<ServiceEnvironment>();

scorings.post(
  "/api/v1/periods/:period/scorings",
  async (context, next) => {
    // Who may not score is refused before a byte of the body is read.
    requireRole(await identify(context), "county");
    periodOf(context);
    requirePlainJson(context.req.raw.headers);
    await next();
  },
  limitBody(MAX_BODY_BYTES),
  async (context) => {
    const identity = context.get("identity");
    const period = periodOf(context);
    const key = idempotencyKeyOf(context.req.raw.headers);
    const text = await context.req.text();
    const requestDigest = await sha256(`${period}\n${text}`);
    const earlier = key === null ? null : await scoringOfKey(context.env.DB, identity.county, key);
    if (earlier !== null) return repeated(context, earlier, requestDigest);
    const scored = await score(context.env.DB, identity, period, text);
    const scoring: NewScoring = { ...scored, idempotencyKey: key, requestDigest };
    try {
      await saveScoring(context.env.DB, scoring);
    } catch (error) {
      // The same request, sent twice at once: the other one won.
      const winner = key === null ? null : await scoringOfKey(context.env.DB, identity.county, key);
      if (winner === null) throw error;
      return repeated(context, winner, requestDigest);
    }
    return answered(context, scoring, scoring.documents.answer);
  },
);

async function score(
  database: D1Database,
  identity: Identity,
  period: Period,
  text: string,
): Promise<Omit<NewScoring, "idempotencyKey" | "requestDigest">> {
  const { sheets, rules, leaveOutErrors } = readScoringRequest(text);
  const examined = examineLedgers(sheets, period, rules);
  const errors = examined.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0 && !leaveOutErrors) {
    const findings = errors.map((finding) => findingAnswer(finding, "zh-CN"));
    throw new ApiError("errors-found", String(errors.length), { findings });
  }
  const now = new Date();
  const scored = await scoreMonth({
    sheets,
    examined,
    rules,
    earlier: await earlierMonth(database, identity.county, period),
    issuedOn: new Date(now.getTime() + CHINA_OFFSET).toISOString().slice(0, 10),
  });
  return {
    id: crypto.randomUUID(),
    county: identity.county,
    period,
    createdAt: now.toISOString(),
    tokenName: identity.name,
    rules: scored.rules,
    rulesVersion: rules.version,
    rulesDigest: scored.answer.rules.digest,
    inputDigest: scored.answer.inputDigest,
    errorsLeftOut: leaveOutErrors,
    documents: {
      ledgers: JSON.stringify(scored.ledgers),
      answer: JSON.stringify(scored.answer),
      bulletin: JSON.stringify(scored.bulletin),
      projects: JSON.stringify(scored.projects),
    },
    standings: scored.assessment.units.map(({ unit, group, rank, final, grade, movement }) => {
      return { unit, group, rank, final, grade, poorMonths: movement.poorMonths };
    }),
  };
}

/** The answer given before to the same request. @throws {ApiError} idempotency-conflict */
async function repeated(
  context: ServiceContext,
  scoring: ScoringKey,
  requestDigest: string,
): Promise<Response> {
  if (scoring.requestDigest !== requestDigest) throw new ApiError("idempotency-conflict");
  const answer = await documentOf(context.env.DB, scoring, "answer");
  if (answer === null) throw new Error(`scoring ${scoring.id} has no answer`);
  return answered(context, scoring, answer);
}

/** A stored answer with its id and a fresh link to its bulletin. */
export async function answered(
  context: ServiceContext,
  { id, county, period }: Pick<ScoringKey, "id" | "county" | "period">,
  answer: string,
): Promise<Response> {
  const target = { county, period, scoring: id, expires: Date.now() + LINK_LIFETIME };
  const bulletin = await signedBulletinPath(requireSecret(context), target, "docx");
  const stored = JSON.parse(answer) as Omit<ScoringAnswer, "scoring" | "bulletin">;
  return context.json({ ...stored, scoring: id, bulletin } satisfies ScoringAnswer);
}
