/** A styles part where a package has none: cells can't be given a format without one. */
import {
  CONTENT_TYPES,
  editContentTypes,
  editRelationships,
  folderOf,
  freeId,
  freePart,
  relationships,
  relationshipsName,
  withParts,
  xmlPart,
  type Package,
} from "./package.ts";
import { partOfKind } from "./read-package.ts";
import { EMPTY_STYLES } from "./styles-part.ts";
import { officeNamespace, type WorkbookPart } from "./workbook-part.ts";

const KIND = "styles";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** The package with a styles part, and the part's name; the package itself where it has one. @throws {HostError} "damaged" */
export function withStyles(
  source: Package,
  { path, strict }: Pick<WorkbookPart, "path" | "strict">,
): { readonly package: Package; readonly part: string } {
  const standing = partOfKind(source, path, KIND);
  if (standing !== undefined) return { package: source, part: standing };
  const part = freePart(source, `${folderOf(path)}styles`, []);
  const links = xmlPart(source, relationshipsName(path));
  const id = freeId(relationships(source, path).map((one) => one.id));
  const link = { id, type: `${officeNamespace(strict)}/${KIND}`, target: `/${part}` };
  const types = xmlPart(source, CONTENT_TYPES);
  const changes = new Map([
    [part, new TextEncoder().encode(EMPTY_STYLES)],
    [relationshipsName(path), links.encode(editRelationships(links.text, [link]))],
    [CONTENT_TYPES, types.encode(editContentTypes(types.text, new Map([[part, TYPE]])))],
  ]);
  return { package: withParts(source, changes), part };
}
