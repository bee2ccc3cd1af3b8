/** The headers pages are served with, from the one file Cloudflare reads them from. */

/** Headers of every page whose address begins so, in the order they are written. */
export interface PageHeaders {
  readonly under: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Reads a `_headers` file: a path (ending in * for all below it), then its headers, each a line that is indented.
 * @throws {Error} where a line is neither
 */
export function readPageHeaders(text: string): readonly PageHeaders[] {
  const rules: { under: string; headers: Record<string, string> }[] = [];
  for (const line of text.split("\n")) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const path = /^(\/\S*?)\*?\s*$/.exec(line)?.[1];
    const [, name, value] = /^\s+([A-Za-z-]+):\s*(.*\S)\s*$/.exec(line) ?? [];
    if (path !== undefined) rules.push({ under: path, headers: {} });
    else if (name !== undefined && value !== undefined && rules.length > 0) {
      Object.assign(rules.at(-1)?.headers ?? {}, { [name.toLowerCase()]: value });
    } else throw new Error(`_headers: ${line}`);
  }
  return rules;
}
