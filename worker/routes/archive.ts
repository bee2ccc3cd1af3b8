/** `GET /api/v1/archive`: everything on record of the county in one file. */
import { Hono } from "hono";
import { act } from "../store/audit/audit.ts";
import { archiveOf } from "../store/archive/write.ts";
import { countyOf } from "../store/devices.ts";
import { entryBy } from "./context.ts";
import type { ServiceEnvironment } from "./context.ts";
import { serve } from "./serve.ts";

export const archive = new Hono<ServiceEnvironment>();

serve(archive, "exportRecord", async (context) => {
  const identity = context.get("identity");
  const { DB } = context.env;
  const county = await countyOf(DB, identity.county);
  const exportedAt = new Date().toISOString();
  // Told in the log before the first byte leaves.
  await act(DB, entryBy(identity, "record-exported", county.name, {}), []);
  return context.body(archiveOf(DB, county, exportedAt), 200, {
    "content-type": "application/gzip",
    "content-disposition": `attachment; filename="five-ledger-${exportedAt.slice(0, 10)}.jsonl.gz"`,
  });
});
