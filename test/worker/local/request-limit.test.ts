/** Cloudflare counts requests by the number the service counts by elsewhere. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { REQUESTS_A_MINUTE } from "#shared/api/limits.ts";

test("a device may send as many requests a minute on Cloudflare as anywhere", async () => {
  const configuration = await readFile(new URL("../../../wrangler.toml", import.meta.url), "utf8");
  expect(configuration).toContain(`\nsimple = { limit = ${REQUESTS_A_MINUTE}, period = 60 }\n`);
});
