/** Bodies of requests: plain JSON of a stated size, held against a schema; or a file of a stated size. */
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { zhCN } from "zod/locales";
import type { z } from "zod";
import { MAX_BODY_MEGABYTES } from "#shared/api/limits.ts";
import { describeSchemaFault } from "#shared/messages/describe-schema-fault.ts";
import type { ProblemCode } from "#shared/api/problem.ts";
import { ApiError } from "../api-error.ts";
import type { ServiceEnvironment } from "./context.ts";

/** Most faults told at once; the count tells of the rest. */
const MOST_ERRORS = 50;
const BYTES_IN_KILOBYTE = 1024;
const BYTES_IN_MEGABYTE = 1024 * BYTES_IN_KILOBYTE;
/** Bytes of a body that carries no ledgers. */
export const SMALL_BODY = BYTES_IN_MEGABYTE / 16;

/**
 * Refuses a body that is not plain JSON by its headers, before a byte of it is read.
 * @throws {ApiError} unsupported-type, encoded-body
 */
export function requirePlainJson(headers: Headers): void {
  requirePlain(headers, "application/json");
}

/**
 * Refuses a body of another media type, or packed, by its headers.
 * @throws {ApiError} unsupported-type, encoded-body
 */
export function requirePlain(headers: Headers, wanted: string): void {
  const type = (headers.get("content-type") ?? "").split(";", 1)[0] ?? "";
  if (type.trim().toLowerCase() !== wanted) throw new ApiError("unsupported-type", wanted);
  const encoding = (headers.get("content-encoding") ?? "identity").trim().toLowerCase();
  if (encoding !== "identity") throw new ApiError("encoded-body");
}

/** Stops reading a body of ledgers beyond what there is memory for. Throws too-large. */
export const limitLedgers: MiddlewareHandler<ServiceEnvironment> = (context, next) => {
  const megabytes = Number(context.env.MOST_MEGABYTES ?? MAX_BODY_MEGABYTES);
  return limitBody(megabytes * BYTES_IN_MEGABYTE)(context, next);
};

/** Stops reading a body beyond a number of bytes, whether it said so or not. Throws `code`. */
export function limitBody(
  maxSize: number,
  code: "too-large" | "file-too-large" = "too-large",
): MiddlewareHandler<ServiceEnvironment> {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new ApiError(code, sizeInWords(maxSize));
    },
  });
}

/** A body held against a schema. @throws {ApiError} invalid-json, or what `codeOf` makes of a fault's first key */
export function checkedJson<S extends z.ZodType>(
  body: Uint8Array,
  schema: S,
  codeOf: (key: PropertyKey | undefined) => ProblemCode = () => "invalid-request",
): z.output<S> {
  return checkedValue(jsonOf(body), schema, codeOf);
}

/** A value held against a schema. @throws {ApiError} what `codeOf` makes of a fault's first key */
export function checkedValue<S extends z.ZodType>(
  value: unknown,
  schema: S,
  codeOf: (key: PropertyKey | undefined) => ProblemCode,
): z.output<S> {
  const checked = schema.safeParse(value, { error: zhCN().localeError });
  if (checked.success) return checked.data;
  const { issues } = checked.error;
  // Of several kinds of fault the particular one is told.
  const code = issues.map(({ path }) => codeOf(path[0])).find((one) => one !== "invalid-request");
  const told = code === undefined ? issues : issues.filter(({ path }) => codeOf(path[0]) === code);
  const errors = told.slice(0, MOST_ERRORS).map((issue) => describeSchemaFault(issue, "zh-CN"));
  throw new ApiError(code ?? "invalid-request", String(told.length), { errors });
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new ApiError("invalid-json");
  }
}

function sizeInWords(bytes: number): string {
  return bytes < BYTES_IN_MEGABYTE ? `${bytes / BYTES_IN_KILOBYTE} KB` : `${bytes / BYTES_IN_MEGABYTE} MB`;
}
