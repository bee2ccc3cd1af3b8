/** Whose a row is: the unit it names itself, else its project's. */
import type { FindingAnswer } from "#shared/api/finding.ts";
import type { Inspection } from "#shared/inspection.ts";
import { ROLES } from "#shared/ledgers/roles.ts";

/** The unit a finding is for; undefined where its row is nobody's, or it is of no row. */
export type UnitOf = (finding: Pick<FindingAnswer, "workbook" | "sheet" | "cell">) => string | undefined;

export function unitsOfRows({ ledgers, county }: Pick<Inspection, "ledgers" | "county">): UnitOf {
  const units = new Map<string, string>();
  for (const table of ROLES.flatMap((role) => [...ledgers[role]])) {
    const values: Readonly<Record<string, readonly unknown[] | undefined>> = table.values;
    table.rows.forEach((row, at) => {
      const project = values["project"]?.[at];
      const own = values["unit"]?.[at];
      const unit = own ?? (typeof project === "string" ? county.findProject(project)?.unit : undefined);
      if (typeof unit === "string") units.set(keyOf(table.workbook, table.sheet, row), unit);
    });
  }
  return ({ workbook, sheet, cell }) => {
    const row = /\d+$/.exec(cell ?? "")?.[0];
    return sheet === undefined || row === undefined
      ? undefined
      : units.get(keyOf(workbook, sheet, Number(row)));
  };
}

function keyOf(workbook: string | undefined, sheet: string, row: number): string {
  return JSON.stringify([workbook ?? null, sheet, row]);
}
