/** Bytes that come of the service's secret: the same for the same parts, and without the secret as good as random. */

/** @param purpose sets them apart from whatever else the secret may sign */
export async function keyedBytes(
  secret: string,
  purpose: string,
  ...parts: readonly string[]
): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const signing = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  const signed = encoder.encode(JSON.stringify([purpose, ...parts]));
  return new Uint8Array(await crypto.subtle.sign("HMAC", signing, signed));
}
