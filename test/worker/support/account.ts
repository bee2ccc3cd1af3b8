/** Counties and devices for tests. */
import { env } from "cloudflare:workers";
import type { IdentityRole } from "#shared/api/access.ts";
import { sha256 } from "#worker/digest.ts";

const FAR = "2999-01-01T00:00:00.000Z";

/** What a device is beside its county; a clerk acts for 鹅城镇. */
export interface TestDevice {
  readonly role?: IdentityRole;
  readonly unit?: string;
  readonly expiresAt?: string;
  readonly revokedAt?: string;
}

/** Puts a county with one device in the database; returns its token. */
export async function addToken(
  county: string,
  { role = "county", unit = "鹅城镇", expiresAt = FAR, revokedAt }: TestDevice = {},
): Promise<string> {
  const token = `${county}-${role}-${crypto.randomUUID()}`;
  await env.DB.batch([
    env.DB.prepare("INSERT OR IGNORE INTO counties (id, name, created_at) VALUES (?, ?, ?)").bind(
      county,
      `${county}县`,
      "2020-01-01T00:00:00.000Z",
    ),
    env.DB.prepare(
      `INSERT INTO devices (id, county, role, unit, name, hash, created_at, expires_at, revoked_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).bind(
      token,
      county,
      role,
      role === "unit" ? unit : null,
      "项目办",
      await sha256(token),
      "2020-01-01T00:00:00.000Z",
      expiresAt,
      revokedAt ?? null,
    ),
  ]);
  return token;
}
