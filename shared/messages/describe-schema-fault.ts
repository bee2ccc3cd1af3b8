/** Where a request or a rule set breaks its schema, in words. */
import type { z } from "zod";
import type { Locale } from "./locale.ts";
import { refusalWords } from "./problems.ts";
import type { RefusalWords } from "./problems.ts";

/** One fault: the path of the key, its parts joined by dots, and what is wrong with it. */
export interface SchemaFault {
  readonly path: string;
  readonly message: string;
}

/** A fault in words: our own schema's where only it knows, else the library's own sentence. */
export function describeSchemaFault(issue: z.core.$ZodIssue, locale: Locale): SchemaFault {
  return {
    path: issue.path.map(String).join("."),
    message: ownWords(issue, refusalWords(locale)) ?? issue.message,
  };
}

function ownWords(issue: z.core.$ZodIssue, words: RefusalWords): string | undefined {
  if (issue.code === "unrecognized_keys") return words.unknownKeys(issue.keys);
  if (issue.code === "invalid_union" && issue.discriminator !== undefined) return words.kindUnknown;
  // The library tells what is missing from what is of another type in its sentence alone.
  if (issue.code === "invalid_type" && issue.message.endsWith("undefined")) return words.keyMissing;
  const { schemaFaults } = words;
  const code: unknown = issue.code === "custom" ? issue.params?.code : undefined;
  return typeof code === "string" && Object.hasOwn(schemaFaults, code)
    ? schemaFaults[code as keyof typeof schemaFaults]
    : undefined;
}
