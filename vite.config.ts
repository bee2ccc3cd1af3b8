/** Builds the add-in's pages: plain files for the Worker to serve, nothing inline, so that a strict CSP holds. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Every page, by the address it is served under. */
const PAGES = ["index", "taskpane", "guide", "install", "commands/commands", "commands/note"]
  .map((page) => here(`addin/${page}.html`))
  .filter((page) => existsSync(page));

export default defineConfig({
  root: here("addin"),
  publicDir: here("addin/public"),
  // Relative, so that the pages work below any address.
  base: "./",
  resolve: {
    alias: { "#shared": here("shared"), "#addin": here("addin") },
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: here("dist/addin"),
    emptyOutDir: true,
    target: "es2022",
    // Small files stay files: data: addresses would need a wider CSP.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: PAGES },
  },
});
