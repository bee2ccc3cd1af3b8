/** The shape of a rule that tells a field by the parts of its header. */
import type { FieldOf } from "../ledgers/fields.ts";
import type { Role } from "../ledgers/roles.ts";

/** One rule: what a header must contain and must not, and the field it then is. */
export interface HeaderRule<R extends Role = Role> {
  readonly role: R;
  readonly field: FieldOf<R>;
  /** What the leaf's words must contain. */
  readonly is: RegExp;
  /** What they must not contain. */
  readonly not?: RegExp;
  /** What a heading above must contain. */
  readonly under?: RegExp;
  /** What no heading above may contain. */
  readonly notUnder?: RegExp;
  /** How sure the rule is, 0 to 1. */
  readonly sure: number;
  readonly part?: "first" | "second";
}

/** The rules of one ledger. */
export const rulesOf = <R extends Role>(
  role: R,
  rules: readonly Omit<HeaderRule<R>, "role">[],
): HeaderRule[] => rules.map((rule) => ({ ...rule, role }) as unknown as HeaderRule);
