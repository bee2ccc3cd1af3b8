/** Where else one can go from the work: by role. */
import type { ViewProps } from "../../actions.ts";

export function HomeLinks({ state, words, act }: ViewProps) {
  const county = state.collecting.identity?.role === "county";
  return (
    <nav class="history-link home-links" aria-label={words.collecting.elsewhere}>
      {county && (
        <button type="button" class="link" onClick={() => act.collecting.openDesk(null)}>
          {words.collecting.desk.title}
        </button>
      )}
      <button type="button" class="link" onClick={act.openHistory}>
        {words.record.history.title}
      </button>
      {county && (
        <button type="button" class="link" onClick={act.collecting.openLetterhead}>
          {words.collecting.letterhead}
        </button>
      )}
      {county && (
        <button type="button" class="link" onClick={act.collecting.openAccess}>
          {words.collecting.access.title}
        </button>
      )}
    </nav>
  );
}
