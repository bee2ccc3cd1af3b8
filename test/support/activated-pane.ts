/** The pane as someone has it whom the county gave a code. */
import type { Browser, Page } from "playwright-core";
import type { ActivationCodeRequest } from "#shared/api/access.ts";
import { openPane, type OpenPane } from "./pane-page.ts";

/** Opens the pane at an address of the service, has a code issued as ordered, and signs in with it. */
export async function openAs(
  browser: Browser,
  url: string,
  order: Partial<ActivationCodeRequest>,
): Promise<OpenPane> {
  const pane = await openPane(browser, url);
  const code = await pane.page.evaluate(async (body) => {
    const answer = await fetch("/api/v1/activation-codes", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    return ((await answer.json()) as { code: string }).code;
  }, JSON.stringify(order));
  await activate(pane.page, code);
  return pane;
}

async function activate(page: Page, code: string): Promise<void> {
  await page.getByRole("button", { name: "设置" }).click();
  await page.getByLabel("激活码").fill(code);
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText(/^已激活/).waitFor();
  await page.getByRole("button", { name: "返回" }).click();
}
