/** `POST /api/v1/periods/{period}/scorings`: ledgers in, scores, ranks and result sheets out. */
import { Hono } from "hono";
import type { ScoringAnswer } from "#shared/api/scoring.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import type { Identity } from "../access/authenticate.ts";
import { linkExpiry, signedBulletinPath } from "../access/signed-links.ts";
import { ApiError } from "../api-error.ts";
import { requestDigestOf } from "../digest.ts";
import { EncodedJson, jsonBytes } from "../json-bytes.ts";
import type { Utf8 } from "../json-bytes.ts";
import { sheetsAsked } from "../collected-month.ts";
import { sourcesOf } from "../store/submissions.ts";
import { dayInChina } from "../china-time.ts";
import { scoreMonth } from "../score-month.ts";
import type { ScoredMonth, StoredAnswer } from "../score-month.ts";
import { rulesAsked } from "../store/rules.ts";
import { failedBy } from "../store/audit/audit.ts";
import { earlierMonth } from "../store/earlier.ts";
import { newestPublication, publicationAnswer, publicationOfScoring } from "../store/publications.ts";
import { MONTH_PUBLISHED, documentBytesOf, saveScoring, scoringOfKey } from "../store/scorings.ts";
import type { NewScoring, ScoringKey } from "../store/scorings.ts";
import { periodOf, requireSecret } from "./context.ts";
import type { ServiceContext, ServiceEnvironment } from "./context.ts";
import { examinedOrRefused } from "./examined.ts";
import { idempotencyKeyOf, once } from "./idempotency.ts";
import { readScoringRequest } from "./scoring-request.ts";
import type { CheckedRequest } from "./scoring-request.ts";
import { serve } from "./serve.ts";

export const scorings = new Hono<ServiceEnvironment>();

serve(scorings, "scoreMonth", async (context, body) => {
  const identity = context.get("identity");
  const period = periodOf(context);
  const key = idempotencyKeyOf(context.req.raw.headers);
  const requestDigest = await requestDigestOf(period, body);
  const { county } = identity;
  const outcome = await once(
    context.env.DB,
    { owner: county, key, digest: requestDigest },
    (known) => scoringOfKey(context.env.DB, county, known),
    async () => {
      const made = recordOf(identity, period, await score(context.env.DB, county, period, body));
      const scoring = { ...made, idempotencyKey: key, requestDigest };
      await save(context.env.DB, scoring);
      return scoring;
    },
  );
  if (outcome.made === undefined) return answered(context, outcome.found);
  return answered(context, outcome.made, outcome.made.documents.answer);
});

/** @throws {ApiError} month-published */
async function save(database: D1Database, scoring: NewScoring): Promise<void> {
  try {
    await saveScoring(database, scoring);
  } catch (error) {
    if (failedBy(error, MONTH_PUBLISHED)) throw new ApiError("month-published", scoring.period);
    throw error;
  }
}

/** A month as scored, by what request, when. */
interface Scored {
  readonly month: ScoredMonth;
  readonly request: Pick<CheckedRequest, "leaveOutErrors" | "correction">;
  readonly sources: readonly string[];
  readonly at: Date;
}

/** Scores what a body asks; the ledgers are let go with it, before the record is made. */
async function score(
  database: D1Database,
  county: string,
  period: Period,
  body: Uint8Array,
): Promise<Scored> {
  const asked = readScoringRequest(body);
  const request = { ...asked, rules: await rulesAsked(database, county, asked) };
  const { rules, leaveOutErrors, correction } = request;
  // The lock itself is the database's; here it saves the work.
  if (correction === null && (await newestPublication(database, county, period)) !== null)
    throw new ApiError("month-published", period);
  const { sheets, sources } = await sheetsAsked(database, county, period, request);
  const examined = examinedOrRefused({ ...request, sheets }, period);
  const at = new Date();
  const month = await scoreMonth({
    sheets,
    examined,
    rules,
    collected: request.collected,
    earlier: await earlierMonth(database, county, period),
    issuedOn: dayInChina(at.getTime()),
  });
  return { month, request: { leaveOutErrors, correction }, sources, at };
}

function recordOf(
  identity: Identity,
  period: Period,
  { month, request, sources, at }: Scored,
): Omit<NewScoring, "idempotencyKey" | "requestDigest"> {
  const { answer } = month;
  return {
    id: crypto.randomUUID(),
    county: identity.county,
    period,
    createdAt: at.toISOString(),
    tokenName: identity.name,
    device: identity.device,
    rules: month.rules,
    rulesVersion: answer.rules.version,
    rulesDigest: answer.rules.digest,
    inputDigest: answer.inputDigest,
    errorsLeftOut: request.leaveOutErrors,
    correction: request.correction,
    sources,
    documents: {
      ledgers: month.ledgers,
      answer: jsonBytes(answer),
      bulletin: jsonBytes(month.bulletin),
      projects: jsonBytes(month.projects),
    },
    standings: month.assessment.units.map(({ unit, group, rank, final, grade, movement }) => {
      return { unit, group, rank, final, grade, poorMonths: movement.poorMonths };
    }),
  };
}

/** The answer of a scoring, as kept, with its id, under what it is published, and a fresh link to its bulletin. @throws {ApiError} answer-cleared */
export async function answered(
  context: ServiceContext,
  scoring: Pick<ScoringKey, "id" | "county" | "period">,
  answer?: Utf8,
): Promise<EncodedJson<ScoringAnswer>> {
  const { id, county, period } = scoring;
  const [kept, publication, collectedFrom] = await Promise.all([
    answer ?? documentBytesOf(context.env.DB, scoring, "answer"),
    publicationOfScoring(context.env.DB, id),
    sourcesOf(context.env.DB, id),
  ]);
  // The rule of retention has cleared it: only under its key is it still asked for.
  if (kept === null) throw new ApiError("answer-cleared", period);
  const target = {
    county,
    subject: `periods/${period}`,
    document: id,
    expires: linkExpiry(Date.now()),
  } as const;
  return new EncodedJson<StoredAnswer>(kept).with({
    scoring: id,
    publication: publication === null ? null : publicationAnswer(publication),
    collectedFrom,
    bulletin: await signedBulletinPath(requireSecret(context), target, "docx"),
  });
}
