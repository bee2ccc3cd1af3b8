/** The log of acts, for the project office to read and to verify. */
import { Hono } from "hono";
import type { AuditAnswer } from "#shared/api/audit.ts";
import { auditEntries, auditHead } from "../store/audit/audit.ts";
import { verifyRecord } from "../store/audit/verify-record.ts";
import type { ServiceEnvironment } from "./context.ts";
import { serve } from "./serve.ts";

export const audit = new Hono<ServiceEnvironment>();

serve(audit, "readAudit", async (context) => {
  const { county } = context.get("identity");
  const after = Number(context.req.query("after") ?? 0);
  const [head, entries] = await Promise.all([
    auditHead(context.env.DB, county),
    auditEntries(context.env.DB, county, Number.isSafeInteger(after) ? after : 0),
  ]);
  return {
    head,
    entries: entries.map(({ county: _, detail, ...entry }) => ({
      ...entry,
      detail: JSON.parse(detail) as AuditAnswer["entries"][number]["detail"],
    })),
  };
});

serve(audit, "verifyAudit", (context) => verifyRecord(context.env.DB, context.get("identity").county));
