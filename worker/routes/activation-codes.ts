/** Activation codes, for the project office to issue, list and take back. */
import { Hono } from "hono";
import { unitNames } from "#shared/ledgers/units.ts";
import { newActivationCode, readActivationCode } from "../access/activation-code.ts";
import { ApiError } from "../api-error.ts";
import { sha256 } from "../digest.ts";
import { codeOfId, insertCode, listCodes, revokeCode } from "../store/activation-codes.ts";
import { act } from "../store/audit/audit.ts";
import { entryBy } from "./context.ts";
import type { ServiceEnvironment } from "./context.ts";
import { serve } from "./serve.ts";

const MILLISECONDS_A_DAY = 86_400_000;

export const activationCodes = new Hono<ServiceEnvironment>();

serve(activationCodes, "issueCode", async (context, { role, unit, name, codeDays, deviceDays }) => {
  const identity = context.get("identity");
  const now = Date.now();
  const code = newActivationCode();
  const issued = {
    id: crypto.randomUUID(),
    role,
    // Under the name it is assessed by, whatever a rule set's aliases make of it later.
    unit: unit === undefined ? null : unitNames({ units: [] }).canonical(unit),
    name,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + codeDays * MILLISECONDS_A_DAY).toISOString(),
  };
  const hash = await sha256(readActivationCode(code) ?? "");
  const entry = entryBy(identity, "code-issued", name, { role, unit: issued.unit, code: issued.id });
  await act(context.env.DB, entry, [
    insertCode(context.env.DB, {
      ...issued,
      county: identity.county,
      hash,
      createdBy: identity.name,
      deviceDays,
    }),
  ]);
  return { ...issued, code };
});

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
