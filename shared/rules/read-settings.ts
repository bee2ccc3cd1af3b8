/** From the lines of a rule sheet to settings: each an item with its value and its cell; what is none is told. */
import type { Finding } from "../checking/finding.ts";
import { cellAddress } from "../ledgers/address.ts";
import type { RuleUnit } from "../ledgers/rules.ts";
import type { CellSource } from "../ledgers/table.ts";
import type { SheetGrid } from "../reading/grid.ts";
import { findItem, type FoundItem } from "./find-item.ts";
import type { ItemKind, RuleItem } from "./item.ts";
import { readItemValue } from "./item-value.ts";
import { rulesTable, type RuleLine, type RulesTable } from "./rules-sheet.ts";
import { spelledShape } from "./shapes/table.ts";
import { spelledWithoutTask } from "./without-task.ts";
import { readAliases, readGroups } from "./units-value.ts";

/** A plain value, units, or the settings of a shape, which the schema checks. */
export type SettingValue =
  string | number | boolean | readonly RuleUnit[] | Readonly<Record<string, unknown>>;

/** One item as set. */
export interface Setting {
  readonly item: RuleItem;
  readonly value: SettingValue;
  /** The value as a person reads it. */
  readonly text: string;
  /** The value's cell. */
  readonly place: CellSource;
}

interface SettingsOfSheet {
  readonly settings: readonly Setting[];
  readonly findings: readonly Finding[];
}

/** Characters of a cell that a finding shows. */
const SHOWN = 60;

/** The settings of one rule sheet, top to bottom, and what is wrong with its lines. */
export function readSettings(grid: SheetGrid, workbook: string | undefined): SettingsOfSheet {
  const settings: Setting[] = [];
  const findings: Finding[] = [];
  const sheet = { ...(workbook === undefined ? {} : { workbook }), sheet: grid.name };
  const table = rulesTable(grid);
  if (table === undefined)
    return {
      settings,
      findings: [{ check: "rules-nothing-read", severity: "warning", ...sheet, detail: {} }],
    };
  for (const { line, found } of namedLines(table)) {
    if (found === undefined) {
      const text = shown(String(line.value));
      const at = { ...sheet, cell: cellAddress(line.valueColumn, line.row) };
      findings.push({ check: "rules-item-missing", severity: "warning", ...at, detail: { text } });
      continue;
    }
    const named = { ...sheet, cell: cellAddress(line.itemColumn, line.row) };
    const text = shown(line.item);
    if (found.item === undefined) {
      const detail = { text, likely: found.likely };
      findings.push({ check: "rules-item-unknown", severity: "warning", ...named, detail });
      continue;
    }
    const { item } = found;
    if (found.near) {
      const detail = { text, title: item.title };
      findings.push({ check: "rules-item-near", severity: "notice", ...named, detail });
    }
    const read = readSetting(line, item, found.unit, {
      ...sheet,
      cell: cellAddress(line.valueColumn, line.row),
    });
    if ("check" in read) findings.push(read);
    else settings.push(read);
  }
  return { settings, findings };
}

/** Each line with the item it sets; undefined where a value stands beside none. */
export function namedLines({
  lines,
}: RulesTable): readonly { readonly line: RuleLine; readonly found: FoundItem | undefined }[] {
  let above: { readonly item: RuleItem; readonly unit?: string } | undefined;
  return lines.map((line) => {
    const found = line.item === "" ? continued(above) : findItem(line.item);
    if (found !== undefined) above = found.item === undefined ? undefined : found;
    return { line, found };
  });
}

/** Several lines of units may stand under one item; any other value needs its own. */
function continued(above: { readonly item: RuleItem; readonly unit?: string } | undefined) {
  return above !== undefined && isOfUnits(above.item) && above.unit === undefined
    ? { ...above, near: false }
    : undefined;
}

/** Whether an item may stand any number of times. */
export function isOfUnits({ kind }: RuleItem): boolean {
  return kind === "aliases" || kind === "groups";
}

/** What a value beside an item sets, or what is wrong with it. @param unit the one named in the item's cell */
export function readSetting(
  { value: cell, format }: Pick<RuleLine, "value" | "format">,
  item: RuleItem,
  unit: string | undefined,
  place: CellSource,
): Setting | Finding {
  const { title, kind } = item;
  const written = shown(String(cell));
  const read = readItemValue(kind, cell, format);
  if (read !== "unreadable" && "fault" in read) {
    const detail = { title, text: written, fault: read.fault };
    return { check: "rules-value-refused", severity: "error", ...place, detail };
  }
  const value = read === "unreadable" ? null : valueOf(kind, read.value, unit);
  if (value === null) {
    const detail = { title, text: written, kind };
    return { check: "rules-value-unreadable", severity: "error", ...place, detail };
  }
  const text = typeof value === "number" ? `${value}${kind === "percent" ? "%" : ""}` : written;
  return { item, value, text, place };
}

/** The value an item's kind makes of a cell's text or number; null where it makes none. */
function valueOf(
  kind: ItemKind,
  read: string | number | boolean,
  unit: string | undefined,
): SettingValue | null {
  switch (kind) {
    case "aliases":
      return readAliases(String(read), unit);
    case "groups":
      return readGroups(String(read), unit);
    case "shape":
      return spelledShape(String(read));
    case "without-task":
      return spelledWithoutTask(String(read));
    default:
      return read;
  }
}

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
