/**
 * The main job as the pane does it: takes what a person asks for, runs the session, tells the store. Here
 * lives what can't be plain data: the file in hand, the inspection, the request under way.
 */
import type { FileHost } from "#addin/hosts/file.ts";
import type { CellRepair, HostCapabilities, WorkbookHost } from "#addin/hosts/host.ts";
import type { Scored } from "#addin/session.ts";
import type { Inspection } from "#shared/inspection.ts";
import { withCorrection, withoutCorrection } from "#shared/reading/correcting.ts";
import type { Correction } from "#shared/reading/grid.ts";
import type { PaneWords } from "#shared/messages/pane.ts";
import type { Actions } from "../actions.ts";
import type { CorrectionNews } from "../state/columns.ts";
import {
  periodOf,
  whyNotChoose,
  whyNotChooseMonth,
  whyNotCorrect,
  whyNotRepair,
  whyNotScore,
} from "../state/questions.ts";
import type { Activity, PaneState, RepairNews, Result, Trouble } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import type * as session from "./session.ts";
import { keepSettings } from "./settings.ts";
import { newsOf } from "./correction-news.ts";

/** The sample served with the pane. */
const SAMPLE = { path: "samples/jingle-2020-12.xlsx", name: "jingle-2020-12.xlsx" };
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const BYTES_IN_KILOBYTE = 1024;
/** Random bytes of an idempotency key. */
const KEY_BYTES = 16;

type Session = typeof session;
/** How the bytes of the chosen workbook come. */
type Source = () => Promise<Uint8Array>;
interface Scoring {
  readonly leaveOutErrors: boolean;
  /** The same for a repeated attempt. */
  readonly key: string;
}

