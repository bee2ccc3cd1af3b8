/** Long lists a part at a time, so that thousands of lines cost nothing until they are asked for. */
import { useState } from "preact/hooks";

export interface Pages {
  /** How many are listed, and how many are not yet. */
  readonly shown: number;
  readonly rest: number;
  readonly showMore: () => void;
}

/** Pages of a list of `total`: `first` at first, and `more` with each press. */
export function usePages(total: number, first: number, more: number): Pages {
  const [asked, setAsked] = useState(first);
  const shown = Math.min(asked, total);
  return { shown, rest: total - shown, showMore: () => setAsked(shown + more) };
}

/** A press shows more; nothing where all is shown. */
export function MoreButton({
  pages,
  label,
}: {
  readonly pages: Pages;
  readonly label: (rest: number) => string;
}) {
  if (pages.rest === 0) return null;
  return (
    <button type="button" class="link more" onClick={pages.showMore}>
      {label(pages.rest)}
    </button>
  );
}
