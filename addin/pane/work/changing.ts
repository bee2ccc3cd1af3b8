/** Repairs and corrections: made where the workbook lives, undone one by one, the workbook read anew after each. */
import type { FileHost } from "#addin/hosts/file.ts";
import type { CellRepair, WorkbookHost } from "#addin/hosts/host.ts";
import { withCorrection, withoutCorrection } from "#shared/reading/correcting.ts";
import type { Correction } from "#shared/reading/grid.ts";
import type { CorrectionNews } from "../state/columns.ts";
import { periodOf, whyNotCorrect, whyNotRepair } from "../state/questions.ts";
import type { PaneState, RepairNews } from "../state/state.ts";
import { painted, type Bench, type Session } from "./bench.ts";
import { newsOf } from "./correction-news.ts";
import { partsOfName } from "./files-in-hand.ts";

export class Changing {
  readonly #bench: Bench;
  /** What puts back each repair, the last one last. */
  #undos: (readonly CellRepair[])[] = [];
  /** What the workbook remembered before each correction, the last one last. */
  #remembered: (readonly Correction[])[] = [];

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  /** Another workbook: nothing of the one before can be undone. */
  forget(): void {
    this.#undos = [];
    this.#remembered = [];
  }

  /** Makes the repairs shown. */
  repair(): void {
    const { preview } = this.#bench.store.state();
    if (preview !== null) this.#change("repaired", preview.fixes);
  }

  undoRepair(): void {
    const undo = this.#undos.at(-1);
    if (undo !== undefined) this.#change("undone", undo);
  }

  correct(said: Correction, instead: Correction | undefined): void {
    const period = periodOf(this.#bench.store.state());
    // With the month assessed: the months and years of headers count from it.
    const dated = period === null ? said : { ...said, period };
    this.#remember(withCorrection(this.#bench.corrections, dated, instead), newsOf("corrected", said));
  }

  takeBack(said: Correction): void {
    this.#remember(withoutCorrection(this.#bench.corrections, said), newsOf("reset", said));
  }

  undoCorrection(): void {
    const before = this.#remembered.at(-1);
    if (before !== undefined) this.#remember(before, { kind: "undone", sheet: "", title: null });
  }

  #change(kind: RepairNews["kind"], fixes: readonly CellRepair[]): void {
    const bench = this.#bench;
    if (whyNotRepair(bench.store.state()) !== null) return;
    const again = () => this.#change(kind, fixes);
    const make = async (session: Session): Promise<void> => {
      bench.progress("repair")("repairing");
      await painted();
      const open = await this.#open(session);
      const { undo, skipped } = await open.applyFixes(fixes);
      if (kind === "undone") this.#undos.pop();
      else if (undo.length > 0) this.#undos.push(undo);
      const left = skipped.filter(({ why }) => why !== "done").length;
      bench.store.dispatch({
        type: "repaired",
        news: { kind, cells: undo.length, left },
        undoable: this.#undos.at(-1)?.length ?? 0,
        copy: this.#kept(open),
      });
      await bench.look(session, "repair");
    };
    void bench.run("repair", make, { again });
  }

  #remember(next: readonly Correction[], news: Omit<CorrectionNews, "number">): void {
    const bench = this.#bench;
    if (whyNotCorrect(bench.store.state()) !== null) return;
    const again = () => this.#remember(next, news);
    const make = async (session: Session): Promise<void> => {
      bench.progress("correction")("remembering");
      await painted();
      const open = await this.#open(session);
      await open.writeCorrections(next);
      if (news.kind === "undone") this.#remembered.pop();
      else this.#remembered.push(bench.corrections);
      const undoable = this.#remembered.length > 0;
      bench.store.dispatch({ type: "corrected", news, undoable, copy: this.#kept(open) });
      await bench.look(session, "correction");
    };
    void bench.run("correction", make, { again });
  }

  /** In Excel the open workbook changes; of a chosen file the copy in hand, which is what is scored and saved. */
  async #open(session: Session): Promise<WorkbookHost | FileHost> {
    if (this.#bench.inExcel) return new session.ExcelHost();
    const [file] = await this.#bench.files.open(session);
    if (file === undefined) throw new Error("no workbook was chosen");
    return file;
  }

  #kept(changed: WorkbookHost | FileHost): PaneState["repairedCopy"] {
    if (!("save" in changed)) return null;
    const { files, words } = this.#bench;
    const url = files.offer("repaired", files.keep(changed, 0));
    const { base, ending } = partsOfName(changed.savedName);
    return { url, name: words.repair.copyName(base) + ending };
  }
}
