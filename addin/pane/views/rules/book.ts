/** What the view shows of the rules: read off what is known and typed, once for the whole view. */
import type { Rules } from "#shared/ledgers/rules.ts";
import { parseRules } from "#shared/api/rules.ts";
import type { ItemKind, RuleItem } from "#shared/rules/item.ts";
import type { RuleEntry, RulesOutline } from "#shared/rules/outline.ts";
import type { Setting } from "#shared/rules/read-settings.ts";
import { shownValue } from "#shared/rules/shown-value.ts";
import { planChanges, type RulePlan } from "#shared/rules/plan-changes.ts";
import { tryEdits, type TriedRules, type ValueFault } from "#shared/rules/try-edits.ts";
import type { PaneRules } from "../../state/rules.ts";
import { homeOf, type RulesHome } from "../../work/rules/home.ts";

/** One cell of an item, with the sheet it is on. */
export interface StandingEntry extends RuleEntry {
  readonly sheet: Pick<RulesOutline, "workbook" | "sheet">;
}

export interface ItemState {
  /** What holds today, and by default, as it would be typed; empty for nothing. */
  readonly today: string;
  readonly standard: string;
  /** What was typed; undefined for nothing. */
  readonly typed: string | undefined;
  /** Cells that say something of it. */
  readonly entries: readonly StandingEntry[];
  /** The one that holds; absent where the default does. */
  readonly holds: StandingEntry | undefined;
  /** What is typed would change the workbook. */
  readonly changed: boolean;
  readonly fault: ValueFault | undefined;
}

export interface RulesBookView {
  readonly home: RulesHome | null;
  readonly editable: boolean;
  readonly tried: TriedRules;
  readonly plan: RulePlan;
  readonly changed: ReadonlySet<string>;
  readonly of: (item: RuleItem) => ItemState;
}

/** Kinds shown as they are spelled in the sheet. */
const SPELLED: ReadonlySet<ItemKind> = new Set(["aliases", "groups", "shape", "without-task"]);
const DEFAULTS: Rules = parseRules({});
const NOTHING = { settings: [], outlines: [] };

export function bookOf({ known, edits }: PaneRules): RulesBookView {
  const sheets = known?.sheets ?? NOTHING;
  const rules = known?.rules ?? DEFAULTS;
  const home = known === null ? null : homeOf(known);
  const tried = tryEdits(sheets.settings, edits);
  const plan = planChanges(sheets, edits, tried, home?.workbook);
  const changed = new Set([
    ...plan.changes.map(({ title }) => title),
    ...[...tried.faults.keys()].filter((title) => Object.hasOwn(edits, title)),
  ]);
  const entries = sheets.outlines.flatMap((one) =>
    one.sheets.flatMap((sheet) => sheet.entries.map((entry): StandingEntry => ({ ...entry, sheet }))),
  );
  return {
    home,
    editable: home !== null && home.obstacle === null,
    tried,
    plan,
    changed,
    of: (item) => {
      const own = entries.filter(
        ({ title, value }) => title === item.title && value !== null && value !== "",
      );
      const setting = sheets.settings.find((one) => one.item.title === item.title);
      const holds = setting && own.find((entry) => isPlaceOf(entry, setting));
      return {
        today: SPELLED.has(item.kind) ? String(holds?.value ?? "") : shownValue(rules, item),
        standard: SPELLED.has(item.kind) ? "" : shownValue(DEFAULTS, item),
        typed: edits[item.title],
        entries: own,
        holds,
        changed: changed.has(item.title),
        fault: tried.faults.get(item.title),
      };
    },
  };
}

function isPlaceOf({ sheet, cell }: StandingEntry, { place }: Setting): boolean {
  return sheet.workbook === place.workbook && sheet.sheet === place.sheet && cell === place.cell;
}
