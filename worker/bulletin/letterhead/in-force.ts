/** A county's letterhead as the service has it: read from its file, and refused in words. */
import type { LetterheadFaultCode } from "#shared/api/letterhead.ts";
import { refusalWords } from "#shared/messages/problems.ts";
import { ApiError } from "../../api-error.ts";
import { letterheadFile } from "../../store/letterheads.ts";
import { LetterheadFault } from "./fault.ts";
import { readLetterhead } from "./letterhead.ts";
import type { Letterhead } from "./letterhead.ts";

/** A template as sent. @throws {ApiError} invalid-letterhead */
export function acceptedLetterhead(bytes: Uint8Array): Letterhead {
  try {
    return readLetterhead(bytes);
  } catch (error) {
    throw error instanceof LetterheadFault ? letterheadRefusal(error.code, error.subject) : error;
  }
}

/** The refusal for a fault; `subject` is what its sentence speaks of. */
export function letterheadRefusal(code: LetterheadFaultCode, subject: string): ApiError {
  return new ApiError("invalid-letterhead", refusalWords("zh-CN").letterheadFaults[code](subject));
}

/** The letterhead a county's bulletins are set on, or null. @throws {ApiError} invalid-letterhead: one that held once does no more */
export async function letterheadInForce(database: D1Database, county: string): Promise<Letterhead | null> {
  const file = await letterheadFile(database, county);
  return file === null ? null : acceptedLetterhead(file);
}
