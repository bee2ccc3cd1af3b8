/**
 * Workbooks beyond all measure, from their bytes to their findings: an answer within bounded time, and the ledger
 * that stands in them read all the same. The times are limits against hanging, no claim of speed.
 */
import { describe, expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import type { Inspection } from "#shared/inspection.ts";
import { columnLetters } from "#shared/ledgers/address.ts";
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { PROJECT_HEADER, PROJECT_ROWS } from "#test/support/small-workbooks.ts";
import { makeWorkbook, rowsXml } from "#test/support/workbook-files.ts";

/** Milliseconds after which a reading counts as hanging, on a busy machine. */
const HANGING = 60_000;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Cells scattered over a whole sheet. */
const STRAYS = 2_000;
const MERGES = 10_000;
const SHEETS = 5_000;
const LEDGERS = 1_000;
const LONG_TEXT = 100_000;
const PERIOD = "2020-11";

const LEDGER = rowsXml([PROJECT_HEADER, ...PROJECT_ROWS]);
const NAMES = PROJECT_ROWS.map((row) => row[1]);

async function inspected(bytes: Uint8Array): Promise<Inspection> {
  const grid = await (await openFile(bytes, "台账.xlsx")).read();
  const inspection = inspectWorkbooks([grid], DEFAULT_RULES, PERIOD);
  if (inspection.period === undefined) throw new Error("no month");
  return inspection;
}

function sheet(rows: string, after = "", before = ""): { readonly name: string; readonly xml: string } {
  return { name: "项目台账", xml: `${before}<sheetData>${rows}</sheetData>${after}` };
}

function namesOf({ ledgers }: Inspection): readonly (string | null)[] {
  return ledgers.projects.flatMap(({ values }) => values.name ?? []);
}

/** Places spread over the whole sheet below the ledger, ascending by row; the last is the sheet's last cell. */
function scattered(): string {
  const step = Math.floor((LAST_ROW - 100) / STRAYS);
  return Array.from({ length: STRAYS }, (_, at) => {
    const row = at === STRAYS - 1 ? LAST_ROW : 100 + at * step;
    const column = at === STRAYS - 1 ? LAST_COLUMN : 1 + ((at * 7_919) % LAST_COLUMN);
    return `<row r="${String(row)}"><c r="${columnLetters(column)}${String(row)}" t="inlineStr"><is><t>已核</t></is></c></row>`;
  }).join("");
}

describe("a workbook beyond measure", () => {
  test(
    "with strays all over a sheet of full size",
    async () => {
      const inspection = await inspected(
        makeWorkbook([sheet(LEDGER + scattered(), "", `<dimension ref="A1:XFD${String(LAST_ROW)}"/>`)]),
      );
      expect(namesOf(inspection)).toEqual(NAMES);
      const [layout] = inspection.recognition.layouts;
      expect(layout?.skippedRows.filter(({ why }) => why !== "blank").length).toBe(STRAYS);
    },
    HANGING,
  );

  test(
    "with ten thousand merged areas",
    async () => {
      const areas = Array.from(
        { length: MERGES },
        (_, at) => `<mergeCell ref="K${String(at * 3 + 1)}:M${String(at * 3 + 2)}"/>`,
      );
      const inspection = await inspected(
        makeWorkbook([sheet(LEDGER, `<mergeCells count="${String(MERGES)}">${areas.join("")}</mergeCells>`)]),
      );
      expect(namesOf(inspection)).toEqual(NAMES);
    },
    HANGING,
  );

  test(
    "with five thousand sheets",
    async () => {
      const others = Array.from({ length: SHEETS - 1 }, (_, at) => ({
        name: `表${String(at)}`,
        xml: "<sheetData/>",
      }));
      const inspection = await inspected(makeWorkbook([...others, sheet(LEDGER)]));
      expect(inspection.recognition.layouts.length).toBe(SHEETS);
      expect(namesOf(inspection)).toEqual(NAMES);
    },
    HANGING,
  );

  test(
    "with a thousand ledgers",
    async () => {
      const ledgers = Array.from({ length: LEDGERS }, (_, at) => ({
        name: `表${String(at)}`,
        xml: `<sheetData>${rowsXml([PROJECT_HEADER, ...PROJECT_ROWS.map((row) => row.map((cell, column) => (column === 1 ? `${String(cell)}第${String(at)}号` : cell)))])}</sheetData>`,
      }));
      const inspection = await inspected(makeWorkbook(ledgers));
      expect(namesOf(inspection).length).toBe(LEDGERS * PROJECT_ROWS.length);
    },
    HANGING,
  );
});

describe("a cell of a hundred thousand characters", () => {
  /** What makes patterns that try again and again try longest. */
  const REPEATED = [
    " ",
    "\n",
    "1",
    ",",
    "0",
    "-",
    "至",
    "万元",
    "数额",
    "（",
    "12个",
    "×",
    "2020年",
    "12 月 ",
    "1 ",
    "\t ",
    "\u200B",
    "合计",
    "单位 ",
    "截 ",
    "a/",
    "：",
    "138 ",
    "某",
  ];
  const header = PROJECT_HEADER;

  test.each(REPEATED)("of %j, wherever it stands", { timeout: HANGING }, (repeated) => {
    const long = repeated.repeat(LONG_TEXT / repeated.length);
    for (const text of [long, `项目${long}！x`, `1${long}x`]) {
      const rows = PROJECT_ROWS.map((row) => [...row]);
      const grids = [
        [[text], [...header], ...rows],
        [[...header, text], ...rows],
        [[...header], ...rows.slice(0, 2), header.map(() => text), ...rows.slice(2)],
      ];
      for (const values of grids) {
        const inspection = inspectWorkbooks(
          [
            {
              sheets: [
                {
                  name: "项目台账",
                  hidden: false,
                  values,
                  formats: [],
                  merges: [],
                  isFormula: () => false,
                  hiddenRows: [],
                  hiddenColumns: [],
                },
              ],
            },
          ],
          DEFAULT_RULES,
          PERIOD,
        );
        expect(inspection.period).toBe(PERIOD);
      }
    }
  });
});
