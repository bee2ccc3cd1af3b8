/**
 * Excel for tests: Microsoft's own Office.js in a real Chromium, alone, with an in-memory workbook behind the one
 * function it sends its batches through. Faults go in at that seam.
 */
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import type { Correction, WorkbookGrid } from "#shared/reading/grid.ts";
import type { PlannedSheet, SheetPlan } from "#shared/results/plan.ts";
import type { CellMark, CellRepair, RepairOutcome } from "#addin/hosts/host.ts";
import { EVENTS, tellOfChange, type CellChange } from "./events.ts";
import { carryOut, References, type Batch } from "./batch.ts";
import type { Book } from "./book.ts";
import { workbookObject } from "./workbook-object.ts";

/** Any address would do; Office.js wants a page with an origin. */
const ORIGIN = "http://excel.test/";
/** Largest request and answer of Excel on the web, in bytes. */
const PAYLOAD = 5 * 1024 * 1024;
/** Office.js's numbers for a request and an answer beyond that. */
const REQUEST_TOO_LARGE = 5103;
const ANSWER_TOO_LARGE = 5104;
/** Of the flags of a request: it waits for a cell that is being edited. */
const WAITS_FOR_CELL_EDIT = 64;
/** A test's hang must not last as long as an official would wait, in ms. */
const PATIENCE = 1_500;

/** What goes wrong with a request, told before it is carried out; undefined for nothing. */
export type Fault = (batch: Batch, request: number) => "hang" | { readonly code: string } | undefined;

/** What a call of the host came to; a grid's `isFormula` and `isBold` are lists of `row column`. */
export type Outcome<Value> =
  | { readonly value: Value }
  | { readonly error: string; readonly code: string | undefined; readonly subject: string | undefined };

export interface PlainGrid extends Omit<WorkbookGrid, "sheets"> {
  readonly sheets: readonly (Omit<WorkbookGrid["sheets"][number], "isFormula" | "isBold"> & {
    readonly formulas: readonly string[];
    readonly bold: readonly string[];
  })[];
}

/** How often a watched workbook was told to be changed: by a person, by this add-in. */
export interface WatchedChanges {
  readonly edited: number;
  readonly written: number;
}

export interface OpenExcel {
  book: Book;
  fault: Fault | undefined;
  /** The newest set of Excel's interface that is there. */
  supportUpTo(version: string): Promise<void>;
  /** Requests so far: one for each sync that had something to say. */
  requests: number;
  /** Most bytes of a request or an answer. */
  payload: number;
  readonly flags: Set<number>;
  /** Ranges still held for the page. */
  held(): number;
  /** The most ranges held at once so far. */
  mostHeld(): number;
  read(): Promise<Outcome<PlainGrid>>;
  writeSheets(plans: readonly SheetPlan[]): Promise<Outcome<readonly string[]>>;
  applyFixes(fixes: readonly CellRepair[]): Promise<Outcome<RepairOutcome>>;
  addSheet(sheet: PlannedSheet): Promise<Outcome<void>>;
  writeCorrections(corrections: readonly Correction[]): Promise<Outcome<void>>;
  select(sheet: string, cell: string): Promise<Outcome<void>>;
  mark(cells: readonly CellMark[]): Promise<Outcome<void>>;
  isMarked(): Promise<Outcome<boolean>>;
  /** Begins to watch, and tells how often the host has called back, of whose changes. */
  watch(): Promise<Outcome<void>>;
  changes(): Promise<WatchedChanges>;
  /** Excel tells of a change, as it does after each. */
  tell(change: CellChange): Promise<void>;
}

let bundled: Promise<string> | undefined;

/** ExcelHost as one script that sets `HostUnderTest`. */
async function hostScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: {
        entry: new URL("../../../addin/hosts/excel.ts", import.meta.url).pathname,
        name: "HostUnderTest",
        formats: ["iife"],
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error("the host was not bundled");
  return chunk.code;
}

/** Which of Microsoft's libraries the host runs on: Excel's on the web, on Windows, on the Mac. */
export type Profile = "web" | "windows" | "mac";
const LIBRARIES: Readonly<Record<Profile, string>> = {
  web: "excel-web-16.00.js",
  windows: "excel-win32-16.01.js",
  mac: "excel-mac-16.00.js",
};

