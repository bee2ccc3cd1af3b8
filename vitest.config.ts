import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

/** What laws draw their cases from where `SEED` gives nothing else: a commit passes or fails once and for all. */
const DEFAULT_SEED = "20201231";

/** Runs the scripts a county's server runs: it needs a shell, openssl and curl. */
const FOLDER_TEST = "test/worker/local/intranet-folder.test.ts";

/** The service in workerd, with a database of D1. */
const SERVICE = { compatibilityDate: "2026-10-01", d1Databases: { DB: "test" } };

async function bindings() {
  return {
    LEDGER_SECRET: "a secret for tests, long enough to be taken for one",
    MIGRATIONS: await readD1Migrations("worker/migrations"),
  };
}

/**
 * Three real runtimes: Node for what is pure or reads files, workerd for the service, Chromium for the pane.
 * `intranet` runs the service's tests again over the database that takes D1's place where there is no Cloudflare.
 * Beside them `office`: what we wrote, opened by an office suite; and `folder`: the folder for an intranet, started.
 */
export default defineConfig({
  test: {
    // Room for a busy machine: what a test takes is no finding.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    provide: { seed: process.env["SEED"] ?? DEFAULT_SEED },
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["test/shared/**/*.test.ts", "test/addin/**/*.test.ts", "test/worker/local/**/*.test.ts"],
          exclude: ["test/**/*.browser.test.ts", "test/worker/local/entry.test.ts", FOLDER_TEST],
          setupFiles: ["test/support/no-console.ts", "test/support/seed.ts"],
        },
      },
      {
        extends: true,
        plugins: [cloudflareTest(async () => ({ miniflare: { ...SERVICE, bindings: await bindings() } }))],
        test: {
          name: "workerd",
          include: [
            "test/worker/*.test.ts",
            "test/worker/{access,bulletin,jobs,routes,store}/**/*.test.ts",
            // The part of the local service that runs in workerd; the rest of it is Node's.
            "test/worker/local/entry.test.ts",
          ],
          setupFiles: [
            "test/support/no-console.ts",
            "test/support/seed.ts",
            "test/worker/support/database.ts",
          ],
        },
      },
      {
        extends: true,
        plugins: [
          cloudflareTest(async () => ({
            main: "./worker/intranet/entry.ts",
            miniflare: {
              ...SERVICE,
              durableObjects: { RECORD: { className: "CountyDatabase", useSQLite: true } },
              bindings: await bindings(),
            },
          })),
        ],
        test: {
          name: "intranet",
          include: ["test/worker/{access,intranet,jobs,routes,store}/**/*.test.ts"],
          setupFiles: [
            "test/support/no-console.ts",
            "test/support/seed.ts",
            "test/worker/support/intranet-database.ts",
            "test/worker/support/database.ts",
          ],
        },
      },
      {
        extends: true,
        test: {
          name: "chromium",
          include: ["test/addin/**/*.browser.test.ts"],
          globalSetup: ["test/support/pane-service.ts"],
          setupFiles: ["test/support/no-console.ts", "test/support/seed.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "folder",
          include: [FOLDER_TEST],
          setupFiles: ["test/support/no-console.ts", "test/support/seed.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "office",
          include: ["test/office/**/*.test.ts"],
          setupFiles: ["test/support/no-console.ts", "test/support/seed.ts"],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
