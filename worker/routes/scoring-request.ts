/** A scoring request, read and checked from the outside in. */
import { fromWire } from "#shared/api/from-wire.ts";
import type { WireFault } from "#shared/api/from-wire.ts";
import type { ProblemCode } from "#shared/api/problem.ts";
import { scoringRequestSchema } from "#shared/api/scoring.ts";
import type { Rules } from "#shared/ledgers/rules.ts";
import { refusalWords } from "#shared/messages/problems.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { ApiError } from "../api-error.ts";
import { checkedJson } from "./json-body.ts";

export interface CheckedRequest {
  /** Whether the units' submissions are scored; `sheets` are then the county's own beside, maybe none. */
  readonly collected: boolean;
  readonly sheets: readonly MappedSheet[];
  /** Whole: what of it the request left out is the default; null where it says nothing of rules. */
  readonly rules: Rules | null;
  readonly leaveOutErrors: boolean;
  /** Why a published month is scored again. */
  readonly correction: string | null;
}

/**
 * The request in a body.
 * @throws {ApiError} invalid-json, invalid-request, invalid-rules, invalid-ledgers, no-ledger
 */
export function readScoringRequest(body: Uint8Array): CheckedRequest {
  const {
    from,
    ledgers,
    rules,
    leaveOutErrors,
    correction = null,
  } = checkedJson(body, scoringRequestSchema, codeOfKey);
  return {
    collected: from === "submissions",
    sheets: ledgers === undefined ? [] : sheetsOf(ledgers),
    rules: rules ?? null,
    leaveOutErrors,
    correction,
  };
}

/** The refusal for a fault under a key of a request's envelope. */
export function codeOfKey(key: PropertyKey | undefined): ProblemCode {
  return key === "rules" ? "invalid-rules" : "invalid-request";
}

/** The sheets of ledgers as sent. @throws {ApiError} invalid-ledgers, no-ledger */
export function sheetsOf(ledgers: unknown): readonly MappedSheet[] {
  const read = fromWire(ledgers);
  if (read.fault !== undefined) throw ledgerRefusal(read.fault);
  if (read.sheets.every(({ rows }) => rows.length === 0)) throw new ApiError("no-ledger");
  return read.sheets;
}

function ledgerRefusal({ code, sheet, cell }: WireFault): ApiError {
  const words = refusalWords("zh-CN");
  const where = sheet === undefined ? "" : `${sheet}${cell === undefined ? "" : ` ${cell}`}：`;
  return new ApiError("invalid-ledgers", words.wireFaults[code](where), {
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
  });
}
