/** The main job as the pane does it: takes what a person asks for, runs the session, tells the store. */
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import type { Period } from "#shared/ledgers/calendar.ts";
import type { Locale } from "#shared/messages/locale.ts";
import type { Actions } from "../actions.ts";
import { whyNotChoose, whyNotChooseMonth, whyNotScore } from "../state/questions.ts";
import type { Store } from "../state/store.ts";
import { Attempt } from "./attempt.ts";
import { Bench } from "./bench.ts";
import { Changing } from "./changing.ts";
import { collectingActions } from "./collecting/actions.ts";
import { watchIdentity } from "./collecting/identity.ts";
import type { ChosenFile } from "./files-in-hand.ts";
import { mark, watch } from "./marking.ts";
import { NOT_LOADED } from "./not-loaded.ts";
import { openInBrowser } from "./place.ts";
import { bulletinOfHistory, bulletinOfResult, renewLinks } from "./renewing.ts";
import { previewThem, scoreThem } from "./scoring.ts";
import { RulesBook } from "./rules/actions.ts";
import type { ScoringOrder } from "./scoring.ts";
import { keepLocale } from "./settings.ts";

/** The sample served with the pane. */
const SAMPLE = { path: "samples/jingle-2020-12.xlsx", name: "jingle-2020-12.xlsx" };
const BYTES_IN_KILOBYTE = 1024;

