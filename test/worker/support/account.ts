/** Counties and tokens for tests. */
import { env } from "cloudflare:workers";
import { sha256 } from "#worker/digest.ts";

const FAR = "2999-01-01T00:00:00.000Z";

/** Puts a county with one token in the database; returns the token. */
export async function addToken(
  county: string,
  { role = "county", expiresAt = FAR }: { role?: "county" | "unit"; expiresAt?: string } = {},
): Promise<string> {
  const token = `${county}-${role}-${crypto.randomUUID()}`;
  await env.DB.batch([
    env.DB.prepare("INSERT OR IGNORE INTO counties (id, name, created_at) VALUES (?, ?, ?)").bind(
      county,
      `${county}县`,
      "2020-01-01T00:00:00.000Z",
    ),
    env.DB.prepare(
      "INSERT INTO tokens (hash, county, role, name, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
    ).bind(await sha256(token), county, role, "项目办", "2020-01-01T00:00:00.000Z", expiresAt),
  ]);
  return token;
}
