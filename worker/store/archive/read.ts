/** An archive read back: held against its own digest, then statement by statement. */
import type { ChainHead } from "../audit/chain.ts";
import { archiveEndSchema, archiveHeadSchema, archiveRowSchema, digestWith } from "./format.ts";
import type { ArchiveEnd, ArchiveHead, ArchiveRow } from "./format.ts";
import { insertion } from "./insertion.ts";
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
  readonly end: ArchiveEnd;
  /** Where the county's log of acts stands in it; null for a log without entries. */
  readonly log: ChainHead | null;
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
  const statements: string[] = [];
  let log: ChainHead | null = null;
  for (const line of rest) {
    const row = archiveRowSchema.safeParse(jsonOf(line));
    if (!row.success || !known.has(row.data.table)) throw new ArchiveError("altered");
    statements.push(insertion(row.data));
    // Entries stand in their order: the last is the end of the chain.
    if (row.data.table === "audit") log = headOf(row.data);
  }
  return { head: head.data, statements, end: end.data, log };
}

function headOf({ row: { sequence, hash } }: ArchiveRow): ChainHead {
  if (typeof sequence !== "number" || typeof hash !== "string") throw new ArchiveError("altered");
  return { sequence, hash };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
