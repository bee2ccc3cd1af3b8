/** An item's value as a person types it, out of a whole rule set. */
import { DEFAULT_SUBMISSION, type Rules } from "../ledgers/rules.ts";
import type { RuleItem } from "./item.ts";

/** Empty where the rule set holds nothing for it, and for units and shapes, which are only ever written as text. */
export function shownValue(rules: Rules, { kind, path }: RuleItem): string {
  let value: unknown = { ...rules, submission: rules.submission ?? DEFAULT_SUBMISSION };
  for (const key of path) {
    value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }
  if (kind === "mode") return value === "quota" ? "比例" : "阈值";
  if (typeof value === "boolean") return value ? "是" : "否";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
