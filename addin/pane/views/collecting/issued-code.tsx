/** An activation code just issued: shown this once, to be copied, with what to do with it. */
import type { NewActivationCodeAnswer } from "#shared/api/access.ts";
import { useEffect, useRef } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { useCopying } from "../../controls/copying.ts";
import { MessageBar } from "../../controls/message-bar.tsx";
import { dayOf } from "./moment.ts";

export interface IssuedCodeProps extends Pick<ViewProps, "words"> {
  readonly issued: NewActivationCodeAnswer;
}

export function IssuedCode({ issued, words }: IssuedCodeProps) {
  const { copied, copy, forget } = useCopying();
  const code = useRef<HTMLInputElement>(null);
  const text = words.collecting.access;
  useEffect(() => {
    forget();
    code.current?.focus();
    code.current?.select();
  }, [issued.id]);
  useEffect(() => {
    if (copied === "by-hand") code.current?.select();
  }, [copied]);
  return (
    <MessageBar
      intent="success"
      title={text.issued(issued.name)}
      actions={<Button onPress={() => void copy(issued.code)}>{text.copy}</Button>}
    >
      <input class="code" ref={code} readOnly aria-label={text.issued(issued.name)} value={issued.code} />
      <p>{text.issuedAdvice(dayOf(issued.expiresAt))}</p>
      <p role="status">
        {copied === "yes" && text.copied}
        {copied === "by-hand" && text.copyByHand}
      </p>
    </MessageBar>
  );
}
