import { describe, expect, it } from "vitest";
import { newActivationCode, readActivationCode } from "#worker/access/activation-code.ts";

describe("an activation code", () => {
  it("is four groups of four without letters that look like digits, never the same twice", () => {
    const codes = Array.from({ length: 500 }, newActivationCode);
    for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(500);
    // All 32 characters come up.
    expect(new Set(codes.join("").replaceAll("-", "")).size).toBe(32);
  });

  it.each([
    "7K3D-9QXM-04TB-ZH2W",
    " 7k3d 9qxm 04tb zh2w\n",
    "7K3D9QXMO4TBZH2W",
    "７Ｋ３Ｄ－９ＱＸＭ－０４ＴＢ－ＺＨ２Ｗ",
    "7K3D–9QXM—04TB‑ZH2W",
  ])("is read however it is typed: %j", (typed) => {
    expect(readActivationCode(typed)).toBe("7K3D9QXM04TBZH2W");
  });

  it("reads I and L as 1", () => {
    expect(readActivationCode("il11-1111-1111-1111")).toBe("1".repeat(16));
  });

  it.each(["", "7K3D-9QXM-04TB", "7K3D-9QXM-04TB-ZH2WX", "7K3D-9QXM-04TB-ZH2U", "7K3D-9QXM-04TB-ZH2*"])(
    "is none: %j",
    (typed) => {
      expect(readActivationCode(typed)).toBeNull();
    },
  );
});
