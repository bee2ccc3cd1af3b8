/** Tables on a terminal, Chinese characters two columns wide. */
import Table from "cli-table3";

/** A table without colour or vertical rules; numbers are aligned right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: ReadonlySet<number> = new Set(),
): string {
  const printed = new Table({
    head: [...head],
    colAligns: head.map((_, column) => (right.has(column) ? "right" : "left")),
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) printed.push([...row]);
  return printed.toString();
}
