/**
 * A bulletin as .docx, on the page of GB/T 9704-2012. Its parts are written here, not by the library docx (9.15.2): that
 * has no options for Normal's grid (overflowPunct, autoSpaceDE, snapToGrid), fonts' stand-ins, our dates or hatched bars,
 * puts clock and random ids into the bytes, and writes whole documents where a county's paper takes pieces. With all that
 * still ours, about a line in twenty is saved, for 2.9 times the CPU (321 rows: 110 ms, not 38) and a Worker 24 % larger.
 */
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
