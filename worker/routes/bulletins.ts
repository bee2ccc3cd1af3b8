/** A month's bulletin, to one who is signed in or by a short-lived signed link. */
import { Hono } from "hono";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { requireRole } from "../access/authenticate.ts";
import { isSignedLink, verifyLink } from "../access/signed-links.ts";
import { ApiError } from "../api-error.ts";
import { renderDocx } from "../bulletin/docx.ts";
import { renderHtml } from "../bulletin/html.ts";
import { storedBulletin } from "../bulletin/stored.ts";
import { documentOf, newestScoring } from "../store/scorings.ts";
import type { ScoringKey } from "../store/scorings.ts";
import { identify, periodOf, requireSecret } from "./context.ts";
import type { ServiceContext, ServiceEnvironment } from "./context.ts";

const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** No month is published yet. */
const EDITION = { draft: true } as const;

export const bulletins = new Hono<ServiceEnvironment>();

bulletins.get("/api/v1/periods/:period/bulletin.docx", async (context) => {
  const document = await bulletinOf(context);
  const name = encodeURIComponent(`${document.title}（${document.form.draft}）.docx`);
  return context.body(bufferOf(renderDocx(document, EDITION)), 200, {
    "content-type": DOCX_TYPE,
    // Browsers that know no UTF-8 names take the plain one.
    "content-disposition": `attachment; filename="bulletin-${periodOf(context)}.docx"; filename*=UTF-8''${name}`,
  });
});

bulletins.get("/api/v1/periods/:period/bulletin.html", async (context) => {
  return context.html(renderHtml(await bulletinOf(context), EDITION));
});

async function bulletinOf(context: ServiceContext): Promise<BulletinDocument> {
  const period = periodOf(context);
  const scoring = await scoringAsked(context, period);
  const text = scoring === null ? null : await documentOf(context.env.DB, scoring, "bulletin");
  if (text === null) throw new ApiError("not-scored", period);
  return storedBulletin(text);
}

async function scoringAsked(
  context: ServiceContext,
  period: string,
): Promise<Pick<ScoringKey, "id" | "county" | "period"> | null> {
  const query = new URL(context.req.url).searchParams;
  if (isSignedLink(query)) {
    const { scoring, county } = await verifyLink(requireSecret(context), period, query, Date.now());
    return { id: scoring, county, period };
  }
  const { county } = requireRole(await identify(context), "county");
  return newestScoring(context.env.DB, county, period);
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}
