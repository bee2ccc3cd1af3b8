/** What a workbook remembers of corrections, as every host hands it over. */
import type { WorkbookGrid } from "#shared/reading/grid.ts";
import { decodeCorrections } from "#shared/reading/corrections-part.ts";

/** What of a grid comes from the workbook's part of corrections. */
export type Remembered = Pick<WorkbookGrid, "corrections" | "correctionsDamaged">;

export const NOTHING_REMEMBERED: Remembered = {};
/** There is such a part, and it can't be read. */
export const UNREADABLE: Remembered = { correctionsDamaged: true };

/** The corrections in a part's text. */
export function rememberedIn(xml: string): Remembered {
  const { corrections, damaged } = decodeCorrections(xml);
  return { corrections, ...(damaged ? UNREADABLE : {}) };
}
