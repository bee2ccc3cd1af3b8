/** 项目推进 of one unit: the pipeline of stages in number and 万元. */
import { columnLetters } from "../../ledgers/address.ts";
import { STAGES } from "../../ledgers/words.ts";
import type { ResultWords } from "../../messages/results.ts";
import type { StageReport } from "../../scoring/assessment.ts";
import { roundedQuotient } from "../../scoring/rounding.ts";
import { formula, integer, points, text } from "../cells.ts";
import type { PlanCell } from "../plan.ts";
import { LINE } from "./band.ts";
import type { BandAt } from "./band.ts";

/** 元 in a hundredth of a 万元. */
const YUAN_IN_HUNDREDTH_OF_WAN = 100n;

/** A column a stage, and their sum. */
export function stagesBand({ pipeline }: StageReport, words: ResultWords): BandAt {
  return (first) => {
    const [stageHead, countHead, wanHead] = words.profiles.stageHead;
    const counts = STAGES.map((stage) => pipeline[stage].count);
    const amounts = STAGES.map((stage) =>
      Number(roundedQuotient(pipeline[stage].yuan, YUAN_IN_HUNDREDTH_OF_WAN)),
    );
    const titles = [stageHead, ...STAGES, words.profiles.total];
    return {
      rows: [
        { cells: titles.map((title) => text(title, "label")), height: LINE },
        {
          cells: [
            text(countHead, "label"),
            ...counts.map((count) => integer(count, "compact")),
            totalOf(counts, first + 1),
          ],
          height: LINE,
        },
        {
          cells: [
            text(wanHead, "label"),
            // Whole 万元 are shown, the cell holds both decimals.
            ...amounts.map((amount) => points(amount, "compact", "integer")),
            totalOf(amounts, first + 2, 100),
          ],
          height: LINE,
        },
      ],
    };
  };
}

/** The sum of a row's stages; `unit` is what the numbers are divided by to be shown. */
function totalOf(numbers: readonly number[], row: number, unit = 1): PlanCell {
  const sum = numbers.reduce((total, number) => total + number, 0) / unit;
  const last = columnLetters(1 + STAGES.length);
  return formula(`ROUND(SUM(B${row}:${last}${row}),2)`, sum, "integer", "compact");
}
