/** Reads of the record: whoever asked may keep the answer, asks about it every time, and is not sent it again while it is the same. */
import type { MiddlewareHandler } from "hono";
import { every } from "hono/combine";
import { etag } from "hono/etag";
import type { ServiceEnvironment } from "./context.ts";

/** For the one who asked alone; never taken without asking, by which access is looked at every time. */
const KEPT = "private, no-cache";

/**
 * Names an answer by an ETag and answers 304 to one that names it: by then the request has been let in and the answer
 * made. Weak, for it is of what is answered; what is kept byte for byte names itself, strongly.
 */
export const kept: MiddlewareHandler<ServiceEnvironment> = every(
  etag({ weak: true }),
  async (context, next) => {
    await next();
    if (!context.res.ok) return;
    context.res.headers.set("cache-control", KEPT);
    context.res.headers.append("vary", "authorization");
  },
);
