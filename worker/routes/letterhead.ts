/** The county's own letterhead: put in force, told of, given back, taken out of force; and a sample to begin from. */
import { Hono } from "hono";
import { DOCX_TYPE, MAX_LETTERHEAD_NAME } from "#shared/api/letterhead.ts";
import type { LetterheadAnswer } from "#shared/api/letterhead.ts";
import { ApiError } from "../api-error.ts";
import { acceptedLetterhead } from "../bulletin/letterhead/in-force.ts";
import { sampleLetterhead } from "../bulletin/letterhead/sample.ts";
import { sha256OfBytes } from "../digest.ts";
import { act } from "../store/audit/audit.ts";
import { letterheadFile, letterheadOf, putLetterhead, removeLetterhead } from "../store/letterheads.ts";
import { savedAs } from "./bulletin-answer.ts";
import { entryBy } from "./context.ts";
import type { ServiceContext, ServiceEnvironment } from "./context.ts";
import { serve } from "./serve.ts";

/** What a file without a name of its own is kept under. */
const UNNAMED = "红头模板.docx";
const SAMPLE = "红头模板样板.docx";

export const letterhead = new Hono<ServiceEnvironment>();

serve(letterhead, "readLetterhead", (context) => inForce(context.env.DB, context.get("identity").county));

serve(letterhead, "putLetterhead", async (context, file) => {
  const identity = context.get("identity");
  const { county } = identity;
  const { DB } = context.env;
  const { placeholders } = acceptedLetterhead(file);
  const name = nameOf(context.req.query("name"));
  const sha256 = await sha256OfBytes(file);
  const before = await letterheadOf(DB, county);
  // The same again is what is there.
  if (before?.sha256 !== sha256 || before.name !== name) {
    const entry = entryBy(identity, "letterhead-put", name, { sha256, bytes: file.length });
    const stored = { county, name, bytes: file.length, sha256, placeholders } as const;
    await act(DB, entry, putLetterhead(DB, { ...stored, putAt: entry.at, putBy: identity.name }, file));
  }
  return inForce(DB, county);
});

serve(letterhead, "removeLetterhead", async (context) => {
  const identity = context.get("identity");
  const { DB } = context.env;
  const before = await letterheadOf(DB, identity.county);
  if (before === null) return;
  const entry = entryBy(identity, "letterhead-removed", before.name, { sha256: before.sha256 });
  await act(DB, entry, removeLetterhead(DB, identity.county));
});

serve(letterhead, "letterheadFile", async (context) => {
  const { county } = context.get("identity");
  const stored = await letterheadOf(context.env.DB, county);
  const file = await letterheadFile(context.env.DB, county);
  if (stored === null || file === null) throw new ApiError("no-letterhead");
  return docx(context, file, stored.name);
});

serve(letterhead, "letterheadSample", async (context) =>
  Promise.resolve(docx(context, sampleLetterhead(), SAMPLE)),
);

async function inForce(database: D1Database, county: string): Promise<LetterheadAnswer> {
  const stored = await letterheadOf(database, county);
  if (stored === null) return { letterhead: null };
  const { county: _, placeholders, ...told } = stored;
  return { letterhead: { ...told, placeholders: [...placeholders] } };
}

function docx(context: ServiceContext, file: Uint8Array, name: string): Response {
  return context.body(file.slice().buffer, 200, {
    "content-type": DOCX_TYPE,
    "content-disposition": savedAs("letterhead", name),
  });
}

/** The file's name as sent, on one line. */
function nameOf(sent: string | undefined): string {
  const name = (sent ?? "")
    .replaceAll(/[\p{Cc}\p{Cs}/\\]/gu, "")
    .trim()
    .slice(-MAX_LETTERHEAD_NAME);
  return name === "" ? UNNAMED : name;
}
