/** Sentences folded away under a line that says how many they are. */
import { Disclosure } from "../../controls/disclosure.tsx";

export interface SentencesProps {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function Sentences({ title, sentences, open, onToggle }: SentencesProps) {
  return (
    <Disclosure open={open} onToggle={onToggle} summary={<span>{title}</span>}>
      {() => (
        <ul class="sentences">
          {sentences.map((sentence, at) => (
            <li key={at}>{sentence}</li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
