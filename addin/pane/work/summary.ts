/** An inspection as the pane keeps it: plain data with its sentences. */
import { findingAnswer } from "#shared/api/finding.ts";
import { groupFindings } from "#shared/checking/grouping/group-findings.ts";
import type { FindingGroup } from "#shared/checking/grouping/group-findings.ts";
import type { Inspection } from "#shared/inspection.ts";
import { describeGroup } from "#shared/messages/describe-group.ts";
import type { HostCapabilities } from "#addin/hosts/host.ts";
import type { GroupSummary, InspectionSummary } from "../state/state.ts";

const LOCALE = "zh-CN";

export function summaryOf(
  { period, findings }: Inspection,
  { select, repairs }: HostCapabilities,
): InspectionSummary {
  return {
    period,
    groups: groupFindings(findings).map(groupSummary),
    can: { select, repair: repairs },
  };
}

function groupSummary(group: FindingGroup): GroupSummary {
  const { key, severity, workbook, sheet, findings } = group;
  const { where, what, hint } = describeGroup(group, LOCALE);
  return {
    key,
    severity,
    sheet: [workbook, sheet].filter((part) => part !== undefined).join(" "),
    where,
    what,
    hint,
    findings: findings.map((finding) => findingAnswer(finding, LOCALE)),
  };
}
