import { readFile } from "node:fs/promises";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { fromWire } from "#shared/api/from-wire.ts";
import { toWire } from "#shared/api/wire.ts";
import { trialsAnswer } from "#shared/api/what-if-answer.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import type { Inspection } from "#shared/inspection.ts";
import { cellAddress, columnNumber } from "#shared/ledgers/address.ts";
import { fieldDeclaration } from "#shared/ledgers/fields.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { changeCells } from "#shared/reading/change-cells.ts";
import type { CellChange } from "#shared/reading/change-cells.ts";
import type { CellValue, SheetGrid, WorkbookGrid } from "#shared/reading/grid.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { assess } from "#shared/scoring/assess.ts";
import { tryOut } from "#shared/what-if.ts";

const SAMPLE = "jingle-2020-12.xlsx";
const DAY = 44_185;

let grid: WorkbookGrid;
let today: Inspection;
/** The sheets as the service receives them. */
let sent: readonly MappedSheet[];

beforeAll(async () => {
  const host = await openFile(await readFile(`addin/public/samples/${SAMPLE}`), SAMPLE);
  grid = await host.read();
  today = inspected(grid);
  const received = fromWire(JSON.parse(JSON.stringify(toWire(today.mapped))));
  if (received.fault !== undefined) throw new Error(received.fault.code);
  sent = received.sheets;
});

function inspected(workbook: WorkbookGrid): Inspection {
  const inspection = inspectWorkbooks([workbook]);
  if (inspection.period === undefined) throw new Error("no period");
  return inspection;
}

/** The workbook with a cell overwritten as Excel would. */
function edited({ sheets, ...book }: WorkbookGrid, { sheet, cell, value }: CellChange): WorkbookGrid {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const row = Number(digits) - 1;
  const column = columnNumber(letters) - 1;
  const isDay = value === "2020-12-20";
  const put = <T>(rows: readonly (readonly T[])[], one: T) =>
    rows.map((cells, at) =>
      at === row
        ? Array.from({ length: Math.max(cells.length, column + 1) }, (_, i) =>
            i === column ? one : cells[i],
          )
        : cells,
    );
  return {
    ...book,
    sheets: sheets.map((own): SheetGrid => {
      if (own.name !== sheet) return own;
      return {
        ...own,
        values: put<CellValue | undefined>(own.values, isDay ? DAY : value) as SheetGrid["values"],
        formats: isDay ? put(own.formats, "yyyy-mm-dd") : own.formats,
      };
    }),
  };
}

/** Cells that are no key of their row: what they hold does not decide what the row is. */
function cellsOf(sheets: readonly MappedSheet[]): readonly Omit<CellChange, "value">[] {
  return sheets.flatMap(({ sheet, columns, rows }) =>
    columns.flatMap(({ column, role, field }) =>
      fieldDeclaration(role, field)?.required === "key"
        ? []
        : rows.map((row) => ({ sheet, cell: cellAddress(column, row) })),
    ),
  );
}

describe("a month tried out", () => {
  test("without changes is today's", () => {
    const before = tryOut(sent, today.period, DEFAULT_RULES, null);
    const changed = changeCells(sent, []);
    if (changed.fault !== undefined) throw new Error(changed.fault.code);
    const { units, findings } = trialsAnswer(
      before,
      tryOut(changed.sheets, today.period, DEFAULT_RULES, null),
      "zh-CN",
    );
    expect(units).toHaveLength(today.county.units.length);
    for (const unit of units) {
      expect(unit.after).toEqual(unit.before);
      expect([0, null]).toContain(unit.gain.rank);
      expect(["0.00", null]).toContain(unit.gain.final);
    }
    expect(findings.new.first).toEqual([]);
    expect(findings.gone.first).toEqual([]);
    expect(before.units).toEqual(assess(today.county, null).units);
  });

  test("with changed cells is what the workbook gives when they are changed there", () => {
    const cells = cellsOf(sent);
    const values = fc.constantFrom<CellValue>(null, 0, 1, 500, 12_345.6, "2020-12-20", "无", "未完成");
    const changes = fc.uniqueArray(
      fc
        .record({ where: fc.constantFrom(...cells), value: values })
        .map(({ where, value }) => ({ ...where, value })),
      { minLength: 1, maxLength: 20, selector: ({ sheet, cell }) => `${sheet} ${cell}` },
    );
    const scores = textOf(assess(today.county, null).units);
    let moved = 0;
    fc.assert(
      fc.property(changes, (made) => {
        const changed = changeCells(sent, made);
        if (changed.fault !== undefined) throw new Error(changed.fault.code);
        const after = tryOut(changed.sheets, today.period, DEFAULT_RULES, null);
        const there = inspected(made.reduce(edited, grid));
        expect(there.mapped.map(({ rows }) => rows)).toEqual(sent.map(({ rows }) => rows));
        expect(after.units).toEqual(assess(there.county, null).units);
        if (textOf(after.units) !== scores) moved += 1;
      }),
      { numRuns: 12 },
    );
    expect(moved).toBeGreaterThan(0);
  });
});

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "bigint" ? String(member) : member,
  );
}
