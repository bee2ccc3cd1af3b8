/** JSON as the bytes it is kept and answered in: encoded once, however often it is needed. */
import { canonicalJson } from "#shared/api/canonical.ts";
import type { Json } from "#shared/api/canonical.ts";

/** A text's bytes, which no other thread sees. */
export type Utf8 = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const COMMA = encoder.encode(",");

/** A value's JSON. */
export function jsonBytes(value: object): Utf8 {
  return encoder.encode(JSON.stringify(value)) as Utf8;
}

/** A value's canonical JSON: what its digest is taken over. */
export function canonicalBytes(value: object): Utf8 {
  return encoder.encode(canonicalJson(value as Json)) as Utf8;
}

/** An object's JSON that is handed on unread. */
export class EncodedJson<Value extends object> {
  /** What it is, known to the compiler alone. */
  declare readonly value: Value;
  readonly bytes: Utf8;

  /** @param bytes an object with at least one member */
  constructor(bytes: Utf8) {
    this.bytes = bytes;
  }

  /** With further members at its end, at least one, and none of its own. */
  with<Added extends object>(members: Added): EncodedJson<Value & Added> {
    // Its closing bracket, and the opening one of what is added, give way to a comma.
    const own = this.bytes.subarray(0, -1);
    const added = jsonBytes(members).subarray(1);
    const joined = new Uint8Array(own.length + COMMA.length + added.length);
    joined.set(own);
    joined.set(COMMA, own.length);
    joined.set(added, own.length + COMMA.length);
    return new EncodedJson(joined);
  }
}
