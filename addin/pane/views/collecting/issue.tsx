/** Issuing an activation code: for whom, for which unit, and whose it is. */
import type { IdentityRole } from "#shared/api/access.ts";
import { MAX_NAME_LENGTH } from "#shared/api/limits.ts";
import { useState } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import type { PaneState } from "../../state/state.ts";

/** The role most codes are for stands first. */
const OFFERED: readonly IdentityRole[] = ["unit", "county", "viewer"];

export function IssueView({ state, words, act }: ViewProps) {
  const [role, setRole] = useState<IdentityRole>("unit");
  const [unit, setUnit] = useState("");
  const [name, setName] = useState("");
  const [pressed, setPressed] = useState(false);
  const text = words.collecting.access;
  const lacksUnit = role === "unit" && unit.trim() === "";
  const lacksName = name.trim() === "";
  const issue = () => {
    setPressed(true);
    if (lacksUnit || lacksName) return;
    act.collecting.issue({ role, name: name.trim(), ...(role === "unit" ? { unit: unit.trim() } : {}) });
  };
  return (
    <form
      class="issue"
      aria-labelledby="issue-title"
      onSubmit={(event) => {
        event.preventDefault();
        issue();
      }}
    >
      <h2 id="issue-title">{text.issueTitle}</h2>
      <fieldset>
        <legend>{text.role}</legend>
        <div class="choices">
          {OFFERED.map((each) => (
            <label key={each} class="check">
              <input
                type="radio"
                name="role"
                value={each}
                checked={role === each}
                onChange={() => setRole(each)}
              />
              {text.roles[each]}
            </label>
          ))}
        </div>
        <p class="quiet">{text.roleHints[role]}</p>
      </fieldset>
      {role === "unit" && (
        <Field
          id="issue-unit"
          label={text.unit}
          value={unit}
          fault={pressed && lacksUnit ? text.unitWanted : undefined}
          offers={unitsKnown(state)}
          onInput={setUnit}
        />
      )}
      <Field
        id="issue-name"
        label={text.name}
        value={name}
        hint={text.nameHint}
        fault={pressed && lacksName ? text.nameWanted : undefined}
        onInput={setName}
      />
      <Button submits>{text.issue}</Button>
    </form>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly fault?: string | undefined;
  /** What may be meant, offered while typing. */
  readonly offers?: readonly string[];
  readonly onInput: (value: string) => void;
}

function Field({ id, label, value, hint, fault, offers = [], onInput }: FieldProps) {
  const said = fault ?? hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        autocomplete="off"
        maxLength={MAX_NAME_LENGTH}
        value={value}
        list={offers.length > 0 ? `${id}-offers` : undefined}
        aria-invalid={fault !== undefined}
        aria-describedby={said === undefined ? undefined : `${id}-hint`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {offers.length > 0 && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
      {said !== undefined && (
        <p id={`${id}-hint`} class={fault === undefined ? "quiet" : "field-error"}>
          {said}
        </p>
      )}
    </div>
  );
}

/** Units the pane has met: in the month scored, and among those that hand in. */
function unitsKnown({ result, collecting }: PaneState): readonly string[] {
  const listed = collecting.desk?.asked.kind === "known" ? collecting.desk.asked.known : undefined;
  const names = [
    ...(result?.answer.units.map(({ unit }) => unit) ?? []),
    ...(listed?.submissions.map(({ unit }) => unit) ?? []),
    ...(listed?.missing ?? []),
  ];
  return [...new Set(names)];
}
