/** The targets ledger put together: several rows of one unit make one target (method §2, Targets). */
import type { FieldOf } from "../ledgers/fields.ts";
import { keyOf } from "../ledgers/text.ts";
import type { LedgerTable } from "../ledgers/table.ts";
import type { LeftOutRow, RowOf, Target } from "./county.ts";
import { leftOutForKey } from "./left-out.ts";
import { valueOf } from "./rows.ts";

const GROUP_SUFFIX = /组$/u;

/** Targets by unit in the ledger's order, and the rows that name no unit. */
export function putTargets(tables: readonly LedgerTable<"targets">[]): {
  readonly targets: readonly Target[];
  readonly leftOut: readonly LeftOutRow[];
} {
  const rowsOfUnit = new Map<string, RowOf<"targets">[]>();
  const leftOut: LeftOutRow[] = [];
  for (const table of tables) {
    for (let at = 0; at < table.rows.length; at += 1) {
      const row = { table, at };
      const unit = valueOf(row, "unit");
      if (unit === null) {
        leftOut.push(leftOutForKey(row, "unit"));
        continue;
      }
      const rows = rowsOfUnit.get(unit);
      if (rows) rows.push(row);
      else rowsOfUnit.set(unit, [row]);
    }
  }
  return { targets: [...rowsOfUnit].map(([unit, rows]) => targetOf(unit, rows)), leftOut };
}

function targetOf(unit: string, rows: readonly RowOf<"targets">[]): Target {
  const holding = (field: FieldOf<"targets">): RowOf<"targets"> | undefined =>
    rows.find((row) => valueOf(row, field) !== null);
  const first = <F extends FieldOf<"targets">>(field: F) => {
    const row = holding(field);
    return row ? valueOf(row, field) : null;
  };
  const sum = (field: "bonus" | "penalty"): number =>
    rows.reduce((total, row) => total + (valueOf(row, field) ?? 0), 0);
  return {
    unit,
    group: first("group") === null ? null : groupName(first("group") ?? ""),
    reserveTarget: first("reserveTarget") ?? 0,
    startTarget: first("startTarget") ?? 0,
    signTarget: first("signTarget") ?? 0,
    investTarget: first("investTarget") ?? 0,
    bonus: sum("bonus"),
    penalty: sum("penalty"),
    veto: rows.some((row) => valueOf(row, "veto") === true),
    rowOf: holding,
  };
}

/** A group as the county calls it: 乡镇 of 乡镇组; null where nothing is left. */
function groupName(written: string): string | null {
  const name = keyOf(written).replace(GROUP_SUFFIX, "");
  return name === "" ? null : name;
}
