/** A rule set in a file of its own (`--rules`). */
import { parseRules } from "#shared/api/rules.ts";
import type { RulesInput } from "#shared/api/rules.ts";
import { words } from "./command.ts";
import { readJson } from "./json-file.ts";

/** The rule set of a JSON file as written. @throws {UnusableInput} where it can't be read, naming each fault */
export async function rulesFrom(path: string): Promise<RulesInput> {
  return (await readJson(path, parseRules, words.badRules)) as RulesInput;
}
