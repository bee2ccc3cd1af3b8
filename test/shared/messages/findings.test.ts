/** Every check has its sentences in both languages. */
import { expect, test } from "vitest";
import { findings as english } from "#shared/messages/en/findings.ts";
import { layoutSentences as englishLayout } from "#shared/messages/en/layout.ts";
import { findings as chinese } from "#shared/messages/zh-CN/findings.ts";
import { layoutSentences as chineseLayout } from "#shared/messages/zh-CN/layout.ts";
import { describeFinding } from "#shared/messages/describe-finding.ts";
import { fiveLedgers, findingsIn, type Changes } from "#test/support/five-ledgers.ts";

const MISTAKES: Changes = {
  项目台账: { E4: null, H8: 1, I7: 4400, C7: "东河镇藜麦加工园区建设工程", D6: "东河镇 ", Q6: "2020年" },
  节点台账: { F2: "9月底", G3: "2021.1.5", B4: "某项目", A4: 9 },
  进度台账: { G2: "５００", D3: "300-500", F3: 600, E2: 9000 },
  交办台账: { B2: "报表", D4: "水务局", G4: "#REF!" },
  目标台账: { J2: "待查", H4: -1 },
};

test("the languages have the same checks", () => {
  expect(Object.keys(english).toSorted()).toEqual(Object.keys(chinese).toSorted());
  expect(Object.keys(englishLayout).toSorted()).toEqual(Object.keys(chineseLayout).toSorted());
});

test("a sentence says where, what is wrong and what to do, with nothing left open", () => {
  const findings = findingsIn(fiveLedgers(MISTAKES));
  expect(findings.length).toBeGreaterThan(18);
  for (const finding of findings) {
    for (const locale of ["zh-CN", "en"] as const) {
      const { message, hint } = describeFinding(finding, locale);
      expect(message.startsWith(`${finding.sheet} ${finding.cell}`)).toBe(true);
      expect(hint).not.toBe("");
      expect(`${message}${hint}`).not.toMatch(/undefined|null|NaN|\[object/u);
    }
  }
});

test.each([
  "未开工",
  "尚未开工",
  "未竣工",
  "未投产",
  "未签",
  "待开工",
  "在建",
  "正在办理",
  "整改中",
  "目前未开工",
])("%s where a date belongs: an error that says to clear the cell", (text) => {
  const [finding, ...more] = findingsIn(fiveLedgers({ 项目台账: { O6: text } })).filter(
    ({ severity }) => severity === "error",
  );
  if (finding === undefined) throw new Error("no error");
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ check: "date-unreadable", cell: "O6" });
  expect(describeFinding(finding, "zh-CN").hint).toContain("清空");
  expect(describeFinding(finding, "en").hint).toContain("clear");
});
