/** SQL that puts a county and its first device in the record, and in its log; harmless when repeated. */
import { sha256 } from "../digest.ts";
import { FIRST, chained } from "../store/audit/chain.ts";
import type { ChainHead } from "../store/audit/chain.ts";

export interface NewAccount {
  readonly county: { readonly id: string; readonly name: string };
  /** The device's token itself; only its SHA-256 is written. */
  readonly token: string;
  /** Whose it is, for the record. */
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly expiresAt: string;
  /** Where the county's log stands. @default a county without one */
  readonly head?: ChainHead;
}

/** One statement each. */
export async function accountStatements(account: NewAccount): Promise<string[]> {
  const { county, token, name, createdAt, expiresAt, head = FIRST } = account;
  const hash = await sha256(token);
  // Named by its token: a repeated statement makes no second one.
  const device = hash.slice(0, 32);
  const entry = await chained(head, {
    county: county.id,
    at: createdAt,
    actor: name,
    device: null,
    act: "account-made",
    subject: county.name,
    detail: { device },
  });
  const { sequence, detail, previous } = entry;
  return [
    `INSERT INTO counties (id, name, created_at) VALUES (${values(county.id, county.name, createdAt)}) ON CONFLICT DO NOTHING`,
    `INSERT INTO devices (id, county, role, name, hash, created_at, expires_at) VALUES (${values(device, county.id, "county", name, hash, createdAt, expiresAt)}) ON CONFLICT DO NOTHING`,
    `INSERT INTO audit (county, sequence, at, actor, device, act, subject, detail, previous, hash) SELECT ${values(county.id)}, ${sequence}, ${values(createdAt, name)}, NULL, ${values(entry.act, entry.subject, detail, previous, entry.hash)} WHERE NOT EXISTS (SELECT 1 FROM audit WHERE county = ${values(county.id)} AND sequence = ${sequence})`,
  ];
}

function values(...texts: readonly string[]): string {
  return texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(", ");
}