export function createWorkbench(store: Store, words: PaneWords): Actions {
  let source: Source | undefined;
  let name = "";
  let bytes: Uint8Array | undefined;
  let inspection: Inspection | undefined;
  let attempt: Scoring | undefined;
  let request: AbortController | undefined;
  let copyUrl: string | undefined;
  let repairedUrl: string | undefined;
  let capabilities: HostCapabilities = { select: false, savesCopy: true, repairs: false, remembers: false };
  /** What puts back each repair, the last one last. */
  let undos: (readonly CellRepair[])[] = [];
  /** What the workbook remembers, and what it did before each correction, the last one last. */
  let corrections: readonly Correction[] = [];
  let remembered: (readonly Correction[])[] = [];

  /** Runs one job from its first step; whatever stops it ends as a trouble on the screen. */
  async function run(kind: Activity["run"], job: (session: Session) => Promise<void>): Promise<void> {
    progress(kind)("opening");
    let session: Session | undefined;
    try {
      session = await import("./session.ts");
      await job(session);
    } catch (error) {
      if (request?.signal.aborted === true) store.dispatch({ type: "cancelled" });
      else stop(session?.troubleOf(error) ?? { kind: "unexpected" });
    } finally {
      request = undefined;
    }
  }

  const progress =
    (kind: Activity["run"]) =>
    (step: Activity["step"], done?: number, total?: number): void =>
      store.dispatch({
        type: "progressed",
        activity: {
          run: kind,
          step,
          ...(done === undefined ? {} : { done }),
          ...(total === undefined ? {} : { total }),
        },
      });

  const stop = (trouble: Trouble): void => store.dispatch({ type: "stopped", trouble });

  async function host(session: Session): Promise<WorkbookHost> {
    return store.state().place === "excel" ? new session.ExcelHost() : file(session);
  }

  /** Opened anew each time: what was written for an earlier scoring is no part of this one. */
  async function file(session: Session): Promise<FileHost> {
    bytes ??= await source?.();
    if (bytes === undefined) throw new Error("no workbook was chosen");
    return session.openFile(bytes, name);
  }

  /** Reads and checks; false where that is as far as it goes. */
  async function look(session: Session, kind: Activity["run"]): Promise<boolean> {
    inspection = undefined;
    const period = store.state().chosenPeriod;
    const workbook = await host(session);
    ({ capabilities } = workbook);
    await painted();
    const outcome = await session.inspect([workbook], period === null ? {} : { period }, progress(kind));
    const { recognition } = outcome.kind === "inspected" ? outcome.inspection : outcome.found;
    ({ corrections } = recognition);
    const sheets = session.sheetSummaries(recognition);
    store.dispatch({ type: "recognised", recognised: { sheets, remembers: capabilities.remembers } });
    if (outcome.kind !== "inspected") {
      stop({ kind: "workbook", code: outcome.kind, subject: name });
      return false;
    }
    inspection = outcome.inspection;
    store.dispatch({ type: "inspected", inspection: session.summaryOf(inspection, capabilities) });
    return true;
  }

  async function scoreIt(session: Session, scoring: Scoring): Promise<void> {
    // What stands in Excel may have changed since it was looked at; a file in hand has not.
    if (store.state().place === "excel" || inspection === undefined) {
      if (!(await look(session, "scoring"))) return;
    }
    if (inspection === undefined) return;
    const errors = inspection.findings.filter((finding) => finding.severity === "error").length;
    if (errors > 0 && !scoring.leaveOutErrors) return stop({ kind: "errors", count: errors });
    request = new AbortController();
    const { service: url, token } = store.state().settings;
    const scored = await session.score(
      inspection,
      { url, token },
      { leaveOutErrors: scoring.leaveOutErrors, idempotencyKey: scoring.key, signal: request.signal },
      progress("scoring"),
    );
    // The service knows the months before: what it found against them stands among the findings now.
    store.dispatch({ type: "inspected", inspection: session.summaryOf(scored.inspection, capabilities) });
    const { answer } = scored;
    const result = { answer, sheets: [], bulletin: url + answer.bulletin };
    store.dispatch({ type: "scored", result: { ...result, ...(await written(session, scored)) } });
  }

  /** The scores stand even where the sheets can't be written. */
  async function written(session: Session, scored: Scored): Promise<Partial<Result>> {
    try {
      if (store.state().place === "excel") {
        const open = new session.ExcelHost();
        return { sheets: await session.writeResults(open, scored, progress("scoring")) };
      }
      const copy = await file(session);
      const sheets = await session.writeResults(copy, scored, progress("scoring"));
      if (copyUrl !== undefined) URL.revokeObjectURL(copyUrl);
      copyUrl = URL.createObjectURL(new Blob([copy.save() as Uint8Array<ArrayBuffer>], { type: XLSX }));
      const [, base = name, ending = ""] = /^(.*?)(\.[^.]*)?$/.exec(copy.savedName) ?? [];
      return {
        sheets,
        copy: { url: copyUrl, name: words.done.copyName(base, scored.answer.period) + ending },
      };
    } catch (error) {
      const trouble = session.troubleOf(error);
      if (trouble.kind !== "workbook") throw error;
      return { notWritten: { code: trouble.code, subject: trouble.subject } };
    }
  }

  /** Repairs cells or puts them back, then looks at the workbook anew: whatever was found before may be gone. */
  function change(kind: RepairNews["kind"], fixes: readonly CellRepair[]): void {
    void run("repair", async (session) => {
      progress("repair")("repairing");
      await painted();
      const { undo, left, copy } = await changed(session, fixes);
      if (kind === "undone") undos.pop();
      else if (undo.length > 0) undos.push(undo);
      attempt = undefined;
      const news = { kind, cells: undo.length, left };
      store.dispatch({ type: "repaired", news, undoable: undos.at(-1)?.length ?? 0, copy });
      await look(session, "repair");
    });
  }

  /** In Excel the open workbook changes; of a chosen file the copy in hand, which is what is scored and saved. */
  async function changed(session: Session, fixes: readonly CellRepair[]) {
    const open = store.state().place === "excel" ? new session.ExcelHost() : await file(session);
    const { undo, skipped } = await open.applyFixes(fixes);
    const left = skipped.filter(({ why }) => why !== "done").length;
    return { undo, left, copy: "save" in open ? keptCopy(open) : null };
  }

  /** Goes on with a changed file as the one in hand, and offers it for download. */
  function keptCopy(copy: FileHost): NonNullable<PaneState["repairedCopy"]> {
    bytes = copy.save();
    if (repairedUrl !== undefined) URL.revokeObjectURL(repairedUrl);
    repairedUrl = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
    const [, base = name, ending = ""] = /^(.*?)(\.[^.]*)?$/.exec(copy.savedName) ?? [];
    return { url: repairedUrl, name: words.repair.copyName(base) + ending };
  }

  /** Has the workbook remember other corrections, then looks at it anew: they change how it is read. */
  function remember(next: readonly Correction[], news: Omit<CorrectionNews, "number">): void {
    if (whyNotCorrect(store.state()) !== null) return;
    void run("correction", async (session) => {
      progress("correction")("remembering");
      await painted();
      const open = store.state().place === "excel" ? new session.ExcelHost() : await file(session);
      await open.writeCorrections(next);
      const copy = "save" in open ? keptCopy(open) : null;
      if (news.kind === "undone") remembered.pop();
      else remembered.push(corrections);
      attempt = undefined;
      store.dispatch({ type: "corrected", news, undoable: remembered.length > 0, copy });
      await look(session, "correction");
    });
  }

  /** With the month assessed: the months and years of headers count from it. */
  function inThisMonth(said: Correction): Correction {
    const period = periodOf(store.state());
    return period === null ? said : { ...said, period };
  }

  /** Looking at a cell is no job: it may be done while one runs, and what it meets is told all the same. */
  async function goTo(sheet: string, cell: string): Promise<void> {
    const { ExcelHost, troubleOf } = await import("./session.ts");
    try {
      await new ExcelHost().select(sheet, cell);
    } catch (error) {
      if (store.state().activity === null) stop(troubleOf(error));
    }
  }

  function choose(chosen: { readonly name: string; readonly size?: number; readonly source: Source }): void {
    if (whyNotChoose(store.state()) !== null) return;
    ({ name, source } = chosen);
    bytes = undefined;
    inspection = undefined;
    attempt = undefined;
    undos = [];
    remembered = [];
    const kilobytes =
      chosen.size === undefined ? {} : { kilobytes: Math.ceil(chosen.size / BYTES_IN_KILOBYTE) };
    store.dispatch({ type: "workbook-chosen", workbook: { name, ...kilobytes } });
    lookAgain();
  }

  function lookAgain(): void {
    void run("inspection", async (session) => void (await look(session, "inspection")));
  }

  function startScoring(scoring: Scoring): void {
    attempt = scoring;
    void run("scoring", (session) => scoreIt(session, scoring));
  }

  async function chooseSample(): Promise<void> {
    if (whyNotChoose(store.state()) !== null) return;
    try {
      const answer = await fetch(SAMPLE.path);
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const sample = new Uint8Array(await answer.arrayBuffer());
      choose({ name: SAMPLE.name, size: sample.length, source: () => Promise.resolve(sample) });
    } catch {
      stop({ kind: "sample-missing" });
    }
  }

  return {
    chooseFile: (chosen) =>
      choose({
        name: chosen.name,
        size: chosen.size,
        source: async () => new Uint8Array(await chosen.arrayBuffer()),
      }),
    chooseSample: () => void chooseSample(),
    choosePeriod: (period) => {
      if (whyNotChooseMonth(store.state()) !== null) return;
      attempt = undefined;
      store.dispatch({ type: "period-chosen", period });
      lookAgain();
    },
    score: ({ leaveOutErrors }) => {
      if (whyNotScore(store.state()) === null) startScoring({ leaveOutErrors, key: newKey() });
    },
    retry: () => {
      if (whyNotScore(store.state()) !== null) return;
      if (attempt === undefined) lookAgain();
      else startScoring(attempt);
    },
    cancel: () => request?.abort(),
    reopen: () => location.reload(),
    show: (view) => store.dispatch({ type: "view-chosen", view }),
    saveSettings: (settings) => {
      keepSettings(settings);
      store.dispatch({ type: "settings-saved", settings });
    },
    toggle: (key) => store.dispatch({ type: "toggled", key }),
    goTo: (sheet, cell) => void goTo(sheet, cell),
    previewRepair: (preview) => store.dispatch({ type: "repair-previewed", preview }),
    repair: () => {
      const { preview } = store.state();
      if (preview !== null && whyNotRepair(store.state()) === null) change("repaired", preview.fixes);
    },
    undoRepair: () => {
      const undo = undos.at(-1);
      if (undo !== undefined && whyNotRepair(store.state()) === null) change("undone", undo);
    },
    correct: (said, instead) =>
      remember(withCorrection(corrections, inThisMonth(said), instead), newsOf("corrected", said)),
    takeBack: (said) => remember(withoutCorrection(corrections, said), newsOf("reset", said)),
    undoCorrection: () => {
      const before = remembered.at(-1);
      if (before !== undefined) remember(before, { kind: "undone", sheet: "", title: null });
    },
  };
}

/** `randomUUID` is missing on pages served over plain http, as on an intranet. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(KEY_BYTES))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}

/** Resolves when the screen has had its turn, so that a step is seen before the work that blocks it. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
