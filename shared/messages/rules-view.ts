/** What the view of a workbook's rules says, the same in every language. Loaded with the view. */
import { INDICATOR_IDS } from "../ledgers/rules.ts";
import type { IndicatorId } from "../ledgers/rules.ts";
import type { RuleItem } from "../rules/item.ts";
import type { RuleGroup, RuleSection } from "../rules/item-groups.ts";
import type { ValueFault } from "../rules/try-edits.ts";
import { rulesView as english } from "./en/rules-view.ts";
import { indicatorName } from "./indicators.ts";
import type { Locale } from "./locale.ts";
import { rulesView as chinese } from "./zh-CN/rules-view.ts";

/** An item by name, and what it means. */
export interface ItemWords {
  /** Absent: the name it has in the sheet. */
  readonly name?: string;
  readonly note: string;
}

export interface RulesWords {
  /** Whose rules these are; `workbook` is its name, `sheet` the sheet they stand on, null for none. */
  readonly lead: (workbook: string, sheet: string | null) => string;
  readonly none: { readonly title: string; readonly advice: string };
  readonly several: (workbook: string) => string;
  /** Why nothing can be changed here. */
  readonly obstacles: {
    readonly readOnly: string;
    readonly unusable: (sheet: string) => string;
    readonly hidden: (sheet: string) => string;
  };
  readonly sections: Readonly<Record<RuleSection, string>>;
  readonly groups: Readonly<Record<RuleGroup, string>>;
  /** Items that differ from the defaults, and items changed but not saved. */
  readonly set: (items: number) => string;
  readonly changed: (items: number) => string;
  readonly faulty: (items: number) => string;
  /** Items by their path, save the indicators'. */
  readonly items: Readonly<Record<string, ItemWords>>;
  readonly ofIndicator: Readonly<Record<"full" | "shapes" | "withoutTask", (name: string) => ItemWords>>;
  readonly choices: {
    readonly mode: Readonly<Record<"阈值" | "比例", string>>;
    readonly yesNo: Readonly<Record<"是" | "否", string>>;
  };
  readonly units: { readonly points: string; readonly percent: string; readonly days: string };
  /** Parts two things said in one line. */
  readonly semicolon: string;
  readonly limits: (least: number, most: number) => string;
  /** Folds open how an indicator gives its points. */
  readonly how: string;
  /** What braces may hold in a standing sentence. */
  readonly places: (places: readonly string[]) => string;
  readonly sum: (sum: number) => string;
  readonly noWeight: string;
  /** Where a value comes from. */
  readonly byDefault: string;
  readonly emptyByDefault: string;
  readonly fromSheet: string;
  readonly was: (value: string) => string;
  readonly wasDefault: (value: string) => string;
  readonly becomesDefault: string;
  readonly fixed: string;
  readonly more: (cells: number) => string;
  readonly restore: string;
  readonly restoreOf: (name: string) => string;
  readonly keep: string;
  readonly keepOf: (name: string) => string;
  readonly fault: (fault: ValueFault) => string;
  readonly unread: (text: string) => string;
  readonly save: string;
  readonly drop: string;
  readonly toMend: string;
  readonly preview: (items: number) => string;
  readonly newSheet: (workbook: string) => string;
  readonly into: (workbook: string) => string;
  readonly intoCopy: (workbook: string) => string;
  readonly added: string;
  /** What stands where nothing was set. */
  readonly nothing: string;
  readonly emptied: string;
  readonly confirm: (items: number) => string;
  readonly saved: (items: number, workbook: string) => string;
  readonly undone: string;
  readonly left: (cells: number) => string;
  readonly undo: string;
  readonly undoing: string;
  readonly scoreAgain: string;
  readonly stale: string;
  readonly copy: (workbook: string) => string;
  readonly copyName: (base: string) => string;
  readonly footer: string;
}

const WORDS: Readonly<Record<Locale, RulesWords>> = { "zh-CN": chinese, en: english };

export function rulesWords(locale: Locale): RulesWords {
  return WORDS[locale];
}

/** An item's name and what it means. */
export function itemWords({ path, title }: RuleItem, locale: Locale): Required<ItemWords> {
  const words = WORDS[locale];
  const [key = "", id] = path;
  const indicator = INDICATOR_IDS.find((one: IndicatorId) => one === id);
  const own =
    isOfIndicator(key) && indicator ? words.ofIndicator[key](indicatorName(indicator, locale)) : undefined;
  const { name = title, note = "" } = own ?? words.items[path.join(".") + (UNITS[title] ?? "")] ?? {};
  return { name, note };
}

/** Two items go to one place in the rule set. */
const UNITS: Readonly<Record<string, string>> = { 单位别名: ".aliases", 单位组别: ".groups" };

function isOfIndicator(key: string): key is keyof RulesWords["ofIndicator"] {
  return key === "full" || key === "shapes" || key === "withoutTask";
}
