/** What a repair changes, as the preview and the command say it. */
import { expect, test } from "vitest";
import type { Fix } from "#shared/checking/finding.ts";
import { describeFix } from "#shared/messages/describe-fix.ts";

test.each<readonly [Fix, string, string]>([
  [{ from: "４２５０ ", to: 4250 }, "“４２５０ ”", "数字 4250"],
  [{ from: "5650", to: 5650, format: "General" }, "“5650”", "数字 5650"],
  [{ from: "2020.9.29", to: 44_103, format: String.raw`yyyy\.m\.d` }, "“2020.9.29”", "日期 2020-09-29"],
  [{ from: 44_103, to: 44_103, format: "yyyy/m/d" }, "数字 44103", "日期 2020-09-29"],
  [{ from: "环保\r\n升级 ", to: "环保升级" }, "“环保↵升级 ”", "“环保升级”"],
  [{ from: null, to: true }, "空白", "“true”"],
])("%j", (fix, old, becomes) => {
  expect(describeFix(fix, "zh-CN")).toEqual({ old, new: becomes });
});

test("in English", () => {
  expect(describeFix({ from: "5650", to: 5650 }, "en")).toEqual({ old: "“5650”", new: "number 5650" });
});
