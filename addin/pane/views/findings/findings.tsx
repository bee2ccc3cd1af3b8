/** What is wrong: findings of one cause as one line, the worst first; filtered, gone to, and repaired from here. */
import { certainFixes } from "#shared/checking/fixing/certain-fixes.ts";
import { SEVERITIES } from "#shared/checking/finding.ts";
import type { Severity } from "#shared/checking/finding.ts";
import { useMemo, useState } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Choice } from "../../controls/choice.tsx";
import { Icon } from "../../controls/icon.tsx";
import type { GroupSummary } from "../../state/state.ts";
import { FindingGroup } from "./finding-group.tsx";
import { EditedBar, MarksView } from "./marks.tsx";
import { MoreButton, usePages } from "../pages.tsx";
import { RepairControl, RepairNewsBar } from "./repair.tsx";

/** Groups listed before the rest folds away, and how many more a press shows. */
const FIRST_GROUPS = 30;
const MORE_GROUPS = 60;
/** Stands for every severity or sheet; no sheet has this name, since `*` is not allowed in one. */
const ALL = "*";

export function FindingsView(props: ViewProps) {
  const { state, words } = props;
  const [severity, setSeverity] = useState<string>(ALL);
  const [sheet, setSheet] = useState(ALL);
  const groups = state.inspection?.groups;
  const fixes = useMemo(() => certainFixes(groups?.flatMap((group) => group.findings) ?? []), [groups]);
  if (state.inspection === null || groups === undefined) return null;
  const { can } = state.inspection;
  // What was filtered by may be gone since the workbook was repaired.
  const bySeverity = groups.some((group) => group.severity === severity) ? severity : ALL;
  const bySheet = groups.some((group) => group.sheet === sheet) ? sheet : ALL;
  const shown = groups.filter(
    (group) =>
      (bySeverity === ALL || group.severity === bySeverity) && (bySheet === ALL || group.sheet === bySheet),
  );
  return (
    <section class="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{words.findings.title}</h2>
      <EditedBar {...props} />
      <RepairNewsBar {...props} />
      {groups.length === 0 && <p class="quiet none">{words.findings.none}</p>}
      {fixes.length > 0 && (
        <div class="repair-all">
          <p>{words.repair.offer(fixes.length)}</p>
          {can.repair ? (
            <RepairControl {...props} id="all" fixes={fixes} label={words.repair.all} />
          ) : (
            <p class="quiet">
              {(state.workbook?.names.length ?? 0) > 1 ? words.repair.notSeveral : words.repair.notHere}
            </p>
          )}
        </div>
      )}
      <MarksView {...props} />
      <div class="filters">
        <SeverityFilter {...props} groups={groups} value={bySeverity} onChoose={setSeverity} />
        <SheetFilter {...props} groups={groups} value={bySheet} onChoose={setSheet} />
        <UnitFilter {...props} />
      </div>
      {groups.length > 0 && shown.length === 0 && <p class="quiet none">{words.findings.filter.none}</p>}
      {SEVERITIES.map((each) => {
        const own = shown.filter((group) => group.severity === each);
        return own.length > 0 && <SeverityList key={each} {...props} severity={each} groups={own} />;
      })}
    </section>
  );
}

interface SeverityListProps extends ViewProps {
  readonly severity: Severity;
  readonly groups: readonly GroupSummary[];
}

function SeverityList({ severity, groups, ...props }: SeverityListProps) {
  const { words } = props;
  const pages = usePages(groups.length, FIRST_GROUPS, MORE_GROUPS);
  return (
    <div class={`severity ${severity}`}>
      <h3>
        <Icon name={severity} />
        <span class="severity-name">{words.findings.severities[severity]}</span>
        <span class="quiet">{words.findings.count(countOf(groups))}</span>
      </h3>
      <ul class="rows">
        {groups.slice(0, pages.shown).map((group) => (
          <li key={group.key} class="finding-group">
            <FindingGroup {...props} group={group} />
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} label={words.findings.more} />
    </div>
  );
}

interface FilterProps extends ViewProps {
  readonly groups: readonly GroupSummary[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function SeverityFilter({ groups, value, onChoose, words }: FilterProps) {
  const there = SEVERITIES.filter((severity) => groups.some((group) => group.severity === severity));
  if (there.length < 2) return null;
  const { filter, severities } = words.findings;
  return (
    <Choice
      label={filter.severity}
      value={value}
      options={[
        { value: ALL, text: filter.allSeverities },
        ...there.map((severity) => ({
          value: severity,
          text: filter.option(
            severities[severity],
            countOf(groups.filter((group) => group.severity === severity)),
          ),
        })),
      ]}
      onChoose={onChoose}
    />
  );
}

function SheetFilter({ groups, value, onChoose, words }: FilterProps) {
  const sheets = [...new Set(groups.map((group) => group.sheet))];
  if (sheets.length < 2) return null;
  const { filter } = words.findings;
  return (
    <Choice
      label={filter.sheet}
      value={value}
      options={[
        { value: ALL, text: filter.allSheets },
        ...sheets.map((sheet) => ({
          value: sheet,
          text: filter.option(
            sheet === "" ? filter.wholeWorkbook : sheet,
            countOf(groups.filter((group) => group.sheet === sheet)),
          ),
        })),
      ]}
      onChoose={onChoose}
    />
  );
}

function UnitFilter({ state, words, act }: ViewProps) {
  const { inspection } = state;
  if (inspection === null || inspection.units.length < 2) return null;
  const { filter } = words.findings;
  return (
    <Choice
      label={filter.unit}
      value={inspection.unit ?? ALL}
      options={[
        { value: ALL, text: filter.allUnits },
        ...inspection.units.map(({ name, findings }) => ({
          value: name,
          text: filter.option(name, findings),
        })),
      ]}
      onChoose={(unit) => act.chooseUnit(unit === ALL ? null : unit)}
    />
  );
}

function countOf(groups: readonly GroupSummary[]): number {
  return groups.reduce((sum, group) => sum + group.findings.length, 0);
}
