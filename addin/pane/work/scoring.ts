/** 一键评分: reads what may have changed, has it scored, writes the sheets; and without the service a preview. */
import type { Scored } from "#addin/session.ts";
import type { Inspection } from "#shared/inspection.ts";
import type { Result } from "../state/state.ts";
import type { Attempt } from "./attempt.ts";
import type { Bench, Session } from "./bench.ts";
import { partsOfName } from "./files-in-hand.ts";

/** A scoring as it is asked for. */
export interface ScoringOrder {
  readonly leaveOutErrors: boolean;
  /** Why a published month is scored again. */
  readonly correction?: string;
}

/** Scores the workbooks in hand, or stops and says what is wanted. */
export async function scoreThem(
  bench: Bench,
  session: Session,
  order: ScoringOrder,
  attempt: Attempt,
): Promise<void> {
  const { store } = bench;
  const inspection = await inspected(bench, session, order);
  if (inspection === undefined) return;
  bench.request = new AbortController();
  const { service: url, token } = store.state().settings;
  const scored = await session.score(
    inspection,
    { url, token },
    {
      ...order,
      idempotencyKey: attempt.keyFor(inspection),
      signal: bench.request.signal,
    },
    bench.progress("scoring"),
  );
  bench.inspection = scored.inspection;
  // The service knows the months before: what it found against them stands among the findings now.
  store.dispatch({ type: "inspected", inspection: bench.summary(session, scored.inspection) });
  const { answer } = scored;
  const result: Result = {
    answer,
    sheets: [],
    bulletin: url + answer.bulletin,
    ...(order.correction === undefined ? {} : { correction: order.correction }),
  };
  store.dispatch({ type: "scored", result: { ...result, ...(await written(bench, session, scored)) } });
}

/** Scores on this machine alone: nothing is kept, written or compared with an earlier month. */
export async function previewThem(bench: Bench, session: Session, order: ScoringOrder): Promise<void> {
  const inspection = await inspected(bench, session, order);
  if (inspection === undefined) return;
  const { previewOf } = await import("./preview.ts");
  const result: Result = { answer: previewOf(inspection, bench.words.locale), sheets: [], bulletin: null };
  bench.store.dispatch({ type: "scored", result });
}

/** What there is to score; undefined where it can't be, which has been told then. */
async function inspected(
  bench: Bench,
  session: Session,
  { leaveOutErrors }: ScoringOrder,
): Promise<Inspection | undefined> {
  // What stands in Excel may have changed since it was looked at; files in hand have not.
  if ((bench.inExcel || bench.inspection === undefined) && !(await bench.look(session, "scoring")))
    return undefined;
  const { inspection } = bench;
  const errors = inspection?.findings.filter((finding) => finding.severity === "error").length ?? 0;
  if (errors === 0 || leaveOutErrors) return inspection;
  bench.stop({ kind: "errors", count: errors });
  return undefined;
}

/** The scores stand even where the sheets can't be written. */
async function written(bench: Bench, session: Session, scored: Scored): Promise<Partial<Result>> {
  const watch = bench.progress("scoring");
  try {
    if (bench.inExcel) return { sheets: await session.writeResults(new session.ExcelHost(), scored, watch) };
    const { period } = scored.answer;
    const [first, second] = await bench.files.open(session);
    if (first === undefined) return {};
    const { done } = bench.words;
    // The county's ranking is no part of any one office's workbook.
    const copy = second === undefined ? first : session.newWorkbook(done.ownWorkbook(period));
    const sheets = await session.writeResults(copy, scored, watch);
    const { base, ending } = partsOfName(copy.savedName);
    const name = second === undefined ? done.copyName(base, period) + ending : copy.savedName;
    return { sheets, copy: { url: bench.files.offer("results", copy.save()), name } };
  } catch (error) {
    const trouble = session.troubleOf(error);
    if (trouble.kind !== "workbook") throw error;
    return { notWritten: { code: trouble.code, subject: trouble.subject } };
  }
}
