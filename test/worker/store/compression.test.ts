import { describe, expect, it } from "vitest";
import { compress, decompress } from "#worker/store/compression.ts";

describe("compression", () => {
  it.each(["", "{}", "静乐县🙂".repeat(1000)])("gives a text back", async (text) => {
    expect(await decompress(await compress(text))).toBe(text);
  });

  it("cuts what a row can't hold into parts", async () => {
    // Random letters hardly compress.
    const text = Array.from({ length: 40 }, () =>
      crypto.getRandomValues(new Uint8Array(65_536)).join(""),
    ).join("");
    const parts = await compress(text);
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(2_000_000);
    expect((await decompress(parts)) === text).toBe(true);
  });
});
