/**
 * Links to a bulletin that need no token for a short while, so that a browser can follow them from where no
 * header can be set. Signed over everything they open; a change of any part makes them invalid.
 */
import { ApiError } from "../api-error.ts";
import { hexadecimal } from "../digest.ts";

/** How long a link opens at least, in ms: time to download, or to hand it to a colleague. */
export const LINK_LIFETIME = 10 * 60 * 1000;
/** Links made within one such span are alike, so that an answer that holds one is not another at every asking; in ms. */
const LINK_SPAN = 5 * 60 * 1000;

/** Sets these signatures apart from whatever else the secret may sign. */
const PURPOSE = "bulletin-link-2";

/** Whose bulletin: of a month, or of a week. */
export type LinkSubject = `periods/${string}` | `weeks/${string}`;

/** What a link opens: one document, in either of its formats. */
export interface LinkTarget {
  readonly county: string;
  readonly subject: LinkSubject;
  /** Id of the scoring, or of the weekly bulletin. */
  readonly document: string;
  /** Last moment it opens, in ms since 1970. */
  readonly expires: number;
}

export type LinkFormat = "docx" | "html";

/** Last moment a link made now opens: ten to fifteen minutes on. Both in ms since 1970. */
export function linkExpiry(now: number): number {
  return Math.ceil(now / LINK_SPAN) * LINK_SPAN + LINK_LIFETIME;
}

/** Path and query of a bulletin. */
export async function signedBulletinPath(
  secret: string,
  target: LinkTarget,
  format: LinkFormat,
): Promise<string> {
  const key = await signingKey(secret);
  const signature = hexadecimal(await crypto.subtle.sign("HMAC", key, signedBytes(target)));
  const query = new URLSearchParams({
    county: target.county,
    document: target.document,
    expires: String(target.expires),
    signature,
  });
  return `/api/v1/${target.subject}/bulletin.${format}?${query.toString()}`;
}

/** Whether a request comes by a link: it then stands or falls by its signature. */
export function isSignedLink(query: URLSearchParams): boolean {
  return query.has("signature");
}

/**
 * What a link opens at a time (ms since 1970).
 * @throws {ApiError} invalid-link, expired-link
 */
export async function verifyLink(
  secret: string,
  subject: LinkSubject,
  query: URLSearchParams,
  now: number,
): Promise<LinkTarget> {
  const county = query.get("county");
  const document = query.get("document");
  const expires = Number(query.get("expires"));
  const signature = bytesOf(query.get("signature") ?? "");
  if (county === null || document === null || signature === undefined || !Number.isSafeInteger(expires)) {
    throw new ApiError("invalid-link");
  }
  const target: LinkTarget = { county, subject, document, expires };
  // Compares in constant time.
  const valid = await crypto.subtle.verify("HMAC", await signingKey(secret), signature, signedBytes(target));
  if (!valid) throw new ApiError("invalid-link");
  if (expires < now) throw new ApiError("expired-link");
  return target;
}

function signingKey(secret: string): Promise<CryptoKey> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return crypto.subtle.importKey("raw", new TextEncoder().encode(secret), algorithm, false, [
    "sign",
    "verify",
  ]);
}

function signedBytes({ county, subject, document, expires }: LinkTarget): Uint8Array {
  return new TextEncoder().encode(JSON.stringify([PURPOSE, county, subject, document, expires]));
}

function bytesOf(hexadecimalText: string): Uint8Array | undefined {
  if (!/^[0-9a-f]{64}$/.test(hexadecimalText)) return undefined;
  return Uint8Array.from({ length: 32 }, (_, at) => parseInt(hexadecimalText.slice(2 * at, 2 * at + 2), 16));
}
