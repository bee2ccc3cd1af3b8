/** Places as sentences name them, the same in every language. */

/** Where a finding is, or a cell it speaks of; the workbook is named only where several were read together. */
export interface Place {
  readonly workbook?: string;
  readonly sheet?: string;
  /** A1 address. */
  readonly cell?: string;
}

/** 项目台账 H12, with the workbook before it where several were read; empty for the workbook as a whole. */
export function placeName({ workbook, sheet, cell }: Place): string {
  return [workbook, sheet, cell].filter((part) => part !== undefined).join(" ");
}
