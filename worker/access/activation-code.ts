/** Activation codes: short enough to be read out on the telephone and typed by hand, 80 bits each. */
import { keyedBytes } from "./keyed-bytes.ts";

/** Sets these apart from whatever else the secret may sign. */
const PURPOSE = "activation-code-1";
/** Crockford's: no I, L, O, U, so that nothing is mistaken. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;
const WHOLE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);
const GROUP = 4;
/** What is read for what it looks like. */
const LOOKALIKES: Readonly<Record<string, string>> = { I: "1", L: "1", O: "0" };

/** A new code as it is shown: `7K3D-9QXM-04TB-ZH2W`. */
export function newActivationCode(): string {
  return shown(crypto.getRandomValues(new Uint8Array(LENGTH)));
}

/**
 * The code a device issues under an Idempotency-Key: the same for the same key, so that an answer that was lost on the way
 * can be given again though no code is kept.
 */
export async function activationCodeOfKey(secret: string, device: string, key: string): Promise<string> {
  return shown((await keyedBytes(secret, PURPOSE, device, key)).subarray(0, LENGTH));
}

function shown(bytes: Uint8Array): string {
  // 256 is a multiple of 32: every character is as likely.
  const characters = Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length] ?? "").join("");
  return characters.replace(new RegExp(`.{${GROUP}}(?!$)`, "g"), "$&-");
}

/** A typed code in its one form, 16 characters: case, blanks, hyphens, full width and lookalikes don't matter; null for none. */
export function readActivationCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replace(/[ILO]/g, (character) => LOOKALIKES[character] ?? character);
  return WHOLE.test(code) ? code : null;
}
