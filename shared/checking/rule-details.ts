/** Findings on a workbook's own rule set (sheet 评分规则, method §9). `title` is an item's name (建账权重), `text` what the cell holds. */
import type { CellSource } from "../ledgers/table.ts";
import type { ItemKind } from "../rules/item.ts";

/** What is wrong with a value that could be read. */
export type RuleFault =
  | { readonly why: "too-small" | "too-big"; readonly limit: number }
  /** More decimals than points are scored in; a number of days that is not whole; a text that is too long. */
  | { readonly why: "two-decimals" | "not-whole" | "too-long" }
  /** 0.3 without a percent sign: 30 % or 0.3 %. */
  | { readonly why: "percent-doubtful" }
  /** The lower of two limits would stand above the upper; steps or places do not go one way. */
  | { readonly why: "limits-order" | "steps-order" | "bands-order" }
  /** A shape lacks what it can't do without (每件几分). */
  | { readonly why: "incomplete" }
  /** A wording names a place there is none of. */
  | { readonly why: "wording-place" }
  /** A campaign without its first day. */
  | { readonly why: "first-day-missing" }
  /** The name or alias belongs to another unit. */
  | { readonly why: "unit-twice"; readonly name: string }
  | { readonly why: "other" };

export interface RuleDetails {
  /** The sheet is used: `items` in its order, as read. */
  "rules-applied": { readonly items: readonly { readonly title: string; readonly text: string }[] };
  /** The sheet is there, and no item was found on it. */
  "rules-nothing-read": Record<never, never>;
  /** No item is called so. `likely`: the items it may mean. */
  "rules-item-unknown": { readonly text: string; readonly likely: readonly string[] };
  /** An item taken by a name with a typing slip. */
  "rules-item-near": { readonly text: string; readonly title: string };
  /** A value with no item beside it. */
  "rules-item-missing": { readonly text: string };
  /** One item with two values; the one at `first` holds. */
  "rules-item-twice": { readonly title: string; readonly text: string; readonly first: CellSource };
  "rules-value-unreadable": { readonly title: string; readonly text: string; readonly kind: ItemKind };
  "rules-value-refused": { readonly title: string; readonly text: string; readonly fault: RuleFault };
  /** A weight below 1 beside others above: probably a share beside percents. */
  "rules-weights-mixed": { readonly title: string; readonly text: string };
}
