/** The bulletin of a week: made of ledgers sent, kept, and given out to who is signed in or by a signed link. */
import { Hono } from "hono";
import { canonicalJson } from "#shared/api/canonical.ts";
import type { Json } from "#shared/api/canonical.ts";
import { MAX_BODY_BYTES } from "#shared/api/limits.ts";
import type { WeeklyBulletinAnswer } from "#shared/api/weeks.ts";
import { toWire } from "#shared/api/wire.ts";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { weeklyBulletin } from "#shared/bulletin/weekly/weekly.ts";
import { parseWeek, periodOfWeek } from "#shared/ledgers/weeks.ts";
import type { Week } from "#shared/ledgers/weeks.ts";
import { requireRole } from "../access/authenticate.ts";
import { LINK_LIFETIME, isSignedLink, signedBulletinPath, verifyLink } from "../access/signed-links.ts";
import { ApiError } from "../api-error.ts";
import { sheetsAsked } from "../collected-month.ts";
import { dayInChina } from "../china-time.ts";
import { storedBulletin } from "../bulletin/stored.ts";
import { printedDigest } from "../digest.ts";
import { newestWeeklyBulletin, saveWeeklyBulletin, weeklyBulletinText } from "../store/weekly-bulletins.ts";
import { bulletinAnswer, setBulletin } from "./bulletin-answer.ts";
import { identify, requireSecret } from "./context.ts";
import type { ServiceContext, ServiceEnvironment } from "./context.ts";
import { examinedOrRefused } from "./examined.ts";
import { limitBody, requirePlainJson } from "./json-body.ts";
import { readScoringRequest } from "./scoring-request.ts";

/** A week's bulletin is no assessment: there is nothing to publish first. */
const EDITION = { draft: false } as const;

export const weeks = new Hono<ServiceEnvironment>();

weeks.post(
  "/api/v1/weeks/:week/bulletins",
  async (context, next) => {
    requireRole(await identify(context), "county");
    weekAsked(context);
    requirePlainJson(context.req.raw.headers);
    await next();
  },
  limitBody(MAX_BODY_BYTES),
  async (context) => {
    const { county, name, device } = context.get("identity");
    const week = weekAsked(context);
    const request = readScoringRequest(await context.req.text());
    const { rules } = request;
    const period = periodOfWeek(week);
    const { sheets } = await sheetsAsked(context.env.DB, county, period, request);
    const examined = examinedOrRefused({ ...request, sheets }, period);
    const rulesDigest = await printedDigest(canonicalJson(rules as unknown as Json));
    const inputDigest = await printedDigest(canonicalJson(toWire(sheets) as unknown as Json));
    const now = new Date();
    const bulletin = weeklyBulletin({
      county: examined.county,
      week,
      date: dayInChina(now.getTime()),
      provenance: { rulesVersion: rules.version, rulesDigest, inputDigest },
    });
    const id = await saveWeeklyBulletin(context.env.DB, {
      id: crypto.randomUUID(),
      county,
      week: week.name,
      createdAt: now.toISOString(),
      tokenName: name,
      device,
      rulesDigest,
      inputDigest,
      text: JSON.stringify(bulletin),
    });
    const target = {
      county,
      subject: `weeks/${week.name}`,
      document: id,
      expires: now.getTime() + LINK_LIFETIME,
    } as const;
    const secret = requireSecret(context);
    return context.json({
      week: week.name,
      id,
      title: bulletin.title,
      issue: bulletin.issue,
      overdue: bulletin.attachments[0]?.tables.reduce((sum, { rows }) => sum + rows.length, 0) ?? 0,
      inputDigest,
      bulletin: await signedBulletinPath(secret, target, "docx"),
      page: await signedBulletinPath(secret, target, "html"),
    } satisfies WeeklyBulletinAnswer);
  },
);

for (const format of ["docx", "html"] as const) {
  weeks.get(`/api/v1/weeks/:week/bulletin.${format}`, (context) =>
    bulletinAnswer(context, format, `bulletin-${context.req.param("week")}`, async () =>
      setBulletin(await bulletinOf(context), format, EDITION),
    ),
  );
}

async function bulletinOf(context: ServiceContext): Promise<BulletinDocument> {
  const week = weekAsked(context).name;
  const asked = await documentAsked(context, week);
  const text = asked === null ? null : await weeklyBulletinText(context.env.DB, { ...asked, week });
  if (text === null) throw new ApiError("no-weekly-bulletin", week);
  return storedBulletin(text);
}

async function documentAsked(
  context: ServiceContext,
  week: string,
): Promise<{ readonly id: string; readonly county: string } | null> {
  const query = new URL(context.req.url).searchParams;
  if (isSignedLink(query)) {
    const link = await verifyLink(requireSecret(context), `weeks/${week}`, query, Date.now());
    return { id: link.document, county: link.county };
  }
  const { county } = requireRole(await identify(context), "county", "viewer");
  const id = await newestWeeklyBulletin(context.env.DB, county, week);
  return id === null ? null : { id, county };
}

/** The week of the address. @throws {ApiError} invalid-week */
function weekAsked(context: ServiceContext): Week {
  const name = context.req.param("week") ?? "";
  const week = parseWeek(name);
  if (week === null) throw new ApiError("invalid-week", name);
  return week;
}
