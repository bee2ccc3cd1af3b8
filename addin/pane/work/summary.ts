/** An inspection as the pane keeps it: plain data with its sentences. */
import { findingAnswer } from "#shared/api/finding.ts";
import { groupFindings } from "#shared/checking/grouping/group-findings.ts";
import type { FindingGroup } from "#shared/checking/grouping/group-findings.ts";
import type { Inspection } from "#shared/inspection.ts";
import { describeGroup } from "#shared/messages/describe-group.ts";
import type { Locale } from "#shared/messages/locale.ts";
import type { HostCapabilities } from "#addin/hosts/host.ts";
import { unitsOfRows } from "./units-of-rows.ts";
import type { GroupSummary, InspectionSummary } from "../state/state.ts";

/** The findings of one unit, or of all where `unit` is null or has none. */
export function summaryOf(
  { period, findings, ...ledgers }: Inspection,
  { select, repairs, marks }: HostCapabilities,
  unit: string | null,
  locale: Locale,
): InspectionSummary {
  const unitOf = unitsOfRows(ledgers);
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const its = unitOf(finding);
    if (its !== undefined) counts.set(its, (counts.get(its) ?? 0) + 1);
  }
  const units = ledgers.county.units.flatMap(({ name }) => {
    const count = counts.get(name);
    return count === undefined ? [] : [{ name, findings: count }];
  });
  const chosen = units.some(({ name }) => name === unit) ? unit : null;
  const shown = chosen === null ? findings : findings.filter((finding) => unitOf(finding) === chosen);
  return {
    period,
    groups: groupFindings(shown).map((group) => groupSummary(group, locale)),
    all: findings.length,
    units,
    unit: chosen,
    weights: ledgers.county.rules.weights,
    can: { select, repair: repairs, mark: marks },
  };
}

function groupSummary(group: FindingGroup, locale: Locale): GroupSummary {
  const { key, severity, workbook, sheet, findings } = group;
  const { where, what, hint } = describeGroup(group, locale);
  return {
    key,
    severity,
    sheet: [workbook, sheet].filter((part) => part !== undefined).join(" "),
    where,
    what,
    hint,
    findings: findings.map((finding) => findingAnswer(finding, locale)),
  };
}
