/** What became of the last saving, the way back, and the way on. */
import type { RulesWords } from "#shared/messages/rules-view.ts";
import { useEffect, useRef } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { MessageBar } from "../../controls/message-bar.tsx";
import { whyNotSaveRules, whyNotScore } from "../../state/questions.ts";

export function RulesNewsBar({ state, words, act, text }: ViewProps & { readonly text: RulesWords }) {
  const bar = useRef<HTMLDivElement>(null);
  const { news, undoable, copies } = state.rules;
  const told = news?.number;
  const heard = useRef(told);
  // The button that was pressed is gone; its outcome is where to go on.
  useEffect(() => {
    if (told !== heard.current) bar.current?.focus();
    heard.current = told;
  }, [told]);
  if (news === null) return null;
  const blocked = whyNotSaveRules(state);
  const notScored = whyNotScore(state);
  return (
    <div class="rules-news" tabIndex={-1} ref={bar}>
      <MessageBar
        intent="success"
        title={news.kind === "saved" ? text.saved(news.items, news.workbook) : text.undone}
        actions={
          <>
            {undoable > 0 && (
              <Button
                blocked={blocked === null ? undefined : words.blocked[blocked]}
                onPress={act.rules.undo}
              >
                {text.undo}
              </Button>
            )}
            <Button
              blocked={notScored === null ? undefined : words.blocked[notScored]}
              onPress={() => {
                act.show("work");
                act.score({ leaveOutErrors: false });
              }}
            >
              {text.scoreAgain}
            </Button>
          </>
        }
      >
        {news.left > 0 && <p>{text.left(news.left)}</p>}
        {news.kind === "undone" && news.newSheet && <p>{text.undoing}</p>}
        {state.stale && <p>{text.stale}</p>}
        {undoable > 0 &&
          copies.map(({ workbook, url, name }) => (
            <p key={workbook}>
              <a href={url} download={name}>
                {text.copy(workbook)}
              </a>
            </p>
          ))}
      </MessageBar>
    </div>
  );
}
