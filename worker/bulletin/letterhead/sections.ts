/** The sections of a template: how its sheets are laid out, and how they go on round sheets laid sideways. */
import type { Element, Node } from "@xmldom/xmldom";
import { MARGIN, PAGE } from "../docx/page.ts";
import type { Orientation } from "../docx/page.ts";
import { WORD_NAMESPACE } from "../docx/xml.ts";
import { childElements, isWord, wordAttribute, wordElements } from "./parsed.ts";

/** A reference of a section to a header or footer. */
export interface Reference {
  readonly kind: "header" | "footer";
  readonly pages: "default" | "even" | "first";
  readonly element: Element;
}

/** The properties of the section a child of the text stands in, or undefined where the text has none. */
export function sectionOf(child: Node): Element | undefined {
  for (let next: Node | null = child; next !== null; next = next.nextSibling) {
    if (isWord(next, "sectPr")) return next;
    const own = isWord(next, "p") ? endedBy(next) : undefined;
    if (own !== undefined) return own;
  }
  return undefined;
}

/** The properties of the section a paragraph ends, or undefined. */
export function endedBy(paragraph: Element): Element | undefined {
  const properties = childElements(paragraph).find((child) => isWord(child, "pPr"));
  return properties === undefined
    ? undefined
    : childElements(properties).find((child) => isWord(child, "sectPr"));
}

/** The references that hold in a section: its own, or else those of the sections before it. */
export function referencesIn(body: Element, section: Element): readonly Reference[] {
  const held = new Map<string, Reference>();
  for (const each of body === section ? [section] : wordElements(body, "sectPr")) {
    for (const element of childElements(each)) {
      const kind = element.localName === "headerReference" ? "header" : "footer";
      if (!isWord(element, `${kind}Reference`)) continue;
      const type = wordAttribute(element, "type");
      const pages = type === "even" || type === "first" ? type : "default";
      held.set(`${kind} ${pages}`, { kind, pages, element });
    }
    if (each === section) break;
  }
  return [...held.values()];
}

/** Names in a section's own properties every header and footer that holds in it. */
export function nameAll(body: Element, section: Element): void {
  const own = referencesIn(section, section);
  const first = section.firstChild;
  for (const { kind, pages, element } of referencesIn(body, section))
    if (!own.some((each) => each.kind === kind && each.pages === pages))
      section.insertBefore(element.cloneNode(true), first);
}

/** Width of a section's lines on a sheet so held, in twips. */
export function lineWidth(section: Element, held: Orientation): number {
  const { size, margin } = layoutOf(section);
  const [across, sides] =
    held === "portrait" ? [size.w, margin.left + margin.right] : [size.h, margin.top + margin.bottom];
  return Math.max(1, across - sides);
}

/** From the type area of a section to the lower edge of its upright sheets, in twips. */
export function bottomMargin(section: Element): number {
  return layoutOf(section).margin.bottom;
}

/**
 * The properties of sheets laid sideways, turned to the left: what was the left edge is the upper one. They go on
 * counting pages, and name no header or footer.
 */
export function sideways(section: Element): Element {
  const turned = goingOn(section);
  for (const child of childElements(turned))
    if (isWord(child, "headerReference") || isWord(child, "footerReference")) turned.removeChild(child);
  const { size, margin } = layoutOf(section);
  const page = wordChild(turned, "pgSz");
  setWord(page, { w: size.h, h: size.w, orient: "landscape" });
  const { top, right, bottom, left } = margin;
  setWord(wordChild(turned, "pgMar"), { top: left, right: top, bottom: right, left: bottom });
  return turned;
}

/** The same section begun anew after others: it goes on counting pages, and has no first page of its own. */
export function goingOn(section: Element): Element {
  const next = section.cloneNode(true) as Element;
  for (const child of childElements(next))
    if (["type", "pgNumType", "titlePg"].some((name) => isWord(child, name))) next.removeChild(child);
  return next;
}

/** Width, height and margins, in twips; what is not said is as on the form's page. */
function layoutOf(section: Element): {
  readonly size: { readonly w: number; readonly h: number };
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
} {
  const page = childElements(section).find((child) => isWord(child, "pgSz"));
  const margin = childElements(section).find((child) => isWord(child, "pgMar"));
  return {
    size: { w: twips(page, "w", PAGE.width), h: twips(page, "h", PAGE.height) },
    margin: {
      top: twips(margin, "top", MARGIN.top),
      right: twips(margin, "right", MARGIN.right),
      bottom: twips(margin, "bottom", MARGIN.bottom),
      left: twips(margin, "left", MARGIN.left),
    },
  };
}

/** A child of a name, made where there is none: before the others, as the schema has page and margins. */
function wordChild(section: Element, name: "pgSz" | "pgMar"): Element {
  const there = childElements(section).find((child) => isWord(child, name));
  if (there !== undefined) return there;
  const made = section.ownerDocument?.createElementNS(WORD_NAMESPACE, `w:${name}`);
  if (made === undefined) throw new Error("an element without a document");
  const before = name === "pgSz" ? section.firstChild : wordChild(section, "pgSz").nextSibling;
  section.insertBefore(made, before);
  return made;
}

function setWord(element: Element, values: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(values))
    element.setAttributeNS(WORD_NAMESPACE, `w:${name}`, String(value));
}

/** A length an element tells; where it tells none, `otherwise`. */
function twips(element: Element | undefined, name: string, otherwise: number): number {
  const told = Number(element === undefined ? undefined : wordAttribute(element, name));
  return Number.isInteger(told) && told !== 0 ? Math.abs(told) : otherwise;
}
