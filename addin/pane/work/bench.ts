/**
 * What the pane's jobs share: the store, the workbooks in hand, what was made of them, and how a job runs. Here
 * lives what can't be plain data.
 */
import type { HostCapabilities, WorkbookHost } from "#addin/hosts/host.ts";
import type { ServiceAddress } from "#addin/service.ts";
import type { Inspection } from "#shared/inspection.ts";
import { paneWords } from "#shared/messages/pane.ts";
import type { PaneWords } from "#shared/messages/pane.ts";
import type { Correction } from "#shared/reading/grid.ts";
import type { Activity, InspectionSummary, Trouble } from "../state/state.ts";
import type { Store } from "../state/store.ts";
import { FilesInHand } from "./files-in-hand.ts";
import type * as session from "./session.ts";

export type Session = typeof session;

const NOTHING: HostCapabilities = {
  select: false,
  savesCopy: true,
  repairs: false,
  remembers: false,
  marks: false,
};

/** A scoring as it was asked for. */
export interface Attempt {
  readonly leaveOutErrors: boolean;
  /** Why a published month is scored again. */
  readonly correction?: string;
  /** The same for a repeated attempt. */
  readonly key: string;
}

export class Bench {
  readonly store: Store;
  readonly files = new FilesInHand();
  capabilities = NOTHING;
  inspection: Inspection | undefined;
  /** What the workbook remembers. */
  corrections: readonly Correction[] = [];
  /** The last scoring asked for of the workbooks as they are; without one trying again looks at them. */
  attempt: Attempt | undefined;
  /** What trying again would repeat, where that is neither looking nor scoring. */
  again: (() => void) | undefined;
  /** The request under way. */
  request: AbortController | undefined;

  constructor(store: Store) {
    this.store = store;
  }

  /** In the language the pane speaks just now. */
  get words(): PaneWords {
    return paneWords(this.store.state().locale);
  }

  /** Runs one job from its first step; whatever stops it ends as a trouble on the screen. @param again see the field */
  async run(
    kind: Activity["run"],
    job: (session: Session) => Promise<void>,
    again?: () => void,
  ): Promise<void> {
    this.again = again;
    this.progress(kind)("opening");
    let loaded: Session | undefined;
    try {
      loaded = await import("./session.ts");
      await job(loaded);
    } catch (error) {
      if (this.request?.signal.aborted === true) this.store.dispatch({ type: "cancelled" });
      else this.stop(loaded?.troubleOf(error) ?? { kind: "unexpected" });
    } finally {
      this.request = undefined;
    }
  }

  progress(kind: Activity["run"]): (step: Activity["step"], done?: number, total?: number) => void {
    return (step, done, total) =>
      this.store.dispatch({
        type: "progressed",
        activity: {
          run: kind,
          step,
          ...(done === undefined ? {} : { done }),
          ...(total === undefined ? {} : { total }),
        },
      });
  }

  stop(trouble: Trouble): void {
    this.store.dispatch({ type: "stopped", trouble });
  }

  /** Where the service is, and who asks, by the settings as they are now. */
  get service(): ServiceAddress {
    const { service: url, token } = this.store.state().settings;
    return { url, token };
  }

  get inExcel(): boolean {
    return this.store.state().place === "excel";
  }

  /** Reads and checks; false where that is as far as it goes. */
  async look(loaded: Session, kind: Activity["run"]): Promise<boolean> {
    this.inspection = undefined;
    const period = this.store.state().chosenPeriod;
    const workbooks: readonly WorkbookHost[] = this.inExcel
      ? [new loaded.ExcelHost()]
      : await this.files.open(loaded);
    const [first, second] = workbooks;
    if (first === undefined) throw new Error("no workbook was chosen");
    this.capabilities = second === undefined ? first.capabilities : NOTHING;
    await painted();
    const options = period === null ? {} : { period };
    const outcome = await loaded.inspect(workbooks, options, this.progress(kind));
    const { recognition } = outcome.kind === "inspected" ? outcome.inspection : outcome.found;
    this.corrections = recognition.corrections;
    const sheets = loaded.sheetSummaries(recognition, this.words.locale);
    const { remembers } = this.capabilities;
    this.store.dispatch({ type: "recognised", recognised: { sheets, remembers } });
    if (outcome.kind !== "inspected") {
      this.stop({ kind: "workbook", code: outcome.kind, subject: this.files.names.join("、") });
      return false;
    }
    this.inspection = outcome.inspection;
    const marked = this.capabilities.marks && (await first.isMarked());
    this.store.dispatch({ type: "inspected", inspection: this.summary(loaded, outcome.inspection) });
    this.store.dispatch({ type: "marked", marked });
    return true;
  }

  /** What the pane shows of an inspection: the findings of the unit chosen, while it has any. */
  summary({ summaryOf }: Session, inspection: Inspection): InspectionSummary {
    const unit = this.store.state().inspection?.unit ?? null;
    return summaryOf(inspection, this.capabilities, unit, this.words.locale);
  }
}

/** Resolves when the screen has had its turn, so that a step is seen before the work that blocks it. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
