/** A template's package with a bulletin in it: its own parts in their order, ours after them. */
import { strToU8, zipSync } from "fflate";
import { METADATA_RELATION } from "../docx/parts.ts";
import { CORE_TYPE, PROGRAM_TYPE, relationsPart, typesPart } from "../docx/package-lists.ts";
import { RELATION_NAMESPACE } from "../docx/xml.ts";
import { relationshipsName } from "./package.ts";
import type { LetterheadPackage } from "./package.ts";

/** The first hour a zip can carry, in local time as zips carry it: no clock shows in the bytes. */
export const FIRST_ZIP_HOUR = new Date(1980, 0, 1);

/** What tells of the template, not of the bulletin: left out. */
const OF_THE_TEMPLATE: ReadonlySet<string> = new Set(["core-properties", "extended-properties", "thumbnail"]);
const CORE = "docProps/core.xml";
const PROGRAM = "docProps/app.xml";

/** A part that is ours; with a relationship, the text leads to it. */
export interface AddedPart {
  readonly name: string;
  readonly type: string;
  readonly content: string;
  /** Id and last word of the relationship's type. */
  readonly relationship?: readonly [id: string, kind: string];
}

/**
 * @param changed texts of the template's parts that are not as they were
 * @param properties core and program properties of the bulletin
 */
export function writePackage(
  source: LetterheadPackage,
  changed: ReadonlyMap<string, string>,
  added: readonly AddedPart[],
  properties: Readonly<Record<typeof CORE | typeof PROGRAM, string>>,
): Uint8Array {
  const root = (source.relationships.get("") ?? []).filter(({ kind }) => !OF_THE_TEMPLATE.has(kind));
  const dropped = new Set(
    (source.relationships.get("") ?? [])
      .filter(({ kind }) => OF_THE_TEMPLATE.has(kind))
      .map(({ target }) => target),
  );
  const kept = [...source.parts].filter(([name]) => !dropped.has(name));
  const relations = [...source.relationships].filter(
    ([part, list]) => part !== "" && !dropped.has(part) && (list.length > 0 || part === source.document),
  );
  const led = added.flatMap(({ name, relationship }) =>
    relationship === undefined
      ? []
      : [[relationship[0], `${RELATION_NAMESPACE}/${relationship[1]}`, `/${name}`] as const],
  );
  const files: (readonly [string, Uint8Array])[] = [
    [
      "[Content_Types].xml",
      strToU8(
        typesPart([
          ...kept.map(([name]) => [name, source.types.get(name) ?? ""] as const),
          ...added.map(({ name, type }) => [name, type] as const),
          [CORE, CORE_TYPE],
          [PROGRAM, PROGRAM_TYPE],
        ]),
      ),
    ],
    [
      "_rels/.rels",
      strToU8(
        relationsPart([
          ...root.map(({ id, type, target }) => [id, type, target] as const),
          ["tongbaoCore", METADATA_RELATION, CORE],
          ["tongbaoProgram", `${RELATION_NAMESPACE}/extended-properties`, PROGRAM],
        ]),
      ),
    ],
    ...Object.entries(properties).map(([name, text]) => [name, strToU8(text)] as const),
    ...kept.map(([name, bytes]) => {
      const text = changed.get(name);
      return [name, text === undefined ? bytes : strToU8(text)] as const;
    }),
    ...relations.map(
      ([part, list]) =>
        [
          relationshipsName(part),
          strToU8(
            relationsPart([
              ...list.map(({ id, type, target }) => [id, type, `/${target}`] as const),
              ...(part === source.document ? led : []),
            ]),
          ),
        ] as const,
    ),
    ...added.map(({ name, content }) => [name, strToU8(content)] as const),
  ];
  return zipSync(Object.fromEntries(files), { level: 9, mtime: FIRST_ZIP_HOUR });
}
