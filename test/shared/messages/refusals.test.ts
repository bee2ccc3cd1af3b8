/** Sentences of refusals and operations: said in each language, and with what they are about. */
import { describe, expect, it } from "vitest";
import { WIRE_FAULTS } from "#shared/api/from-wire.ts";
import { LETTERHEAD_FAULTS } from "#shared/api/letterhead.ts";
import { PROBLEM_STATUS, problemCode, problemType } from "#shared/api/problem.ts";
import type { ProblemCode } from "#shared/api/problem.ts";
import { describeLeftOut } from "#shared/messages/describe-left-out.ts";
import { LOCALES } from "#shared/messages/locale.ts";
import type { Locale } from "#shared/messages/locale.ts";
import { operationWords } from "#shared/messages/operations.ts";
import { refusalWords } from "#shared/messages/problems.ts";
import { CHANGE_FAULTS } from "#shared/reading/change-cells.ts";

const HAN = /\p{Script=Han}/u;
const CODES = Object.keys(PROBLEM_STATUS) as ProblemCode[];

/** Refusals whose detail is a sentence of its own. */
const TOLD: ReadonlySet<ProblemCode> = new Set(["invalid-ledgers", "invalid-changes", "invalid-letterhead"]);

/** Refusals whose detail names what they are of. */
const NAMING: readonly ProblemCode[] = [
  "invalid-period",
  "expired-token",
  "revoked-token",
  "other-unit",
  "expired-code",
  "too-many-attempts",
  "not-published",
  "no-own-rows",
  "no-submissions",
  "submission-closed",
  "month-published",
  "reason-needed",
  "publication-overtaken",
  "scoring-outdated",
  "no-such-unit",
  "not-found",
  "not-scored",
  "method-not-allowed",
  "too-large",
  "errors-found",
  "changes-in-error",
  "invalid-ledgers",
  "invalid-changes",
  "invalid-letterhead",
  "file-too-large",
  "internal",
];

function expectLanguage(text: string, locale: Locale): void {
  expect(text.trim()).not.toBe("");
  expect(HAN.test(text)).toBe(locale === "zh-CN");
}

describe("refusals in Chinese", () => {
  const { problems } = refusalWords("zh-CN");

  it.each(CODES.filter((code) => !TOLD.has(code)))(
    "say %s without a program's names, and what to do",
    (code) => {
      const sentence = problems[code].detail("7");
      // What only a program's author looks for stands in brackets.
      expect(sentence.replaceAll(/（[^）]*）/gu, "")).not.toMatch(/[A-Za-z]/u);
      expect(sentence).toContain("请");
    },
  );
});

describe.each(LOCALES)("refusals in %s", (locale) => {
  const words = refusalWords(locale);

  it.each(CODES)("say %s and what to do", (code) => {
    const { title, detail } = words.problems[code];
    expectLanguage(title, locale);
    if (!TOLD.has(code)) expectLanguage(detail("7"), locale);
  });

  it.each(NAMING)("name what %s is of", (code) => {
    expect(words.problems[code].detail("Q-7")).toContain("Q-7");
  });

  it.each(WIRE_FAULTS)("say %s", (code) => {
    expectLanguage(words.wireFaults[code](""), locale);
  });

  it.each(CHANGE_FAULTS)("say of a change %s", (code) => {
    const sentence = words.changeFaults[code]("S H12: ");
    expectLanguage(sentence.replace("S H12: ", ""), locale);
    expect(sentence).toContain("S H12: ");
  });

  it.each(LETTERHEAD_FAULTS)("say of a letterhead %s", (code) => {
    // Placeholders are Chinese in every language.
    const sentence = words.letterheadFaults[code]("Q-7")
      .replaceAll(/\{\{.*?\}\}/gu, "")
      .replaceAll("、", "");
    expectLanguage(sentence, locale);
  });

  it("say why a row is left out, and where", () => {
    const source = { sheet: "S", row: 12 };
    const reason = { kind: "unknown-project", project: "Q-7" } as const;
    const sentence = describeLeftOut({ role: "milestones", source, column: "B", reason }, locale);
    expect(sentence).toContain("S B12");
    expect(sentence).toContain("Q-7");
    const missing = { kind: "missing-key", field: "task" } as const;
    const withoutCell = describeLeftOut({ role: "milestones", source, reason: missing }, locale);
    expect(withoutCell).toContain("12");
    expect(withoutCell).toContain("节点任务");
  });
});

describe("problem types", () => {
  it.each(CODES)("give %s back", (code) => {
    expect(problemCode(problemType(code))).toBe(code);
  });

  it("know no other", () => {
    expect(problemCode("about:blank")).toBeUndefined();
    expect(problemCode("urn:five-ledger:problem:constructor")).toBeUndefined();
  });
});

describe.each(LOCALES)("operations in %s", (locale) => {
  it("name ports, places and tokens", () => {
    const words = operationWords(locale);
    expect(words.portTaken(8787)).toContain("8787");
    expect(words.badPort("x")).toContain("x");
    expect(words.alreadyRunning("http://127.0.0.1:1")).toContain("http://127.0.0.1:1");
    expect(words.deployment.token("County", "secret-token", "2021-01-01")).toMatch(/\n {4}secret-token\n/);
    for (const step of Object.values(words.deployment.steps)) expectLanguage(step, locale);
  });
});
