/** Builds the add-in's pages: plain files for the Worker to serve, nothing inline, so that a strict CSP holds. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Every page, by the address it is served under. */
const PAGES = ["index", "taskpane", "guide", "install", "commands/commands", "commands/note"]
  .map((page) => here(`addin/${page}.html`))
  .filter((page) => existsSync(page));

/** The manifest beside the pages, under another name: what is asked for as manifest.xml names the server's own address. */
const manifest: Plugin = {
  name: "manifest",
  generateBundle() {
    this.emitFile({
      type: "asset",
      fileName: "manifest-template.xml",
      source: readFileSync(here("manifest.xml"), "utf8"),
    });
  },
};

export default defineConfig({
  root: here("addin"),
  plugins: [manifest],
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
