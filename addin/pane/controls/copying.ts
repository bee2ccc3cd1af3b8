/** Text put on the clipboard; where a frame may not, what is to be copied by hand is said. */
import { useState } from "preact/hooks";

/** What came of it: done, or to be done by hand. */
export type Copied = "yes" | "by-hand";

/** @returns what came of the last copy, null before the first and after `forget` */
export function useCopying(): {
  readonly copied: Copied | null;
  readonly copy: (text: string) => Promise<void>;
  readonly forget: () => void;
} {
  const [copied, setCopied] = useState<Copied | null>(null);
  return {
    copied,
    copy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        setCopied("yes");
      } catch {
        // Frames of Excel on the web may not write there; pages over plain http neither.
        setCopied("by-hand");
      }
    },
    forget: () => setCopied(null),
  };
}
