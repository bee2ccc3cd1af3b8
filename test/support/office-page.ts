/**
 * A built page of the add-in with Microsoft's own library, which comes from its package instead of its
 * address, and an in-memory workbook where the library would send its batches to Excel.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { carryOut, References, type Batch } from "./office/batch.ts";
import type { Book } from "./office/book.ts";
import { workbookObject } from "./office/workbook-object.ts";

const LIBRARY_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const LIBRARY = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

export interface OfficePage {
  readonly page: Page;
  /** Errors nobody caught. */
  readonly errors: readonly string[];
  /** Addresses of the dialogs opened, and messages to the page that opened this one. */
  readonly notes: () => Promise<readonly string[]>;
}

/**
 * Opens a page that loads the library, outside any host, and gives it Excel's part and its workbook then.
 * @param browser or a context of it: another page's, to share its storage as the add-in's pages do
 */
export async function openOfficePage(
  browser: { readonly newPage: () => Promise<Page> },
  url: string,
  excel: { readonly book?: Book; readonly refusal?: string },
): Promise<OfficePage> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  const references = new References();
  await page.exposeFunction("answerBatch", (text: string): unknown => {
    const answer =
      excel.book === undefined || excel.refusal !== undefined
        ? { Results: [], Error: { Code: excel.refusal, Message: excel.refusal, Location: "" } }
        : carryOut(JSON.parse(text) as Batch, workbookObject(excel.book), references);
    return { status: "succeeded", value: { data: [200, [], JSON.stringify(answer)] } };
  });
  await page.route(`${LIBRARY_ADDRESS}**`, async (route) =>
    route.fulfill({ path: join(LIBRARY, route.request().url().slice(LIBRARY_ADDRESS.length)) }),
  );
  await page.goto(url);
  await page.waitForFunction("'Office' in window");
  await page.evaluate("Office.onReady()");
  // Excel's part wants to be first; what the library knows is put back after it.
  await page.evaluate("window.library = Office; delete window.Microsoft;");
  await page.addScriptTag({ url: "/office/excel-web-16.00.js" });
  await page.evaluate(SEAM);
  return { page, errors, notes: () => page.evaluate<string[]>("window.notes") };
}

/** In the page. Dialogs are Excel's own: here they are noted and close at once. */
const SEAM = `
window.notes = [];
window.ribbon = library.actions._association.mappings;
const ui = {
  displayDialogAsync(address, options, done) {
    window.notes.push(address);
    done({
      status: "succeeded",
      value: {
        close() {},
        addEventHandler(type, handler) {
          if (type === Office.EventType.DialogEventReceived) setTimeout(() => handler({ error: 12006 }));
        },
      },
    });
  },
  messageParent: (message) => window.notes.push(message),
};
// What Excel supports belongs to the frame this page is opened without: all that the workbook behind the seam knows.
const requirements = {
  isSetSupported: (set, version) => set === "ExcelApi" && Number(String(version).split(".")[1]) <= 13,
};
OSF._OfficeAppFactory = { ...OSF._OfficeAppFactory, getContext: () => ({ requirements }) };
window.Office = Object.create(Office, {
  onReady: { value: library.onReady },
  actions: { value: library.actions },
  context: { value: { ui, requirements } },
});
OSF.DDA.RichApi = {
  executeRichApiRequestAsync: async (message, done) => done(await answerBatch(message[4])),
};
`;
