/** What recognition made of each sheet and column, as the pane keeps it: plain data with its words. */
import { fieldDeclaration } from "#shared/ledgers/fields.ts";
import { describeEvidence } from "#shared/messages/describe-evidence.ts";
import type { Locale } from "#shared/messages/locale.ts";
import { isAsked } from "#shared/reading/layout-findings.ts";
import type { LayoutColumn, MappedSheet, Recognition, SheetLayout } from "#shared/reading/recognised.ts";
import { surenessOf } from "#shared/reading/sureness.ts";
import { titleOf, type ColumnSummary, type SheetSummary } from "../state/columns.ts";

/** Every sheet; ledgers one below the other on one sheet are one each. */
export function sheetSummaries({ layouts }: Recognition, locale: Locale): readonly SheetSummary[] {
  const before = new Map<string, number>();
  return layouts.map((layout) => {
    const place = `${layout.workbook ?? ""} ${layout.sheet}`;
    const number = before.get(place) ?? 0;
    before.set(place, number + 1);
    return sheetSummary(layout, `${place}#${number}`, locale);
  });
}

function sheetSummary(layout: SheetLayout, id: string, locale: Locale): SheetSummary {
  const { workbook, sheet, roles, mapped, notLedger, columns, said } = layout;
  return {
    id,
    name: workbook === undefined ? sheet : `${workbook} ${sheet}`,
    roles,
    rows: mapped?.rows.length ?? 0,
    columns: columns.map((column) => columnSummary(column, mapped, locale)),
    ...(notLedger === undefined ? {} : { notLedger }),
    ...(said === undefined ? {} : { said }),
  };
}

function columnSummary(
  { column, header, correction }: LayoutColumn,
  mapped: MappedSheet | undefined,
  locale: Locale,
): ColumnSummary {
  const taken = (mapped?.columns ?? []).filter((one) => one.column === column);
  const [first] = taken;
  const money = first !== undefined && fieldDeclaration(first.role, first.field)?.kind === "money";
  return {
    column,
    header,
    fields: taken.map(({ role, field, month }) => ({
      role,
      field,
      title: titleOf(role, field),
      ...(month === undefined ? {} : { month }),
    })),
    sureness: first === undefined ? null : surenessOf(first.confidence, first.evidence),
    evidence: describeEvidence(first?.evidence ?? [], locale),
    asked: taken.some(({ role, field }) => isAsked(role, field)),
    ...(money ? { moneyUnit: first.moneyUnit ?? mapped?.moneyUnit ?? null } : {}),
    ...(correction === undefined ? {} : { correction }),
  };
}
