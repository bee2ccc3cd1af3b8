/** XML written by hand: names come from this program alone, values are always escaped here. */

export type Attributes = Readonly<Record<string, string | number>>;

/** Everything XML 1.0 has no place for: control characters, lone surrogates, the two non-characters. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- these are the characters to find
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text with U+FFFD for whatever is no character of a document: controls, halves of characters. */
export function withCharactersAlone(text: string): string {
  return text.replace(FORBIDDEN, "\uFFFD");
}

/** Text for an element or an attribute; what XML can't carry becomes U+FFFD. */
export function escapeXml(text: string): string {
  return withCharactersAlone(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** An element; `content` is XML already. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  const inner = content.join("");
  return inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** A `w:` element with `w:` attributes. */
export function word(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const prefixed = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [`w:${key}`, value]));
  return element(`w:${name}`, prefixed, ...content);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const RELATION_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
