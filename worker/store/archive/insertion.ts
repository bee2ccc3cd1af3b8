/** A row of an archive as the statement that puts it back. */
import type { ArchiveRow, ArchivedValue } from "./format.ts";

export function insertion({ table, row }: ArchiveRow): string {
  const columns = Object.keys(row);
  return `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map((column) => literal(row[column] ?? null)).join(", ")})`;
}

/** A value as SQLite reads it. */
function literal(value: ArchivedValue): string {
  if (value === null) return "NULL";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  const digits = Array.from(atob(value.bytes), (byte) => byte.charCodeAt(0).toString(16).padStart(2, "0"));
  return `X'${digits.join("")}'`;
}
