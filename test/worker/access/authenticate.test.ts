import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { authenticate, requireRole } from "#worker/access/authenticate.ts";
import { ApiError } from "#worker/api-error.ts";
import { addToken } from "../support/account.ts";

const NOW = Date.parse("2021-01-05T08:00:00Z");

function authorised(authorization?: string): Request {
  return new Request(
    "https://service.test/",
    authorization === undefined ? {} : { headers: { authorization } },
  );
}

async function refusal(authorization?: string): Promise<string> {
  try {
    await authenticate(authorised(authorization), env.DB, NOW);
    return "let in";
  } catch (error) {
    if (error instanceof ApiError) return error.code;
    throw error;
  }
}

describe("authenticate", () => {
  it("knows a token's county, role and name", async () => {
    const token = await addToken("jingle");
    expect(await authenticate(authorised(`Bearer ${token}`), env.DB, NOW)).toEqual({
      county: "jingle",
      role: "county",
      unit: null,
      name: "项目办",
      device: token,
    });
  });

  it("keeps no token in the database, only its digest", async () => {
    const token = await addToken("jingle");
    const { results } = await env.DB.prepare("SELECT county, role, unit, name, hash FROM devices").all();
    expect(JSON.stringify(results)).not.toContain(token);
  });

  it("refuses no token, another scheme, a malformed one and an unknown one", async () => {
    const token = await addToken("jingle");
    expect(await refusal()).toBe("unauthenticated");
    expect(await refusal("Bearer")).toBe("unauthenticated");
    expect(await refusal(`Basic ${token}`)).toBe("unauthenticated");
    expect(await refusal(`Bearer ${token} `.replace(" ", "  "))).toBe("unauthenticated");
    expect(await refusal(`Bearer ' OR 1=1 --`)).toBe("unauthenticated");
    expect(await refusal(`Bearer ${token}x`)).toBe("unauthenticated");
    expect(await refusal(`Bearer ${"a".repeat(5000)}`)).toBe("unauthenticated");
  });

  it("knows whom a clerk acts for", async () => {
    const token = await addToken("jingle", { role: "unit", unit: "丰润镇" });
    const identity = await authenticate(authorised(`Bearer ${token}`), env.DB, NOW);
    expect(identity).toMatchObject({ role: "unit", unit: "丰润镇" });
  });

  it("refuses a revoked token, expired or not", async () => {
    const revokedAt = "2021-01-04T08:00:00.000Z";
    expect(await refusal(`Bearer ${await addToken("jingle", { revokedAt })}`)).toBe("revoked-token");
    const both = await addToken("jingle", { revokedAt, expiresAt: revokedAt });
    expect(await refusal(`Bearer ${both}`)).toBe("revoked-token");
  });

  it("refuses an expired token, and one whose expiry is no date", async () => {
    const token = await addToken("jingle", { expiresAt: "2021-01-05T08:00:00.000Z" });
    expect(await refusal(`Bearer ${token}`)).toBe("expired-token");
    const broken = await addToken("jingle", { expiresAt: "soon" });
    expect(await refusal(`Bearer ${broken}`)).toBe("expired-token");
  });
});

describe("requireRole", () => {
  it("lets through who has the role and nobody else", () => {
    const identity = { county: "jingle", name: "项目办", unit: null, device: "d" };
    expect(requireRole({ ...identity, role: "county" }, "county").county).toBe("jingle");
    expect(requireRole({ ...identity, role: "viewer" }, "county", "viewer").county).toBe("jingle");
    expect(() => requireRole({ ...identity, role: "unit" }, "county")).toThrow(new ApiError("forbidden"));
  });
});
