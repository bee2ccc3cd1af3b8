/** What views may do about the workbook's own rules; what writes them loads when it is asked for. */
import { ACCOUNTS, ACCOUNT_TITLES } from "#shared/ledgers/rules.ts";
import type { CellRepair } from "#addin/hosts/host.ts";
import type { RulesActions } from "../../rules-actions.ts";
import { whyNotSaveRules, whyNotScore } from "../../state/questions.ts";
import { NO_RULES, type PaneRules } from "../../state/rules.ts";
import type { Bench } from "../bench.ts";

/** What puts back one saving, and whether it made the sheet. */
export interface RulesUndo {
  readonly fixes: readonly CellRepair[];
  readonly items: number;
  readonly newSheet: boolean;
}

export class RulesBook implements RulesActions {
  readonly #bench: Bench;
  readonly #lookAgain: () => void;
  /** The last saving last. */
  readonly #undos: RulesUndo[] = [];

  constructor(bench: Bench, lookAgain: () => void) {
    this.#bench = bench;
    this.#lookAgain = lookAgain;
  }

  /** Another workbook: nothing of the one before can be undone. */
  forget(): void {
    this.#undos.length = 0;
  }

  readonly open = (): void => {
    const { store } = this.#bench;
    store.dispatch({ type: "view-chosen", view: "rules" });
    const { rules, edited } = store.state();
    if ((rules.known === null || edited) && whyNotScore(store.state()) === null) this.#lookAgain();
  };

  readonly edit = (title: string, text: string | null): void => {
    const { [title]: _, ...others } = this.#rules.edits;
    this.#tell({ edits: text === null ? others : { ...others, [title]: text }, previewed: false });
  };

  readonly drop = (): void => this.#tell({ edits: NO_RULES.edits, previewed: false });

  readonly preview = (previewed: boolean): void => this.#tell({ previewed });

  readonly save = (): void => {
    if (whyNotSaveRules(this.#bench.store.state()) !== null) return;
    void saving().then(({ saveRules }) => saveRules(this.#bench, this.#undos));
  };

  readonly undo = (): void => {
    if (whyNotSaveRules(this.#bench.store.state()) !== null) return;
    void saving().then(({ undoRules }) => undoRules(this.#bench, this.#undos));
  };

  readonly keepWeights = (weights: PaneWeights): void => {
    const edits = { ...this.#rules.edits };
    for (const account of ACCOUNTS) {
      const title = `${ACCOUNT_TITLES[account]}权重`;
      if (this.#rules.known?.rules.weights[account] === weights[account]) delete edits[title];
      else edits[title] = String(weights[account]);
    }
    this.#tell({ edits, previewed: true });
    this.open();
  };

  get #rules(): PaneRules {
    return this.#bench.store.state().rules;
  }

  #tell(rules: Partial<PaneRules>): void {
    this.#bench.store.dispatch({ type: "rules", rules });
  }
}

type PaneWeights = Parameters<RulesActions["keepWeights"]>[0];

const saving = () => import("./saving.ts");
