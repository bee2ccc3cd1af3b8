/** `npm run rules`: the method's own rule set as JSON, to begin a county's with (`--rules`). */
import { DEFAULT_RULES } from "#shared/ledgers/rules.ts";
import { EXIT } from "./arguments.ts";
import { answer, run } from "./command.ts";

const INDENT = 2;

await run(() => {
  answer(JSON.stringify(DEFAULT_RULES, null, INDENT));
  return Promise.resolve(EXIT.done);
});
