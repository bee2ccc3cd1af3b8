/**
 * A month's bulletin, to one who is signed in or by a short-lived signed link. Once published it is what was published,
 * byte for byte; before that it is set as a draft.
 */
import { Hono } from "hono";
import { requireRole } from "../access/authenticate.ts";
import { isSignedLink, verifyLink } from "../access/signed-links.ts";
import { ApiError } from "../api-error.ts";
import { renderDocx } from "../bulletin/docx.ts";
import { renderHtml } from "../bulletin/html.ts";
import { storedBulletin } from "../bulletin/stored.ts";
import { publicationOfScoring, publicationsOf, publishedFile } from "../store/publications.ts";
import type { BulletinFormat, Publication } from "../store/publications.ts";
import { documentOf } from "../store/scorings.ts";
import type { ScoringKey } from "../store/scorings.ts";
import { identify, periodOf, requireSecret } from "./context.ts";
import type { ServiceContext, ServiceEnvironment } from "./context.ts";
import { scoringSeenBy } from "./scoring-seen.ts";

const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const DRAFT = { draft: true } as const;

/** A bulletin's bytes, and the name it is saved under, without ending. */
interface SetBulletin {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const bulletins = new Hono<ServiceEnvironment>();

bulletins.get("/api/v1/periods/:period/bulletin.docx", async (context) => {
  const { name, bytes } = await bulletinOf(context, "docx");
  return context.body(bufferOf(bytes), 200, {
    "content-type": DOCX_TYPE,
    // Browsers that know no UTF-8 names take the plain one.
    "content-disposition": `attachment; filename="bulletin-${periodOf(context)}.docx"; filename*=UTF-8''${encodeURIComponent(`${name}.docx`)}`,
  });
});

bulletins.get("/api/v1/periods/:period/bulletin.html", async (context) => {
  const { bytes } = await bulletinOf(context, "html");
  return context.body(bufferOf(bytes), 200, { "content-type": "text/html; charset=utf-8" });
});

async function bulletinOf(context: ServiceContext, format: BulletinFormat): Promise<SetBulletin> {
  const { DB } = context.env;
  const asked = await askedFor(context);
  const publication =
    "publication" in asked ? asked.publication : await publicationOfScoring(DB, asked.scoring.id);
  if (publication !== null)
    return { name: publication.title, bytes: await publishedFile(DB, publication.id, format) };
  const text = "scoring" in asked ? await documentOf(DB, asked.scoring, "bulletin") : null;
  if (text === null) throw new ApiError("not-scored", periodOf(context));
  const document = storedBulletin(text);
  return {
    name: `${document.title}（${document.form.draft}）`,
    bytes:
      format === "docx" ? renderDocx(document, DRAFT) : new TextEncoder().encode(renderHtml(document, DRAFT)),
  };
}

type Asked =
  { readonly publication: Publication } | { readonly scoring: Pick<ScoringKey, "id" | "county" | "period"> };

/** A scoring, by its link or as who asks sees it; or with `?publication=1` what was published first. */
async function askedFor(context: ServiceContext): Promise<Asked> {
  const period = periodOf(context);
  const query = new URL(context.req.url).searchParams;
  if (isSignedLink(query)) {
    const { scoring, county } = await verifyLink(requireSecret(context), period, query, Date.now());
    return { scoring: { id: scoring, county, period } };
  }
  const identity = requireRole(await identify(context), "county", "viewer");
  const number = query.get("publication");
  if (number === null) return { scoring: await scoringSeenBy(context.env.DB, identity, period) };
  const published = await publicationsOf(context.env.DB, identity.county, period);
  const publication = published.find((one) => String(one.number) === number);
  if (publication === undefined) throw new ApiError("no-such-entry");
  return { publication };
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}
