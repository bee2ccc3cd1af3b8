/** The letterhead in force of each county; what was in force before is in the log of acts alone, by its digest. */
import type { Placeholder } from "#shared/bulletin/placeholders.ts";
import { cut } from "./parts.ts";

/** A letterhead's row. */
export interface StoredLetterhead {
  readonly county: string;
  /** Of its file. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** What it has places for. */
  readonly placeholders: readonly Placeholder[];
  /** ISO 8601 in UTC. */
  readonly putAt: string;
  readonly putBy: string;
}

/** The letterhead in force, or null. */
export async function letterheadOf(database: D1Database, county: string): Promise<StoredLetterhead | null> {
  const row = await database
    .prepare(
      `SELECT county, name, bytes, digest AS sha256, placeholders, put_at AS putAt, put_by AS putBy
       FROM letterheads WHERE county = ?`,
    )
    .bind(county)
    .first<Omit<StoredLetterhead, "placeholders"> & { readonly placeholders: string }>();
  return row === null ? null : { ...row, placeholders: JSON.parse(row.placeholders) as Placeholder[] };
}

/** The file of the letterhead in force, or null. */
export async function letterheadFile(database: D1Database, county: string): Promise<Uint8Array | null> {
  const { results } = await database
    .prepare("SELECT bytes FROM letterhead_parts WHERE county = ? ORDER BY part")
    .bind(county)
    .all<{ readonly bytes: readonly number[] }>();
  if (results.length === 0) return null;
  const parts = results.map(({ bytes }) => Uint8Array.from(bytes));
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** Statements that put a letterhead in force, in the place of the one before. */
export function putLetterhead(
  database: D1Database,
  { county, name, bytes, sha256, placeholders, putAt, putBy }: StoredLetterhead,
  file: Uint8Array,
): D1PreparedStatement[] {
  return [
    ...removeLetterhead(database, county),
    database
      .prepare(
        `INSERT INTO letterheads (county, name, bytes, digest, placeholders, put_at, put_by)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .bind(county, name, bytes, sha256, JSON.stringify(placeholders), putAt, putBy),
    ...cut(file).map((piece, part) =>
      database
        .prepare("INSERT INTO letterhead_parts (county, part, bytes) VALUES (?, ?, ?)")
        .bind(county, part, piece),
    ),
  ];
}

/** Statements that leave a county without a letterhead. */
export function removeLetterhead(database: D1Database, county: string): D1PreparedStatement[] {
  return [
    database.prepare("DELETE FROM letterhead_parts WHERE county = ?").bind(county),
    database.prepare("DELETE FROM letterheads WHERE county = ?").bind(county),
  ];
}
