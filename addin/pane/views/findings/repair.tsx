/** Repairs: shown before they are made, told when they are, and undone from here. */
import type { CellFix } from "#shared/checking/fixing/certain-fixes.ts";
import { describeFix } from "#shared/messages/describe-fix.ts";
import { useEffect, useRef } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { MessageBar } from "../../controls/message-bar.tsx";
import { Preview } from "../../controls/preview.tsx";
import { whyNotRepair } from "../../state/questions.ts";
import { MoreButton, usePages } from "../pages.tsx";

/** Changes listed before the rest folds away, and how many more a press shows. */
const FIRST_CHANGES = 10;
const MORE_CHANGES = 100;

export interface RepairControlProps extends ViewProps {
  /** What is repaired; unique in the pane. */
  readonly id: string;
  readonly fixes: readonly CellFix[];
  readonly label: string;
  /** What the button is called where its label alone does not tell it from others. */
  readonly name?: string;
}

/** A button that shows what it would change, and below it, once pressed, the list with yes and no. */
export function RepairControl(props: RepairControlProps) {
  const { id, fixes, label, name, state, words, act } = props;
  const control = useRef<HTMLDivElement>(null);
  const open = state.preview?.key === id;
  const blocked = whyNotRepair(state);
  const close = () => {
    act.previewRepair(null);
    control.current?.querySelector("button")?.focus();
  };
  return (
    <div class="repair" ref={control}>
      <Button
        {...(name === undefined ? {} : { label: name })}
        expanded={open}
        blocked={blocked === null ? undefined : words.blocked[blocked]}
        onPress={() => (open ? close() : act.previewRepair({ key: id, fixes }))}
      >
        {label}
      </Button>
      {open && <RepairPreview {...props} onClose={close} />}
    </div>
  );
}

function RepairPreview({
  fixes,
  state,
  words,
  act,
  onClose,
}: RepairControlProps & { readonly onClose: () => void }) {
  const pages = usePages(fixes.length, FIRST_CHANGES, MORE_CHANGES);
  const sheets = new Set(fixes.map((fix) => fix.sheet)).size;
  return (
    <Preview class="preview" title={words.repair.preview(fixes.length)} onClose={onClose}>
      <ul class="changes">
        {fixes.slice(0, pages.shown).map((fix) => (
          <Change key={`${fix.sheet} ${fix.cell}`} {...{ fix, words, withSheet: sheets > 1 }} />
        ))}
      </ul>
      <MoreButton pages={pages} label={words.repair.more} />
      <p class="quiet">{state.place === "excel" ? words.repair.intoWorkbook : words.repair.intoCopy}</p>
      <div class="message-actions">
        <Button look="primary" onPress={act.repair}>
          {words.repair.confirm(fixes.length)}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </Preview>
  );
}

interface ChangeProps {
  readonly fix: CellFix;
  readonly withSheet: boolean;
  readonly words: ViewProps["words"];
}

function Change({ fix, withSheet, words }: ChangeProps) {
  const said = describeFix(fix, words.locale);
  return (
    <li>
      <span class="cell">{withSheet ? `${fix.sheet} ${fix.cell}` : fix.cell}</span>
      <span>
        <span class="old">{said.old}</span>
        <span aria-hidden="true">{" → "}</span>
        <span class="visually-hidden">{words.repair.becomes}</span>
        <span class="new">{said.new}</span>
      </span>
    </li>
  );
}

/** What became of the last repair, and the way back. */
export function RepairNewsBar({ state, words, act }: ViewProps) {
  const bar = useRef<HTMLDivElement>(null);
  const { repaired, undoable, repairedCopy } = state;
  const told = repaired?.number;
  const heard = useRef(told);
  // The button that was pressed is gone; its outcome is where to go on. What is no news takes no one's place.
  useEffect(() => {
    if (told !== heard.current) bar.current?.focus();
    heard.current = told;
  }, [told]);
  if (repaired === null) return null;
  const { kind, cells, left } = repaired;
  const blocked = whyNotRepair(state);
  const open = { blocked: blocked === null ? undefined : words.blocked[blocked] };
  return (
    <div class="repair-news" tabIndex={-1} ref={bar}>
      <MessageBar
        intent="success"
        title={kind === "repaired" ? words.repair.repaired(cells) : words.repair.undone(cells)}
        actions={
          (undoable > 0 || state.stale) && (
            <>
              {undoable > 0 && (
                <Button {...open} onPress={act.undoRepair}>
                  {words.repair.undo(undoable)}
                </Button>
              )}
              {state.stale && (
                <Button {...open} onPress={() => act.score({ leaveOutErrors: false })}>
                  {words.done.scoreAgain}
                </Button>
              )}
            </>
          )
        }
      >
        {left > 0 && <p>{words.repair.left(left)}</p>}
        {state.stale && <p>{words.done.stale.title}</p>}
        {repairedCopy !== null && undoable > 0 && (
          <>
            <p>{words.repair.intoCopy}</p>
            <p>
              <a href={repairedCopy.url} download={repairedCopy.name}>
                {words.repair.copy}
              </a>
            </p>
          </>
        )}
      </MessageBar>
    </div>
  );
}
