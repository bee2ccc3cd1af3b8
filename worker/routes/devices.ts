/** Devices: signed in by a code, listed and signed out. */
import { Hono } from "hono";
import type { NewDeviceAnswer } from "#shared/api/access.ts";
import { readActivationCode } from "../access/activation-code.ts";
import { countFailure, requireAttemptsLeft, sourceOf } from "../access/attempts.ts";
import { requireRole } from "../access/authenticate.ts";
import { newToken, tokenOfKey } from "../access/opaque-token.ts";
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
  deviceOfToken,
  insertDevice,
  listDevices,
  revokeDevice,
} from "../store/devices.ts";
import { entryBy, requireSecret } from "./context.ts";
import type { ServiceEnvironment } from "./context.ts";
import { idempotencyKeyOf } from "./idempotency.ts";
import { serve } from "./serve.ts";

const MILLISECONDS_A_DAY = 86_400_000;
/** ms in which an activation under an Idempotency-Key is answered again. */
const ASKED_AGAIN_WITHIN = 15 * 60 * 1000;

export const devices = new Hono<ServiceEnvironment>();

// The one address of the service that asks for no token: the code is what opens it.
serve(devices, "activate", async (context, { code: typed }) => {
  const { DB } = context.env;
  const secret = requireSecret(context);
  const source = await sourceOf(context.req.raw, secret);
  const now = Date.now();
  await requireAttemptsLeft(DB, source, now);
  const key = idempotencyKeyOf(context.req.raw.headers);
  const known = await codeTyped(DB, typed, now);
  const token = known === null || key === null ? newToken() : await tokenOfKey(secret, known.hash, key);
  const hash = await sha256(token);
  const before = known?.state === "used" ? await activatedJustNow(DB, known.id, hash, now) : null;
  if (before !== null) return { ...before, token };
  const code = await requireOpen(DB, known, source, now);
  const device = {
    id: crypto.randomUUID(),
    role: code.role,
    unit: code.unit,
    name: code.name,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + code.deviceDays * MILLISECONDS_A_DAY).toISOString(),
  };
  const stored = { ...device, county: code.county, hash, code: code.id };
  const identity = { ...stored, device: device.id };
  const entry = entryBy(identity, "device-activated", code.name, {
    role: code.role,
    unit: code.unit,
    code: code.id,
  });
  try {
    await act(DB, entry, [insertDevice(DB, stored)]);
  } catch (error) {
    if (failedBy(error, CODE_USED)) throw new ApiError("used-code");
    throw error;
  }
  return { ...device, county: await countyOf(DB, code.county), token };
});

serve(devices, "listDevices", async (context) => {
  const { county, device: own } = context.get("identity");
  const listed = await listDevices(context.env.DB, county, new Date().toISOString());
  return { devices: listed.map((device) => ({ ...device, own: device.id === own })) };
});

// The project office signs out any device; everyone else the one they ask with.
serve(devices, "revokeDevice", async (context) => {
  const identity = context.get("identity");
  const id = context.req.param("id");
  if (id !== identity.device) requireRole(identity, "county");
  const now = new Date().toISOString();
  const device = await deviceOf(context.env.DB, identity.county, id, now);
  if (device === null) throw new ApiError("no-such-entry");
  if (device.state !== "active") return;
  const entry = entryBy(identity, "device-revoked", device.name, { device: id });
  try {
    await act(context.env.DB, entry, [revokeDevice(context.env.DB, id, now)]);
  } catch (error) {
    if (failedBy(error, LAST_ADMINISTRATOR)) throw new ApiError("last-administrator");
    throw error;
  }
});

serve(devices, "whoAmI", async (context) => {
  const { county, role, unit, name } = context.get("identity");
  return { county: await countyOf(context.env.DB, county), role, unit, name };
});

/** The code someone typed, whatever has become of it, or null. */
async function codeTyped(database: D1Database, typed: string, now: number): Promise<FoundCode | null> {
  const read = readActivationCode(typed);
  return read === null ? null : codeOfHash(database, await sha256(read), new Date(now).toISOString());
}

/**
 * The device a code was used for a short while ago under this token: the answer was lost, and the same is asked again.
 * Whoever else knows the code doesn't know the key the token came of.
 */
async function activatedJustNow(
  database: D1Database,
  code: string,
  hash: string,
  now: number,
): Promise<Omit<NewDeviceAnswer, "token"> | null> {
  const found = await deviceOfToken(database, { code, hash }, new Date(now).toISOString());
  if (found?.state !== "active" || Date.parse(found.createdAt) < now - ASKED_AGAIN_WITHIN) return null;
  const { state: _, county, ...device } = found;
  return { ...device, county: await countyOf(database, county) };
}

/**
 * The code where it is open; what is none counts as a failed attempt.
 * @throws {ApiError} invalid-code, used-code, expired-code
 */
async function requireOpen(
  database: D1Database,
  code: FoundCode | null,
  source: string,
  now: number,
): Promise<FoundCode> {
  if (code?.state === "open") return code;
  await countFailure(database, source, now);
  if (code?.state === "used") throw new ApiError("used-code");
  if (code?.state === "expired") throw new ApiError("expired-code", code.expiresAt.slice(0, 10));
  throw new ApiError("invalid-code");
}
