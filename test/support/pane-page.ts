/** The pane as a person opens it: a page of its own in real Chromium, 320 px wide as Excel shows it. */
import type { APIResponse, Browser, Page, Route } from "playwright-core";

/** Width of Excel's task pane in px, and a height that shows its parts. */
export const PANE = { width: 320, height: 720 };

/**
 * How long a test waits for what the pane is to show, in ms: long enough for a machine with other work, and less than a
 * test may take, so that it is the wait that tells what was missing.
 */
export const PATIENCE = 100_000;

export interface OpenPane {
  readonly page: Page;
  /** What the page said on its console, and errors nobody caught. */
  readonly complaints: readonly string[];
}

/** Opens the pane at an address of the service. The page is closed with its browser. */
export async function openPane(
  browser: Browser,
  url: string,
  look: { readonly colorScheme?: "light" | "dark"; readonly scale?: number } = {},
): Promise<OpenPane> {
  const context = await browser.newContext({
    viewport: PANE,
    colorScheme: look.colorScheme ?? "light",
    deviceScaleFactor: look.scale ?? 1,
    locale: "zh-CN",
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${url}/taskpane.html`);
  await page.getByRole("button", { name: "一键评分" }).waitFor();
  return { page, complaints };
}

/** Chooses the sample and waits until it has been read and checked. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "用示例台账" }).click();
  await page.getByRole("heading", { name: "校验" }).waitFor();
}

/** Presses 一键评分 and waits for the ranking. */
export async function scoreMonth(page: Page): Promise<void> {
  await page.getByRole("button", { name: "一键评分" }).click();
  await page.getByRole("heading", { name: "排名" }).waitFor();
}

/** Has the service answer a request that was stopped on its way. */
export async function fetchFromPage(route: Route): Promise<APIResponse> {
  // By this alone the service on this machine knows its own page; the browser adds it after a request can be stopped.
  return route.fetch({ headers: { ...route.request().headers(), "sec-fetch-site": "same-origin" } });
}
