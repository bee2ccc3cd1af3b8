/** What a trial comes to, as a terminal shows it: who moves, and what would be found. */
import type { Comparison } from "#shared/api/comparison.ts";
import type { FindingAnswer } from "#shared/api/finding.ts";
import type { WhatIfAnswer } from "#shared/api/what-if.ts";
import { groupBy } from "#shared/ledgers/group.ts";
import { ACCOUNTS, ACCOUNT_TITLES } from "#shared/ledgers/rules.ts";
import { words } from "./command.ts";
import { FINDINGS_SHOWN } from "./ready.ts";
import { table } from "./table.ts";

const NONE = "—";
/** Columns that hold numbers: what the score gains. */
const NUMBERS = new Set([3]);

/** The units that change, in a table a group, and the findings that come up or are gone. */
export function trialTables({ period, units, findings }: WhatIfAnswer): string {
  const changed = units.filter(isChanged);
  const groups = groupBy(changed, ({ before, after }) => (after ?? before)?.group ?? "");
  return [
    ...[...groups].flatMap(([group, members]) => [
      words.whatIf.heading(period, group),
      table(words.whatIf.head, members.map(line), NUMBERS),
      "",
    ]),
    words.whatIf.unchanged(units.length - changed.length, units.length),
    ...changesOf(findings.new, words.whatIf.newFindings),
    ...changesOf(findings.gone, words.whatIf.goneFindings),
    words.whatIf.nothingKept,
  ].join("\n");
}

function isChanged({ before, after }: Comparison): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

function line({ unit, before, after, gain }: Comparison): string[] {
  const ledgers = ACCOUNTS.flatMap((account) => {
    const moved = arrow(before?.ledgers[account], after?.ledgers[account]);
    return moved.includes("→") ? [`${ACCOUNT_TITLES[account]} ${moved}`] : [];
  });
  return [
    arrow(before?.rank, after?.rank),
    unit,
    arrow(before?.final, after?.final),
    gain.final === null ? NONE : signed(gain.final),
    arrow(gradeOf(before), gradeOf(after)),
    ledgers.join("，"),
  ];
}

function gradeOf(side: Comparison["after"]): string | undefined {
  return side?.grade ? `${side.grade}${side.veto ? "*" : ""}` : undefined;
}

/** `3 → 2`, or the one value where both are equal. */
function arrow(
  before: string | number | null | undefined,
  after: string | number | null | undefined,
): string {
  const [from, to] = [before ?? NONE, after ?? NONE];
  return from === to ? String(to) : `${from} → ${to}`;
}

function signed(decimal: string): string {
  return /^-|^0\.00$/u.test(decimal) ? decimal : `+${decimal}`;
}

function changesOf(
  { counts, first }: WhatIfAnswer["findings"]["new"],
  sentence: (errors: number, warnings: number, notices: number) => string,
): string[] {
  const { error, warning, notice } = counts;
  return error + warning + notice === 0 ? [] : [sentence(error, warning, notice), ...findingsShown(first)];
}

/** A line for each finding, as many as a screen takes. */
export function findingsShown(findings: readonly FindingAnswer[]): string[] {
  return findings
    .slice(0, FINDINGS_SHOWN)
    .map(
      ({ severity, message, hint }) =>
        `  ${words.severities[severity]}  ${message}${hint === "" ? "" : ` ${hint}`}`,
    );
}
