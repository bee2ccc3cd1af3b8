/** 红头模板: which is in force, another in its place, and a sample to begin from. */
import { useState } from "preact/hooks";
import { sampleAddress } from "#addin/letterhead.ts";
import type { Letterhead } from "#shared/api/letterhead.ts";
import { PLACEHOLDERS, written } from "#shared/bulletin/placeholders.ts";
import { letterheadWords } from "#shared/messages/letterhead.ts";
import type { LetterheadWords } from "#shared/messages/letterhead.ts";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { Disclosure } from "../../controls/disclosure.tsx";
import { Icon } from "../../controls/icon.tsx";
import { MessageBar } from "../../controls/message-bar.tsx";
import type { Paper } from "../../state/collecting.ts";
import { Download } from "../download.tsx";
import "../../styles/letterhead.css";
import { Failed, Refused } from "./failed.tsx";
import { momentOf } from "./moment.ts";

const BYTES_IN_KILOBYTE = 1024;
/** What the chooser offers; a file of another kind is told what to do when it is sent. */
const ACCEPTED = ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function LetterheadView(props: ViewProps) {
  const { state, words, act } = props;
  const { paper } = state.collecting;
  if (paper === null) return null;
  const text = letterheadWords(words.locale);
  const { asked, trouble } = paper;
  return (
    <>
      <p class="lead letterhead-lead">{text.lead}</p>
      {trouble === "too-large" ? (
        <MessageBar intent="error" title={text.tooLarge.title}>
          <p>{text.tooLarge.advice}</p>
        </MessageBar>
      ) : (
        <Refused words={words} trouble={trouble} />
      )}
      {asked.kind === "loading" && (
        <p class="quiet none" role="status">
          {words.collecting.loading}
        </p>
      )}
      {asked.kind === "failed" && (
        <Failed {...props} trouble={asked.trouble} again={act.collecting.openLetterhead} />
      )}
      {asked.kind === "known" && <InForce {...props} text={text} paper={paper} letterhead={asked.known} />}
      <Download
        icon="document"
        href={sampleAddress({ url: state.settings.service })}
        hint={text.sampleHint}
        openOutside={act.openOutside}
      >
        {text.sample}
      </Download>
      <HowTo {...props} text={text} />
    </>
  );
}

interface InForceProps extends ViewProps {
  readonly text: LetterheadWords;
  readonly paper: Paper;
  readonly letterhead: Letterhead | null;
}

function InForce({ text, paper, letterhead, words, act }: InForceProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <section class="entries" aria-labelledby="letterhead-in-force">
      <h2 id="letterhead-in-force">{text.inForce}</h2>
      {letterhead === null ? (
        <p class="quiet none">{text.none}</p>
      ) : (
        <div class="access-line">
          <div class="access-entry">
            <p class="access-text">
              <span class="unit-name">{letterhead.name}</span>
              <span class="quiet">
                {text.putBy(
                  momentOf(letterhead.putAt),
                  letterhead.putBy,
                  Math.ceil(letterhead.bytes / BYTES_IN_KILOBYTE),
                )}
              </span>
              <span class="quiet">{text.places(letterhead.placeholders)}</span>
            </p>
          </div>
          <div class="letterhead-actions">
            <Button look="subtle" onPress={act.collecting.saveLetterhead}>
              {text.download}
            </Button>
            <Button look="subtle" expanded={isAsked} onPress={() => setAsked(!isAsked)}>
              {text.remove}
            </Button>
          </div>
          {isAsked && (
            <div class="preview" role="group" aria-label={text.removeTitle(letterhead.name)}>
              <p>{text.removeTitle(letterhead.name)}</p>
              <div class="message-actions">
                <Button
                  look="primary"
                  onPress={() => {
                    setAsked(false);
                    act.collecting.removeLetterhead();
                  }}
                >
                  {text.confirmRemove}
                </Button>
                <Button onPress={() => setAsked(false)}>{words.cancel}</Button>
              </div>
            </div>
          )}
        </div>
      )}
      <div class="chooser drop-zone letterhead-drop">
        <Icon name="document" />
        <span class="drop-label" aria-hidden="true">
          {letterhead === null ? text.upload : text.replace}
        </span>
        <span class="drop-hint" aria-hidden="true">
          {paper.isSending ? text.uploading : text.uploadHint}
        </span>
        <input
          type="file"
          accept={ACCEPTED}
          aria-label={letterhead === null ? text.upload : text.replace}
          title={text.uploadHint}
          disabled={paper.isSending}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) act.collecting.putLetterhead(file);
            // The same file, changed and saved, must be choosable again.
            event.currentTarget.value = "";
          }}
        />
      </div>
      <p class="quiet none" role="status">
        {paper.done === "put" && letterhead !== null && text.done.put(letterhead.name)}
        {paper.done === "removed" && text.done.removed}
      </p>
    </section>
  );
}

function HowTo({ text, state, act }: ViewProps & { readonly text: LetterheadWords }) {
  return (
    <Disclosure
      open={state.opened["letterhead-how-to"] === true}
      onToggle={() => act.toggle("letterhead-how-to")}
      summary={text.howTo}
    >
      {() => (
        <div class="letterhead-how-to">
          <dl>
            {PLACEHOLDERS.map((placeholder) => (
              <div key={placeholder}>
                <dt>{written(placeholder)}</dt>
                <dd>{text.meanings[placeholder]}</dd>
              </div>
            ))}
          </dl>
          {text.notes.map((note) => (
            <p key={note} class="quiet">
              {note}
            </p>
          ))}
        </div>
      )}
    </Disclosure>
  );
}
