/** What is wrong, by severity and sheet, each with its cell and what to do. */
import { SEVERITIES } from "#shared/checking/finding.ts";
import type { Severity } from "#shared/checking/finding.ts";
import type { FindingAnswer } from "#shared/api/finding.ts";
import type { ViewProps } from "../actions.ts";
import { Disclosure } from "../controls/disclosure.tsx";
import { Icon } from "../controls/icon.tsx";

/** How many findings of a severity are listed before the rest folds away. */
const FIRST_FINDINGS = 8;

export function FindingsView(props: ViewProps) {
  const { state, words, act } = props;
  if (state.inspection === null) return null;
  const { findings } = state.inspection;
  return (
    <section class="findings" aria-labelledby="findings-title">
      <h2 id="findings-title">{words.findings.title}</h2>
      {findings.length === 0 && <p class="quiet">{words.findings.none}</p>}
      <div class="rows">
        {SEVERITIES.map((severity) => {
          const own = findings.filter((finding) => finding.severity === severity);
          if (own.length === 0) return null;
          const key = `findings-${severity}`;
          return (
            <Disclosure
              key={key}
              id={key}
              open={isOpen(state.opened[key], severity)}
              onToggle={() => act.toggle(key)}
              class={`severity ${severity}`}
              summary={
                <>
                  <Icon name={severity} />
                  <span class="severity-name">{words.findings.severities[severity]}</span>
                  <span class="quiet">{words.findings.count(own.length)}</span>
                </>
              }
            >
              {() => <FindingList {...props} findings={own} id={key} />}
            </Disclosure>
          );
        })}
      </div>
    </section>
  );
}

/** What is wrong stands open until folded, what is merely told stays folded until opened: `toggled` counts presses. */
function isOpen(toggled: boolean | undefined, severity: Severity): boolean {
  return severity === "notice" ? toggled === true : toggled !== true;
}

function FindingList({
  findings,
  id,
  state,
  words,
  act,
}: ViewProps & { readonly findings: readonly FindingAnswer[]; readonly id: string }) {
  const all = state.opened[`${id}-all`] === true;
  const shown = all ? findings : findings.slice(0, FIRST_FINDINGS);
  const places = [...new Set(shown.map(placeOf))];
  return (
    <>
      {places.map((place) => (
        <div key={place} class="sheet-findings">
          {place !== "" && <h3>{place}</h3>}
          <ul>
            {shown
              .filter((finding) => placeOf(finding) === place)
              .map((finding, at) => (
                <li key={at} class="finding">
                  <span class="cell">{finding.cell ?? ""}</span>
                  <div>
                    <p class="finding-message">{withoutPlace(finding)}</p>
                    <p class="quiet">{finding.hint}</p>
                  </div>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {shown.length < findings.length && (
        <button type="button" class="link" onClick={() => act.toggle(`${id}-all`)}>
          {words.findings.more(findings.length - shown.length)}
        </button>
      )}
    </>
  );
}

/** The sheet, with its workbook where there are several. */
function placeOf({ workbook, sheet }: FindingAnswer): string {
  return [workbook, sheet].filter((part) => part !== undefined).join(" ");
}

/** The sentence without the place it begins with (项目台账 H12：…), which stands beside and above it already. */
function withoutPlace({ sheet, cell, message }: FindingAnswer): string {
  const place = `${sheet ?? ""} ${cell ?? ""}：`;
  return message.startsWith(place) ? message.slice(place.length) : message;
}
