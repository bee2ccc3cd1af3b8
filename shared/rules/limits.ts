/** What the schema of rule sets lets an item's value be, for whoever types one. */
import { z } from "zod";
import { rulesSchema } from "../api/rules.ts";
import type { RuleItem } from "./item.ts";

/** Ends of what a number may be, in the unit it is typed in. */
export interface NumberLimits {
  readonly least: number;
  readonly most: number;
}

/** The limits of an item that is a number; null for any other. */
export function limitsOf({ path }: RuleItem): NumberLimits | null {
  let schema: unknown = rulesSchema;
  for (const key of path) {
    schema = within(schema);
    if (!(schema instanceof z.ZodObject)) return null;
    schema = (schema.shape as Readonly<Record<string, unknown>>)[key];
  }
  const number = within(schema);
  if (!(number instanceof z.ZodNumber)) return null;
  const { minValue, maxValue } = number;
  return minValue === null || maxValue === null ? null : { least: minValue, most: maxValue };
}

/** The schema without what stands for a value that is left out. */
function within(schema: unknown): unknown {
  let inner = schema;
  while (
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault ||
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodExactOptional
  )
    inner = inner.unwrap();
  return inner;
}
