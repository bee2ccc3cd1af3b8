/** The add-in's pages from a folder on disk, with the types and headers that Cloudflare would give them. */
import { getMimeType } from "hono/utils/mime";
import type { PageHeaders } from "./page-headers.ts";

/** Serves a folder. What is no file of a known kind is not found: folders are never listed. */
export function pagesFrom(folder: Pick<Fetcher, "fetch">, rules: readonly PageHeaders[]): Fetcher {
  const fetchPage = async (asked: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(asked, init);
    const { pathname } = new URL(request.url);
    const type = getMimeType(pathname);
    if (type === undefined || (request.method !== "GET" && request.method !== "HEAD")) return notFound();
    const file = await folder.fetch(new Request(new URL(pathname, request.url), { method: request.method }));
    if (!file.ok) return notFound();
    const headers = new Headers(file.headers);
    headers.set("content-type", type);
    for (const { under, headers: its } of rules) {
      if (!pathname.startsWith(under)) continue;
      for (const [name, value] of Object.entries(its)) headers.set(name, value);
    }
    return isKnown(request, headers)
      ? new Response(null, { status: 304, headers })
      : new Response(file.body, { headers });
  };
  // Of a service binding the Worker asks for pages alone.
  return { fetch: fetchPage } as unknown as Fetcher;
}

/** Whether the browser has the page as it stands. */
function isKnown(request: Request, headers: Headers): boolean {
  const since = request.headers.get("if-modified-since");
  return since !== null && since === headers.get("last-modified");
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
