/** JSON that is nearly right: members dropped, doubled in size, put elsewhere, of another kind, or beyond all measure. */
import * as fc from "fast-check";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Stands in a drawn value for what JSON can say and `JSON.stringify` can't. */
const BEYOND_NUMBERS = "beyond-numbers";
const PROTOTYPE = "prototype-key";

/** How often a member is repeated, and up to which length of the whole. */
const REPEATED = 20;
const LARGE = 20_000;

const ODD_TEXTS = [
  "",
  " ",
  "\u0000",
  "\uD800",
  "\uDFFF\uD800",
  "\u202Eabc",
  "\u200B",
  "=1+1",
  "-",
  "１２",
  "2020-13",
  "9999-12-31",
  "%00",
  "constructor",
  "toString",
  "'; DROP TABLE scorings; --",
  "名".repeat(33_000),
  BEYOND_NUMBERS,
] as const;

const ODD_NUMBERS = [0, -0, -1, 0.1, 1e-320, 2 ** 31, 2 ** 53, -(2 ** 53), 1e21, 1e308, -1e308] as const;

const oddValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(...ODD_TEXTS),
  fc.constantFrom<Json>(...ODD_NUMBERS),
  fc.constantFrom<Json>(null, true, false, [], {}, [[]], [0], [-1], [1e9], [null]),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  fc.integer({ min: 50, max: 3_000 }).map(nested),
);

const change = fc.record({
  /** Which member of all, as a share of their number. */
  where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  how: fc.constantFrom("replace", "drop", "add", "rename", "repeat"),
  value: oddValue,
  key: fc.constantFrom(PROTOTYPE, "constructor", "length", "名称", "units", "ledgers", "rules", ""),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** Texts of JSON near a right one, each by one to `most` changes anywhere in it. */
export function mutatedJson(right: unknown, most = 4): fc.Arbitrary<string> {
  return fc.array(change, { minLength: 1, maxLength: most }).map((changes) => {
    const changed = changes.reduce<Json>(applied, JSON.parse(JSON.stringify(right)) as Json);
    return JSON.stringify(changed)
      .replaceAll(`"${BEYOND_NUMBERS}"`, "1e400")
      .replaceAll(`"${PROTOTYPE}":`, '"__proto__":');
  });
}

function nested(depth: number): Json {
  let value: Json = "深";
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

function applied(whole: Json, { where, how, value, key }: Change): Json {
  const target = Math.floor(where * membersIn(whole));
  let at = 0;
  // Repeated again and again a body grows beyond what is sent.
  const large = JSON.stringify(whole).length > LARGE;
  const visit = (current: Json): Json => {
    if (current === null || typeof current !== "object") return current;
    const list = Array.isArray(current);
    const entries: [string, Json][] = [];
    for (const [name, member] of Object.entries(current)) {
      const mine = at === target;
      at += 1;
      const visited = visit(member);
      if (!mine || (large && how === "repeat")) entries.push([name, visited]);
      else if (how === "replace") entries.push([name, value]);
      else if (how === "add") entries.push([name, visited], [key, value]);
      else if (how === "rename") entries.push([key, visited]);
      else if (how === "repeat") entries.push([name, Array<Json>(REPEATED).fill(visited)]);
    }
    return list ? entries.map(([, member]) => member) : Object.fromEntries(entries);
  };
  return visit(whole);
}

function membersIn(value: Json): number {
  if (value === null || typeof value !== "object") return 0;
  return Object.values(value).reduce<number>((sum, member) => sum + 1 + membersIn(member), 0);
}
