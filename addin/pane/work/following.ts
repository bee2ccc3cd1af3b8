/** Result sheets written by a button of the ribbon while the pane is open: the pane shows that month, unasked. */
import { scoredNote } from "#addin/scored-note.ts";
import type { ScoredNote } from "#addin/scored-note.ts";
import type { Bench, Session } from "./bench.ts";

/** How long the sheets must have been at rest, in ms: they are written in many pieces. */
const REST = 1_500;

/** What to call at every word of our own writing. What was scored before the pane opened is nothing to follow. */
export function followRibbon(bench: Bench): () => void {
  let followed = scoredNote()?.scoring;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function atRest(): void {
    const note = scoredNote();
    if (note === null || note.scoring === followed) return;
    // What runs just now reads the workbook or writes it: its turn comes first.
    if (bench.store.state().activity !== null) {
      wait();
      return;
    }
    followed = note.scoring;
    follow(bench, note);
  }

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(atRest, REST);
  }

  return wait;
}

/** Reads what was scored, and shows what it came to. */
function follow(bench: Bench, note: ScoredNote): void {
  const read = async (session: Session): Promise<void> => {
    if (!(await bench.look(session, "inspection")) || bench.workbook !== note.workbook) return;
    const { requestPeriod } = await import("#addin/service.ts");
    const { service } = bench;
    bench.progress("inspection")("recognising");
    const answer = await requestPeriod(service, note.period);
    // Someone else may have scored the month meanwhile: the sheets here are of the one before.
    if (answer.scoring !== note.scoring) return bench.store.dispatch({ type: "cancelled" });
    const bulletin = service.url + answer.bulletin;
    bench.store.dispatch({ type: "scored", result: { answer, sheets: [], bulletin } });
  };
  void bench.run("inspection", read, { again: () => follow(bench, note) });
}
