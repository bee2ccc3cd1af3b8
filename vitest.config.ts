import { defineConfig } from "vitest/config";

/** Three real runtimes: Node for what is pure or reads files, workerd for the service, Chromium for the pane. */
export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["test/shared/**/*.test.ts", "test/addin/**/*.test.ts"],
          exclude: ["test/**/*.browser.test.ts"],
          setupFiles: ["test/support/no-console.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "chromium",
          include: ["test/addin/**/*.browser.test.ts"],
          setupFiles: ["test/support/no-console.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
