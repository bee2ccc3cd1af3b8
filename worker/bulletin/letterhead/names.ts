/** The names our parts and their XML have in a county's package: never one that it has itself. */
import type { Document } from "@xmldom/xmldom";
import { STYLES } from "../docx/styles.ts";
import type { StyleId } from "../docx/styles.ts";

/** Ids of drawings are asked for in blocks of this many; a bulletin has some ten. */
const DRAWINGS = 1000;

/** Ids in the county's package for those we write: styles, relationships, drawings. */
export interface Names {
  readonly styles: Readonly<Record<StyleId, string>>;
  readonly relationship: (id: string) => string;
  readonly drawing: (id: number) => number;
}

/** The first way of telling ours apart that no id there begins with. */
export function freePrefix(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const prefix = `tongbao${number === 1 ? "" : number}`;
    if (!taken.some((id) => id.startsWith(prefix))) return prefix;
  }
}

/** Ids for drawings that none of the trees has. */
export function freeDrawings(trees: readonly Document[]): (id: number) => number {
  const taken = new Set(
    trees.flatMap((tree) =>
      [...tree.getElementsByTagNameNS("*", "docPr")].map((element) => Number(element.getAttribute("id"))),
    ),
  );
  let first = 0;
  while ([...taken].some((id) => id >= first && id < first + DRAWINGS)) first += DRAWINGS;
  return (id) => first + id;
}

/** XML of ours under these names. */
export function renamed(xml: string, { styles, relationship, drawing }: Names): string {
  return xml
    .replaceAll(/<w:pStyle w:val="(\w+)"\/>/g, (whole, id: string) =>
      isStyle(id) ? `<w:pStyle w:val="${styles[id]}"/>` : whole,
    )
    .replaceAll(
      /(<c:chart [^<>]*r:id=")(\w+)"/g,
      (_, before: string, id: string) => `${before}${relationship(id)}"`,
    )
    .replaceAll(
      /(<wp:docPr id=")(\d+)"/g,
      (_, before: string, id: string) => `${before}${drawing(Number(id))}"`,
    );
}

function isStyle(id: string): id is StyleId {
  return Object.hasOwn(STYLES, id);
}
