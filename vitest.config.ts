import { defineConfig } from "vitest/config";

/**
 * Three real runtimes: Node for what is pure or reads files, workerd for the service, Chromium for the pane.
 * Beside them `office`: what we wrote, opened by an office suite.
 */
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
      {
        extends: true,
        test: {
          name: "office",
          include: ["test/office/**/*.test.ts"],
          setupFiles: ["test/support/no-console.ts"],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
