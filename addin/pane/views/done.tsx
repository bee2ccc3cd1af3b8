/** The month is scored: what to take away. */
import { parsePeriod } from "#shared/ledgers/calendar.ts";
import { explainTrouble } from "#shared/messages/workbook.ts";
import type { ViewProps } from "../actions.ts";
import { Button } from "../controls/button.tsx";
import { MessageBar } from "../controls/message-bar.tsx";
import { whyNotScore } from "../state/questions.ts";
import { PublishView } from "./record/publish.tsx";
import { BulletinLinks } from "./record/bulletin-links.tsx";
import { Download } from "./download.tsx";

export function DoneView(props: ViewProps) {
  const { state, words, act } = props;
  const { result } = state;
  if (result === null) return null;
  const { answer, copy, notWritten } = result;
  const month = parsePeriod(answer.period);
  if (result.bulletin === null) {
    return (
      <section class="done" aria-label={words.preview.title(month?.year ?? 0, month?.month ?? 0)}>
        <MessageBar intent="warning" title={words.preview.title(month?.year ?? 0, month?.month ?? 0)}>
          <p>{words.preview.advice}</p>
        </MessageBar>
      </section>
    );
  }
  const baseline = answer.baseline === null ? null : parsePeriod(answer.baseline);
  const blocked = whyNotScore(state);
  const trouble = notWritten && explainTrouble(notWritten.code, notWritten.subject, words.locale);
  return (
    <section class="done" aria-label={words.done.title(month?.year ?? 0, month?.month ?? 0)}>
      {state.stale && (
        <MessageBar
          intent="warning"
          title={words.done.stale.title}
          actions={
            // After a repair the way on stands beside what was repaired.
            state.edited && (
              <Button
                blocked={blocked === null ? undefined : words.blocked[blocked]}
                onPress={() => act.score({ leaveOutErrors: false })}
              >
                {words.done.scoreAgain}
              </Button>
            )
          }
        >
          <p>{words.done.stale.advice}</p>
        </MessageBar>
      )}
      <MessageBar
        intent={state.stale ? "notice" : "success"}
        title={words.done.title(month?.year ?? 0, month?.month ?? 0)}
      >
        {answer.leftOut.length > 0 && <p>{words.done.leftOut(answer.leftOut.length)}</p>}
        {baseline !== null && <p>{words.done.compared(baseline.year, baseline.month)}</p>}
        {copy === undefined && result.sheets.length > 0 && <p>{words.done.written(result.sheets)}</p>}
      </MessageBar>
      {trouble !== undefined && (
        <MessageBar intent="warning" title={words.done.notWritten}>
          <p>{trouble.title}</p>
          <p>{trouble.advice}</p>
        </MessageBar>
      )}
      <div class="downloads">
        {copy !== undefined && (
          <Download
            icon="workbook"
            href={copy.url}
            file={copy.name}
            hint={words.done.workbookHint(result.sheets.length)}
          >
            {words.done.workbook}
          </Download>
        )}
        <Download
          icon="document"
          href={result.bulletin}
          hint={words.done.bulletinHint(state.published !== null)}
          openOutside={act.openOutside}
        >
          {words.done.bulletin}
        </Download>
        <BulletinLinks {...props} link={result.bulletin} />
      </div>
      <PublishView {...props} />
      {answer.leftOut.length > 0 && (
        <ul class="left-out">
          {answer.leftOut.map((row) => (
            <li key={`${row.source.sheet} ${row.source.row} ${row.ledger}`}>{row.what}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
