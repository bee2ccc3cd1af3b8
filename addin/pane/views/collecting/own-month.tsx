/** A unit's month: what was received and when, what was sent back, and what it came to. */
import type { SubmissionAnswer } from "#shared/api/submission.ts";
import { parsePeriod } from "#shared/ledgers/calendar.ts";
import type { ViewProps } from "../../actions.ts";
import { Disclosure } from "../../controls/disclosure.tsx";
import { MessageBar } from "../../controls/message-bar.tsx";
import type { OwnMonth } from "../../state/collecting.ts";
import { Failed } from "./failed.tsx";
import { momentOf } from "./moment.ts";
import { FoundList } from "./found-list.tsx";
import { Sentences } from "./sentences.tsx";
import { OwnResult } from "./own-result.tsx";

export type OwnMonthProps = ViewProps & { readonly own: OwnMonth | null; readonly again: () => void };

export function OwnMonthView({ own, again, ...props }: OwnMonthProps) {
  const { words } = props;
  if (own === null) return null;
  const month = parsePeriod(own.period);
  const text = words.collecting.own;
  return (
    <section class="own-month" aria-labelledby="own-month">
      <h2 id="own-month">{text.title(month?.year ?? 0, month?.month ?? 0)}</h2>
      {own.asked.kind === "loading" && (
        <p class="quiet none" role="status">
          {words.collecting.loading}
        </p>
      )}
      {own.asked.kind === "failed" && <Failed {...props} trouble={own.asked.trouble} again={again} />}
      {own.asked.kind === "known" && (
        <>
          {own.asked.known.submission === null ? (
            <p class="quiet none">{text.none(own.asked.known.due)}</p>
          ) : (
            <Received {...props} due={own.asked.known.due} submission={own.asked.known.submission} />
          )}
          <OwnResult {...props} result={own.asked.known.result} />
        </>
      )}
    </section>
  );
}

interface ReceivedProps extends ViewProps {
  readonly due: string;
  readonly submission: SubmissionAnswer;
}

function Received({ due, submission, state, words, act }: ReceivedProps) {
  const text = words.collecting.own;
  const { version, submittedAt, submittedBy, rows, findings, returned, late, left, found, id } = submission;
  const { error, warning, notice } = findings;
  return (
    <>
      {returned !== null && (
        <MessageBar intent="warning" title={text.returned}>
          <p class="remark">{returned.remark}</p>
          <p class="quiet">{text.returnedBy(momentOf(returned.at), returned.by)}</p>
        </MessageBar>
      )}
      <MessageBar intent={returned === null ? "success" : "notice"} title={text.received(version)}>
        <p>{text.receivedAt(momentOf(submittedAt), submittedBy, rows)}</p>
        <p>{found.length === 0 ? text.nothingFound : text.found(error, warning, notice)}</p>
        {late && <p>{text.late(due)}</p>}
      </MessageBar>
      <div class="rows">
        {left.length > 0 && (
          <Sentences
            title={text.left(left.length)}
            sentences={left.map(({ what }) => what)}
            open={state.opened[`left-${id}`] === true}
            onToggle={() => act.toggle(`left-${id}`)}
          />
        )}
        {/* With the workbook in hand the findings stand below, each with its cell. */}
        {found.length > 0 && state.inspection === null && (
          <Disclosure
            open={state.opened[`found-${id}`] === true}
            onToggle={() => act.toggle(`found-${id}`)}
            summary={<span>{text.findings(found.length)}</span>}
          >
            {() => <FoundList found={found} words={words} />}
          </Disclosure>
        )}
      </div>
    </>
  );
}
