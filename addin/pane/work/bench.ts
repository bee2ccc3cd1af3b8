/**
 * What the pane's jobs share: the store, the workbooks in hand, what was made of them, and how a job runs. Here
 * lives what can't be plain data.
 */
import type { HostCapabilities, WorkbookHost } from "#addin/hosts/host.ts";
import type { ServiceAddress } from "#addin/service.ts";
import type { RulesInput } from "#shared/api/rules.ts";
import type { Finding } from "#shared/checking/finding.ts";
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

/** The ways on from whatever may stop a job: each does that very job, in the view it is pressed in. */
export interface WaysOn {
  /** As it was asked for. */
  readonly again: () => void;
  /** In spite of errors in the ledgers. */
  readonly leaveOutErrors?: () => void;
  /** With the reason that was wanted. */
  readonly withReason?: (reason: string) => void;
  /** On this machine, without the service. */
  readonly preview?: () => void;
}

/** The rules written in the workbooks in hand. */
export interface RulesInHand {
  /** What differs from the defaults; undefined where they hold none. */
  readonly written: RulesInput | undefined;
  /** Values that can't be used. */
  readonly faults: number;
}

const NO_RULES_IN_HAND: RulesInHand = { written: undefined, faults: 0 };

export class Bench {
  readonly store: Store;
  readonly files = new FilesInHand();
  capabilities = NOTHING;
  inspection: Inspection | undefined;
  /** The name of the workbook read last, where it is one alone. */
  workbook: string | undefined;
  /** What the workbooks' own sheets 评分规则 set. */
  rulesInHand: RulesInHand = NO_RULES_IN_HAND;
  /** What the workbook remembers. */
  corrections: readonly Correction[] = [];
  /** From what was asked for last. */
  ways: WaysOn | undefined;
  /** The request under way. */
  request: AbortController | undefined;

  constructor(store: Store) {
    this.store = store;
  }

  /** Another workbook: nothing of the one before holds. */
  forget(): void {
    this.inspection = undefined;
    this.rulesInHand = NO_RULES_IN_HAND;
  }

  /** In the language the pane speaks just now. */
  get words(): PaneWords {
    return paneWords(this.store.state().locale);
  }

  /** Runs one job from its first step; whatever stops it ends as a trouble on the screen, with its ways on. */
  async run(kind: Activity["run"], job: (session: Session) => Promise<void>, ways: WaysOn): Promise<void> {
    this.ways = ways;
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

  /** @param ways for what is no job; a job has told its own */
  stop(trouble: Trouble, ways?: WaysOn): void {
    if (ways !== undefined) this.ways = ways;
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
    this.workbook = second === undefined ? first.name : undefined;
    const read = outcome.kind === "inspected" ? outcome.inspection : outcome.found;
    const { recognition, rules, ruleSheets } = read;
    this.rulesInHand = { written: read.writtenRules, faults: faultsOfRules(read.findings) };
    this.corrections = recognition.corrections;
    const sheets = loaded.sheetSummaries(recognition, this.words.locale);
    const { remembers } = this.capabilities;
    this.store.dispatch({ type: "recognised", recognised: { sheets, remembers } });
    const names = this.store.state().workbook?.names ?? [];
    const known = {
      rules,
      sheets: ruleSheets,
      workbooks: workbooks.map(({ capabilities }, at) => ({
        name: names[at] ?? "",
        writable: capabilities.repairs,
      })),
    };
    this.store.dispatch({ type: "rules", rules: { known } });
    if (outcome.kind !== "inspected") {
      this.stop({
        kind: "workbook",
        code: outcome.kind,
        subject: this.store.state().workbook?.names.join("、") ?? "",
      });
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
    const { inspection: before, collecting } = this.store.state();
    // A clerk's own rows first, until another choice is made.
    const unit = before === null ? (collecting.identity?.unit ?? null) : before.unit;
    return summaryOf(inspection, this.capabilities, unit, this.words.locale);
  }
}

/** How many values of rule sheets can't be used. */
export function faultsOfRules(findings: readonly Finding[]): number {
  return findings.filter(({ check, severity }) => severity === "error" && check.startsWith("rules-")).length;
}

/** Resolves when the screen has had its turn, so that a step is seen before the work that blocks it. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
