/** XML put into a tree as it is written out: what is ours is never parsed. */
import type { Document, Node } from "@xmldom/xmldom";
import { partOf } from "./parsed.ts";

/** Marks in a tree, and the XML that takes their place. */
export class Insertions {
  readonly #tree: Document;
  readonly #pieces: { readonly mark: Node; readonly xml: string }[] = [];

  constructor(tree: Document) {
    this.#tree = tree;
  }

  before(node: Node, xml: string): void {
    node.parentNode?.insertBefore(this.#mark(xml), node);
  }

  after(node: Node, xml: string): void {
    node.parentNode?.insertBefore(this.#mark(xml), node.nextSibling);
  }

  /** As the last child. */
  within(node: Node, xml: string): void {
    node.appendChild(this.#mark(xml));
  }

  /** The part, `renamed` being what each piece is called there. */
  written(renamed: (xml: string) => string): string {
    const pieces = this.#pieces.map(({ xml }) => renamed(xml));
    return partOf(this.#tree).replaceAll(
      /<!--tongbao (\d+)-->/g,
      (_, index: string) => pieces[Number(index)] ?? "",
    );
  }

  #mark(xml: string): Node {
    const mark = this.#tree.createComment(`tongbao ${this.#pieces.length}`);
    this.#pieces.push({ mark, xml });
    return mark;
  }
}