/** Opens Excel with a workbook. */
export async function openExcel(browser: Browser, book: Book, profile: Profile = "web"): Promise<OpenExcel> {
  bundled ??= hostScript();
  const page = await browser.newPage();
  const references = new References();
  const excel: OpenExcel = {
    book,
    fault: undefined,
    requests: 0,
    payload: PAYLOAD,
    flags: new Set(),
    held: () => references.size,
    mostHeld: () => references.most,
    supportUpTo: async (version) =>
      page
        .evaluate((newest) => Object.assign(window, { newestExcelApi: newest }), version)
        .then(() => undefined),
    read: async () => call(page, "read", []),
    writeSheets: async (plans) => call(page, "writeSheets", [plans]),
    applyFixes: async (fixes) => call(page, "applyFixes", [fixes]),
    addSheet: async (sheet) => call(page, "addSheet", [sheet]),
    writeCorrections: async (corrections) => call(page, "writeCorrections", [corrections]),
    select: async (sheet, cell) => call(page, "select", [sheet, cell]),
    mark: async (cells) => call(page, "mark", [cells]),
    isMarked: async () => call(page, "isMarked", []),
    watch: async () => call(page, "watch", []),
    changes: async () => page.evaluate<WatchedChanges>("window.changes"),
    tell: async (change) => page.evaluate(tellOfChange(change)),
  };
  await page.exposeFunction("answerBatch", (text: string, flags: number): unknown => {
    excel.requests += 1;
    excel.flags.add(flags & WAITS_FOR_CELL_EDIT);
    if (Buffer.byteLength(text) > excel.payload) return failed(REQUEST_TOO_LARGE);
    const batch = JSON.parse(text) as Batch;
    const fault = excel.fault?.(batch, excel.requests);
    if (fault === "hang") return null;
    const answer =
      fault === undefined
        ? carryOut(batch, workbookObject(excel.book), references)
        : { Results: [], Error: { Code: fault.code, Message: fault.code, Location: "" } };
    const body = JSON.stringify(answer);
    if (Buffer.byteLength(body) > excel.payload) return failed(ANSWER_TOO_LARGE);
    return { status: "succeeded", value: { data: [200, [], body] } };
  });
  await page.route(ORIGIN, async (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Excel</title>" }),
  );
  await page.goto(ORIGIN);
  await page.addScriptTag({ path: officeScript(profile) });
  await page.addScriptTag({ content: await bundled });
  await page.evaluate(SEAM);
  return excel;
}

function failed(code: number): unknown {
  return { status: "failed", error: { code, name: "", message: String(code) } };
}

function officeScript(profile: Profile): string {
  return createRequire(import.meta.url).resolve(`@microsoft/office-js/dist/${LIBRARIES[profile]}`);
}

/** In the page: the seam, and one host. What Excel supports belongs to the frame this script is loaded without. */
const SEAM = `
window.newestExcelApi = "1.13";
const minor = (version) => Number(String(version).split(".")[1]);
const requirements = {
  isSetSupported: (set, version) => set !== "ExcelApi" || minor(version) <= minor(window.newestExcelApi),
};
OSF._OfficeAppFactory = { ...OSF._OfficeAppFactory, getContext: () => ({ requirements }) };
OSF.DDA.RichApi.executeRichApiRequestAsync = async (message, done) => {
  const answer = await answerBatch(message[4], message[6]);
  if (answer !== null) done(answer);
};
${EVENTS}
window.changes = { edited: 0, written: 0 };
const watcher = {
  edited: () => (window.changes.edited += 1),
  written: () => (window.changes.written += 1),
};
const host = new HostUnderTest.ExcelHost({ patience: ${PATIENCE} });
const cellsWhere = (values, test) => values.flatMap((row, r) =>
  row.flatMap((_, c) => (test(r + 1, c + 1) ? [(r + 1) + " " + (c + 1)] : [])));
const plain = (grid) => ({
  ...grid,
  sheets: grid.sheets.map(({ isFormula, isBold, ...sheet }) => ({
    ...sheet,
    formulas: cellsWhere(sheet.values, isFormula),
    bold: cellsWhere(sheet.values, isBold),
  })),
});
window.callHost = async (method, given) => {
  try {
    const value = await host[method](...(method === "watch" ? [watcher] : given));
    return { value: method === "read" ? plain(value) : value };
  } catch (error) {
    return { error: String(error.stack), code: error.name === "HostError" ? error.code : undefined, subject: error.subject };
  }
};
`;

async function call<Value>(page: Page, method: string, given: readonly unknown[]): Promise<Outcome<Value>> {
  return page.evaluate(
    async ([name, values]) =>
      (window as unknown as { callHost(name: string, values: unknown): Promise<Outcome<Value>> }).callHost(
        name,
        values,
      ),
    [method, given] as const,
  );
}
