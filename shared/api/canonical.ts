/** One text for one value: what digests are taken over. */

/** A value as JSON has it; undefined members are left out. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON with the members of every object in the order of their names (by UTF-16 code unit) and no white space:
 * equal values have equal texts, whoever wrote them.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) {
    // Columns of cells are most of what is digested; in them there is nothing to bring in order.
    if (value.every(hasNoMembers)) return JSON.stringify(value);
    return `[${value.map((item: Json) => canonicalJson(item)).join(",")}]`;
  }
  if (value !== null && typeof value === "object") {
    const members = Object.entries(value as { readonly [key: string]: Json | undefined })
      .filter((member): member is [string, Json] => member[1] !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}

function hasNoMembers(value: Json): boolean {
  return value === null || typeof value !== "object" || (Array.isArray(value) && value.every(hasNoMembers));
}
