/** A rule set in a file of its own (`--rules`), checked before anything is read by it. */
import { readFile } from "node:fs/promises";
import { ZodError } from "zod";
import { parseRules } from "#shared/api/rules.ts";
import type { RulesInput } from "#shared/api/rules.ts";
import { describeSchemaFault } from "#shared/messages/describe-schema-fault.ts";
import { LOCALE, UnusableInput } from "./arguments.ts";
import { words } from "./command.ts";

/** The rule set of a JSON file as written. @throws {UnusableInput} where it can't be read, naming each fault */
export async function rulesFrom(path: string): Promise<RulesInput> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw new UnusableInput(words.unreadable(path), { cause });
  }
  try {
    const input: unknown = JSON.parse(text);
    parseRules(input);
    return input as RulesInput;
  } catch (cause) {
    const faults = faultsOf(cause);
    if (faults === undefined) throw cause;
    throw new UnusableInput(words.badRules(path, faults.join("；")), { cause });
  }
}

function faultsOf(cause: unknown): string[] | undefined {
  if (cause instanceof SyntaxError) return [cause.message];
  if (!(cause instanceof ZodError)) return undefined;
  return cause.issues.map((issue) => {
    const { path, message } = describeSchemaFault(issue, LOCALE);
    return `${path} ${message}`;
  });
}
