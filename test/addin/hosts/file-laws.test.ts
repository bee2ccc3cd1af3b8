/** Laws: whatever a plan holds comes back as it was, and however often sheets are written, the workbook stays whole. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openFile } from "#addin/hosts/file.ts";
import { readZip, writeZip } from "#addin/hosts/file/zip.ts";
import type { PlanCell, PlanFormat, PlanStyle, ResultKind, SheetPlan } from "#shared/results/plan.ts";
import { samplePlan } from "#test/support/plans.ts";
import { richWorkbook } from "#test/support/rich-workbook.ts";

/** Hundreds of files on a busy machine. */
const TIMEOUT_MS = 60_000;

const FORMATS: PlanFormat[] = ["text", "integer", "points", "signed", "percent", "wan"];
const STYLES: PlanStyle[] = [
  "title",
  "subtitle",
  "header",
  "body",
  "centred",
  "strong",
  "note",
  "excellent",
  "poor",
  "error",
];
const KINDS: ResultKind[] = ["standings", "scores", "losses", "findings"];

const text = fc.string({ unit: "grapheme", maxLength: 40 });
const cell: fc.Arbitrary<PlanCell | null> = fc.option(
  fc.record({
    value: fc.oneof(
      fc.constant(null),
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
      fc.string({
        unit: fc.constantFrom("_", "x", "0", "A", "\r", "\n", "\u0000", "&", "<", "'", '"', "]]>"),
      }),
    ),
    format: fc.constantFrom(...FORMATS),
    style: fc.constantFrom(...STYLES),
  }),
  { freq: 6 },
);
const plan: fc.Arbitrary<SheetPlan> = fc
  .record({
    rows: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
    kind: fc.constantFrom(...KINDS),
  })
  .map(({ rows, kind }) =>
    samplePlan({ kind, name: `${kind} 2020-12`, rows: rows.map((cells) => ({ cells })), merges: [] }),
  );

function shownValue(value: string | number | null): string | number | null {
  if (typeof value !== "string") return value;
  return value === "" ? null : value.replace(/\r+\n/g, "\n");
}

function trimmed<T>(list: readonly T[], isEmpty: (item: T) => boolean): T[] {
  return list.slice(0, list.findLastIndex((item) => !isEmpty(item)) + 1);
}

/** The values as a grid shows them: lines ended as Excel ends them, nothing for empty texts, and nothing behind the last one. */
function shownValues({ rows }: SheetPlan): unknown[][] {
  const values = rows.map(({ cells }) =>
    trimmed(
      cells.map((one) => shownValue(one?.value ?? null)),
      (value) => value === null,
    ),
  );
  return trimmed(values, (row) => row.length === 0);
}

test("a written plan reads back with the same values", { timeout: TIMEOUT_MS }, async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (one) => {
      const host = await openFile(richWorkbook());
      await host.writeSheets([one]);
      const sheet = (await (await openFile(host.save())).read()).sheets.at(-1);
      expect(sheet?.values).toEqual(shownValues(one));
    }),
    { numRuns: 150 },
  );
});

test(
  "after any sequence of writings each mark stands once, and the official's parts are untouched",
  { timeout: TIMEOUT_MS },
  async () => {
    const original = richWorkbook();
    const own = readZip(original).filter((entry) => /worksheets|charts|media|sharedStrings/.test(entry.name));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(plan, { maxLength: 3 }), { maxLength: 4 }), async (writings) => {
        const host = await openFile(original);
        const kinds = new Set<ResultKind>();
        for (const plans of writings) {
          const distinct = plans.filter(
            (one, index) => plans.findIndex((other) => other.kind === one.kind) === index,
          );
          await host.writeSheets(distinct);
          for (const { kind } of distinct) kinds.add(kind);
        }
        const saved = host.save();
        const { sheets } = await (await openFile(saved)).read();
        const marks = sheets.flatMap(({ resultMark }) => resultMark ?? []);
        expect(marks.toSorted()).toEqual([...kinds].map((kind) => `${kind}|2020-12`).toSorted());
        expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
        const after = new Map(readZip(saved).map((entry) => [entry.name, entry]));
        for (const { name, data } of own)
          expect(Buffer.compare(after.get(name)?.data ?? new Uint8Array(), data)).toBe(0);
      }),
      { numRuns: 40 },
    );
  },
);

test("an archive taken apart and put together holds the same entries", () => {
  const bytes = richWorkbook();
  const once = writeZip(readZip(bytes));
  expect(writeZip(readZip(once))).toEqual(once);
  expect(readZip(once).map(({ name, crc, size }) => [name, crc, size])).toEqual(
    readZip(bytes).map(({ name, crc, size }) => [name, crc, size]),
  );
});
