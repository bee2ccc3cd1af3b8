/** Tokens that say nothing of themselves. */
import { keyedBytes } from "./keyed-bytes.ts";

/** Sets these apart from whatever else the secret may sign. */
const PURPOSE = "device-token-1";

/** 256 random bits as 43 characters of base64url. */
export function newToken(): string {
  return encoded(crypto.getRandomValues(new Uint8Array(32)));
}

/**
 * The token of an activation under an Idempotency-Key: the same for the same code and key, so that an answer that was
 * lost on the way can be given again though no token is kept. Without the secret it is as good as random.
 */
export async function tokenOfKey(secret: string, codeHash: string, key: string): Promise<string> {
  return encoded(await keyedBytes(secret, PURPOSE, codeHash, key));
}

function encoded(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
