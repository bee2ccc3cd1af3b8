/** What the defined names of a sheet tell about it. */
import type { SheetGrid } from "#shared/reading/grid.ts";
import { RESULT_MARK_NAME } from "../host.ts";
import { parseTitleRows } from "./area.ts";

/** A defined name of one sheet; `value` is a formula without `=`. */
export interface SheetName {
  readonly name: string;
  readonly value: string;
}

const PRINT_TITLES = /^(?:_xlnm\.)?Print_Titles$/i;
const TEXT_CONSTANT = /^"(.*)"$/;

/** The mark of a sheet we wrote and the rows repeated in print, where the names hold them. */
export function toldByNames(names: readonly SheetName[]): Pick<SheetGrid, "resultMark" | "printTitleRows"> {
  const mark = names.find((one) => one.name === RESULT_MARK_NAME)?.value;
  const titles = names.find((one) => PRINT_TITLES.test(one.name))?.value;
  const resultMark = mark === undefined ? undefined : TEXT_CONSTANT.exec(mark)?.[1];
  const printTitleRows = titles === undefined ? undefined : parseTitleRows(titles);
  return {
    ...(resultMark === undefined ? {} : { resultMark }),
    ...(printTitleRows === undefined ? {} : { printTitleRows }),
  };
}
