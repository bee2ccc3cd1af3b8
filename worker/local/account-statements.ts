/** SQL that puts a county and a token in the record; harmless when repeated. */
import { createHash } from "node:crypto";

export interface NewToken {
  readonly county: { readonly id: string; readonly name: string };
  /** The token itself; only its SHA-256 is written. */
  readonly token: string;
  /** Whose it is, for the record. */
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly expiresAt: string;
}

/** One statement each. */
export function accountStatements({ county, token, name, createdAt, expiresAt }: NewToken): string[] {
  const hash = createHash("sha256").update(token).digest("hex");
  const countyValues = [county.id, county.name, createdAt].map(quoted).join(", ");
  const tokenValues = [hash, county.id, "county", name, createdAt, expiresAt].map(quoted).join(", ");
  return [
    `INSERT INTO counties (id, name, created_at) VALUES (${countyValues}) ON CONFLICT DO NOTHING`,
    `INSERT INTO tokens (hash, county, role, name, created_at, expires_at) VALUES (${tokenValues}) ON CONFLICT DO NOTHING`,
  ];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
