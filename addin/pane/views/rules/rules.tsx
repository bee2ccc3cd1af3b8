/** The rules that score the workbook in hand, and how an office changes them without knowing how they are written. */
import { rulesWords, type RulesWords } from "#shared/messages/rules-view.ts";
import { RULE_GROUPS, sectionOf, type RuleSection } from "#shared/rules/item-groups.ts";
import { useMemo } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { MessageBar } from "../../controls/message-bar.tsx";
import type { Trouble } from "../../state/state.ts";
import type { RulesHome, RulesObstacle } from "../../work/rules/home.ts";
import { ProgressView } from "../progress.tsx";
import { TroubleView } from "../trouble.tsx";
import { bookOf } from "./book.ts";
import { RuleGroupView } from "./group.tsx";
import { RulesNewsBar } from "./news.tsx";
import { SaveBar } from "./save.tsx";
import "../../styles/rules.css";

const SECTIONS: readonly RuleSection[] = ["scoring", "bulletin"];
/** Why a workbook can't be scored; its rules can be read and written all the same. */
const OF_LEDGERS: ReadonlySet<string> = new Set(["no-ledger", "no-period", "no-rows"]);

export function RulesView(props: ViewProps) {
  const { state, words } = props;
  const text = rulesWords(words.locale);
  const book = useMemo(() => bookOf(state.rules), [state.rules]);
  const { trouble } = state;
  return (
    <div class="rules">
      <div class="rules-head">
        {book.home === null ? (
          state.activity === null && (
            <MessageBar intent="notice" title={text.none.title}>
              <p>{text.none.advice}</p>
            </MessageBar>
          )
        ) : (
          <>
            <p class="quiet">{text.lead(book.home.name, book.home.sheet)}</p>
            {book.home.workbook !== undefined && <p class="quiet">{text.several(book.home.name)}</p>}
            <Obstacle home={book.home} text={text} />
          </>
        )}
        <ProgressView {...props} />
        {trouble !== null && !isOfLedgers(trouble) && <TroubleView {...props} />}
        <RulesNewsBar {...props} text={text} />
      </div>
      {SECTIONS.map((section) => (
        <section key={section} aria-labelledby={`rules-${section}`}>
          <h2 id={`rules-${section}`}>{text.sections[section]}</h2>
          {RULE_GROUPS.filter((group) => sectionOf(group) === section).map((group) => (
            <RuleGroupView key={group} {...props} {...{ group, book, text }} />
          ))}
        </section>
      ))}
      <SaveBar {...props} {...{ book, text }} />
    </div>
  );
}

function Obstacle({ home, text }: { readonly home: RulesHome; readonly text: RulesWords }) {
  if (home.obstacle === null) return null;
  return <MessageBar intent="warning" title={saidOf(home.obstacle, text)} />;
}

function saidOf(obstacle: RulesObstacle, { obstacles }: RulesWords): string {
  if (obstacle.kind === "read-only") return obstacles.readOnly;
  return obstacles[obstacle.kind](obstacle.sheet);
}

function isOfLedgers(trouble: Trouble): boolean {
  return trouble.kind === "workbook" && OF_LEDGERS.has(trouble.code);
}
