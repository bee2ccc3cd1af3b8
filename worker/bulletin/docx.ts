/** A bulletin as .docx, on the page of GB/T 9704-2012. */
import { strToU8, zipSync } from "fflate";
import type { BulletinDocument } from "#shared/bulletin/document.ts";
import { packageParts } from "./docx/parts.ts";
import type { Edition } from "./edition.ts";

/** The first hour a zip can carry, in local time as zips carry it: no clock shows in the bytes. */
const FIRST_ZIP_HOUR = new Date(1980, 0, 1);

/** Same document and edition, same bytes. */
export function renderDocx(bulletin: BulletinDocument, edition: Edition): Uint8Array {
  const parts = Object.entries(packageParts(bulletin, edition)).map(
    ([path, xml]) => [path, strToU8(xml)] as const,
  );
  return zipSync(Object.fromEntries(parts), { level: 9, mtime: FIRST_ZIP_HOUR });
}
