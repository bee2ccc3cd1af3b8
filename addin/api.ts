/**
 * The service's operations as hono's own client (`hc`) calls them, typed by the one table of `shared/api/operations.ts`:
 * an address, a part of it or a body that the Worker does not serve does not compile.
 */
import type { Hono } from "hono";
import { hc } from "hono/client";
import type { ClientRequestOptions } from "hono/client";
import type { BlankEnv } from "hono/types";
import type { z } from "zod";
import type { OPERATIONS } from "#shared/api/operations.ts";
import type { Unchanging } from "#shared/api/rules.ts";

type Operations = typeof OPERATIONS;
type Operation = Operations[keyof Operations];

/** A part of an address, encoded. */
type Part = string & { readonly encoded: true };

type PartNames<Path extends string> = Path extends `${string}/:${infer Name}/${infer Rest}`
  ? Name | PartNames<`/${Rest}`>
  : Path extends `${string}/:${infer Name}`
    ? Name
    : never;

type Asked<O extends Operation> = object &
  (O["path"] extends `${string}/:${string}`
    ? { readonly param: Readonly<Record<PartNames<O["path"]>, Part>> }
    : unknown) &
  (O extends { readonly request: infer S extends z.ZodType }
    ? { readonly json: Unchanging<z.input<S>> }
    : unknown) &
  (O extends { readonly idempotent: true } ? { readonly header: { "idempotency-key": string } } : unknown) &
  (O extends { readonly query: infer Q }
    ? { readonly query?: { readonly [Name in keyof Q]?: string } }
    : unknown);

/** What hono's types call the schema of an app. */
type ApiSchema = {
  [Path in Operation["path"]]: {
    [O in Extract<Operation, { readonly path: Path }> as `$${O["method"]}`]: {
      input: Asked<O>;
      output: O["answer"] extends z.ZodType ? z.input<O["answer"]> : never;
      outputFormat: O["answer"] extends z.ZodType ? "json" : "bytes";
      status: 200;
    };
  };
};

/** A client of the service at an address. */
export function apiAt(url: string, options: ClientRequestOptions) {
  return hc<Hono<BlankEnv, ApiSchema>>(url, options).api.v1;
}

/** Parts of an address as they may stand in it: hono's client sets them in as they are. */
export function parts<const Name extends string>(
  values: Readonly<Record<Name, string>>,
): Readonly<Record<Name, Part>> {
  const encoded = Object.entries<string>(values).map(([name, value]) => [name, encodeURIComponent(value)]);
  return Object.fromEntries(encoded) as Record<Name, Part>;
}
