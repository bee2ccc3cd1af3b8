/** One line of a rule sheet: the item it is, what kind of value it takes, and where in the rule set it goes. */

/**
 * What an item's value is; `count` is a whole number, `day-of-month` one of a month's first 28; `aliases` and `groups` speak of units (县工信局=工信局、经信局), `shape` and `without-task` of how
 * an indicator gives its points.
 */
export type ItemKind =
  | "weight"
  | "points"
  | "percent"
  | "days"
  | "count"
  | "day-of-month"
  | "yes-no"
  | "date"
  | "mode"
  | "money-unit"
  | "text"
  | "aliases"
  | "groups"
  | "shape"
  | "without-task";

export interface RuleItem {
  /** The name it is shown by: 建账权重. */
  readonly title: string;
  /** Other names for it, as officials write them. */
  readonly also: readonly string[];
  readonly kind: ItemKind;
  /** Keys of the rule set, outermost first. */
  readonly path: readonly string[];
}
