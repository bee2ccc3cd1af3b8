/** Operations of the API put at their addresses. What is alike of all – who may ask, how much is read, how it is answered – stands here, once. */
import type { Context, Hono, MiddlewareHandler } from "hono";
import type { z } from "zod";
import { OPERATIONS, isKept } from "#shared/api/operations.ts";
import type { Operation, OperationId } from "#shared/api/operations.ts";
import { requireRole } from "../access/authenticate.ts";
import { isSignedLink } from "../access/signed-links.ts";
import { EncodedJson, jsonBytes } from "../json-bytes.ts";
import { identify, periodOf, weekOf } from "./context.ts";
import type { ServiceEnvironment } from "./context.ts";
import {
  SMALL_BODY,
  checkedJson,
  limitBody,
  limitLedgers,
  requirePlain,
  requirePlainJson,
} from "./json-body.ts";
import { kept } from "./kept.ts";

const EMPTY_OBJECT = jsonBytes({});
const JSON_HEADERS = { "content-type": "application/json" };

type Operations = typeof OPERATIONS;

/** A request of an operation: its address's parts are known by name. */
export type Asked<Id extends OperationId> = Context<ServiceEnvironment, Operations[Id]["path"]>;

/** The body: as it came where it carries ledgers or is a file, else held against its schema. */
type Sent<O> = O extends { readonly request: infer S extends z.ZodType }
  ? O extends { readonly ledgers: true }
    ? Uint8Array
    : z.output<S>
  : O extends { readonly file: object }
    ? Uint8Array
    : undefined;

/** What is answered: a value or its JSON, a response of another media type, or nothing. */
type Given<O> = O extends { readonly answer: infer A }
  ? A extends z.ZodType
    ? z.output<A> | EncodedJson<z.output<A> & object>
    : A extends ""
      ? void
      : Response
  : never;

/**
 * Serves an operation: whom it is not for, a wrong address and ledgers that are no JSON are refused before a byte of the
 * body is read. Where it asks for a token, `identity` is set.
 */
export function serve<Id extends OperationId>(
  router: Hono<ServiceEnvironment>,
  id: Id,
  give: (context: Asked<Id>, sent: Sent<Operations[Id]>) => Promise<Given<Operations[Id]>>,
): void {
  const operation: Operation = OPERATIONS[id];
  const { method, path, request, ledgers, file, answer, status = 200 } = operation;
  const before = [guard(operation)];
  if (request !== undefined) before.push(ledgers ? limitLedgers : limitBody(SMALL_BODY));
  if (isKept(operation)) before.push(kept);
  if (file !== undefined) before.push(limitBody(file.maxBytes, "file-too-large"));
  router.on(method.toUpperCase(), [path], ...before, async (context) => {
    context.status(status);
    const given: unknown = await give(context, (await sentWith(context, operation)) as Sent<Operations[Id]>);
    if (given instanceof Response) return given;
    if (given instanceof EncodedJson) return context.body(given.bytes, { headers: JSON_HEADERS });
    return answer === "" ? context.body(null) : context.json(given);
  });
}

function guard({ path, roles, linked, ledgers, file }: Operation): MiddlewareHandler<ServiceEnvironment> {
  return async (context, next) => {
    // A link stands or falls by its signature, which the operation verifies.
    const byLink = linked && isSignedLink(new URL(context.req.url).searchParams);
    if (roles.length > 0 && !byLink) requireRole(await identify(context), ...roles);
    if (path.includes("/:period")) periodOf(context);
    if (path.includes("/:week")) weekOf(context);
    if (ledgers) requirePlainJson(context.req.raw.headers);
    if (file !== undefined) requirePlain(context.req.raw.headers, file.type);
    await next();
  };
}

/** The body of a request; without a byte it is an empty object. @throws {ApiError} unsupported-type, encoded-body, invalid-json, invalid-request */
async function sentWith(
  context: Context<ServiceEnvironment>,
  { request, ledgers, file }: Operation,
): Promise<unknown> {
  if (file !== undefined) return context.req.bytes();
  if (request === undefined) return undefined;
  const sent = await context.req.bytes();
  if (ledgers) return sent;
  if (sent.length === 0) return checkedJson(EMPTY_OBJECT, request);
  requirePlainJson(context.req.raw.headers);
  return checkedJson(sent, request);
}
