/** The two lists every package of parts carries: what each part is, and where it leads. */
import { element, XML_HEAD } from "./xml.ts";

export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
export const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
export const CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
export const PROGRAM_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml";

/** A part's relationships: id, type, and target from the part's folder. */
export function relationsPart(
  list: readonly (readonly [id: string, type: string, target: string])[],
): string {
  return (
    XML_HEAD +
    element(
      "Relationships",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/relationships" },
      ...list.map(([id, type, target]) => element("Relationship", { Id: id, Type: type, Target: target })),
    )
  );
}

/** `[Content_Types].xml`: the type of every part by its name; of relationships they are known. */
export function typesPart(list: readonly (readonly [part: string, type: string])[]): string {
  return (
    XML_HEAD +
    element(
      "Types",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      element("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      element("Default", { Extension: "xml", ContentType: "application/xml" }),
      ...list.map(([part, type]) => element("Override", { PartName: `/${part}`, ContentType: type })),
    )
  );
}
