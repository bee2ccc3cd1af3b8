/** The service's log: a line of JSON a request, with nothing in it that names a person, a unit or what was sent. */
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { ServiceContext, ServiceEnvironment } from "./routes/context.ts";

/** Writes a line of every request where `REQUEST_LOG` is `on`: its id, method, route, status, ms and who asked by role. */
export const logRequest: MiddlewareHandler<ServiceEnvironment> = async (context, next) => {
  if (context.env.REQUEST_LOG !== "on") return next();
  const began = Date.now();
  await next();
  // Whoever was refused before being known has no role.
  const { identity } = context.var as Partial<ServiceEnvironment["Variables"]>;
  const line = {
    request: context.get("requestId"),
    method: context.req.method,
    route: routeOf(context),
    status: context.res.status,
    ms: Date.now() - began,
    role: identity?.role ?? null,
  };
  // oxlint-disable-next-line no-console -- a Worker's log is its console
  console.log(JSON.stringify(line));
};

/** The pattern of the route a request met: an address may name a unit. */
export function routeOf(context: ServiceContext): string {
  return routePath(context, -1);
}
