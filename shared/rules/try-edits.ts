/** A workbook's rules with some items typed anew: what would hold, and what is wrong with each. Nothing is written. */
import { parseRules } from "../api/rules.ts";
import type { RuleFault } from "../checking/rule-details.ts";
import type { Rules } from "../ledgers/rules.ts";
import type { ItemKind, RuleItem } from "./item.ts";
import { RULE_ITEMS } from "./items.ts";
import { readSetting, type Setting } from "./read-settings.ts";
import { settledOver } from "./settle-rules.ts";

/** What a person typed for items, by their titles; an empty text gives an item its default back. */
export type RuleEdits = Readonly<Record<string, string>>;

/** What is wrong with a value: it could not be read as what it should be, or it is refused. */
export type ValueFault =
  | { readonly kind: "unreadable"; readonly wanted: ItemKind }
  | { readonly kind: "refused"; readonly fault: RuleFault };

export interface TriedRules {
  readonly rules: Rules;
  /** The edits as they were read, by title; none for those that give a default back. */
  readonly read: ReadonlyMap<string, Setting>;
  /** By title. An item not edited is among them where another's edit makes it impossible. */
  readonly faults: ReadonlyMap<string, ValueFault>;
}

const ITEMS: ReadonlyMap<string, RuleItem> = new Map(RULE_ITEMS.map((item) => [item.title, item]));
/** Typed text stands in no cell. */
const NOWHERE = { sheet: "", cell: "" };

/** Where a percentage is typed its sign stands beside the field: 0.5 is never a share there. */
function typedValue({ kind }: RuleItem, text: string): string {
  return kind === "percent" && !/[%％]/u.test(text) ? `${text}%` : text;
}

/** The item of a title. */
export function ruleItem(title: string): RuleItem | undefined {
  return ITEMS.get(title);
}

/** @param settings what holds now, of the workbooks' own sheets */
export function tryEdits(settings: readonly Setting[], edits: RuleEdits): TriedRules {
  const read = new Map<string, Setting>();
  const faults = new Map<string, ValueFault>();
  for (const [title, text] of Object.entries(edits)) {
    const item = ITEMS.get(title);
    if (item === undefined || text.trim() === "") continue;
    const setting = readSetting({ value: typedValue(item, text), format: null }, item, undefined, NOWHERE);
    if ("item" in setting) read.set(title, setting);
    else if (setting.check === "rules-value-refused")
      faults.set(title, { kind: "refused", fault: setting.detail.fault });
    else faults.set(title, { kind: "unreadable", wanted: item.kind });
  }
  const kept = settings.filter(({ item }) => !Object.hasOwn(edits, item.title));
  const { rules, refused } = settledOver([...kept, ...read.values()], {}, parseRules({}));
  for (const { check, detail } of refused) {
    if (check === "rules-value-refused" && !faults.has(detail.title))
      faults.set(detail.title, { kind: "refused", fault: detail.fault });
  }
  return { rules, read, faults };
}
