/** Two trials of a month as they are answered side by side. */
import { SEVERITIES } from "../checking/finding.ts";
import type { Finding, Severity } from "../checking/finding.ts";
import type { Locale } from "../messages/locale.ts";
import type { Trial } from "../what-if.ts";
import { canonicalJson } from "./canonical.ts";
import { compare } from "./comparison.ts";
import { findingAnswer } from "./finding.ts";
import type { FindingAnswer } from "./finding.ts";
import type { WhatIfAnswer } from "./what-if.ts";

/** Most findings told of each kind; the counts tell of all. */
const MOST_FINDINGS = 50;

/** What of an answer the two trials alone decide. */
export function trialsAnswer(
  before: Trial,
  after: Trial,
  locale: Locale,
): Pick<WhatIfAnswer, "units" | "findings"> {
  const today = before.findings.map((finding) => findingAnswer(finding, locale));
  const then = after.findings.map((finding) => findingAnswer(finding, locale));
  return {
    units: compare(before.units, after.units),
    findings: { new: told(without(then, today)), gone: told(without(today, then)) },
  };
}

/** The findings that others do not have, as often as they have more of them. */
function without(findings: readonly FindingAnswer[], others: readonly FindingAnswer[]): FindingAnswer[] {
  const left = new Map<string, number>();
  for (const other of others.map(keyOf)) left.set(other, (left.get(other) ?? 0) + 1);
  return findings.filter((finding) => {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function keyOf(finding: FindingAnswer): string {
  return canonicalJson(finding);
}

function told(findings: readonly FindingAnswer[]): WhatIfAnswer["findings"]["new"] {
  const counts = SEVERITIES.map((severity) => [severity, countOf(findings, severity)]);
  return {
    counts: Object.fromEntries(counts) as Record<Severity, number>,
    first: findings.slice(0, MOST_FINDINGS),
  };
}

function countOf(findings: readonly Pick<Finding, "severity">[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
