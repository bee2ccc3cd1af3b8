/** Trying again sends under the same key while it sends the same: the service takes a lost answer's request for the one it has done. */
import { expect, it } from "vitest";
import { Attempt } from "#addin/pane/work/attempt.ts";
import { inspectWorkbooks } from "#shared/inspection.ts";
import type { Inspection } from "#shared/inspection.ts";
import { PROJECT_HEADER, PROJECT_ROWS } from "#test/support/small-workbooks.ts";
import { sheetGrid, workbook } from "#test/support/sheet-grids.ts";

function inspected(investment: number): Inspection {
  const rows = PROJECT_ROWS.map((row) => row.map((value, at) => (at === 5 ? investment : value)));
  const grid = workbook(sheetGrid("项目台账", [PROJECT_HEADER, ...rows]));
  return inspectWorkbooks([grid], undefined, "2020-12") as Inspection;
}

it("keeps its key for the same ledgers, read anew or not, and takes another once they are changed", () => {
  const attempt = new Attempt();
  const ledgers = inspected(1200);
  const key = attempt.keyFor(ledgers);
  expect(attempt.keyFor(ledgers)).toBe(key);
  expect(attempt.keyFor(inspected(1200))).toBe(key);
  const changed = attempt.keyFor(inspected(1300));
  expect(changed).not.toBe(key);
  expect(attempt.keyFor(inspected(1300))).toBe(changed);
  expect(new Attempt().keyFor(ledgers)).not.toBe(key);
});
