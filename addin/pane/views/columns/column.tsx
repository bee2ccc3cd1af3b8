/** One column: its letters, header and field, how sure that is and why; pressed, it can be corrected. */
import { Disclosure } from "../../controls/disclosure.tsx";
import type { ColumnSummary } from "../../state/columns.ts";
import type { ViewProps } from "../../actions.ts";
import { ColumnEditor, type ColumnProps } from "./column-editor.tsx";

export function ColumnView(props: ColumnProps) {
  const { sheet, column, state, words, act } = props;
  const id = `column ${sheet.id} ${column.column}`;
  const remembers = state.recognised?.remembers === true;
  return (
    <Disclosure
      class="column"
      open={state.opened[id] === true}
      onToggle={() => act.toggle(id)}
      summary={<ColumnLine column={column} words={words} />}
    >
      {() => (
        <>
          <ColumnHeader {...{ column, words }} />
          {remembers ? (
            <ColumnEditor key={editorKey(column)} {...props} />
          ) : (
            <p class="quiet">{words.columns.notHere}</p>
          )}
        </>
      )}
    </Disclosure>
  );
}

/** Another field, unit or word on the column begins another editor. */
function editorKey({ fields, moneyUnit, correction }: ColumnSummary): string {
  return JSON.stringify([fields, moneyUnit, correction]);
}

interface PartProps {
  readonly column: ColumnSummary;
  readonly words: ViewProps["words"];
}

function ColumnLine({ column, words }: PartProps) {
  const { letters, header, fields, sureness } = { letters: column.column, ...column };
  const text = words.columns;
  return (
    <>
      <span class="letters" aria-label={text.letters(letters)}>
        {letters}
      </span>
      <span class="column-text">
        <span class="column-header">{header}</span>
        <span class={fields.length > 0 ? "column-field" : "column-field quiet"}>
          {fields.length > 0 ? fieldsInWords(column, words) : text.unused}
        </span>
      </span>
      {column.correction !== undefined ? (
        <span class="sureness said">{text.byHand}</span>
      ) : (
        sureness !== null && <span class={`sureness ${sureness}`}>{text.sureness[sureness]}</span>
      )}
    </>
  );
}

/** Why the column was taken for its field. */
export function ColumnHeader({ column, words }: PartProps) {
  return column.evidence.length === 0 || column.correction !== undefined ? null : (
    <p class="quiet evidence">{words.columns.because(column.evidence)}</p>
  );
}

/** 责任人、联系电话; 月完成投资（2020-03）. */
export function fieldsInWords({ fields }: ColumnSummary, words: ViewProps["words"]): string {
  return fields
    .map(({ title, month }) => (month === undefined ? title : words.columns.ofMonth(title, month)))
    .join(words.columns.and);
}
