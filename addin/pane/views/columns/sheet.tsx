/** One sheet: which ledger it is, and its columns. */
import { ROLES, ROLE_TITLES } from "#shared/ledgers/roles.ts";
import { useState } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { Choice } from "../../controls/choice.tsx";
import { Disclosure } from "../../controls/disclosure.tsx";
import { canBeSaid, columnsToCheck, ledgersOf, type SheetSummary } from "../../state/columns.ts";
import { whyNotCorrect } from "../../state/questions.ts";
import { ColumnView } from "./column.tsx";

/** What the program makes of a sheet by itself, and that it is no ledger. */
const AUTOMATIC = "";
const NO_LEDGER = "none";

interface SheetProps extends ViewProps {
  readonly sheet: SheetSummary;
}

export function SheetView(props: SheetProps) {
  const { sheet, state, words, act } = props;
  const { id, name, rows, notLedger } = sheet;
  const toCheck = columnsToCheck([sheet]).length;
  const line = (
    <span class="sheet-line">
      <span class="sheet-name">{name}</span>
      <span class="quiet">
        {notLedger === undefined ? words.ledgers.rows(rows) : words.ledgers.notLedger[notLedger]}
      </span>
      {toCheck > 0 && <span class="sureness check">{words.columns.toCheck(toCheck)}</span>}
    </span>
  );
  if (!canBeSaid(sheet)) return <p class="sheet closed">{line}</p>;
  return (
    <Disclosure
      class="sheet"
      open={state.opened[`sheet ${id}`] === true}
      onToggle={() => act.toggle(`sheet ${id}`)}
      summary={line}
    >
      {() => (
        <>
          {state.recognised?.remembers === true && (
            <SheetLedger key={JSON.stringify(sheet.said)} {...props} />
          )}
          {sheet.roles.length === 0 && sheet.said !== undefined && notLedger === "no-field" && (
            <p class="quiet sheet-advice">{words.columns.chooseColumns}</p>
          )}
          {ledgersOf(sheet).length > 0 && (
            <ul class="columns">
              {sheet.columns.map((column) => (
                <li key={column.column}>
                  <ColumnView {...props} column={column} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Disclosure>
  );
}

/** Saying which ledger a sheet is, or that it is none. */
function SheetLedger({ sheet, state, words, act }: SheetProps) {
  const { name, said } = sheet;
  const standing = said === undefined ? AUTOMATIC : (said.ledger ?? NO_LEDGER);
  const [chosen, choose] = useState(standing);
  const text = words.columns;
  const blocked = whyNotCorrect(state);
  const apply = () => {
    if (chosen !== AUTOMATIC)
      act.correct({ sheet: name, ledger: chosen === NO_LEDGER ? null : chosen }, said);
    else if (said !== undefined) act.takeBack(said);
  };
  return (
    <div class="sheet-ledger">
      <span aria-hidden="true">{text.ledgerLabel}</span>
      <Choice
        label={text.ledger(name)}
        value={chosen}
        options={[
          { value: AUTOMATIC, text: text.automatic },
          ...ROLES.map((role) => ({ value: role, text: ROLE_TITLES[role].ledger })),
          { value: NO_LEDGER, text: text.noLedger },
        ]}
        onChoose={choose}
      />
      {chosen !== standing && (
        <Button
          look="primary"
          blocked={blocked === null ? undefined : words.blocked[blocked]}
          onPress={apply}
        >
          {text.apply}
        </Button>
      )}
    </div>
  );
}
