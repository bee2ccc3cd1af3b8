import { describe, expect, it } from "vitest";
import { EncodedJson, canonicalBytes, jsonBytes } from "#worker/json-bytes.ts";

const decoder = new TextDecoder();

describe("JSON as bytes", () => {
  it("takes further members behind its own", () => {
    const { bytes } = new EncodedJson(jsonBytes({ unit: "鹅城镇", losses: [{}] })).with({
      scoring: "a",
      publication: null,
    });
    expect(decoder.decode(bytes)).toBe('{"unit":"鹅城镇","losses":[{}],"scoring":"a","publication":null}');
  });

  it("is canonical where a digest is taken", () => {
    expect(decoder.decode(canonicalBytes({ b: 1, a: "鹅" }))).toBe('{"a":"鹅","b":1}');
  });
});
