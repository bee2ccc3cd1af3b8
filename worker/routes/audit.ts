/** The log of acts, for the project office to read and to verify. */
import { Hono } from "hono";
import type { AuditAnswer, VerificationAnswer } from "#shared/api/audit.ts";
import { requireRole } from "../access/authenticate.ts";
import { auditEntries, auditHead } from "../store/audit/audit.ts";
import { verifyRecord } from "../store/audit/verify-record.ts";
import { identify } from "./context.ts";
import type { ServiceEnvironment } from "./context.ts";

export const audit = new Hono<ServiceEnvironment>();

audit.get("/api/v1/audit", async (context) => {
  const { county } = requireRole(await identify(context), "county");
  const after = Number(context.req.query("after") ?? 0);
  const [head, entries] = await Promise.all([
    auditHead(context.env.DB, county),
    auditEntries(context.env.DB, county, Number.isSafeInteger(after) ? after : 0),
  ]);
  return context.json({
    head,
    entries: entries.map(({ county: _, detail, ...entry }) => ({
      ...entry,
      detail: JSON.parse(detail) as AuditAnswer["entries"][number]["detail"],
    })),
  } satisfies AuditAnswer);
});

audit.get("/api/v1/audit/verification", async (context) => {
  const { county } = requireRole(await identify(context), "county");
  return context.json((await verifyRecord(context.env.DB, county)) satisfies VerificationAnswer);
});
