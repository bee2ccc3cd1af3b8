/** The description of the API (OpenAPI 3.1), made of the very schemas that requests and answers are held against. */
import { z } from "zod";
import { MAX_KEY_LENGTH } from "../limits.ts";
import { PROBLEM_STATUS } from "../problem.ts";
import { OPERATIONS, isKept, type Operation } from "../operations.ts";
import { WIRE_LEDGERS_SCHEMA } from "./wire-schema.ts";

/** The API's own, as in its addresses: a change that breaks a client makes the next. */
const VERSION = "1";
/** Where a schema of an id stands in the description. */
const SCHEMAS = "#/components/schemas/";
const JSON_TYPE = "application/json";
const PROBLEM_TYPE = "application/problem+json";

/** What a part of an address is. */
const ADDRESS_PARTS: Readonly<Record<string, { readonly description: string; readonly pattern?: string }>> = {
  period: { description: "月份，YYYY-MM", pattern: String.raw`^20\d{2}-(0[1-9]|1[0-2])$` },
  week: { description: "周，YYYY-Www（ISO 8601）", pattern: String.raw`^20\d{2}-W\d{2}$` },
  unit: { description: "单位名称" },
  id: { description: "编号" },
};

type Schema = Readonly<Record<string, unknown>>;

export interface ApiDescription {
  readonly openapi: "3.1.0";
  readonly info: Schema;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
  readonly components: Readonly<Record<string, Schema>>;
}

/** The whole description. */
export function describeApi(): ApiDescription {
  const paths: Record<string, Record<string, Schema>> = {};
  for (const [id, operation] of Object.entries<Operation>(OPERATIONS)) {
    (paths[templateOf(operation.path)] ??= {})[operation.method] = operationOf(id, operation);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "五账考评服务",
      version: VERSION,
      description: `拒绝一律是 ${PROBLEM_TYPE}（RFC 9457），type 不变：${Object.keys(PROBLEM_STATUS).join("、")}。`,
    },
    paths,
    components: {
      schemas: { ...schemasOf(z.globalRegistry), Ledgers: WIRE_LEDGERS_SCHEMA },
      securitySchemes: { device: { type: "http", scheme: "bearer", description: "设备令牌" } },
    },
  };
}

/** An address as OpenAPI and people write it: `/periods/{period}`. */
export function templateOf(path: string): string {
  return path.replaceAll(/:(\w+)/g, "{$1}");
}

function operationOf(id: string, operation: Operation): Schema {
  const { summary, roles, request, file, status = 200, linked } = operation;
  return {
    operationId: id,
    summary,
    ...(roles.length > 0 ? { description: `可用身份：${roles.join("、")}。` } : {}),
    security: roles.length === 0 ? [] : [{ device: [] }, ...(linked ? [{}] : [])],
    parameters: parametersOf(operation),
    ...(request === undefined ? {} : { requestBody: bodyOf(request) }),
    ...(file === undefined ? {} : { requestBody: { required: true, content: { [file.type]: {} } } }),
    responses: {
      [status]: { description: summary, ...answerOf(operation.answer) },
      ...(isKept(operation) ? { 304: { description: "与 If-None-Match 里的 ETag 相比没有变化" } } : {}),
      default: { description: "拒绝", content: { [PROBLEM_TYPE]: { schema: reference("Problem") } } },
    },
  };
}

/** A body may be left out where an empty object would do. */
function bodyOf(request: z.ZodType): Schema {
  return { required: !request.safeParse({}).success, content: contentOf(request) };
}

function parametersOf({ path, query = {}, idempotent }: Operation): readonly Schema[] {
  const parts = [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => {
    const { description, pattern } = ADDRESS_PARTS[name] ?? { description: name };
    const schema = { type: "string", ...(pattern === undefined ? {} : { pattern }) };
    return { name, in: "path", required: true, description, schema };
  });
  const asked = Object.entries(query).map(([name, description]) => {
    return { name, in: "query", required: false, description, schema: { type: "string" } };
  });
  const key = {
    name: "Idempotency-Key",
    in: "header",
    description: "同一请求重发时用同一个键，只办一次",
    schema: { type: "string", maxLength: MAX_KEY_LENGTH },
  };
  return [...parts, ...asked, ...(idempotent ? [key] : [])];
}

function answerOf(answer: Operation["answer"]): Schema {
  if (typeof answer !== "string") return { content: contentOf(answer) };
  return answer === "" ? {} : { content: { [answer]: {} } };
}

function contentOf(schema: z.ZodType): Schema {
  const { id } = schema.meta() ?? {};
  if (id === undefined) throw new Error("a schema of the API without an id");
  return { [JSON_TYPE]: { schema: reference(id) } };
}

/** All schemas that have an id, each referring to the others by it. */
function schemasOf(registry: typeof z.globalRegistry): Schema {
  const { schemas } = z.toJSONSchema(registry, {
    io: "input",
    unrepresentable: "any",
    uri: (id) => SCHEMAS + id,
    override: ({ jsonSchema, path }) => {
      // Ledgers are read by a loop of the service's own, and described beside it.
      if (path.at(-1) === "ledgers" && Object.keys(jsonSchema).length === 0) {
        jsonSchema.$ref = `${SCHEMAS}Ledgers`;
      }
    },
  });
  // What schemas share without an id stands in one of its own; inside one document a reference has one hash alone.
  const whole = JSON.parse(JSON.stringify(schemas).replaceAll("__shared#/", "__shared/")) as typeof schemas;
  return Object.fromEntries(
    Object.entries(whole).map(([id, { $schema: _, $id: _id, ...schema }]) => [id, schema]),
  );
}

function reference(id: string): Schema {
  return { $ref: SCHEMAS + id };
}
