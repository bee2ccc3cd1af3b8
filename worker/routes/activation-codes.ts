/** Activation codes, for the project office to issue, list and take back. */
import { Hono } from "hono";
import type { ActivationCodeRequest, NewActivationCodeAnswer } from "#shared/api/access.ts";
import { unitNames } from "#shared/ledgers/units.ts";
import { activationCodeOfKey, newActivationCode, readActivationCode } from "../access/activation-code.ts";
import type { Identity } from "../access/authenticate.ts";
import { ApiError } from "../api-error.ts";
import { sha256 } from "../digest.ts";
import { codeOfHash, codeOfId, insertCode, listCodes, revokeCode } from "../store/activation-codes.ts";
import type { StoredCode } from "../store/activation-codes.ts";
import { act } from "../store/audit/audit.ts";
import { entryBy, requireSecret } from "./context.ts";
import type { ServiceEnvironment } from "./context.ts";
import { idempotencyKeyOf } from "./idempotency.ts";
import { serve } from "./serve.ts";

const MILLISECONDS_A_DAY = 86_400_000;

export const activationCodes = new Hono<ServiceEnvironment>();

serve(activationCodes, "issueCode", async (context, request) => {
  const identity = context.get("identity");
  const { DB } = context.env;
  const key = idempotencyKeyOf(context.req.raw.headers);
  const code =
    key === null
      ? newActivationCode()
      : await activationCodeOfKey(requireSecret(context), identity.device, key);
  const hash = await sha256(readActivationCode(code) ?? "");
  const stored = codeToIssue(request, identity, hash, Date.now());
  const before = await codeOfHash(DB, hash, stored.createdAt);
  if (before !== null) return issuedBefore(before, stored, code);
  const { id, role, unit, name, createdAt, expiresAt } = stored;
  const entry = entryBy(identity, "code-issued", name, { role, unit, code: id });
  try {
    await act(DB, entry, [insertCode(DB, stored)]);
  } catch (error) {
    // The same request was quicker, or it is done and the answer was lost.
    const meanwhile = key === null ? null : await codeOfHash(DB, hash, createdAt);
    if (meanwhile === null) throw error;
    return issuedBefore(meanwhile, stored, code);
  }
  return { id, role, unit, name, createdAt, expiresAt, code };
});

function codeToIssue(
  { role, unit, name, codeDays, deviceDays }: ActivationCodeRequest,
  { county, name: createdBy }: Identity,
  hash: string,
  now: number,
): StoredCode {
  return {
    id: crypto.randomUUID(),
    county,
    role,
    // Under the name it is assessed by, whatever a rule set's aliases make of it later.
    unit: unit === undefined ? null : unitNames({ units: [] }).canonical(unit),
    name,
    hash,
    createdBy,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + codeDays * MILLISECONDS_A_DAY).toISOString(),
    deviceDays,
  };
}

/** The answer of a code issued before under the same key. @throws {ApiError} idempotency-conflict, where something else was asked */
function issuedBefore(found: StoredCode, asked: StoredCode, code: string): NewActivationCodeAnswer {
  const { id, role, unit, name, createdAt, expiresAt, deviceDays } = found;
  const isSame =
    role === asked.role &&
    unit === asked.unit &&
    name === asked.name &&
    deviceDays === asked.deviceDays &&
    lifetimeOf(found) === lifetimeOf(asked);
  if (!isSame) throw new ApiError("idempotency-conflict");
  return { id, role, unit, name, createdAt, expiresAt, code };
}

serve(activationCodes, "listCodes", async (context) => {
  const { county } = context.get("identity");
  return { codes: await listCodes(context.env.DB, county, new Date().toISOString()) };
});

serve(activationCodes, "revokeCode", async (context) => {
  const identity = context.get("identity");
  const now = new Date().toISOString();
  const code = await codeOfId(context.env.DB, identity.county, context.req.param("id"), now);
  if (code === null) throw new ApiError("no-such-entry");
  // Taking back what opens nothing any more changes nothing.
  if (code.state !== "open") return;
  const entry = entryBy(identity, "code-revoked", code.name, { code: code.id });
  await act(context.env.DB, entry, [revokeCode(context.env.DB, code.id, now)]);
});

/** How long a code is good for from its issue, in ms. */
function lifetimeOf({ createdAt, expiresAt }: StoredCode): number {
  return Date.parse(expiresAt) - Date.parse(createdAt);
}
