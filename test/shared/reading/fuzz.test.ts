/** Random grids: never a crash, and no row that shows anything is dropped without a word. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Area } from "#shared/ledgers/address.ts";
import type { CellValue, SheetGrid } from "#shared/reading/grid.ts";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";

const RUNS = 200;
/** Milliseconds a law may take on a busy machine. */
const PATIENCE = 30_000;

const headerWord = fc.constantFrom(
  "序号",
  "项目名称",
  "责任单位",
  "总投资（万元）",
  "2020年计划投资",
  "11月完成投资",
  "1-11月累计完成投资",
  "累计完成投资",
  "计划开工时间",
  "计划开竣工时间",
  "责任人及联系电话",
  "月份",
  "节点任务",
  "完成时限",
  "类别",
  "事项",
  "办结时间",
  "加分",
  "投资情况",
  "2020-03月实际完成投资",
  "备注",
);
const text = fc.oneof(
  fc.constantFrom(
    "合计",
    "小 计",
    "总计：12个",
    "一、在建项目（2个）",
    "注：以上为万元",
    "示例",
    "填写说明",
    "截至2020年11月30日",
    "单位：万元",
    "填报单位：城关镇",
    "城关镇",
    "  ",
    "#REF!",
    "2020.11",
    "1",
    "\u200B",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: headerWord },
  { weight: 3, arbitrary: text },
  { weight: 3, arbitrary: fc.double() },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 60_000 }) },
  { weight: 1, arbitrary: fc.boolean() },
);
const area: fc.Arbitrary<Area> = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 0, max: 5 }),
  )
  .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));

const grid: fc.Arbitrary<SheetGrid> = fc.record({
  name: fc.constantFrom("项目台账", "11月", "Sheet1", "交办"),
  hidden: fc.constant(false),
  values: fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 25 }),
  formats: fc.constant([]),
  merges: fc.array(area, { maxLength: 6 }),
  isFormula: fc.constantFrom(
    () => false,
    (row: number) => row % 2 === 0,
  ),
  hiddenRows: fc.constant([]),
  hiddenColumns: fc.constant([2]),
});

describe("random grids", () => {
  it(
    "every row that shows something is data, header, or skipped for a reason",
    () => {
      fc.assert(
        fc.property(fc.array(grid, { minLength: 1, maxLength: 3 }), (grids) => {
          const sheets = grids.map((one, index) => ({ ...one, name: `${one.name}${index}` }));
          const { recognition } = recogniseWorkbooks([{ sheets }]);
          for (const sheet of sheets) {
            const layouts = recognition.layouts.filter(({ sheet: name }) => name === sheet.name);
            expect(layouts.length).toBeGreaterThan(0);
            const rowsOf = layouts.map(({ headerRows, skippedRows, mapped }) => [
              ...headerRows,
              ...skippedRows.map(({ row }) => row),
              ...(mapped?.rows ?? []),
            ]);
            // Tables side by side share their rows.
            const alone = layouts.every(({ block }) => block === undefined);
            for (const rows of alone ? [rowsOf.flat()] : rowsOf) {
              expect(new Set(rows).size).toBe(rows.length);
            }
            const told = new Set(rowsOf.flat());
            for (const [index, cells] of sheet.values.entries()) {
              const shows = cells.some((value) => value !== null && String(value).trim() !== "");
              if (shows) expect(told.has(index + 1), `row ${index + 1}`).toBe(true);
            }
          }
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  it(
    "mapped parts are rectangles, their columns distinct fields",
    () => {
      fc.assert(
        fc.property(grid, (sheet) => {
          const { recognition, findings } = recogniseWorkbooks([{ sheets: [sheet] }], { period: "2020-11" });
          for (const { mapped } of recognition.layouts) {
            if (!mapped) continue;
            for (const part of [mapped.cells, mapped.formats, mapped.formulas ?? []]) {
              expect(part.length).toBe(mapped.columns.length);
              for (const cells of part) expect(cells.length).toBe(mapped.rows.length);
            }
            expect(mapped.bands.length).toBe(mapped.rows.length);
            const fields = mapped.columns.map(
              ({ role, field, month, part }) => `${role} ${field} ${month} ${part}`,
            );
            expect(new Set(fields).size).toBe(fields.length);
            for (const { role, confidence } of mapped.columns) {
              expect(mapped.roles).toContain(role);
              expect(confidence).toBeGreaterThan(0);
              expect(confidence).toBeLessThanOrEqual(1);
            }
          }
          for (const finding of findings) expect(finding.check).toMatch(/^[a-z-]+$/u);
        }),
        { numRuns: RUNS },
      );
    },
    PATIENCE,
  );

  it(
    "the same workbook gives the same answer",
    () => {
      fc.assert(
        fc.property(grid, (sheet) => {
          const once = recogniseWorkbooks([{ sheets: [sheet] }]);
          expect(recogniseWorkbooks([{ sheets: [sheet] }])).toEqual(once);
        }),
        { numRuns: 50 },
      );
    },
    PATIENCE,
  );
});
