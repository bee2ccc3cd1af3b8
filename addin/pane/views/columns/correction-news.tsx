/** What was corrected last, where it is remembered, and the way back. */
import { useEffect, useRef } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { MessageBar } from "../../controls/message-bar.tsx";
import type { CorrectionNews } from "../../state/columns.ts";
import { whyNotCorrect } from "../../state/questions.ts";

export function CorrectionNewsBar({ state, words, act }: ViewProps) {
  const bar = useRef<HTMLDivElement>(null);
  const { corrected, correctionUndoable, repairedCopy } = state;
  const told = corrected?.number;
  // Where what was pressed is gone, now or once the workbook is read again, its outcome is where to go on.
  useEffect(() => {
    if (told !== undefined && document.activeElement === document.body) bar.current?.focus();
  }, [told, state.recognised]);
  if (corrected === null) return null;
  const text = words.columns;
  const blocked = whyNotCorrect(state);
  return (
    <div class="correction-news" tabIndex={-1} ref={bar}>
      <MessageBar
        intent="success"
        title={titleOf(corrected, words)}
        actions={
          <>
            {correctionUndoable && (
              <Button
                blocked={blocked === null ? undefined : words.blocked[blocked]}
                onPress={act.undoCorrection}
              >
                {text.undo}
              </Button>
            )}
            {repairedCopy !== null && (
              <a class="button" href={repairedCopy.url} download={repairedCopy.name}>
                {text.copy}
              </a>
            )}
          </>
        }
      >
        <p>{state.place === "excel" ? text.intoWorkbook : text.intoCopy}</p>
      </MessageBar>
    </div>
  );
}

function titleOf({ kind, sheet, column, title }: CorrectionNews, words: ViewProps["words"]): string {
  const text = words.columns;
  if (kind === "undone") return text.undone;
  if (kind === "reset") return text.wasReset(column === undefined ? `“${sheet}”` : text.letters(column));
  return column === undefined ? text.sheetIs(sheet, title) : text.columnIs(column, title);
}
