/** The workbook's own rules as the pane keeps them, and what a person is changing of them; as plain data. */
import type { Rules } from "#shared/ledgers/rules.ts";
import type { RuleSheets } from "#shared/rules/outline.ts";
import type { RuleEdits } from "#shared/rules/try-edits.ts";

/** The rules of the workbooks in hand, as they were read last. */
export interface KnownRules {
  /** What holds. */
  readonly rules: Rules;
  readonly sheets: RuleSheets;
  /** Each workbook, and whether it can be written. */
  readonly workbooks: readonly { readonly name: string; readonly writable: boolean }[];
}

/** What became of the last saving, or of undoing it. */
export interface RulesNews {
  readonly kind: "saved" | "undone";
  readonly items: number;
  /** Cells left because they hold something else by now. */
  readonly left: number;
  readonly workbook: string;
  /** The saving made the sheet that undoing leaves behind, empty. */
  readonly newSheet: boolean;
  /** Counts the news, so that the same said again is news. */
  readonly number: number;
}

export interface PaneRules {
  /** null before a workbook was read. */
  readonly known: KnownRules | null;
  /** What a person typed and has not saved. */
  readonly edits: RuleEdits;
  /** What saving would change is shown. */
  readonly previewed: boolean;
  readonly news: RulesNews | null;
  /** How many savings can be undone, one by one. */
  readonly undoable: number;
  /** The written copies to download, where rules don't reach the files themselves. */
  readonly copies: readonly { readonly workbook: string; readonly url: string; readonly name: string }[];
}

export const NO_RULES: PaneRules = {
  known: null,
  edits: {},
  previewed: false,
  news: null,
  undoable: 0,
  copies: [],
};
