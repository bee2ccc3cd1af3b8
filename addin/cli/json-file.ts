/** What is written for a command in a JSON file, checked before anything is done by it. */
import { readFile } from "node:fs/promises";
import { ZodError } from "zod";
import { describeSchemaFault } from "#shared/messages/describe-schema-fault.ts";
import { LOCALE, UnusableInput } from "./arguments.ts";
import { words } from "./command.ts";

/**
 * The value of a JSON file as written.
 * @param check throws a ZodError where the value is not what is wanted
 * @param bad the sentence for a file with faults
 * @throws {UnusableInput} where it can't be read, naming each fault
 */
export async function readJson(
  path: string,
  check: (value: unknown) => unknown,
  bad: (path: string, detail: string) => string,
): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw new UnusableInput(words.unreadable(path), { cause });
  }
  try {
    const value: unknown = JSON.parse(text);
    check(value);
    return value;
  } catch (cause) {
    const faults = faultsOf(cause);
    if (faults === undefined) throw cause;
    throw new UnusableInput(bad(path, faults.join("；")), { cause });
  }
}

function faultsOf(cause: unknown): string[] | undefined {
  if (cause instanceof SyntaxError) return [cause.message];
  if (!(cause instanceof ZodError)) return undefined;
  return cause.issues.map((issue) => {
    const { path, message } = describeSchemaFault(issue, LOCALE);
    return path === "" ? message : `${path} ${message}`;
  });
}
