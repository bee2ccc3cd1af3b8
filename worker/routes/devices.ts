/** Devices: signed in by a code, listed and signed out. */
import { Hono } from "hono";
import { activationRequestSchema } from "#shared/api/access.ts";
import type { DevicesAnswer, NewDeviceAnswer, SessionAnswer } from "#shared/api/access.ts";
import { readActivationCode } from "../access/activation-code.ts";
import { countFailure, requireAttemptsLeft, sourceOf } from "../access/attempts.ts";
import { requireRole } from "../access/authenticate.ts";
import { newToken } from "../access/opaque-token.ts";
import { ApiError } from "../api-error.ts";
import { sha256 } from "../digest.ts";
import { codeOfHash } from "../store/activation-codes.ts";
import type { FoundCode } from "../store/activation-codes.ts";
import { act, failedBy } from "../store/audit/audit.ts";
import {
  CODE_USED,
  LAST_ADMINISTRATOR,
  countyOf,
  deviceOf,
  insertDevice,
  listDevices,
  revokeDevice,
} from "../store/devices.ts";
import { entryBy, identify, requireSecret } from "./context.ts";
import type { ServiceContext, ServiceEnvironment } from "./context.ts";
import { bodyOf, smallBody } from "./json-body.ts";

const MILLISECONDS_A_DAY = 86_400_000;

export const devices = new Hono<ServiceEnvironment>();

// The one address of the service that asks for no token: the code is what opens it.
devices.post("/api/v1/devices", smallBody, async (context) => {
  const source = await sourceOf(context.req.raw, requireSecret(context));
  const now = Date.now();
  await requireAttemptsLeft(context.env.DB, source, now);
  const { code: typed } = await bodyOf(context, activationRequestSchema);
  const code = await openCode(context, typed, source, now);
  const token = newToken();
  const device = {
    id: crypto.randomUUID(),
    role: code.role,
    unit: code.unit,
    name: code.name,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + code.deviceDays * MILLISECONDS_A_DAY).toISOString(),
  };
  const stored = { ...device, county: code.county, hash: await sha256(token), code: code.id };
  const identity = { ...stored, device: device.id };
  const entry = entryBy(identity, "device-activated", code.name, {
    role: code.role,
    unit: code.unit,
    code: code.id,
  });
  try {
    await act(context.env.DB, entry, [insertDevice(context.env.DB, stored)]);
  } catch (error) {
    if (failedBy(error, CODE_USED)) throw new ApiError("used-code");
    throw error;
  }
  const county = await countyOf(context.env.DB, code.county);
  return context.json({ ...device, county, token } satisfies NewDeviceAnswer, 201);
});

devices.get("/api/v1/devices", async (context) => {
  const { county, device: own } = requireRole(await identify(context), "county");
  const listed = await listDevices(context.env.DB, county, new Date().toISOString());
  const answer: DevicesAnswer = { devices: listed.map((device) => ({ ...device, own: device.id === own })) };
  return context.json(answer);
});

// The project office signs out any device; everyone else the one they ask with.
devices.delete("/api/v1/devices/:id", async (context) => {
  const identity = await identify(context);
  const id = context.req.param("id");
  if (id !== identity.device) requireRole(identity, "county");
  const now = new Date().toISOString();
  const device = await deviceOf(context.env.DB, identity.county, id, now);
  if (device === null) throw new ApiError("no-such-entry");
  if (device.state !== "active") return context.body(null, 204);
  const entry = entryBy(identity, "device-revoked", device.name, { device: id });
  try {
    await act(context.env.DB, entry, [revokeDevice(context.env.DB, id, now)]);
  } catch (error) {
    if (failedBy(error, LAST_ADMINISTRATOR)) throw new ApiError("last-administrator");
    throw error;
  }
  return context.body(null, 204);
});

devices.get("/api/v1/session", async (context) => {
  const { county, role, unit, name } = await identify(context);
  const answer: SessionAnswer = { county: await countyOf(context.env.DB, county), role, unit, name };
  return context.json(answer);
});

/**
 * The open code someone typed; what is none counts as a failed attempt.
 * @throws {ApiError} invalid-code, used-code, expired-code
 */
async function openCode(
  context: ServiceContext,
  typed: string,
  source: string,
  now: number,
): Promise<FoundCode> {
  const read = readActivationCode(typed);
  const { DB } = context.env;
  const code = read === null ? null : await codeOfHash(DB, await sha256(read), new Date(now).toISOString());
  if (code?.state === "open") return code;
  await countFailure(DB, source, now);
  if (code?.state === "used") throw new ApiError("used-code");
  if (code?.state === "expired") throw new ApiError("expired-code", code.expiresAt.slice(0, 10));
  throw new ApiError("invalid-code");
}
