/** What a person can do about the workbook's own rules. */
import type { Rules } from "#shared/ledgers/rules.ts";

export interface RulesActions {
  /** Shows the rules, reading the workbook first where that is not done or no longer true. */
  readonly open: () => void;
  /** Types a value; an empty one gives the default back, null goes back to what stands. */
  readonly edit: (title: string, text: string | null) => void;
  /** Forgets all that was typed. */
  readonly drop: () => void;
  /** Shows what saving would change, or no longer. */
  readonly preview: (shown: boolean) => void;
  /** Writes what is shown. */
  readonly save: () => void;
  /** Puts back what the last saving changed. */
  readonly undo: () => void;
  /** Takes weights tried out as typed, and shows what saving them would change. */
  readonly keepWeights: (weights: Rules["weights"]) => void;
}
