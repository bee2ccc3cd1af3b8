/** A rule set with a part of it as it might be instead. */
import type { Rules } from "../ledgers/rules.ts";

type Members = Readonly<Record<string, unknown>>;

/** The rules with the change laid over them, lists as a whole: to be held against `rulesSchema`. */
export function laidOver(rules: Rules, change: Members): unknown {
  return over(rules as unknown as Members, change);
}

function over(below: Members, above: Members): Members {
  // Built from entries: a member named __proto__ sets no prototype.
  return Object.fromEntries([
    ...Object.entries(below),
    ...Object.entries(above).map(([key, value]) => {
      const own = Object.hasOwn(below, key) ? below[key] : undefined;
      return [key, isMembers(own) && isMembers(value) ? over(own, value) : value] as const;
    }),
  ]);
}

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
