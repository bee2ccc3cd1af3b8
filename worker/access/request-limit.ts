/** How many requests one device may send: a program run wild on one of them is no other's trouble. */
import type { MiddlewareHandler } from "hono";
import { REQUESTS_A_MINUTE } from "#shared/api/limits.ts";
import { ApiError } from "../api-error.ts";
import { sha256 } from "../digest.ts";
import type { ServiceEnvironment } from "../routes/context.ts";

const MINUTE = 60_000;
const SECONDS_A_MINUTE = 60;

/** Requests of the minute under way, where Cloudflare does not count: one process answers all of them there. */
const counted = { minute: 0, requests: new Map<string, number>() };

/** Refuses who has sent too many within the minute. Throws too-many-requests. */
export const limitRequests: MiddlewareHandler<ServiceEnvironment> = async (context, next) => {
  const { REQUESTS } = context.env;
  const { headers } = context.req.raw;
  // Neither tokens nor addresses are for keeping.
  const key = await sha256(
    `requests-1\n${headers.get("authorization") ?? headers.get("cf-connecting-ip") ?? ""}`,
  );
  const seconds = REQUESTS === undefined ? secondsToWait(key, Date.now()) : await waitToldBy(REQUESTS, key);
  if (seconds > 0) throw new ApiError("too-many-requests", String(seconds), { retryAfter: seconds });
  return next();
};

async function waitToldBy(limiter: RateLimit, key: string): Promise<number> {
  const { success } = await limiter.limit({ key });
  return success ? 0 : SECONDS_A_MINUTE;
}

/** Counts a request at a time (ms since 1970). @returns seconds until the next is answered, 0 where this one is */
function secondsToWait(key: string, now: number): number {
  const minute = Math.floor(now / MINUTE);
  if (minute !== counted.minute) {
    counted.minute = minute;
    counted.requests.clear();
  }
  const requests = (counted.requests.get(key) ?? 0) + 1;
  counted.requests.set(key, requests);
  return requests <= REQUESTS_A_MINUTE ? 0 : Math.ceil(((minute + 1) * MINUTE - now) / 1000);
}
