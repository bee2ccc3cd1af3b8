/** Findings of one cause: a line that says how many of what and where, and opens to each. */
import type { FindingAnswer } from "#shared/api/finding.ts";
import { certainFixes } from "#shared/checking/fixing/certain-fixes.ts";
import type { ViewProps } from "../actions.ts";
import { Disclosure } from "../controls/disclosure.tsx";
import { Icon } from "../controls/icon.tsx";
import type { GroupSummary } from "../state/state.ts";
import { CellLink } from "./cell-link.tsx";
import { MoreButton, usePages } from "./pages.tsx";
import { RepairControl } from "./repair.tsx";

/** Findings of a group listed before the rest folds away, and how many more a press shows. */
const FIRST_FINDINGS = 20;
const MORE_FINDINGS = 100;

export interface FindingGroupProps extends ViewProps {
  readonly group: GroupSummary;
}

export function FindingGroup(props: FindingGroupProps) {
  const { group, state, words, act } = props;
  const { key, severity, where, what, findings } = group;
  const opened = `group ${key}`;
  const repairable = state.inspection?.can.repair === true && findings.some(({ fix }) => fix !== undefined);
  return (
    <Disclosure
      open={state.opened[opened] === true}
      onToggle={() => act.toggle(opened)}
      summary={
        <>
          <Icon name={severity} />
          <span class="group-text">
            <span class="quiet">{where}</span>
            <span class="group-what">{what}</span>
          </span>
          {repairable && <span class="fixable">{words.findings.fixable}</span>}
        </>
      }
    >
      {() => <GroupContent {...props} />}
    </Disclosure>
  );
}

function GroupContent(props: FindingGroupProps) {
  const { group, state, words } = props;
  const pages = usePages(group.findings.length, FIRST_FINDINGS, MORE_FINDINGS);
  const fixes = certainFixes(group.findings);
  const repairs = state.inspection?.can.repair === true;
  const single = group.findings.length === 1;
  return (
    <>
      <p class="group-hint">{group.hint}</p>
      {repairs && fixes.length > 0 && (
        <RepairControl
          {...props}
          id={group.key}
          fixes={fixes}
          label={single ? words.repair.one : words.repair.group(fixes.length)}
        />
      )}
      <ul>
        {group.findings.slice(0, pages.shown).map((finding, at) => (
          <li key={at} class="finding">
            <CellLink {...props} sheet={finding.sheet} cell={finding.cell} />
            {!single && (
              <div>
                <p class="finding-message">{withoutPlace(finding)}</p>
                {finding.hint !== group.hint && <p class="quiet">{finding.hint}</p>}
                {repairs && finding.fix !== undefined && (
                  <RepairControl
                    {...props}
                    id={`${group.key} ${finding.cell ?? ""}`}
                    fixes={certainFixes([finding])}
                    label={words.repair.one}
                    name={words.repair.oneOf(finding.cell ?? "")}
                  />
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      <MoreButton pages={pages} label={words.findings.more} />
    </>
  );
}

/** The sentence without the place it begins with (项目台账 H12：…), which stands beside and above it already. */
function withoutPlace({ workbook, sheet, cell, message }: FindingAnswer): string {
  const place = `${[workbook, sheet, cell].filter((part) => part !== undefined).join(" ")}：`;
  return message.startsWith(place) ? message.slice(place.length) : message;
}
