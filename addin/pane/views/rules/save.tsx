/** Saving: how much is changed, what would be written where, and yes or no. */
import { itemWords, type RulesWords } from "#shared/messages/rules-view.ts";
import type { RuleChange } from "#shared/rules/plan-changes.ts";
import { ruleItem } from "#shared/rules/try-edits.ts";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { Preview } from "../../controls/preview.tsx";
import { whyNotSaveRules } from "../../state/questions.ts";
import type { RulesBookView } from "./book.ts";

export interface SaveProps extends ViewProps {
  readonly book: RulesBookView;
  readonly text: RulesWords;
}

export function SaveBar(props: SaveProps) {
  const { state, words, act, book, text } = props;
  const bar = useRef<HTMLDivElement>(null);
  const closed = useRef(false);
  const { previewed } = state.rules;
  useLayoutEffect(() => {
    // What was pressed is there again: whoever put saving off goes on from it.
    if (closed.current && !previewed) bar.current?.querySelector("button")?.focus();
    closed.current = false;
  }, [previewed]);
  const { changed, tried, home } = book;
  if (changed.size === 0 || home === null) return null;
  const blocked = whyNotSaveRules(state);
  const reason = tried.faults.size > 0 ? text.toMend : blocked === null ? undefined : words.blocked[blocked];
  const close = () => {
    closed.current = true;
    act.rules.preview(false);
  };
  return (
    <div class="rules-save" ref={bar}>
      {previewed && reason === undefined ? (
        <SavePreview {...props} onClose={close} />
      ) : (
        <>
          <p role="status">
            {text.changed(changed.size)}
            {tried.faults.size > 0 && `，${text.toMend}`}
          </p>
          <div class="message-actions">
            <Button look="primary" blocked={reason} onPress={() => act.rules.preview(true)}>
              {text.save}
            </Button>
            <Button onPress={act.rules.drop}>{text.drop}</Button>
          </div>
        </>
      )}
    </div>
  );
}

function SavePreview({
  state,
  words,
  act,
  book,
  text,
  onClose,
}: SaveProps & { readonly onClose: () => void }) {
  const { plan, home } = book;
  const titles = new Set(plan.changes.map(({ title }) => title)).size;
  const workbooks = [...new Set(plan.changes.map((change) => change.workbook ?? home?.name ?? ""))];
  return (
    <Preview title={text.preview(titles)} onClose={onClose}>
      <ul class="changes">
        {plan.changes.map((change) => (
          <Change key={`${change.workbook ?? ""} ${change.cell}`} {...{ change, state, words, book, text }} />
        ))}
      </ul>
      {plan.newSheet && <p class="quiet">{text.newSheet(home?.name ?? "")}</p>}
      <p class="quiet">{(state.place === "excel" ? text.into : text.intoCopy)(workbooks.join("、"))}</p>
      <div class="message-actions">
        <Button look="primary" onPress={act.rules.save}>
          {text.confirm(titles)}
        </Button>
        <Button onPress={onClose}>{words.cancel}</Button>
      </div>
    </Preview>
  );
}

interface ChangeProps extends Pick<SaveProps, "state" | "words" | "book" | "text"> {
  readonly change: RuleChange;
}

function Change({ change, state, words, book, text }: ChangeProps) {
  const { title, cell, sheet, from, added } = change;
  const item = ruleItem(title);
  if (item === undefined) return null;
  const sign = item.kind === "percent" ? "%" : "";
  const withSign = (value: string) => (value === "" || value.includes("%") ? value : value + sign);
  const of = book.of(item);
  const typed = (state.rules.edits[title] ?? "").trim();
  const old = added || of.holds?.cell === cell ? of.today : String(from ?? "");
  return (
    <li>
      <span class="cell">
        {`${sheet} ${cell}`}
        {added && <span class="quiet"> {text.added}</span>}
      </span>
      <span>
        {itemWords(item, words.locale).name}{" "}
        <span class="old">{old === "" ? text.nothing : withSign(old)}</span>
        <span aria-hidden="true">{" → "}</span>
        <span class="visually-hidden">{words.repair.becomes}</span>
        <span class="new">{typed === "" ? text.emptied : withSign(typed)}</span>
      </span>
    </li>
  );
}
