/** The rule sets on record. */
import { parseRules } from "#shared/api/rules.ts";
import type { Rules } from "#shared/ledgers/rules.ts";

/** The rule set a scoring was made by. */
export async function rulesOf(database: D1Database, scoring: string): Promise<Rules> {
  const rules = await database
    .prepare("SELECT rules FROM scorings WHERE id = ?")
    .bind(scoring)
    .first<string>("rules");
  return parseRules(JSON.parse(rules ?? "{}"));
}
