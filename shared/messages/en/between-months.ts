/** Findings against an earlier month, in English. */
import type { MonthDetails } from "../../checking/month-details.ts";
import type { RowSource } from "../../ledgers/table.ts";
import { inWan } from "../amounts.ts";
import { placeName } from "../places.ts";
import type { Sentences } from "../sentences.ts";

export const betweenMonths: Sentences<MonthDetails> = {
  "project-missing": (d, where) => ({
    message: `${where}: the project “${d.project}” of ${d.period} (${d.unit}, then in ${sheetName(d.was)} row ${d.was.row}) is gone, and nobody wrote 终止.`,
    hint:
      d.perhaps === undefined
        ? "If it was forgotten, add its row; if it has ended, keep the row and write 终止 as its stage."
        : `It may well be “${d.perhaps.name}” in ${placeName(d.perhaps.at)}: if so, check name, code and unit; if not, add its row, with 终止 as its stage if it has ended.`,
  }),
  "projects-all-missing": (d, where) => ({
    message: `${where}: of the ${d.count} projects of ${d.period} not one is there.`,
    hint: "Check that these are the same county's ledgers.",
  }),
  "stage-backwards": (d, where) => ({
    message: `${where}: the project “${d.project}” was at ${d.before} in ${d.period} and is back at ${d.now}.`,
    hint: "Check its stage and dates. If the earlier month was wrong, leave it; if the project has ended, write 终止.",
  }),
  "total-changed": (d, where) => ({
    message: `${where}: the total investment of “${d.project}” is ${inWan(d.now)} 万元, and was ${inWan(d.before)} 万元 in ${d.period}: more than ${d.percent} % apart.`,
    hint: "Check the number and its unit of money. If it has been revised, say why in the remarks.",
  }),
};

function sheetName({ workbook, sheet }: RowSource): string {
  return workbook === undefined ? sheet : `${workbook} ${sheet}`;
}
