/** One item: its value, where that comes from, what may stand there, and the way back to the default. */
import { itemWords, type RulesWords } from "#shared/messages/rules-view.ts";
import type { RuleItem } from "#shared/rules/item.ts";
import { limitsOf } from "#shared/rules/limits.ts";
import { isOfUnits } from "#shared/rules/read-settings.ts";
import { tryEdits } from "#shared/rules/try-edits.ts";
import type { ViewProps } from "../../actions.ts";
import { CellLink } from "../cell-link.tsx";
import type { ItemState, RulesBookView } from "./book.ts";
import { RuleInput } from "./input.tsx";

export interface RuleItemProps extends ViewProps {
  readonly item: RuleItem;
  readonly book: RulesBookView;
  readonly text: RulesWords;
  /** The name to show, where what stands around says the rest. */
  readonly name?: string;
  /** The field stands beside the name, and nothing is said of what it means. */
  readonly brief?: boolean;
}

export function RuleItemView(props: RuleItemProps) {
  const { item, book, text, brief = false, act, words } = props;
  const said = itemWords(item, words.locale);
  const name = props.name ?? said.name;
  const state = book.of(item);
  const { today, standard, typed, fault } = state;
  const id = `rule-${item.title}`;
  const limits = limitsOf(item);
  // A default need not be typed: it stands there in grey.
  const value = typed ?? today;
  const wrong = fault === undefined ? unread(item, state, text) : text.fault(fault);
  const [only] = state.entries;
  const isFixed = only?.fixed === true || (isOfUnits(item) && state.entries.length > 1);
  const note = [brief ? "" : said.note, limits === null ? "" : text.limits(limits.least, limits.most)];
  return (
    <div class={brief ? "rule brief" : "rule"}>
      <label for={id}>{name}</label>
      <RuleInput
        {...{ item, id, name, value, standard, text }}
        invalid={wrong !== undefined}
        describedBy={`${id}-wrong ${id}-source ${id}-note`}
        disabled={!book.editable || isFixed}
        onType={(typing) => act.rules.edit(item.title, typing === today ? null : typing)}
      />
      <div class="rule-foot quiet">
        <p id={`${id}-wrong`} class="field-error">
          {wrong}
        </p>
        <p id={`${id}-source`}>
          <Source {...props} item={item} state={props.state} of={state} isFixed={isFixed} />
        </p>
        {book.editable && !isFixed && <Way {...props} of={state} name={name} />}
        <p id={`${id}-note`} class={brief ? "visually-hidden" : ""}>
          {note.filter((part) => part !== "").join(text.semicolon)}
        </p>
      </div>
    </div>
  );
}

/** What the sheet says and could not be used, where nothing else is typed instead. */
function unread(item: RuleItem, { typed, entries, holds }: ItemState, text: RulesWords): string | undefined {
  const [first] = entries;
  if (typed !== undefined || first === undefined || holds !== undefined) return undefined;
  const fault = tryEdits([], { [item.title]: String(first.value) }).faults.get(item.title);
  return text.unread(String(first.value)) + (fault === undefined ? "" : text.fault(fault));
}

function Source({
  text,
  of: { today, standard, typed, entries, holds, changed },
  isFixed,
  ...props
}: RuleItemProps & { readonly of: ItemState; readonly isFixed: boolean }) {
  const cells = entries.map(({ cell, sheet: { sheet, workbook } }) => (
    <CellLink
      key={cell}
      {...props}
      sheet={sheet}
      cell={cell}
      text={[workbook, sheet, cell].filter((part) => part !== undefined).join(" ")}
    />
  ));
  if (changed && typed !== undefined)
    return (
      <span>
        <span class="rule-changed">
          {typed.trim() === ""
            ? text.becomesDefault
            : holds === undefined
              ? text.wasDefault(standard)
              : text.was(today)}
        </span>{" "}
        {cells}
      </span>
    );
  if (entries.length === 0) return <span>{standard === "" ? text.emptyByDefault : text.byDefault}</span>;
  return (
    <span>
      {cells}
      {isFixed && (
        <span class="rule-fixed">{entries.length > 1 ? text.more(entries.length) : text.fixed}</span>
      )}
    </span>
  );
}

/** Back to what stands, or to the default. */
function Way({
  item,
  text,
  act,
  of: { typed, entries, changed },
  name,
}: RuleItemProps & { readonly of: ItemState; readonly name: string }) {
  if (typed !== undefined && changed)
    return (
      <button
        type="button"
        class="link"
        aria-label={text.keepOf(name)}
        onClick={() => act.rules.edit(item.title, null)}
      >
        {text.keep}
      </button>
    );
  if (entries.length === 0) return null;
  return (
    <button
      type="button"
      class="link"
      aria-label={text.restoreOf(name)}
      onClick={() => act.rules.edit(item.title, "")}
    >
      {text.restore}
    </button>
  );
}
