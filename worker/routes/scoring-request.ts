/** A scoring request, read and checked from the outside in. */
import { zhCN } from "zod/locales";
import type { z } from "zod";
import { fromWire } from "#shared/api/from-wire.ts";
import type { WireFault } from "#shared/api/from-wire.ts";
import { MAX_KEY_LENGTH } from "#shared/api/limits.ts";
import { parseRules } from "#shared/api/rules.ts";
import { scoringRequestSchema } from "#shared/api/scoring.ts";
import type { Rules } from "#shared/ledgers/rules.ts";
import { describeSchemaFault } from "#shared/messages/describe-schema-fault.ts";
import { refusalWords } from "#shared/messages/problems.ts";
import type { RefusalWords } from "#shared/messages/problems.ts";
import type { MappedSheet } from "#shared/reading/recognised.ts";
import { ApiError } from "../api-error.ts";

/** Most faults told at once; the count tells of the rest. */
const MOST_ERRORS = 50;

export interface CheckedRequest {
  readonly sheets: readonly MappedSheet[];
  /** Whole: what the request left out is the default. */
  readonly rules: Rules;
  readonly leaveOutErrors: boolean;
}

/**
 * Refuses a body that is not plain JSON by its headers, before a byte of it is read.
 * @throws {ApiError} unsupported-type, encoded-body
 */
export function requirePlainJson(headers: Headers): void {
  const type = (headers.get("content-type") ?? "").split(";", 1)[0] ?? "";
  if (type.trim().toLowerCase() !== "application/json") throw new ApiError("unsupported-type");
  const encoding = (headers.get("content-encoding") ?? "identity").trim().toLowerCase();
  if (encoding !== "identity") throw new ApiError("encoded-body");
}

/** The Idempotency-Key, or null for none. @throws {ApiError} invalid-idempotency-key */
export function idempotencyKeyOf(headers: Headers): string | null {
  const key = headers.get("idempotency-key");
  if (key !== null && (key.length > MAX_KEY_LENGTH || !/^[\x21-\x7e]+$/.test(key))) {
    throw new ApiError("invalid-idempotency-key", String(MAX_KEY_LENGTH));
  }
  return key;
}

/**
 * The request in a body's text.
 * @throws {ApiError} invalid-json, invalid-request, invalid-rules, invalid-ledgers, no-ledger
 */
export function readScoringRequest(text: string): CheckedRequest {
  const words = refusalWords("zh-CN");
  const envelope = scoringRequestSchema.safeParse(jsonOf(text), { error: zhCN().localeError });
  if (!envelope.success) throw refusalOf(envelope.error);
  const { ledgers, rules, leaveOutErrors } = envelope.data;
  const read = fromWire(ledgers);
  if (read.fault !== undefined) throw ledgerRefusal(read.fault, words);
  if (read.sheets.every(({ rows }) => rows.length === 0)) throw new ApiError("no-ledger");
  return { sheets: read.sheets, rules: rules ?? parseRules({}), leaveOutErrors };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError("invalid-json");
  }
}

function refusalOf(error: z.ZodError): ApiError {
  const ofRules = error.issues.filter(({ path }) => path[0] === "rules");
  const issues = ofRules.length > 0 ? ofRules : error.issues;
  const errors = issues.slice(0, MOST_ERRORS).map((issue) => describeSchemaFault(issue, "zh-CN"));
  return new ApiError(ofRules.length > 0 ? "invalid-rules" : "invalid-request", String(issues.length), {
    errors,
  });
}

function ledgerRefusal({ code, sheet, cell }: WireFault, words: RefusalWords): ApiError {
  const where = sheet === undefined ? "" : `${sheet}${cell === undefined ? "" : ` ${cell}`}：`;
  return new ApiError("invalid-ledgers", words.wireFaults[code](where), {
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
  });
}
