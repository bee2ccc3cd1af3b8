/** Builds the add-in's pages: plain files for the Worker to serve, nothing inline, so that a strict CSP holds. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { defineConfig, type Plugin, type Rolldown } from "vite";

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

/** Of Microsoft's library what Excel loads: on Windows (old and new), on the Mac, on the web, in the languages we speak. */
const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

/** A copy of the library beside the pages, unaltered and with its licence, for networks that reach nothing else. */
const officeLibrary: Plugin = {
  name: "office-library",
  generateBundle() {
    const root = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json"));
    const copied = [["LICENSE.md", "LICENSE.md"], ...OFFICE_FILES.map((file) => [file, `dist/${file}`])];
    for (const [name = "", path = ""] of copied) {
      this.emitFile({ type: "asset", fileName: `office/${name}`, source: readFileSync(join(root, path)) });
    }
  },
};

/** Most of the pane that may load before it can be used, in bytes as sent (gzip); Office's own library comes beside it. */
const MOST_AT_FIRST = 80 * 1024;

/** Fails the build of a pane that has grown too heavy to open at once on a county's network. */
const weight: Plugin = {
  name: "weight",
  writeBundle(_, bundle) {
    const page = bundle["taskpane.html"];
    const first = new Set<string>(["taskpane.html"]);
    const add = (file: string): void => {
      const output = bundle[file];
      if (output === undefined || first.has(file)) return;
      first.add(file);
      if (output.type === "chunk") output.imports.forEach(add);
    };
    if (page?.type !== "asset") this.error("the pane was not built");
    for (const [, file = ""] of String(page.source).matchAll(/"\.\/(assets\/[^"]+\.(?:js|css))"/g)) add(file);
    const bytes = [...first].reduce((sum, file) => sum + gzipSync(contentOf(bundle[file])).length, 0);
    if (bytes > MOST_AT_FIRST)
      this.error(`the pane loads ${bytes} bytes at first, more than ${MOST_AT_FIRST}`);
    this.info(`the pane loads ${bytes} bytes at first, of ${MOST_AT_FIRST} it may`);
  },
};

function contentOf(output: Rolldown.OutputBundle[string] | undefined): string | Uint8Array {
  return output === undefined ? "" : output.type === "chunk" ? output.code : output.source;
}

export default defineConfig({
  root: here("addin"),
  plugins: [manifest, officeLibrary, weight],
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
