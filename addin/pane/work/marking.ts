/** What only an open workbook can do: cells marked in the sheet, and word of a person's changes. */
import type { CellMark } from "#addin/hosts/host.ts";
import { whyNotMark } from "../state/questions.ts";
import type { GroupSummary } from "../state/state.ts";
import type { Bench } from "./bench.ts";
import { followRibbon } from "./following.ts";

/** After a job of ours, how long word of our own changes may still arrive, in ms: old Excel says not whose they are. */
const ECHO = 2_000;

/** Marks every cell in which something was found, or takes all marks away. */
export function mark(bench: Bench, marked: boolean): void {
  const { store } = bench;
  if (whyNotMark(store.state()) !== null) return;
  void bench.run(
    "marking",
    async ({ ExcelHost }) => {
      bench.progress("marking")("marking");
      await new ExcelHost().mark(marked ? cellsOf(store.state().inspection?.groups ?? []) : []);
      store.dispatch({ type: "marked", marked });
    },
    { again: () => mark(bench, marked) },
  );
}

/** The cells of findings, each as often as something was found in it. */
export function cellsOf(groups: readonly GroupSummary[]): readonly CellMark[] {
  return groups.flatMap(({ findings }) =>
    findings.flatMap(({ sheet, cell, severity }) =>
      sheet === undefined || cell === undefined ? [] : [{ sheet, cell, severity }],
    ),
  );
}

/**
 * From now on a person's changes make what was read and scored an old story, and what the ribbon scores is shown. What can't
 * be watched is as before.
 */
export async function watch(bench: Bench): Promise<void> {
  const { store } = bench;
  const written = followRibbon(bench);
  let quietUntil = 0;
  store.subscribe(({ activity }) => {
    if (activity !== null) quietUntil = Date.now() + ECHO;
  });
  try {
    const { ExcelHost } = await import("./session.ts");
    const edited = () => {
      if (store.state().activity === null && Date.now() > quietUntil) store.dispatch({ type: "edited" });
    };
    await new ExcelHost().watch({ edited, written });
  } catch {
    // Scoring reads the workbook anew in any case.
  }
}
