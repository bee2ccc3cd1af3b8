/** The bulletin of a week: made of ledgers sent, kept, and given out to who is signed in or by a signed link. */
import { Hono } from "hono";
import { toWire } from "#shared/api/wire.ts";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { weeklyBulletin } from "#shared/bulletin/weekly/weekly.ts";
import { periodOfWeek } from "#shared/ledgers/weeks.ts";
import { isSignedLink, linkExpiry, signedBulletinPath, verifyLink } from "../access/signed-links.ts";
import { ApiError } from "../api-error.ts";
import { sheetsAsked } from "../collected-month.ts";
import { dayInChina } from "../china-time.ts";
import { storedBulletin } from "../bulletin/stored.ts";
import { printedDigest } from "../digest.ts";
import { canonicalBytes } from "../json-bytes.ts";
import { rulesAsked } from "../store/rules.ts";
import { newestWeeklyBulletin, saveWeeklyBulletin, weeklyBulletinText } from "../store/weekly-bulletins.ts";
import { acceptedLetterhead } from "../bulletin/letterhead/in-force.ts";
import { bulletinAnswer, paperInForce, setBulletin } from "./bulletin-answer.ts";
import { requireSecret, weekOf } from "./context.ts";
import type { ServiceContext, ServiceEnvironment } from "./context.ts";
import { examinedOrRefused } from "./examined.ts";
import { readScoringRequest } from "./scoring-request.ts";
import { serve } from "./serve.ts";

/** A week's bulletin is no assessment: there is nothing to publish first. */
const EDITION = { draft: false } as const;

export const weeks = new Hono<ServiceEnvironment>();

serve(weeks, "makeWeeklyBulletin", async (context, body) => {
  const { county, name, device } = context.get("identity");
  const week = weekOf(context);
  const asked = readScoringRequest(body);
  const rules = await rulesAsked(context.env.DB, county, asked);
  const request = { ...asked, rules };
  const period = periodOfWeek(week);
  const { sheets } = await sheetsAsked(context.env.DB, county, period, request);
  const examined = examinedOrRefused({ ...request, sheets }, period);
  const rulesDigest = await printedDigest(canonicalBytes(rules));
  const inputDigest = await printedDigest(canonicalBytes(toWire(sheets)));
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
    expires: linkExpiry(now.getTime()),
  } as const;
  const secret = requireSecret(context);
  return {
    week: week.name,
    id,
    title: bulletin.title,
    issue: bulletin.issue,
    overdue: bulletin.attachments[0]?.tables.reduce((sum, { rows }) => sum + rows.length, 0) ?? 0,
    inputDigest,
    bulletin: await signedBulletinPath(secret, target, "docx"),
    page: await signedBulletinPath(secret, target, "html"),
  };
});

for (const [id, format] of [
  ["weeklyBulletinDocx", "docx"],
  ["weeklyBulletinHtml", "html"],
] as const) {
  serve(weeks, id, (context) =>
    bulletinAnswer(context, format, `bulletin-${context.req.param("week")}`, async () =>
      bulletinOf(context).then(async ({ county, document }) =>
        setBulletin(document, format, EDITION, await paperInForce(context.env.DB, county, format)),
      ),
    ),
  );
}

/** Set once on paper that is sent, and kept nowhere. */
serve(weeks, "setWeeklyBulletin", (context, file) =>
  bulletinAnswer(context, "docx", `bulletin-${context.req.param("week")}`, async () => {
    const { document } = await bulletinOf(context);
    return setBulletin(document, "docx", EDITION, acceptedLetterhead(file));
  }),
);

async function bulletinOf(
  context: ServiceContext,
): Promise<{ readonly county: string; readonly document: BulletinDocument }> {
  const week = weekOf(context).name;
  const asked = await documentAsked(context, week);
  const text = asked === null ? null : await weeklyBulletinText(context.env.DB, { ...asked, week });
  if (asked === null || text === null) throw new ApiError("no-weekly-bulletin", week);
  return { county: asked.county, document: storedBulletin(text) };
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
  const { county } = context.get("identity");
  const newest = await newestWeeklyBulletin(context.env.DB, county, week);
  return newest === null ? null : { id: newest.id, county };
}
