/** A bulletin as an answer in either format; a refused link, to who followed it in a browser, as a page. */
import { DOCX_TYPE } from "#shared/api/letterhead.ts";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { PROBLEM_STATUS } from "#shared/api/problem.ts";
import { refusalWords } from "#shared/messages/problems.ts";
import { isSignedLink } from "../access/signed-links.ts";
import type { LinkFormat } from "../access/signed-links.ts";
import { ApiError } from "../api-error.ts";
import { renderDocx } from "../bulletin/docx.ts";
import type { Edition } from "../bulletin/edition.ts";
import { renderHtml } from "../bulletin/html.ts";
import { letterheadInForce } from "../bulletin/letterhead/in-force.ts";
import type { Letterhead } from "../bulletin/letterhead/letterhead.ts";
import { linkPage } from "../bulletin/link-page.ts";
import type { ServiceContext } from "./context.ts";

/** A bulletin's bytes, and the name it is saved under, without ending. */
export interface SetBulletin {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where they are kept: 64 hexadecimal digits. */
  readonly sha256?: string;
}

/** How a file is saved by who asks for it. @param plainName without ending, for browsers that know no UTF-8 names */
export function savedAs(plainName: string, name: string): string {
  return `attachment; filename="${plainName}.docx"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/** @param letterhead the paper a .docx is set on; null for the form's */
export function setBulletin(
  document: BulletinDocument,
  format: LinkFormat,
  edition: Edition,
  letterhead: Letterhead | null,
): SetBulletin {
  return {
    name: edition.draft ? `${document.title}（${document.form.draft}）` : document.title,
    bytes:
      format === "docx"
        ? renderDocx(document, edition, letterhead)
        : new TextEncoder().encode(renderHtml(document, edition)),
  };
}

/** The paper a county's bulletins are set on in a format: its own, or null. @throws {ApiError} invalid-letterhead */
export async function paperInForce(
  database: D1Database,
  county: string,
  format: LinkFormat,
): Promise<Letterhead | null> {
  return format === "docx" ? letterheadInForce(database, county) : null;
}

/** @param plainName without ending, for browsers that know no UTF-8 names */
export async function bulletinAnswer(
  context: ServiceContext,
  format: LinkFormat,
  plainName: string,
  find: () => Promise<SetBulletin>,
): Promise<Response> {
  try {
    const { name, bytes, sha256 } = await find();
    const type = format === "html" ? "text/html; charset=utf-8" : DOCX_TYPE;
    return context.body(bytes.slice().buffer, 200, {
      "content-type": type,
      ...(format === "docx" ? { "content-disposition": savedAs(plainName, `${name}.docx`) } : {}),
      ...(sha256 === undefined ? {} : { etag: `"${sha256}"` }),
    });
  } catch (error) {
    const isFollowed =
      isSignedLink(new URL(context.req.url).searchParams) &&
      (context.req.header("accept") ?? "").includes("text/html");
    if (!isFollowed || !(error instanceof ApiError)) throw error;
    const { title, detail } = refusalWords("zh-CN").problems[error.code];
    return context.html(linkPage(title, detail(error.subject)), PROBLEM_STATUS[error.code]);
  }
}
