import { describe, expect, it } from "vitest";
import {
  LINK_LIFETIME,
  isSignedLink,
  linkExpiry,
  signedBulletinPath,
  verifyLink,
} from "#worker/access/signed-links.ts";
import type { LinkTarget } from "#worker/access/signed-links.ts";
import { ApiError } from "#worker/api-error.ts";

const SECRET = "a secret long enough to be taken for one";
const NOW = 1_700_000_000_000;
const TARGET: LinkTarget = {
  county: "jingle",
  subject: "periods/2020-12",
  document: "7b0c",
  expires: NOW + LINK_LIFETIME,
};

async function queryOf(target = TARGET): Promise<URLSearchParams> {
  const path = await signedBulletinPath(SECRET, target, "docx");
  return new URL(path, "https://service.test").searchParams;
}

async function codeOf(verified: Promise<unknown>): Promise<string> {
  const error: unknown = await verified.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof ApiError ? error.code : "verified";
}

describe("a signed link", () => {
  it("opens what it was made for until it expires", async () => {
    const query = await queryOf();
    expect(isSignedLink(query)).toBe(true);
    expect(await verifyLink(SECRET, "periods/2020-12", query, NOW + LINK_LIFETIME)).toEqual(TARGET);
    expect(await codeOf(verifyLink(SECRET, "periods/2020-12", query, NOW + LINK_LIFETIME + 1))).toBe(
      "expired-link",
    );
  });

  it.each([
    ["county", "other"],
    ["document", "7b0d"],
    ["expires", String(NOW + 2 * LINK_LIFETIME)],
    ["expires", "never"],
    ["signature", "0".repeat(64)],
    ["signature", "xyz"],
  ])("is invalid when its %s becomes %s", async (part, value) => {
    const query = await queryOf();
    query.set(part, value);
    expect(await codeOf(verifyLink(SECRET, "periods/2020-12", query, NOW))).toBe("invalid-link");
  });

  it.each(["county", "document", "expires"])("is invalid without its %s", async (part) => {
    const query = await queryOf();
    query.delete(part);
    expect(await codeOf(verifyLink(SECRET, "periods/2020-12", query, NOW))).toBe("invalid-link");
  });

  it("opens for ten minutes at least, fifteen at most, and is alike for five", () => {
    const minute = 60 * 1000;
    expect(LINK_LIFETIME).toBe(10 * minute);
    const span = Math.ceil(NOW / (5 * minute)) * 5 * minute;
    expect(linkExpiry(span)).toBe(span + 10 * minute);
    expect(linkExpiry(span + 1)).toBe(span + 15 * minute);
    expect(linkExpiry(span + 5 * minute)).toBe(span + 15 * minute);
  });

  it("of a month opens no week, and of a week no month", async () => {
    const week = await queryOf({ ...TARGET, subject: "weeks/2020-W50" });
    expect(await verifyLink(SECRET, "weeks/2020-W50", week, NOW)).toMatchObject({ document: "7b0c" });
    expect(await codeOf(verifyLink(SECRET, "periods/2020-12", week, NOW))).toBe("invalid-link");
    expect(await codeOf(verifyLink(SECRET, "weeks/2020-W50", await queryOf(), NOW))).toBe("invalid-link");
  });

  it("is invalid for another month and under another secret", async () => {
    const query = await queryOf();
    expect(await codeOf(verifyLink(SECRET, "periods/2020-11", query, NOW))).toBe("invalid-link");
    expect(await codeOf(verifyLink(`${SECRET}!`, "periods/2020-12", query, NOW))).toBe("invalid-link");
  });
});
