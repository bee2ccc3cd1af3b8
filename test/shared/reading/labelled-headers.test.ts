/**
 * Headers found in 619 tables labelled by hand: written as a workbook with their merged cells, opened as a file,
 * recognised like any other. The figures stand in the test's output.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import type { SheetGrid } from "#shared/reading/grid.ts";
import { recogniseWorkbooks } from "#shared/reading/recognise.ts";
import { labelledTables, workbookOf, type LabelledTable } from "#test/support/labelled-tables.ts";
import { sheetGrid } from "#test/support/sheet-grids.ts";

/** Reading six hundred sheets on a busy machine. */
const TIMEOUT_MS = 60_000;

const tables = labelledTables();
const ids = tables.map(({ id }) => id);
/** The last header row found in each table, by its id; per way of writing the tables down. */
const found: Record<"merged" | "repeated", ReadonlyMap<string, number | undefined>> = {
  merged: new Map(),
  repeated: new Map(),
};

beforeAll(async () => {
  const host = await openFile(workbookOf(tables), "labelled.xlsx");
  found.merged = lastHeaderRows((await host.read()).sheets);
  found.repeated = lastHeaderRows(tables.map(({ id, repeated }) => sheetGrid(id, repeated)));
}, TIMEOUT_MS);

function lastHeaderRows(sheets: readonly SheetGrid[]): ReadonlyMap<string, number | undefined> {
  const { recognition } = recogniseWorkbooks([{ sheets }], { period: "2020-12" });
  const bySheet = new Map<string, number | undefined>();
  for (const { sheet, headerRows } of recognition.layouts)
    if (!bySheet.has(sheet)) bySheet.set(sheet, headerRows.at(-1));
  return new Map(sheets.map(({ name }, index) => [ids[index] ?? "", bySheet.get(name)]));
}

/** Tables whose header is found, of those that have one; told in the output. */
function share(what: string, way: keyof typeof found, among: (table: LabelledTable) => boolean): number {
  const labelled = tables.filter((table) => table.header && among(table));
  const right = labelled.filter(({ id, header }) => found[way].get(id) === header?.last).length;
  const percent = (100 * right) / labelled.length;
  process.stdout.write(
    `  last header row found: ${percent.toFixed(1).padStart(5)} % (${right} of ${labelled.length}) ${what}\n`,
  );
  return percent;
}

const isComplex = ({ kind }: LabelledTable): boolean => kind === "complex";
const beginsWithHeader = ({ header }: LabelledTable): boolean => header?.first === 1;

describe("tables labelled by hand", () => {
  test.each([
    ["vertical", 99],
    ["hierarchical", 96],
    ["horizontal", 99],
  ] as const)("of kind %s: %i in a hundred and more", (kind, floor) => {
    expect(share(kind, "merged", (table) => table.kind === kind)).toBeGreaterThanOrEqual(floor);
  });

  test("forms and several tables in one: four in five, where they begin with their header", () => {
    expect(
      share(
        "complex, beginning with its header",
        "merged",
        (table) => isComplex(table) && beginsWithHeader(table),
      ),
    ).toBeGreaterThanOrEqual(83);
  });

  test("all kinds but the complex", () => {
    expect(share("all but complex", "merged", (table) => !isComplex(table))).toBeGreaterThanOrEqual(98);
  });

  test("every table with column headers", () => {
    expect(share("all that begin with their header", "merged", beginsWithHeader)).toBeGreaterThanOrEqual(95);
    expect(share("all with a column header anywhere", "merged", () => true)).toBeGreaterThanOrEqual(94);
  });

  test("the same where a merged cell's text was written into each of its cells", () => {
    expect(
      share("all but complex, texts repeated", "repeated", (table) => !isComplex(table)),
    ).toBeGreaterThanOrEqual(98);
  });
});
