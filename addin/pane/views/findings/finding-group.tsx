/** Findings of one cause: a line that says how many of what and where, and opens to each. */
import type { FindingAnswer } from "#shared/api/finding.ts";
import { certainFixes } from "#shared/checking/fixing/certain-fixes.ts";
import { useMemo } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Disclosure } from "../../controls/disclosure.tsx";
import { Icon } from "../../controls/icon.tsx";
import type { GroupSummary } from "../../state/state.ts";
import { CellLink } from "../cell-link.tsx";
import { RepairControl } from "./repair.tsx";
import { Windowed } from "../windowed.tsx";
import { withoutPlace } from "./without-place.ts";

/** Findings of a group listed before the rest folds away. */
const FIRST_FINDINGS = 20;

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
  const { group, state, words, act } = props;
  const { key, findings } = group;
  const fixes = useMemo(() => certainFixes(findings), [findings]);
  const repairs = state.inspection?.can.repair === true;
  const single = findings.length === 1;
  const all = `all ${key}`;
  const rest = findings.length - FIRST_FINDINGS;
  const line = (finding: FindingAnswer, at: number) => <FindingLine key={at} {...props} finding={finding} />;
  return (
    <>
      <p class="group-hint">{group.hint}</p>
      {repairs && fixes.length > 0 && (
        <RepairControl
          {...props}
          id={key}
          fixes={fixes}
          label={single ? words.repair.one : words.repair.group(fixes.length)}
        />
      )}
      <ul>{findings.slice(0, FIRST_FINDINGS).map(line)}</ul>
      {rest > 0 &&
        (state.opened[all] === true ? (
          <Windowed items={findings.slice(FIRST_FINDINGS)} line={line} />
        ) : (
          <button type="button" class="link more" onClick={() => act.toggle(all)}>
            {words.findings.more(rest)}
          </button>
        ))}
    </>
  );
}

function FindingLine({ finding, ...props }: FindingGroupProps & { readonly finding: FindingAnswer }) {
  const { group, state, words } = props;
  const { sheet, cell, hint, fix } = finding;
  return (
    <li class="finding">
      <CellLink {...props} sheet={sheet} cell={cell} />
      {group.findings.length > 1 && (
        <div>
          <p class="finding-message">{withoutPlace(finding)}</p>
          {hint !== group.hint && <p class="quiet">{hint}</p>}
          {state.inspection?.can.repair === true && fix !== undefined && (
            <RepairControl
              {...props}
              id={`${group.key} ${cell ?? ""}`}
              fixes={certainFixes([finding])}
              label={words.repair.one}
              name={words.repair.oneOf(cell ?? "")}
            />
          )}
        </div>
      )}
    </li>
  );
}
