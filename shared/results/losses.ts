/** 失分清单: every point lost, the cell it was lost in, and what it would give back. */
import { ACCOUNT_TITLES } from "../ledgers/rules.ts";
import { accountOf, indicatorName } from "../messages/indicators.ts";
import { describeLoss } from "../messages/describe-loss.ts";
import type { Locale } from "../messages/locale.ts";
import { wordsOf } from "../messages/results.ts";
import type { Assessment, Loss, UnitAssessment } from "../scoring/assessment.ts";
import { head, heading, points, spread, text } from "./cells.ts";
import type { PlanCell, PlanRow, SheetPlan } from "./plan.ts";
import { sheetName } from "./sheet-name.ts";
import { yearAndMonth } from "./standings.ts";

const WIDTHS = [22, 8, 20, 9, 11, 20, 64];

/** Units in the assessment's order, each unit's losses by what they give back. */
export function planLosses(assessment: Assessment, locale: Locale): SheetPlan {
  const words = wordsOf(locale);
  const { year, month } = yearAndMonth(assessment.period);
  const top = heading(words.losses.title(year, month), words.losses.subtitle, WIDTHS.length);
  const lines = assessment.units.flatMap((unit) =>
    byWorth(unit.losses).map((loss) => lossRow(unit, loss, locale)),
  );
  const none: PlanRow = { cells: spread(text(words.losses.none), WIDTHS.length) };
  return {
    kind: "losses",
    period: assessment.period,
    name: sheetName(words.sheets.losses, assessment.period),
    widths: WIDTHS,
    rows: [...top.rows, head(words.losses.head), ...(lines.length > 0 ? lines : [none])],
    merges: top.merges,
    frozen: { rows: 3, columns: 1 },
    print: { orientation: "landscape", titleRows: { first: 3, last: 3 }, footer: words.footer },
  };
}

/** Most to regain first; equals keep the order of the indicators and rows. */
function byWorth(losses: readonly Loss[]): readonly Loss[] {
  return losses.toSorted((a, b) => b.composite - a.composite);
}

function lossRow(unit: UnitAssessment, loss: Loss, locale: Locale): PlanRow {
  const { workbook, sheet, cell } = loss.source;
  const place: PlanCell = text(`${workbook === undefined ? "" : `[${workbook}]`}${sheet} ${cell}`, "centred");
  return {
    cells: [
      text(unit.unit),
      text(ACCOUNT_TITLES[accountOf(loss.indicator)], "centred"),
      text(indicatorName(loss.indicator, locale)),
      points(loss.points),
      points(loss.composite),
      workbook === undefined ? { ...place, link: { sheet, cell } } : place,
      text(describeLoss(loss.what, locale)),
    ],
  };
}
