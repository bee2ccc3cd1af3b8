/** The method's rule on summary sheets once more, over plain rows. */
import type { PlainRecord, PlainSheet, PlainValue } from "./model.ts";

/** Whether two sheets of projects are of one length and each repeats the other. */
export function repeatEachOther(sheets: readonly PlainSheet[]): boolean {
  const registers = sheets.filter(({ role }) => role === "projects");
  return registers.some((one) =>
    registers.some(
      (other) =>
        one !== other &&
        one.rows.length === other.rows.length &&
        isSummary(one, [other]) &&
        isSummary(other, [one]),
    ),
  );
}

/** Sheets of projects whose rows stand, nine in ten, on others: tried from the one with most rows down. */
export function withoutSummaries(sheets: readonly PlainSheet[]): PlainSheet[] {
  const registers = sheets.filter(({ role }) => role === "projects");
  const summaries = new Set<string>();
  for (const sheet of registers.toSorted((a, b) => b.rows.length - a.rows.length)) {
    const others = registers.filter((other) => other !== sheet && !summaries.has(other.name));
    if (isSummary(sheet, others)) summaries.add(sheet.name);
  }
  return sheets.filter(({ name }) => !summaries.has(name));
}

function key(value: PlainValue | undefined): string {
  return String(value).normalize("NFKC").replace(/\s/gu, "");
}

function isSame(row: PlainRecord, other: PlainRecord): boolean {
  return (
    row["name"] !== null &&
    key(other["name"]) === key(row["name"]) &&
    (row["unit"] === null || other["unit"] === null || row["unit"] === other["unit"])
  );
}

function isSummary({ rows }: PlainSheet, others: readonly PlainSheet[]): boolean {
  const elsewhere = rows.filter((row) =>
    others.some((sheet) => sheet.rows.some((other) => isSame(row, other))),
  );
  return elsewhere.length > 0 && elsewhere.length * 10 >= rows.length * 9;
}
