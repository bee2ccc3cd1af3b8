/**
 * The built pane as it stands in Excel: Microsoft's own library in a real Chromium with an in-memory workbook
 * where it would send its batches. The library's word on its host is the one thing said for it.
 */
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { carryOut, References, type Batch } from "./office/batch.ts";
import { EVENTS } from "./office/events.ts";
import type { Book } from "./office/book.ts";
import { workbookObject } from "./office/workbook-object.ts";
import { PANE, PATIENCE } from "./pane-page.ts";

const LIBRARY = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.js");
/** Office names itself in the address it opens. */
const HINT = "?_host_Info=Excel$Web$16.00$zh-CN";

export interface ExcelPane {
  readonly page: Page;
  /** Errors nobody caught. */
  readonly errors: readonly string[];
}

/** Opens the pane beside a workbook, which the test goes on holding. */
export async function openExcelPane(browser: Browser, url: string, book: Book): Promise<ExcelPane> {
  const context = await browser.newContext({ viewport: PANE, locale: "zh-CN", reducedMotion: "reduce" });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const references = new References();
  await page.exposeFunction("answerBatch", (text: string): unknown => {
    const answer = carryOut(JSON.parse(text) as Batch, workbookObject(book), references);
    return { status: "succeeded", value: { data: [200, [], JSON.stringify(answer)] } };
  });
  await page.route("**/office/library.js", async (route) => route.fulfill({ path: LIBRARY }));
  await page.route("**/office/seam.js", async (route) =>
    route.fulfill({ contentType: "text/javascript", body: SEAM }),
  );
  await page.route("**/taskpane.html*", async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace("<head>", `<head>${SCRIPTS}`);
    await route.fulfill({ response, body });
  });
  await page.goto(`${url}/taskpane.html${HINT}`);
  await page.getByText("当前工作簿").waitFor();
  return { page, errors };
}

/** Before the page's own scripts. */
const SCRIPTS = '<script src="/office/library.js"></script><script src="/office/seam.js"></script>';

const SEAM = `
const requirements = {
  isSetSupported: (set, version) => set !== "ExcelApi" || Number(String(version).split(".")[1]) <= 13,
};
OSF._OfficeAppFactory = { ...OSF._OfficeAppFactory, getContext: () => ({ requirements }) };
OSF.DDA.RichApi.executeRichApiRequestAsync = async (message, done) => done(await answerBatch(message[4]));
${EVENTS}
Office.HostType = { Excel: "Excel" };
Office.onReady = () => Promise.resolve({ host: "Excel" });
`;
