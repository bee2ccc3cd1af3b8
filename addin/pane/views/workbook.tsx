/** Which workbook: the file chooser, the sample, and the one in hand. */
import type { ViewProps } from "../actions.ts";
import { Button } from "../controls/button.tsx";
import { Icon } from "../controls/icon.tsx";
import { whyNotChoose } from "../state/questions.ts";

/** What the chooser offers; a file of another kind is told what to do when it is read. */
const ACCEPTED =
  ".xlsx,.xlsm,.xls,.et,.csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel";

export function WorkbookView(props: ViewProps) {
  const { state, words, act } = props;
  if (state.place === "excel") return <WorkbookInHand {...props} />;
  if (state.workbook !== null) {
    return (
      <WorkbookInHand {...props}>
        <span class="chooser button subtle">
          {words.choose.replace}
          <FileInput {...props} />
        </span>
      </WorkbookInHand>
    );
  }
  const blocked = whyNotChoose(state);
  return (
    <>
      <p class="lead">{words.choose.lead}</p>
      <div class="chooser drop-zone">
        <Icon name="folder" />
        <span class="drop-label" aria-hidden="true">
          {words.choose.label}
        </span>
        <span class="drop-hint" aria-hidden="true">
          {words.choose.hint}
        </span>
        <FileInput {...props} />
      </div>
      <Button
        icon="workbook"
        blocked={blocked === null ? undefined : words.blocked[blocked]}
        onPress={act.chooseSample}
      >
        {words.choose.sample}
      </Button>
    </>
  );
}

/** Lies over what it stands for, so that a press and a dropped file both reach the browser's own control. */
function FileInput({ state, words, act }: ViewProps) {
  return (
    <input
      type="file"
      accept={ACCEPTED}
      multiple
      aria-label={words.choose.label}
      title={words.choose.hint}
      disabled={whyNotChoose(state) !== null}
      onChange={(event) => {
        act.chooseFiles([...(event.currentTarget.files ?? [])]);
        // The same file, changed and saved, must be choosable again.
        event.currentTarget.value = "";
      }}
    />
  );
}

function WorkbookInHand({
  state,
  words,
  children,
}: ViewProps & { readonly children?: preact.ComponentChildren }) {
  if (state.workbook === null) return null;
  const { names } = state.workbook;
  return (
    <div class="workbook-in-hand">
      <Icon name="workbook" />
      <div class="workbook-text">
        <p class="workbook-name">{names.length > 1 ? words.choose.several(names.length) : names[0]}</p>
        {names.length > 1 && (
          <ul class="workbook-names quiet">
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        )}
        {state.workbook.kilobytes !== undefined && (
          <p class="quiet">{words.choose.size(state.workbook.kilobytes)}</p>
        )}
      </div>
      {children}
    </div>
  );
}
