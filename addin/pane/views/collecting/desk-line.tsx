/** One unit's submission as the county sees it; it can be sent back with a remark, asked for in its place. */
import type { ListedSubmission } from "#shared/api/submission.ts";
import { MAX_REASON_LENGTH } from "#shared/api/limits.ts";
import { useEffect, useId, useState } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { Disclosure } from "../../controls/disclosure.tsx";
import { Failed } from "./failed.tsx";
import { FoundList } from "./found-list.tsx";
import { momentOf } from "./moment.ts";
import { Sentences } from "./sentences.tsx";

export interface DeskLineProps extends ViewProps {
  readonly submission: ListedSubmission;
}

export function DeskLine({ submission, state, words, act }: DeskLineProps) {
  const text = words.collecting.desk;
  const { id, unit, version, submittedAt, submittedBy, rows, findings, late, notTaken, returned } =
    submission;
  const { error, warning, notice } = findings;
  const sum = error + warning + notice;
  const key = `submission-${id}`;
  return (
    <Disclosure
      open={state.opened[key] === true}
      onToggle={() => act.toggle(key)}
      class="submission"
      summary={
        <>
          <span class="submission-text">
            <span class="unit-name">{unit}</span>
            <span class="quiet">{text.line(momentOf(submittedAt), rows)}</span>
          </span>
          {late && <span class="state warning">{text.late}</span>}
          {returned !== null && <span class="state danger">{text.returned}</span>}
          {error > 0 && (
            <span class="state danger">
              {words.findings.severities.error} {error}
            </span>
          )}
        </>
      }
    >
      {() => (
        <div class="submission-detail">
          <p>{text.version(version, submittedBy)}</p>
          <p>
            {sum === 0
              ? words.collecting.own.nothingFound
              : words.collecting.own.found(error, warning, notice)}
          </p>
          {sum + notTaken > 0 && <LookedInto {...{ state, words, act }} id={id} />}
          {returned === null ? (
            <SendBack unit={unit} words={words} onSend={(remark) => act.collecting.sendBack(id, remark)} />
          ) : (
            <>
              <p class="remark">{text.remark(returned.remark)}</p>
              <p class="quiet">{words.collecting.own.returnedBy(momentOf(returned.at), returned.by)}</p>
            </>
          )}
        </div>
      )}
    </Disclosure>
  );
}

/** Each finding, and each row that was not taken: what there is to send back for. */
function LookedInto({ id, state, words, act }: ViewProps & { readonly id: string }) {
  const looked = state.collecting.desk?.lookedInto[id];
  // A line left open is open when the list is read anew: it asks by being shown, not by being pressed.
  useEffect(() => act.collecting.lookInto(id), [id]);
  if (looked?.kind === "failed")
    return <Failed {...{ words, act }} trouble={looked.trouble} again={() => act.collecting.lookInto(id)} />;
  if (looked?.kind !== "known")
    return (
      <p class="quiet" role="status">
        {words.collecting.loading}
      </p>
    );
  const { found, left } = looked.known;
  return (
    <>
      {found.length > 0 && <FoundList found={found} words={words} />}
      {left.length > 0 && (
        <Sentences
          title={words.collecting.desk.notTaken(left.length)}
          sentences={left.map(({ what }) => what)}
          open={state.opened[`left-${id}`] === true}
          onToggle={() => act.toggle(`left-${id}`)}
        />
      )}
    </>
  );
}

interface SendBackProps extends Pick<ViewProps, "words"> {
  readonly unit: string;
  readonly onSend: (remark: string) => void;
}

function SendBack({ unit, words, onSend }: SendBackProps) {
  const [asked, setAsked] = useState(false);
  const [remark, setRemark] = useState("");
  const [lacking, setLacking] = useState(false);
  const field = useId();
  const text = words.collecting.desk;
  if (!asked) {
    return (
      <Button label={text.returnOf(unit)} onPress={() => setAsked(true)}>
        {text.returnIt}
      </Button>
    );
  }
  const send = () => {
    setLacking(remark.trim() === "");
    if (remark.trim() !== "") onSend(remark.trim());
  };
  return (
    <form
      class="preview"
      aria-label={text.returnTitle(unit)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p class="message-title">{text.returnTitle(unit)}</p>
      <div class="field">
        <label for={field}>{text.remarkLabel}</label>
        <input
          id={field}
          ref={(input) => {
            // What was pressed is gone: the question it put comes next.
            if (input !== null && remark === "" && !lacking) input.focus();
          }}
          maxLength={MAX_REASON_LENGTH}
          value={remark}
          aria-invalid={lacking}
          aria-describedby={`${field}-hint`}
          onInput={(event) => {
            setRemark(event.currentTarget.value);
            setLacking(false);
          }}
        />
        <p id={`${field}-hint`} class={lacking ? "field-error" : "quiet"}>
          {lacking ? text.remarkWanted : text.remarkHint}
        </p>
      </div>
      <div class="message-actions">
        <Button look="primary" submits>
          {text.confirmReturn}
        </Button>
        <Button onPress={() => setAsked(false)}>{words.cancel}</Button>
      </div>
    </form>
  );
}
