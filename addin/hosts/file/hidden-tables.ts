/** Which sheets of an OpenDocument workbook are hidden; SheetJS does not tell. */
import { findPart, xmlPart, type Package } from "./package.ts";
import { attribute, tags } from "./xml.ts";

const CONTENT = "content.xml";

/** The names of the hidden sheets; none for a package of another kind. @throws {HostError} "damaged" */
export function hiddenTables(source: Package): ReadonlySet<string> {
  const hidden = new Set<string>();
  if (findPart(source, CONTENT) === undefined) return hidden;
  const hiddenStyles = new Set<string>();
  let style = "";
  for (const tag of tags(xmlPart(source, CONTENT).text)) {
    if (tag.kind === "close") continue;
    if (tag.name === "style") style = attribute(tag, "style:name") ?? "";
    else if (tag.name === "table-properties" && attribute(tag, "table:display") === "false")
      hiddenStyles.add(style);
    else if (tag.name === "table" && hiddenStyles.has(attribute(tag, "table:style-name") ?? "")) {
      hidden.add(attribute(tag, "table:name") ?? "");
    }
  }
  return hidden;
}