export function createWorkbench(store: Store): Actions {
  const bench = new Bench(store);
  const changing = new Changing(bench);
  const collecting = collectingActions(bench);
  const rules = new RulesBook(bench, lookAgain);
  watchIdentity(bench);
  const freshLink = async (period: Period): Promise<string> => {
    const { requestBulletinLink } = await import("./session.ts");
    const { service: url, token } = store.state().settings;
    return url + (await requestBulletinLink({ url, token }, period));
  };
  renewLinks(store, bulletinOfResult, freshLink);
  renewLinks(store, bulletinOfHistory, freshLink);

  function choose(files: readonly ChosenFile[], sample: { readonly isSample?: true } = {}): void {
    if (files.length === 0 || whyNotChoose(store.state()) !== null) return;
    bench.files.choose(files);
    bench.forget();
    changing.forget();
    rules.forget();
    const size = files.reduce((sum, file) => sum + file.size, 0);
    const { names } = bench.files;
    store.dispatch({
      type: "workbook-chosen",
      workbook: { names, kilobytes: Math.ceil(size / BYTES_IN_KILOBYTE), ...sample },
    });
    lookAgain();
  }

  function lookAgain(): void {
    void bench.run("inspection", async (session) => void (await bench.look(session, "inspection")), {
      again: lookAgain,
    });
  }

  function startScoring(order: ScoringOrder, attempt = new Attempt()): void {
    void bench.run("scoring", (session) => scoreThem(bench, session, order, attempt), {
      again: () => startScoring(order, attempt),
      leaveOutErrors: () => startScoring({ ...order, leaveOutErrors: true }),
      withReason: (correction) => startScoring({ ...order, correction }),
      preview: () => startPreview(order),
    });
  }

  function startPreview(order: ScoringOrder): void {
    void bench.run("preview", (session) => previewThem(bench, session, order), {
      again: () => startPreview(order),
      leaveOutErrors: () => startPreview({ ...order, leaveOutErrors: true }),
    });
  }

  async function chooseSample(): Promise<void> {
    if (whyNotChoose(store.state()) !== null) return;
    try {
      const answer = await fetch(SAMPLE.path);
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const sample = new Uint8Array(await answer.arrayBuffer());
      choose([{ name: SAMPLE.name, size: sample.length, bytes: () => Promise.resolve(sample) }], {
        isSample: true,
      });
    } catch {
      bench.stop({ kind: "sample-missing" });
    }
  }

  function historyNotLoaded(): void {
    store.dispatch({ type: "history", history: NOT_LOADED });
  }

  /** Looking at a cell is no job: it may be done while one runs, and what it meets is told all the same. */
  async function goTo(sheet: string, cell: string): Promise<void> {
    const { ExcelHost, troubleOf } = await import("./session.ts");
    try {
      await new ExcelHost().select(sheet, cell);
    } catch (error) {
      if (store.state().activity === null)
        bench.stop(troubleOf(error), { again: () => void goTo(sheet, cell) });
    }
  }

  async function chooseUnit(unit: string | null): Promise<void> {
    const { summaryOf } = await import("./session.ts");
    const { inspection, capabilities, words } = bench;
    if (inspection === undefined) return;
    const summary = summaryOf(inspection, capabilities, unit, words.locale);
    store.dispatch({ type: "unit-chosen", inspection: summary });
  }

  /** What was found is said anew; what the service answered stays in the county's language. */
  async function speak(locale: Locale): Promise<void> {
    keepLocale(locale);
    store.dispatch({ type: "language-chosen", locale });
    if (bench.inspection === undefined) return;
    const session = await import("./session.ts");
    const { inspection } = bench;
    // What is being read just now is said in this language in any case.
    if (inspection === undefined || store.state().activity !== null) return;
    const sheets = session.sheetSummaries(inspection.recognition, locale);
    const { remembers } = bench.capabilities;
    store.dispatch({ type: "recognised", recognised: { sheets, remembers } });
    store.dispatch({ type: "unit-chosen", inspection: bench.summary(session, inspection) });
  }

  return {
    chooseFiles: (files) =>
      choose(
        files.map((file) => ({
          name: file.name,
          size: file.size,
          bytes: async () => new Uint8Array(await file.arrayBuffer()),
        })),
      ),
    chooseSample: () => void chooseSample(),
    takeOpenWorkbook: () => {
      store.dispatch({ type: "workbook-chosen", workbook: { names: [bench.words.choose.current] } });
      void watch(bench);
    },
    choosePeriod: (period) => {
      if (whyNotChooseMonth(store.state()) !== null) return;
      store.dispatch({ type: "period-chosen", period });
      lookAgain();
    },
    score: ({ leaveOutErrors }) => {
      if (whyNotScore(store.state()) === null) startScoring({ leaveOutErrors });
    },
    lookAgain: () => {
      if (whyNotScore(store.state()) === null) lookAgain();
    },
    wayOn: (way, reason = "") => {
      if (store.state().activity !== null) return;
      if (way === "withReason") bench.ways?.withReason?.(reason);
      else bench.ways?.[way]?.();
    },
    cancel: () => bench.request?.abort(),
    reopen: () => location.reload(),
    openOutside: (address) => store.state().place === "excel" && openInBrowser(address),
    show: (view) => store.dispatch({ type: "view-chosen", view }),
    goBack: () => store.dispatch({ type: "went-back" }),
    speak: (locale) => void speak(locale),
    saveSettings: (settings) => void recorded().then(({ saveSettings }) => saveSettings(bench, settings)),
    publish: (reason) => void recorded().then(({ publish }) => publish(bench, reason)),
    makeWeekly: (week) => {
      if (whyNotScore(store.state()) === null)
        void import("./weekly.ts").then(({ makeWeekly }) => makeWeekly(bench, week));
    },
    openHistory: () => {
      // To a viewer the months are the work itself.
      const view = store.state().collecting.identity?.role === "viewer" ? "work" : "history";
      store.dispatch({ type: "view-chosen", view });
      collecting.openOwnMonth(null);
      recorded().then(({ loadHistory }) => loadHistory(bench), historyNotLoaded);
    },
    openMonth: (period) => {
      store.dispatch({ type: "view-chosen", view: "history" });
      if (store.state().collecting.identity?.role === "unit") collecting.openOwnMonth(period);
      else recorded().then(({ openMonth }) => openMonth(bench, period), historyNotLoaded);
    },
    tryWeights: async (units, weights) => {
      const { reweighAnswer } = await import("#shared/api/reweigh-answer.ts");
      return reweighAnswer(units, { ...(bench.inspection?.county.rules ?? DEFAULT_RULES), weights });
    },
    toggle: (key) => store.dispatch({ type: "toggled", key }),
    chooseUnit: (unit) => void chooseUnit(unit),
    goTo: (sheet, cell) => void goTo(sheet, cell),
    mark: (marked) => mark(bench, marked),
    previewRepair: (preview) => store.dispatch({ type: "repair-previewed", preview }),
    repair: () => changing.repair(),
    undoRepair: () => changing.undoRepair(),
    correct: (said, instead) => changing.correct(said, instead),
    takeBack: (said) => changing.takeBack(said),
    undoCorrection: () => changing.undoCorrection(),
    collecting,
    rules,
  };
}

/** What talks to the record loads when it is asked for. */
const recorded = () => import("./record.ts");
