/**
 * The main job as the pane does it: takes what a person asks for, runs the session, tells the store. Here
 * lives what can't be plain data: the file in hand, the inspection, the request under way.
 */
import type { FileHost } from "#addin/hosts/file.ts";
import type { WorkbookHost } from "#addin/hosts/host.ts";
import type { Scored } from "#addin/session.ts";
import type { Inspection } from "#shared/inspection.ts";
import type { PaneWords } from "#shared/messages/pane.ts";
import type { Actions } from "../actions.ts";
import { whyNotChoose, whyNotChooseMonth, whyNotScore } from "../state/questions.ts";
import type { Activity, Result, Trouble } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import type * as session from "./session.ts";
import { keepSettings } from "./settings.ts";

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
    await painted();
    const outcome = await session.inspect([workbook], period === null ? {} : { period }, progress(kind));
    if (outcome.kind !== "inspected") {
      stop({ kind: "workbook", code: outcome.kind, subject: name });
      return false;
    }
    inspection = outcome.inspection;
    store.dispatch({ type: "inspected", inspection: session.summaryOf(inspection) });
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
    store.dispatch({ type: "inspected", inspection: session.summaryOf(scored.inspection) });
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

  function choose(chosen: { readonly name: string; readonly size?: number; readonly source: Source }): void {
    if (whyNotChoose(store.state()) !== null) return;
    ({ name, source } = chosen);
    bytes = undefined;
    inspection = undefined;
    attempt = undefined;
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
    show: (view) => store.dispatch({ type: "view-chosen", view }),
    saveSettings: (settings) => {
      keepSettings(settings);
      store.dispatch({ type: "settings-saved", settings });
    },
    toggle: (key) => store.dispatch({ type: "toggled", key }),
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
