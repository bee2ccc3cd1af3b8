/** What saving edits would change in the workbook: cells of items that stand there, rows for those that don't. */
import type { CellFix } from "../checking/fixing/certain-fixes.ts";
import { cellAddress } from "../ledgers/address.ts";
import type { CellValue } from "../reading/grid.ts";
import { RULE_ITEMS } from "./items.ts";
import type { RuleEntry, RulesOutline, RuleSheets } from "./outline.ts";
import type { Setting } from "./read-settings.ts";
import { FIRST_COLUMNS } from "./rules-sheet.ts";
import type { RuleEdits, TriedRules } from "./try-edits.ts";
import { writtenValue } from "./written-value.ts";

/** The name of the sheet that is made where there is none. */
export const RULES_SHEET = "评分规则";
/** Its first row. */
export const RULES_HEADER = ["项目", "值", "说明"] as const;

/** One item as it changes. */
export interface RuleChange extends CellFix {
  readonly title: string;
  /** It gets a row of its own, in which the item's name is written too. */
  readonly added: boolean;
}

export interface RulePlan {
  readonly changes: readonly RuleChange[];
  /** All cells that change, the names of added items and a header among them. */
  readonly fixes: readonly CellFix[];
  /** The workbook gets a sheet `RULES_SHEET`. */
  readonly newSheet: boolean;
  /** Edited items whose cells can't be written into: formulas, or merged, or of one unit. */
  readonly fixed: readonly RuleEntry[];
}

/**
 * Plans saving, in the order of the table of items; `tried` is what `tryEdits` makes of the edits, without faults. Items that stand nowhere go below the first
 * rule sheet there is, else onto a new one.
 * @param home the workbook a new sheet would go into; undefined where only one was read
 * @param noteOf what an item means, for the third column of a sheet that has nothing on it yet
 */
export function planChanges(
  { outlines }: RuleSheets,
  edits: RuleEdits,
  { read }: TriedRules,
  home: string | undefined,
  noteOf: (title: string) => string = () => "",
): RulePlan {
  const sheets = outlines.flatMap((one) => one.sheets);
  const target = sheets[0] ?? newOutline(home);
  let row = target.isEmpty ? Math.max(target.nextRow, 2) : target.nextRow;
  const changes: RuleChange[] = [];
  const names: CellFix[] = [];
  const fixed: RuleEntry[] = [];
  for (const { title } of RULE_ITEMS) {
    const text = edits[title];
    if (text === undefined) continue;
    const setting = read.get(title);
    const entries = sheets.flatMap((sheet) => sheet.entries.map((entry) => ({ sheet, entry })));
    const standing = standingOf(entries, title, setting !== undefined);
    for (const { sheet, entry } of standing) {
      if (entry.fixed) fixed.push(entry);
      else changes.push(...changeOf(sheet, entry, setting, text));
    }
    if (standing.length > 0 || setting === undefined) continue;
    names.push(cellOf(target, target.itemColumn, row, title));
    if (target.isEmpty && noteOf(title) !== "")
      names.push(cellOf(target, target.valueColumn + 1, row, noteOf(title)));
    changes.push({
      ...cellOf(target, target.valueColumn, row, null),
      ...writtenValue({ ...setting, typed: text.trim() }, { value: null, format: null }),
      title,
      added: true,
    });
    row += 1;
  }
  const header = target.isEmpty && names.length > 0 ? headerOf(target) : [];
  const cells = changes.map(({ title: _title, added: _added, ...fix }): CellFix => fix);
  return {
    changes,
    fixes: [...header, ...names, ...cells],
    newSheet: sheets.length === 0 && names.length > 0,
    fixed,
  };
}

interface Standing {
  readonly sheet: RulesOutline;
  readonly entry: RuleEntry;
}

/** Every cell that says something of the item, so that none contradicts; else the first left empty for it. */
function standingOf(entries: readonly Standing[], title: string, gains: boolean): readonly Standing[] {
  const own = entries.filter(({ entry }) => entry.title === title);
  const filled = own.filter(({ entry }) => entry.value !== null && entry.value !== "");
  if (filled.length > 0) return filled;
  return gains ? own.filter(({ entry }) => !entry.fixed).slice(0, 1) : [];
}

/** Nothing where the cell is as wanted already. */
function changeOf(
  sheet: RulesOutline,
  { title, cell, value, format }: RuleEntry,
  setting: Setting | undefined,
  text: string,
): readonly RuleChange[] {
  const written =
    setting === undefined
      ? { to: null }
      : writtenValue({ ...setting, typed: text.trim() }, { value, format });
  if (written.to === value) return [];
  return [{ ...placeOf(sheet), cell, from: value, ...written, title, added: false }];
}

function newOutline(home: string | undefined): RulesOutline {
  return {
    ...(home === undefined ? {} : { workbook: home }),
    sheet: RULES_SHEET,
    ...FIRST_COLUMNS,
    nextRow: 1,
    isEmpty: true,
    entries: [],
  };
}

function headerOf(target: RulesOutline): readonly CellFix[] {
  return RULES_HEADER.map((text, at) => cellOf(target, at + 1, 1, text));
}

/** A cell that is empty so far. */
function cellOf(sheet: RulesOutline, column: number, row: number, to: CellValue): CellFix {
  return { ...placeOf(sheet), cell: cellAddress(column, row), from: null, to };
}

function placeOf({ workbook, sheet }: RulesOutline): Pick<CellFix, "workbook" | "sheet"> {
  return { ...(workbook === undefined ? {} : { workbook }), sheet };
}
