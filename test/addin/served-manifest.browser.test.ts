/** The manifest as the running service hands it out. */
import { readFile } from "node:fs/promises";
import { expect, inject, test } from "vitest";

test("it names the address it was fetched from, and is the project's otherwise", async () => {
  const url = inject("paneUrl");
  const answer = await fetch(`${url}/manifest.xml`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("application/xml");
  expect(answer.headers.get("content-disposition")).toContain("manifest.xml");
  // After a change of address nothing of before is kept.
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const project = await readFile(new URL("../../manifest.xml", import.meta.url), "utf8");
  expect(await answer.text()).toBe(project.replaceAll("https://localhost:8787", url));
});
