/** The rule sets on record. */
import { parseRules } from "#shared/api/rules.ts";
import type { Rules } from "#shared/ledgers/rules.ts";

/** The rule set a county scored by the last time, the method's own before that. */
export async function rulesInUse(database: D1Database, county: string): Promise<Rules> {
  const rules = await database
    .prepare("SELECT rules FROM scorings WHERE county = ? ORDER BY created_at DESC, version DESC LIMIT 1")
    .bind(county)
    .first<string>("rules");
  return parseRules(JSON.parse(rules ?? "{}"));
}

/**
 * The rule set that holds for a request: its own, else for what units handed in the one in use, as for handing in itself;
 * else the method's own.
 * @param asked `rules` is null where the request says nothing of them
 */
export async function rulesAsked(
  database: D1Database,
  county: string,
  { collected, rules }: { readonly collected: boolean; readonly rules: Rules | null },
): Promise<Rules> {
  return rules ?? (collected ? await rulesInUse(database, county) : parseRules({}));
}

/** The rule set a scoring was made by. */
export async function rulesOf(database: D1Database, scoring: string): Promise<Rules> {
  const rules = await database
    .prepare("SELECT rules FROM scorings WHERE id = ?")
    .bind(scoring)
    .first<string>("rules");
  return parseRules(JSON.parse(rules ?? "{}"));
}
