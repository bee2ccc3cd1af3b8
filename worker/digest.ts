/** SHA-256 in the forms the service uses. */

const encoder = new TextEncoder();

/** 64 lower-case hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  return hexadecimal(await crypto.subtle.digest("SHA-256", encoder.encode(text)));
}

/** 64 lower-case hexadecimal digits. */
export async function sha256OfBytes(bytes: Uint8Array): Promise<string> {
  return hexadecimal(await crypto.subtle.digest("SHA-256", bytes));
}

/** Of what a request about a month asks: by it the same request is known again. */
export function requestDigestOf(period: string, body: Uint8Array): Promise<string> {
  const head = encoder.encode(`${period}\n`);
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head);
  whole.set(body, head.length);
  return sha256OfBytes(whole);
}

/** A digest as it is printed: `sha256:…`. */
export async function printedDigest(content: string | Uint8Array): Promise<string> {
  return `sha256:${await (typeof content === "string" ? sha256(content) : sha256OfBytes(content))}`;
}

export function hexadecimal(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
