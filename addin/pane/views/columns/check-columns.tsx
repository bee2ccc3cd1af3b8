/** The columns a person should look at: what the method asks for and was not surely recognised. */
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { columnsToCheck } from "../../state/columns.ts";
import { whyNotCorrect } from "../../state/questions.ts";
import { useState } from "preact/hooks";
import { ColumnEditor, confirmation, type ColumnProps } from "./column-editor.tsx";
import { ColumnHeader, fieldsInWords } from "./column.tsx";

export function CheckColumnsView(props: ViewProps) {
  const { state, words } = props;
  const columns = columnsToCheck(state.recognised?.sheets ?? []);
  if (columns.length === 0) return null;
  return (
    <div class="check-columns">
      <h3 id="check-title">{words.columns.check.title(columns.length)}</h3>
      <p class="quiet">
        {state.recognised?.remembers === true ? words.columns.check.advice : words.columns.notHere}
      </p>
      <ul aria-labelledby="check-title">
        {columns.map(({ sheet, column }) => (
          <li key={`${sheet.id} ${column.column}`}>
            <CheckColumn {...props} sheet={sheet} column={column} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function CheckColumn(props: ColumnProps) {
  const { sheet, column, state, words, act } = props;
  const [editing, edit] = useState(false);
  const text = words.columns;
  const said = confirmation(sheet, column);
  const blocked = whyNotCorrect(state);
  const open = { blocked: blocked === null ? undefined : words.blocked[blocked] };
  return (
    <>
      <p class="check-line">
        <span class="quiet">
          {sheet.name} {text.letters(column.column)}
        </span>
        <span class="column-header">{column.header}</span>
        <span>{text.check.readAs(fieldsInWords(column, words))}</span>
      </p>
      <ColumnHeader {...{ column, words }} />
      {state.recognised?.remembers === true && (
        <>
          <div class="message-actions">
            {said !== undefined && (
              <Button
                {...open}
                label={text.check.rightOf(column.column)}
                onPress={() => act.correct(said, column.correction)}
              >
                {text.check.right}
              </Button>
            )}
            <Button
              look="subtle"
              expanded={editing}
              label={text.changeOf(column.column)}
              onPress={() => edit(!editing)}
            >
              {text.change}
            </Button>
          </div>
          {editing && <ColumnEditor {...props} />}
        </>
      )}
    </>
  );
}
