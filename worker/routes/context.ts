/** What every route of the service shares: its environment, and who asks. */
import type { Context } from "hono";
import { parsePeriod } from "#shared/ledgers/calendar.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import { parseWeek } from "#shared/ledgers/weeks.ts";
import type { Week } from "#shared/ledgers/weeks.ts";
import { ApiError } from "../api-error.ts";
import { authenticate } from "../access/authenticate.ts";
import type { Identity } from "../access/authenticate.ts";
import type { AuditAct, NewEntry } from "../store/audit/chain.ts";
import { secretOf } from "../environment.ts";
import type { Environment } from "../environment.ts";

export interface ServiceEnvironment {
  Bindings: Environment;
  Variables: {
    requestId: string;
    /** Who asks, once `identify` has found out. */
    identity: Identity;
  };
}

export type ServiceContext = Context<ServiceEnvironment>;

/** The identity of the request. @throws {ApiError} not-configured, unauthenticated, expired-token, revoked-token */
export async function identify(context: ServiceContext): Promise<Identity> {
  requireSecret(context);
  const identity = await authenticate(context.req.raw, context.env.DB, Date.now());
  context.set("identity", identity);
  return identity;
}

/** The secret of a configured service. @throws {ApiError} not-configured */
export function requireSecret(context: ServiceContext): string {
  const secret = secretOf(context.env);
  if (secret === undefined) throw new ApiError("not-configured");
  return secret;
}

/** The month of the address. @throws {ApiError} invalid-period */
export function periodOf(context: ServiceContext): Period {
  const period = context.req.param("period") ?? "";
  if (parsePeriod(period) === null) throw new ApiError("invalid-period", period);
  return period;
}

/** The week of the address. @throws {ApiError} invalid-week */
export function weekOf(context: ServiceContext): Week {
  const name = context.req.param("week") ?? "";
  const week = parseWeek(name);
  if (week === null) throw new ApiError("invalid-week", name);
  return week;
}

/** An entry of the audit log for what someone does now. */
export function entryBy(
  { county, name, device }: Pick<Identity, "county" | "name" | "device">,
  act: AuditAct,
  subject: string,
  detail: NewEntry["detail"],
): NewEntry {
  return { county, at: new Date().toISOString(), actor: name, device, act, subject, detail };
}
