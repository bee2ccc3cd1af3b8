/** Items that belong together, folded under what they are. */
import { PLACES } from "#shared/bulletin/wording.ts";
import { ACCOUNTS, ACCOUNT_TITLES, INDICATOR_IDS } from "#shared/ledgers/rules.ts";
import { accountOf, indicatorName } from "#shared/messages/indicators.ts";
import type { RulesWords } from "#shared/messages/rules-view.ts";
import { itemsOf, type RuleGroup } from "#shared/rules/item-groups.ts";
import type { RuleItem } from "#shared/rules/item.ts";
import type { ViewProps } from "../../actions.ts";
import { Disclosure } from "../../controls/disclosure.tsx";
import type { RulesBookView } from "./book.ts";
import { RuleItemView } from "./item.tsx";

export interface RuleGroupProps extends ViewProps {
  readonly group: RuleGroup;
  readonly book: RulesBookView;
  readonly text: RulesWords;
}

/** What an office settles first stands open. */
const OPEN: ReadonlySet<RuleGroup> = new Set(["weights", "letterhead"]);

export function RuleGroupView(props: RuleGroupProps) {
  const { group, text, state, act } = props;
  const items = itemsOf(group);
  if (OPEN.has(group)) {
    return (
      <div class="rule-group">
        <h3>
          {text.groups[group]}
          <Tags {...props} items={items} />
        </h3>
        <Content {...props} items={items} />
      </div>
    );
  }
  const key = `rules-${group}`;
  return (
    <Disclosure
      class="rule-group"
      open={state.opened[key] === true}
      onToggle={() => act.toggle(key)}
      summary={
        <>
          <span class="rule-group-name">{text.groups[group]}</span>
          <Tags {...props} items={items} />
        </>
      }
    >
      {() => <Content {...props} items={items} />}
    </Disclosure>
  );
}

interface GroupItems extends RuleGroupProps {
  readonly items: readonly RuleItem[];
}

/** How many items the sheet sets, how many are changed, and how many of those can't stay so. */
function Tags({ items, book, text }: GroupItems) {
  const states = items.map(book.of);
  const faulty = states.filter(({ fault }) => fault !== undefined).length;
  const changed = states.filter((one) => one.changed).length;
  const set = states.filter(({ holds }) => holds !== undefined).length;
  return (
    <span class="rule-tags">
      {faulty > 0 ? (
        <span class="rule-tag faulty">{text.faulty(faulty)}</span>
      ) : changed > 0 ? (
        <span class="rule-tag changed">{text.changed(changed)}</span>
      ) : (
        set > 0 && <span class="rule-tag">{text.set(set)}</span>
      )}
    </span>
  );
}

function Content(props: GroupItems) {
  const { group, items, book, text } = props;
  if (group === "indicators") return <Indicators {...props} />;
  const brief = group === "weights";
  return (
    <div class="rule-items">
      {items.map((item) => (
        <RuleItemView key={item.title} {...props} item={item} brief={brief} />
      ))}
      {group === "weights" && <Sum book={book} text={text} />}
      {group === "sentences" && <p class="quiet">{text.places(PLACES)}</p>}
    </div>
  );
}

function Sum({ book, text }: Pick<RuleGroupProps, "book" | "text">) {
  const { weights } = book.tried.rules;
  const sum = ACCOUNTS.reduce((all, account) => all + weights[account], 0);
  return (
    <p role="status" class={sum === 0 ? "field-error" : "rule-sum"}>
      {sum === 0 ? text.noWeight : text.sum(Number(sum.toPrecision(12)))}
    </p>
  );
}

/** Every indicator under its account: its full points, and folded away how it gives them. */
function Indicators(props: GroupItems) {
  const { items, state, words, act, text } = props;
  return (
    <div class="rule-items">
      {ACCOUNTS.map((account) => (
        <div key={account} class="rule-account">
          <h4>{ACCOUNT_TITLES[account]}</h4>
          {INDICATOR_IDS.filter((id) => accountOf(id) === account).map((id) => {
            const [full, ...others] = items.filter(({ path }) => path[1] === id);
            const name = `${id} ${indicatorName(id, words.locale)}`;
            const key = `rules-${id}`;
            const open = state.opened[key] === true;
            return (
              <div key={id} class="rule-indicator">
                {full !== undefined && <RuleItemView {...props} item={full} name={name} brief />}
                <Disclosure
                  class="rule-more"
                  open={open}
                  onToggle={() => act.toggle(key)}
                  summary={
                    <>
                      <span class="visually-hidden">{name} </span>
                      <span class="quiet">{text.how}</span>
                      <Tags {...props} items={others} />
                    </>
                  }
                >
                  {() => others.map((item) => <RuleItemView key={item.title} {...props} item={item} />)}
                </Disclosure>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
