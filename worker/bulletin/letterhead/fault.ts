/** Why a file can't be a letterhead. */
import type { LetterheadFaultCode } from "#shared/api/letterhead.ts";

export class LetterheadFault extends Error {
  override readonly name = "LetterheadFault";
  readonly code: LetterheadFaultCode;
  /** What the sentence speaks of: a part, an address, a placeholder. */
  readonly subject: string;
  constructor(code: LetterheadFaultCode, subject = "") {
    super(`${code} ${subject}`);
    this.code = code;
    this.subject = subject;
  }
}
