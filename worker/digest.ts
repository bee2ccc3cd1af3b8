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

/** A digest as it is printed: `sha256:…`. */
export async function printedDigest(text: string): Promise<string> {
  return `sha256:${await sha256(text)}`;
}

export function hexadecimal(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
