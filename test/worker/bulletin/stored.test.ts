/** Bulletins written before marks of drafts were. */
import { expect, test } from "vitest";
import { renderHtml } from "#worker/bulletin/html.ts";
import { storedBulletin } from "#worker/bulletin/stored.ts";
import { bulletinWith } from "../support/bulletin.ts";

test("a bulletin is what it was when it was stored", () => {
  const bulletin = bulletinWith("甲");
  expect(storedBulletin(JSON.stringify(bulletin))).toEqual(bulletin);
});

test("one of an earlier version is marked as a draft all the same", () => {
  const { form, ...bulletin } = bulletinWith("");
  const { draft: _, ...earlier } = form;
  const html = renderHtml(storedBulletin(JSON.stringify({ ...bulletin, form: earlier })), { draft: true });
  expect(html).toContain("（征求意见稿）");
});
