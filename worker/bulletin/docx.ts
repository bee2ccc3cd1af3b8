/** A bulletin as .docx, on the page of GB/T 9704-2012. */
import { strToU8, zipSync } from "fflate";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { packageParts } from "./docx/parts.ts";
import type { Edition } from "./edition.ts";
import { composed } from "./letterhead/compose.ts";
import type { Letterhead } from "./letterhead/letterhead.ts";
import { FIRST_ZIP_HOUR } from "./letterhead/write-package.ts";

/**
 * Same document, edition and letterhead, same bytes.
 * @param letterhead the county's own paper. @default null, the form's
 */
export function renderDocx(
  bulletin: BulletinDocument,
  edition: Edition,
  letterhead: Letterhead | null = null,
): Uint8Array {
  if (letterhead !== null) return composed(bulletin, edition, letterhead);
  const parts = Object.entries(packageParts(bulletin, edition)).map(
    ([path, xml]) => [path, strToU8(xml)] as const,
  );
  return zipSync(Object.fromEntries(parts), { level: 9, mtime: FIRST_ZIP_HOUR });
}
