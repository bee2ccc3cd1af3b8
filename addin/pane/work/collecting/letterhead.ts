/** The county's letterhead: what is in force, another put in its place, and taking it out of force. */
import { fetchLetterhead, putLetterhead, removeLetterhead, requestLetterhead } from "#addin/letterhead.ts";
import { DOCX_TYPE, MAX_LETTERHEAD_BYTES } from "#shared/api/letterhead.ts";
import type { Letterhead } from "#shared/api/letterhead.ts";
import { PAPER_UNTOUCHED } from "../../state/collecting.ts";
import type { Paper } from "../../state/collecting.ts";
import type { Bench } from "../bench.ts";
import { troubleOf } from "../trouble-of.ts";

/** ms a browser may take until it has begun to save what it was offered. */
const OFFERED_FOR = 60_000;

export async function openLetterhead(bench: Bench): Promise<void> {
  tell(bench, { ...PAPER_UNTOUCHED, asked: { kind: "loading" } });
  try {
    const { letterhead } = await requestLetterhead(bench.service);
    tell(bench, { ...PAPER_UNTOUCHED, asked: { kind: "known", known: letterhead } });
  } catch (error) {
    tell(bench, { ...PAPER_UNTOUCHED, asked: { kind: "failed", trouble: troubleOf(error) } });
  }
}

/** Puts a template in force; where it is refused, what was in force stays. */
export async function put(bench: Bench, file: File): Promise<void> {
  if (file.size > MAX_LETTERHEAD_BYTES) {
    change(bench, { ...PAPER_UNTOUCHED, trouble: "too-large" });
    return;
  }
  change(bench, { ...PAPER_UNTOUCHED, isSending: true });
  await attempt(bench, "put", async () => {
    const { letterhead } = await putLetterhead(
      bench.service,
      file.name,
      new Uint8Array(await file.arrayBuffer()),
    );
    return letterhead;
  });
}

export async function takeOut(bench: Bench): Promise<void> {
  await attempt(bench, "removed", async () => {
    await removeLetterhead(bench.service);
    return null;
  });
}

/** Saves the template in force under its own name. */
export async function save(bench: Bench): Promise<void> {
  const asked = bench.store.state().collecting.paper?.asked;
  if (asked?.kind !== "known" || asked.known === null) return;
  try {
    const file = await fetchLetterhead(bench.service);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([file], { type: DOCX_TYPE }));
    link.download = asked.known.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), OFFERED_FOR);
  } catch (error) {
    change(bench, { ...PAPER_UNTOUCHED, trouble: troubleOf(error) });
  }
}

async function attempt(
  bench: Bench,
  done: "put" | "removed",
  work: () => Promise<Letterhead | null>,
): Promise<void> {
  try {
    tell(bench, { ...PAPER_UNTOUCHED, done, asked: { kind: "known", known: await work() } });
  } catch (error) {
    change(bench, { ...PAPER_UNTOUCHED, trouble: troubleOf(error) });
  }
}

/** Changes what is said beside what is in force. */
function change(bench: Bench, said: Omit<Paper, "asked">): void {
  const { paper } = bench.store.state().collecting;
  if (paper !== null) tell(bench, { ...said, asked: paper.asked });
}

function tell({ store }: Bench, paper: Paper): void {
  store.dispatch({ type: "collecting", known: { paper } });
}
