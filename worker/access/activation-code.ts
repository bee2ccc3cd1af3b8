/** Activation codes: short enough to be read out on the telephone and typed by hand, 80 bits each. */

/** Crockford's: no I, L, O, U, so that nothing is mistaken. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;
const WHOLE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);
const GROUP = 4;
/** What is read for what it looks like. */
const LOOKALIKES: Readonly<Record<string, string>> = { I: "1", L: "1", O: "0" };

/** A new code as it is shown: `7K3D-9QXM-04TB-ZH2W`. */
export function newActivationCode(): string {
  // 256 is a multiple of 32: every character is as likely.
  const random = crypto.getRandomValues(new Uint8Array(LENGTH));
  const characters = Array.from(random, (byte) => ALPHABET[byte % ALPHABET.length] ?? "").join("");
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
