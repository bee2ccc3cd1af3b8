/**
 * A month's bulletin, to one who is signed in or by a short-lived signed link. Once published it is what was published,
 * byte for byte; before that it is set as a draft.
 */
import { Hono } from "hono";
import { isSignedLink, verifyLink } from "../access/signed-links.ts";
import { ApiError } from "../api-error.ts";
import { storedBulletin } from "../bulletin/stored.ts";
import { publicationOfScoring, publicationsOf, publishedFile } from "../store/publications.ts";
import type { BulletinFormat, Publication } from "../store/publications.ts";
import { documentOf } from "../store/scorings.ts";
import type { ScoringKey } from "../store/scorings.ts";
import { bulletinAnswer, paperInForce, setBulletin } from "./bulletin-answer.ts";
import type { SetBulletin } from "./bulletin-answer.ts";
import { periodOf, requireSecret } from "./context.ts";
import type { ServiceContext, ServiceEnvironment } from "./context.ts";
import { acceptedLetterhead } from "../bulletin/letterhead/in-force.ts";
import { scoringSeenBy } from "./scoring-seen.ts";
import { serve } from "./serve.ts";

const DRAFT = { draft: true } as const;

export const bulletins = new Hono<ServiceEnvironment>();

for (const [id, format] of [
  ["bulletinDocx", "docx"],
  ["bulletinHtml", "html"],
] as const) {
  serve(bulletins, id, (context) =>
    bulletinAnswer(context, format, `bulletin-${periodOf(context)}`, () => bulletinOf(context, format)),
  );
}

/** Set once on paper that is sent, and kept nowhere; what is published stays as it is. */
serve(bulletins, "setBulletin", (context, file) => {
  const period = periodOf(context);
  return bulletinAnswer(context, "docx", `bulletin-${period}`, async () => {
    const { DB } = context.env;
    const scoring = await scoringSeenBy(DB, context.get("identity"), period);
    if ((await publicationOfScoring(DB, scoring.id)) !== null) throw new ApiError("month-published", period);
    const text = await documentOf(DB, scoring, "bulletin");
    if (text === null) throw new ApiError("not-scored", period);
    return setBulletin(storedBulletin(text), "docx", DRAFT, acceptedLetterhead(file));
  });
});

async function bulletinOf(context: ServiceContext, format: BulletinFormat): Promise<SetBulletin> {
  const { DB } = context.env;
  const asked = await askedFor(context);
  const publication =
    "publication" in asked ? asked.publication : await publicationOfScoring(DB, asked.scoring.id);
  if (publication !== null)
    return {
      name: publication.title,
      bytes: await publishedFile(DB, publication.id, format),
      sha256: format === "docx" ? publication.docxDigest : publication.htmlDigest,
    };
  if (!("scoring" in asked)) throw new ApiError("not-scored", periodOf(context));
  const text = await documentOf(DB, asked.scoring, "bulletin");
  if (text === null) throw new ApiError("not-scored", periodOf(context));
  const { county } = asked.scoring;
  return setBulletin(storedBulletin(text), format, DRAFT, await paperInForce(DB, county, format));
}

type Asked =
  { readonly publication: Publication } | { readonly scoring: Pick<ScoringKey, "id" | "county" | "period"> };

/** A scoring, by its link or as who asks sees it; or with `?publication=1` what was published first. */
async function askedFor(context: ServiceContext): Promise<Asked> {
  const period = periodOf(context);
  const query = new URL(context.req.url).searchParams;
  if (isSignedLink(query)) {
    const link = await verifyLink(requireSecret(context), `periods/${period}`, query, Date.now());
    return { scoring: { id: link.document, county: link.county, period } };
  }
  const identity = context.get("identity");
  const number = query.get("publication");
  if (number === null) return { scoring: await scoringSeenBy(context.env.DB, identity, period) };
  const published = await publicationsOf(context.env.DB, identity.county, period);
  const publication = published.find((one) => String(one.number) === number);
  if (publication === undefined) throw new ApiError("no-such-entry");
  return { publication };
}
