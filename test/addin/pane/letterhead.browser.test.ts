/** 红头模板 in the pane, on the real service: sample, upload, refusal, giving back, taking out of force. */
import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchBrowser } from "#test/support/browser.ts";
import { openPane } from "#test/support/pane-page.ts";
import { expectSound } from "#test/support/sound-page.ts";
import { officePaper, sampleWith } from "#test/worker/support/letterheads.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

function template(name: string, file: Uint8Array) {
  return { name, mimeType: "", buffer: Buffer.from(file) };
}

async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

it.each(["light", "dark"] as const)(
  "is put in force, refused, given back and taken out of force, in %s",
  async (colorScheme) => {
    const { page, complaints } = await openPane(browser, inject("paneUrl"), { colorScheme });
    await page.getByRole("button", { name: "红头模板" }).click();
    await page.getByText("还没有上传，通报按国标格式排版。").waitFor();
    await expectSound(page);

    const sample = await saved(page, () => page.getByRole("link", { name: "下载样板" }).click());
    expect(sample.name).toBe("红头模板样板.docx");
    expect(Object.keys(unzipSync(sample.bytes))).toContain("word/document.xml");

    await page.getByLabel("上传模板").setInputFiles(template("红头.docx", officePaper()));
    await page.getByText("已换上“红头.docx”，以后的通报用它排版。").waitFor();
    await page.getByText(/写了：期号、编印单位、日期/).waitFor();

    const textless = sampleWith((text) => text.replace("{{正文}}", ""));
    await page.getByLabel("换一份").setInputFiles(template("空.docx", textless));
    await page.getByText(/模板里没有写 \{\{正文\}\}/).waitFor();
    await page.getByText("红头.docx", { exact: true }).waitFor();
    await page.getByRole("button", { name: "占位符怎么写" }).click();
    await expectSound(page);

    await page.getByLabel("换一份").setInputFiles(template("大.docx", new Uint8Array(1024 * 1024 + 1)));
    await page.getByText("模板最大 1 MB。请压缩或删去里面的图片，再上传。").waitFor();

    const back = await saved(page, () => page.getByRole("button", { name: "下载", exact: true }).click());
    expect(back.name).toBe("红头.docx");
    expect(new Uint8Array(back.bytes)).toEqual(officePaper());

    await page.getByRole("button", { name: "停用", exact: true }).click();
    await expectSound(page);
    await page.getByRole("button", { name: "确认停用" }).click();
    await page.getByText("已停用，通报按国标格式排版。").waitFor();
    await page.getByText("还没有上传，通报按国标格式排版。").waitFor();
    // The browser's own line on the template that was refused.
    expect(complaints.filter((line) => !line.includes("422"))).toEqual([]);
  },
);

it("says why where the service can't be asked", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  await page.getByRole("button", { name: "红头模板" }).waitFor();
  await page.route("**/api/v1/letterhead", (route) => route.abort());
  await page.getByRole("button", { name: "红头模板" }).click();
  await page.getByRole("button", { name: "再读一次" }).waitFor();
  await page.unroute("**/api/v1/letterhead");
  await page.getByRole("button", { name: "再读一次" }).click();
  await page.getByRole("heading", { name: "现用的模板" }).waitFor();
});

it("takes what is no answer of the service for none", async () => {
  const { page } = await openPane(browser, inject("paneUrl"));
  await page.getByRole("button", { name: "红头模板" }).click();
  await page.getByRole("heading", { name: "现用的模板" }).waitFor();
  // As a network that wants a password answers: every address with a page of its own.
  await page.route("**/api/v1/letterhead?*", (route) =>
    route.fulfill({ contentType: "text/html", body: "<p>请登录</p>" }),
  );
  await page.getByLabel("上传模板").setInputFiles(template("红头.docx", officePaper()));
  await page.getByText("连不上评分服务").waitFor();
});
