/** An archive read back: held against its own digest, then statement by statement. */
import { archiveEndSchema, archiveHeadSchema, archiveRowSchema, digestWith } from "./format.ts";
import type { ArchiveHead, ArchiveRow, ArchivedValue } from "./format.ts";
import { ARCHIVED_TABLES } from "./tables.ts";

/** What can be wrong with an archive. */
export type ArchiveFault = "no-archive" | "cut-off" | "altered" | "written-meanwhile" | "newer";

/** An archive that can't be restored, and why. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
  readonly fault: ArchiveFault;
  constructor(fault: ArchiveFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Whose archive it is, and the statements that put it into an empty database, in their order. */
export interface ReadArchive {
  readonly head: ArchiveHead;
  readonly statements: readonly string[];
}

/**
 * Reads an archive's text.
 * @param migrations names of the migrations this program knows
 * @throws {ArchiveError}
 */
export async function readArchive(text: string, migrations: readonly string[]): Promise<ReadArchive> {
  const lines = text.trimEnd().split("\n");
  const [first = "", ...rest] = lines;
  const head = archiveHeadSchema.safeParse(jsonOf(first));
  if (!head.success) throw new ArchiveError("no-archive");
  if (!migrations.includes(head.data.migration)) throw new ArchiveError("newer");
  const end = archiveEndSchema.safeParse(jsonOf(rest.pop() ?? ""));
  if (!end.success) throw new ArchiveError("cut-off");
  let digest = await digestWith("", first);
  for (const line of rest) digest = await digestWith(digest, line);
  if (digest !== end.data.digest || rest.length !== end.data.rows) throw new ArchiveError("altered");
  if (!end.data.whole) throw new ArchiveError("written-meanwhile");
  const known = new Set(ARCHIVED_TABLES.map(({ name }) => name));
  return {
    head: head.data,
    statements: rest.map((line) => {
      const row = archiveRowSchema.safeParse(jsonOf(line));
      if (!row.success || !known.has(row.data.table)) throw new ArchiveError("altered");
      return insertion(row.data);
    }),
  };
}

function insertion({ table, row }: ArchiveRow): string {
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

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
