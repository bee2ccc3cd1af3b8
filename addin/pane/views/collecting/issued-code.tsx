/** An activation code just issued: shown this once, to be copied, with what to do with it. */
import type { NewActivationCodeAnswer } from "#shared/api/access.ts";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ViewProps } from "../../actions.ts";
import { Button } from "../../controls/button.tsx";
import { MessageBar } from "../../controls/message-bar.tsx";
import { dayOf } from "./moment.ts";

export interface IssuedCodeProps extends Pick<ViewProps, "words"> {
  readonly issued: NewActivationCodeAnswer;
}

export function IssuedCode({ issued, words }: IssuedCodeProps) {
  const [copied, setCopied] = useState<"yes" | "by-hand" | null>(null);
  const code = useRef<HTMLInputElement>(null);
  const text = words.collecting.access;
  useEffect(() => {
    setCopied(null);
    code.current?.focus();
    code.current?.select();
  }, [issued.id]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(issued.code);
      setCopied("yes");
    } catch {
      // Frames of Excel on the web may not write there.
      code.current?.select();
      setCopied("by-hand");
    }
  };
  return (
    <MessageBar
      intent="success"
      title={text.issued(issued.name)}
      actions={<Button onPress={() => void copy()}>{text.copy}</Button>}
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
