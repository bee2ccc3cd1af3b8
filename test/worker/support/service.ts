/** The service as a client meets it. */
import { env } from "cloudflare:workers";
import { app } from "#worker/app.ts";
import type { Environment } from "#worker/environment.ts";
import { problemSchema } from "#shared/api/problem.ts";
import type { Problem } from "#shared/api/problem.ts";

export const ORIGIN = "https://service.test";

export interface Asked {
  readonly token?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: BodyInit;
  readonly environment?: Partial<Environment>;
}

/** Asks the app directly, with the test's bindings. */
export async function ask(
  path: string,
  { token, method, headers, body, environment }: Asked = {},
): Promise<Response> {
  const request = new Request(new URL(path, ORIGIN), {
    ...(method === undefined ? {} : { method }),
    headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
    ...(body === undefined ? {} : { body }),
  });
  return app.fetch(request, { ...env, ...environment });
}

/** Posts a value as JSON. */
export function postJson(
  path: string,
  body: unknown,
  token?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return ask(path, {
    ...(token === undefined ? {} : { token }),
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

/** Posts ledgers of a month. `body` is sent as JSON. */
export function postScoring(
  token: string,
  body: unknown,
  {
    period = "2020-12",
    key,
    headers,
  }: { period?: string; key?: string; headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  return postJson(`/api/v1/periods/${period}/scorings`, body, token, {
    ...(key === undefined ? {} : { "idempotency-key": key }),
    ...headers,
  });
}

/** The problem an answer must be. */
export async function problemOf(answer: Response): Promise<Problem> {
  const type = answer.headers.get("content-type") ?? "";
  if (!type.startsWith("application/problem+json"))
    throw new Error(`no problem but ${answer.status} ${await answer.text()}`);
  return problemSchema.parse(await answer.json());
}
