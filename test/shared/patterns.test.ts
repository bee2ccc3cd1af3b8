/**
 * Regular expressions meet cells that anyone may have filled: none may take exponential time. Those whose time
 * grows with a power of the length are held by the bounds on lengths, see `long-cells.test.ts`.
 */
import { globSync, readFileSync } from "node:fs";
import { checkSync } from "recheck";
import { parseAst } from "vite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

const ROOMS = "{shared,addin,worker}/**/*.{ts,tsx}";
/** Milliseconds the analysis may think about one pattern; the few it can't decide then are tried on long cells. */
const THINKING_TIME = 700;
/** Milliseconds for all of them on a busy machine. */
const PATIENCE = 300_000;

interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

function written(): readonly Pattern[] {
  const found: Pattern[] = [];
  for (const place of globSync(ROOMS)) {
    const program = parseAst(readFileSync(place, "utf8"), { lang: place.endsWith("x") ? "tsx" : "ts" });
    for (const { regex } of literalsIn(program))
      found.push({ place, source: regex.pattern, flags: regex.flags });
  }
  return found;
}

interface PatternLiteral {
  readonly regex: { readonly pattern: string; readonly flags: string };
}

function* literalsIn(node: unknown): Generator<PatternLiteral> {
  if (typeof node !== "object" || node === null) return;
  if (isPatternLiteral(node)) yield node;
  for (const child of Object.values(node)) yield* literalsIn(child);
}

function isPatternLiteral(node: object): node is PatternLiteral {
  return "regex" in node && node.regex !== undefined;
}

/** Patterns put together while modules load. */
async function composed(): Promise<readonly Pattern[]> {
  const found: Pattern[] = [];
  class Watched extends RegExp {
    constructor(source: string | RegExp, flags?: string) {
      super(source, flags);
      found.push({ place: "new RegExp", source: this.source, flags: this.flags });
    }
  }
  vi.stubGlobal("RegExp", Watched);
  const modules = import.meta.glob("../../shared/reading/**/*.ts");
  for (const load of Object.values(modules)) await load();
  vi.unstubAllGlobals();
  return found;
}

describe("regular expressions", () => {
  let patterns: readonly Pattern[] = [];
  beforeAll(async () => {
    patterns = [...written(), ...(await composed())];
  });
  afterAll(() => {
    vi.unstubAllGlobals();
  });

  it("are all looked at, those composed too", () => {
    expect(patterns.filter(({ place }) => place !== "new RegExp").length).toBeGreaterThan(300);
    expect(patterns.filter(({ place }) => place === "new RegExp").length).toBeGreaterThan(8);
  });

  it(
    "take no exponential time",
    () => {
      const seen = new Set<string>();
      const exponential = patterns.filter(({ source, flags }) => {
        const key = `/${source}/${flags}`;
        if (seen.has(key)) return false;
        seen.add(key);
        const verdict = checkSync(source, flags, { timeout: THINKING_TIME });
        return verdict.status === "vulnerable" && verdict.complexity.type === "exponential";
      });
      expect(exponential).toEqual([]);
    },
    PATIENCE,
  );
});
